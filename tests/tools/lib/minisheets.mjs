// Writes small sheets as a printer would be given them: booklets and cards whose order is laid down here by the tables of a
// handbook. The checks of printed sheets show with them what they accept and refuse.

import { pdfOf } from './minipdf.mjs';

const MM = 72 / 25.4;
const A4 = [297 * MM, 210 * MM];

/// The file of a booklet of `count` pages: on A4 across one spread a side, on upright A4 (`rows: 2`) two equal ones. `change` may
/// alter the sides `[[[page, page]]]`, each a list of rows, before they are drawn.
export function bookletSheets({ count, spine, flip, rows = 1, change = (sides) => sides }) {
  const size = rows === 1 ? A4 : [A4[1], A4[0]];
  const sides = Array.from({ length: count / 4 }, (_, sheet) => [[count - 2 * sheet, 1 + 2 * sheet], [2 + 2 * sheet, count - 1 - 2 * sheet]])
    .flat().map((pair) => Array(rows).fill(spine === 'left' ? pair : [...pair].reverse()));
  const natural = rows === 1 ? 'short' : 'long';
  return file(change(sides).map((side, index) => draw(size, side.map((row) => row.map(numbered)), index % 2 === 1 && flip !== natural)));
}

function numbered(page) {
  return [{ text: `AR-2026-3 · ${page}`, up: 20 }, { text: `Words of page ${page}`, up: 90 }];
}

/// The file of cards, four on A4 across: `{ title, number }` each. `flip` is the edge it is made for, `change` as above.
export function cardSheets({ stories, flip, change = (sides) => sides }) {
  const sides = [];
  for (let start = 0; start < stories.length; start += 4) {
    const [a, b, c, d] = stories.slice(start, start + 4);
    sides.push([[a, b], [c, d]].map((row) => row.map(front)));
    sides.push([[b, a], [d, c]].map((row) => row.map(back)));
  }
  return file(change(sides).map((side, index) => draw(A4, side, index % 2 === 1 && flip === 'long')));
}

const front = (story) => (story ? [{ text: story.title, up: 30 }] : []);
const back = (story) => (story ? [{ text: `mini.example/s/${story.number}`, up: 60 }, { text: `EN-2026-1/${story.number}`, up: 30 }] : []);

/// Rows of cells of texts; a side that is turned lies upside down, as a whole.
function draw(size, rows, isTurned) {
  const [wide, high] = [size[0] / rows[0].length, size[1] / rows.length];
  const items = rows.flatMap((row, down) => row.flatMap((cell, right) => cell.map(({ text, up }) => {
    const at = [right * wide + 40, size[1] - (down + 1) * high + up];
    return { text, size: 10, at: isTurned ? [size[0] - at[0], size[1] - at[1]] : at, turn: isTurned ? 1 : 0 };
  })));
  return { size, items };
}

function file(pages) {
  return pdfOf({ title: 'Sheets', lang: 'en', tagged: false, pages });
}
