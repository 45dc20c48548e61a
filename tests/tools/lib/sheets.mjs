// Reads imposed sheets back from their PDF file, makes booklets and cards of them (`fold.mjs`), and says what a reader would find
// wrong with these. What stands where is read from what everybody sees: the number on each page, the words on each card.

import { cards, cut, folded, printed } from './fold.mjs';
import { shownOn } from './pdfcontent.mjs';
import { lines } from './qr.mjs';
import { plain } from './storytext.mjs';

const MM = 72 / 25.4;
// Words keep this far from where paper is cut or folded, and from where an office printer cannot print.
const CLEAR = { cut: 3 * MM, edge: 4.2 * MM };
// `AR-2026-3 · 12`: the code of the edition and the number of the page.
const FOLIO = /^(\p{Lu}+-[\dA-Z-]+) · (\d+)$/u;
// `AR-2026-3/07`: the code of a card.
const CARD = /\p{Lu}+-[\dA-Z-]+\/\d+/u;
// `AR-2026-3 · 2/9 B`: which sheet and side this is, for whoever collects them; it is cut off or folded away.
const LABEL = /^\p{Lu}+-[\dA-Z-]+ · (\d+)\/(\d+) ([AB])$/u;

/// The sides of the sheets, with every line of text as a mark; `label` is which sheet and side it says it is.
export function sidesOf(pdf) {
  return pdf.pages.map((page) => {
    const [left, bottom, right, top] = page.box;
    const marks = lines(shownOn(pdf, page).runs).map(({ text, at, end, up }) => ({ text, at, end, up }));
    const label = marks.map(({ text }) => LABEL.exec(text)).find(Boolean);
    return { size: [right - left, top - bottom], label: label?.slice(1).join(' '), marks: marks.filter(({ text }) => !LABEL.test(text)) };
  });
}

/// Sheets say which they are, in the order of the file: `1/9 A`, `1/9 B`, `2/9 A`.
export function labelFindings(pdf) {
  return sidesOf(pdf).flatMap(({ label }, index, sides) => {
    const wanted = `${Math.floor(index / 2) + 1} ${sides.length / 2} ${index % 2 === 0 ? 'A' : 'B'}`;
    return label === wanted ? [] : [`side ${index + 1} says it is ${label ?? 'none'}`];
  });
}

/// What is wrong with the booklets these sheets become. Sheets across hold one spread a side, upright ones two above each other:
/// the parts are equal booklets, or one whose lower half lies inside its upper one. A booklet that is read from both ends
/// (`twoWay`) counts from each of them.
export function bookletFindings(pdf, { flip, spine, twoWay = false }) {
  const sides = sidesOf(pdf);
  const [width, height] = sides[0].size;
  const rows = width > height ? 1 : 2;
  const findings = [...readings(sides, { flip, spine, rows, twoWay }), ...crowding(sides, rows, 2)];
  const other = flip === 'long' ? 'short' : 'long';
  if (readings(sides, { flip: other, spine, rows, twoWay }).length === 0) findings.push(`printed for the ${other} edge it would be right as well: the check is blind`);
  return findings;
}

function readings(sides, { flip, spine, rows, twoWay }) {
  const piles = cut(printed(sides, flip), rows, 1);
  const alone = piles.flatMap((pile, index) => order(folded(pile, spine), twoWay).map((finding) => (rows > 1 ? `part ${index + 1}: ${finding}` : finding)));
  if (alone.length === 0 || rows === 1) return alone;
  const together = order(folded(piles.flat(), spine), twoWay);
  return together.length === 0 ? [] : alone;
}

/// A booklet counts its pages from 1 on, each once and upright, and all of one edition.
function order(pages, twoWay) {
  const findings = [];
  const folios = pages.map(({ marks }) => marks.map(({ text }) => FOLIO.exec(text)).filter(Boolean));
  const numbers = folios.map((found) => found.map(([, , number]) => Number(number)));
  const wanted = twoWay ? fromBothEnds(numbers) : numbers.map((_, index) => [index + 1]);
  pages.forEach(({ isUpright }, index) => {
    if (String(numbers[index]) !== String(wanted[index])) findings.push(`page ${index + 1} of ${pages.length} says it is ${numbers[index].join(' and ') || 'none'}`);
    if (!isUpright) findings.push(`page ${index + 1} is not upright`);
  });
  if (twoWay) {
    const [fromLeft, fromRight] = [pages.slice(0, pages.length / 2), pages.slice(pages.length / 2)].map(shareOfArabic);
    if (fromRight < 0.1 || fromLeft > fromRight / 3) findings.push(`${Math.round(100 * fromLeft)} % of the letters are Arabic from the left, ${Math.round(100 * fromRight)} % from the right`);
  }
  const editions = new Set(folios.flat().map(([, edition]) => edition));
  if (editions.size > 1) findings.push(`pages of ${editions.size} editions: ${[...editions].join(', ')}`);
  return findings;
}

function shareOfArabic(pages) {
  const text = pages.flatMap(({ marks }) => marks.map((mark) => mark.text)).join('');
  return (text.match(/\p{Script=Arabic}/gu) ?? []).length / Math.max((text.match(/\p{L}/gu) ?? []).length, 1);
}

/// From each end up to the empty pages between the two parts, of which there are three at most.
function fromBothEnds(numbers) {
  const first = numbers.findIndex((found, index) => String(found) !== String(index + 1));
  const last = numbers.findLastIndex((found, index) => String(found) !== String(numbers.length - index));
  const isRight = first > 1 && last < numbers.length - 2 && last - first < 3;
  return numbers.map((_, index) => {
    if (index < first) return [index + 1];
    if (index > last) return [numbers.length - index];
    return isRight ? [] : [0];
  });
}

/// Words across a cut or a fold, or where no office printer prints.
function crowding(sides, rows, columns) {
  const near = (at, size, parts) => {
    const step = size / parts;
    const nearest = Math.round(at / step);
    return nearest > 0 && nearest < parts ? Math.abs(at - nearest * step) : Infinity;
  };
  return sides.flatMap(({ size: [width, height], marks }, index) => marks.flatMap(({ text, at, end }) => {
    const points = [at, end];
    const told = `side ${index + 1}: “${text.slice(0, 30)}”`;
    if (Math.floor(at[0] / (width / columns)) !== Math.floor(end[0] / (width / columns))) return [`${told} runs across a cut or a fold`];
    if (points.some(([x, y]) => near(x, width, columns) < CLEAR.cut || near(y, height, rows) < CLEAR.cut)) return [`${told} stands too near to a cut or a fold`];
    if (points.some(([x, y]) => Math.min(x, y, width - x, height - y) < CLEAR.edge)) return [`${told} stands too near to the edge of the paper`];
    return [];
  }));
}

/// What is wrong with the cards these sheets become, `rows` × `columns` of them a sheet. `titleOf` gives the title of a story by the
/// number in its address, as it must stand on the picture side of the card.
export function cardFindings(pdf, { flip, rows, columns, titleOf, titles }) {
  const sides = sidesOf(pdf);
  const findings = [...meetings(sides, { flip, rows, columns, titleOf, titles }), ...crowding(sides, rows, columns)];
  const other = flip === 'long' ? 'short' : 'long';
  if (meetings(sides, { flip: other, rows, columns, titleOf, titles }).length === 0) findings.push(`printed for the ${other} edge they would be right as well: the check is blind`);
  return findings;
}

function meetings(sides, { flip, rows, columns, titleOf, titles }) {
  const findings = [];
  let seen = 0;
  cut(printed(sides, flip), rows, columns).forEach((pile, part) => cards(pile).forEach(({ front, back, isTurned }, sheet) => {
    const told = `sheet ${sheet + 1}, card ${part + 1}`;
    if (front.length === 0 && back.length === 0) return;
    seen += 1;
    const codes = back.map(({ text }) => CARD.exec(text)?.[0]).filter(Boolean);
    const number = back.map(({ text }) => /\/s\/([\w-]+)\/?$/.exec(text)?.[1]).find(Boolean);
    if (front.length === 0 || back.length === 0) findings.push(`${told}: one side is empty`);
    else if (codes.length === 0) findings.push(`${told}: no code of a card on its back`);
    else if (number === undefined) findings.push(`${told}: no address of a story on its back`);
    else if (likest(front, titles) !== titleOf(number)) findings.push(`${told}: on the back of “${likest(front, titles)}” stands “${titleOf(number)}”`);
    if (isTurned) findings.push(`${told}: its back is upside down`);
  }));
  return seen === 0 ? ['there is no card'] : findings;
}

/// Which of the titles stands on a side. Letters of joined scripts come in the order of the eye and in groups, so pairs of
/// neighbouring letters are counted, in either order.
function likest(marks, titles) {
  const there = pairs(marks.map(({ text }) => text).join(' '));
  const share = (title) => {
    const wanted = [...pairs(title)];
    return wanted.filter((pair) => there.has(pair)).length / Math.max(wanted.length, 1);
  };
  return titles.map((title) => [title, share(title)]).reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0.5])[0];
}

function pairs(text) {
  const letters = [...plain(text).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(letters.slice(1).map((letter, index) => [letters[index], letter].sort().join('')));
}
