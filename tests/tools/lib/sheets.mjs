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
// Which sheet this is, for whoever collects them: it is cut off or folded away.
const LABEL = /^\d+ ?[ab]$/i;

/// The sides of the sheets, with every line of text as a mark.
export function sidesOf(pdf) {
  return pdf.pages.map((page) => {
    const [left, bottom, right, top] = page.box;
    const marks = lines(shownOn(pdf, page).runs).filter(({ text }) => !LABEL.test(text)).map(({ text, at, end, up }) => ({ text, at, end, up }));
    return { size: [right - left, top - bottom], marks };
  });
}

/// What is wrong with the booklets these sheets become. Sheets across hold one spread a side, upright ones two above each other:
/// the parts are equal booklets, or one whose lower half lies inside its upper one.
export function bookletFindings(pdf, { flip, spine }) {
  const sides = sidesOf(pdf);
  const [width, height] = sides[0].size;
  const rows = width > height ? 1 : 2;
  const findings = [...readings(sides, { flip, spine, rows }), ...crowding(sides, rows, 2)];
  const other = flip === 'long' ? 'short' : 'long';
  if (readings(sides, { flip: other, spine, rows }).length === 0) findings.push(`printed for the ${other} edge it would be right as well: the check is blind`);
  return findings;
}

function readings(sides, { flip, spine, rows }) {
  const piles = cut(printed(sides, flip), rows, 1);
  const alone = piles.flatMap((pile, index) => order(folded(pile, spine)).map((finding) => (rows > 1 ? `part ${index + 1}: ${finding}` : finding)));
  if (alone.length === 0 || rows === 1) return alone;
  const together = order(folded(piles.flat(), spine));
  return together.length === 0 ? [] : alone;
}

/// A booklet counts its pages from 1 on, each once and upright, and all of one edition.
function order(pages) {
  const findings = [];
  const editions = new Set();
  pages.forEach(({ marks, isUpright }, index) => {
    const folios = marks.map(({ text }) => FOLIO.exec(text)).filter(Boolean);
    for (const [, edition] of folios) editions.add(edition);
    const numbers = folios.map(([, , number]) => Number(number));
    if (numbers.length !== 1 || numbers[0] !== index + 1) findings.push(`page ${index + 1} of ${pages.length} says it is ${numbers.join(' and ') || 'none'}`);
    if (!isUpright) findings.push(`page ${index + 1} is not upright`);
  });
  if (editions.size > 1) findings.push(`pages of ${editions.size} editions: ${[...editions].join(', ')}`);
  return findings;
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
