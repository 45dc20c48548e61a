// Writes small sheets as a printer would be given them: booklets and cards whose order is laid down here by the tables of a
// handbook. The checks of printed sheets show with them what they accept and refuse.

import { pdfOf } from './minipdf.mjs';

const MM = 72 / 25.4;
const A4 = [297 * MM, 210 * MM];

/// The file of a booklet of `count` pages: on A4 across one spread a side, on upright A4 (`rows: 2`) two equal ones. `words` gives
/// what stands on a page besides its number; with `twoWay` the second half counts from the other end. `change` may alter the sides
/// `[[[page, page]]]`, each a list of rows, before they are drawn; what else is given goes to `pdfOf`.
export function bookletSheets({ count, spine, flip, rows = 1, twoWay = false, code = 'AR-2026-3', words = plainWords, change = (sides) => sides, ...rest }) {
  const size = rows === 1 ? A4 : [A4[1], A4[0]];
  const sides = Array.from({ length: count / 4 }, (_, sheet) => [[count - 2 * sheet, 1 + 2 * sheet], [2 + 2 * sheet, count - 1 - 2 * sheet]])
    .flat().map((pair) => Array(rows).fill(spine === 'left' ? pair : [...pair].reverse()));
  const natural = rows === 1 ? 'short' : 'long';
  const cell = (page) => [{ text: `${code} · ${twoWay && page > count / 2 ? count + 1 - page : page}`, up: 20 }, ...words(page)];
  return file(code, change(sides).map((side, index) => draw(size, side.map((row) => row.map(cell)), index % 2 === 1 && flip !== natural)), rest);
}

const plainWords = (page) => [{ text: `Words of page ${page}`, up: 90 }];

/// The file of cards, four on A4 across: `{ title, number, modules }` each. `flip` is the edge it is made for, the rest as above.
export function cardSheets({ stories, flip, code = 'EN-2026-1', change = (sides) => sides, ...rest }) {
  const sides = [];
  for (let start = 0; start < stories.length; start += 4) {
    const [a, b, c, d] = stories.slice(start, start + 4);
    sides.push([[a, b], [c, d]].map((row) => row.map((story) => (story ? [{ text: story.title, up: 30 }] : []))));
    sides.push([[b, a], [d, c]].map((row) => row.map((story) => (story ? back(story, code) : []))));
  }
  return file(code, change(sides).map((side, index) => draw(A4, side, index % 2 === 1 && flip === 'long')), rest);
}

function back({ number, modules }, code) {
  const words = [{ text: `mini.example/s/${number}`, up: 60 }, { text: `${code}/${number}`, up: 30 }];
  return modules ? [...words, { modules, up: 80 }] : words;
}

/// Rows of cells of texts and codes; a side that is turned lies upside down, as a whole.
function draw(size, rows, isTurned) {
  const [wide, high] = [size[0] / rows[0].length, size[1] / rows.length];
  const side = 60;
  const items = rows.flatMap((row, down) => row.flatMap((cell, right) => cell.map(({ text, modules, up }) => {
    const [x, y] = [right * wide + 40, size[1] - (down + 1) * high + up];
    if (modules) return { modules, box: [...(isTurned ? [size[0] - x - side, size[1] - y - side] : [x, y]), side, side] };
    return { text, size: 10, at: isTurned ? [size[0] - x, size[1] - y] : [x, y], turn: isTurned ? 1 : 0 };
  })));
  return { size, items };
}

/// Each side says which it is, at the foot of the paper.
function file(code, pages, { labels = true, ...rest }) {
  const labelled = pages.map(({ size, items }, index) => {
    const text = `${code} · ${labels ? Math.floor(index / 2) + 1 : 7}/${pages.length / 2} ${index % 2 === 0 ? 'A' : 'B'}`;
    return { size, items: [...items, { text, size: 6, at: [size[0] / 2 - 20, 7] }] };
  });
  return pdfOf({ title: 'Sheets', lang: 'en', tagged: false, pages: labelled, ...rest });
}
