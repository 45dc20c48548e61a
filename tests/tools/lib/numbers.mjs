// Holds the numbers of a page, as the eye finds them from left to right, against those that are said of it. In a text from right to
// left a number turns round when nobody keeps it from doing so, and it is said rightly all the same.

import { shownOn } from './pdfcontent.mjs';
import { elementsOf } from './pdfstructure.mjs';

const UNSEEN = /[\s\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u202f\u2060\u2066-\u2069]/gu;
// What is one thing to be dialled, typed or read: a telephone number with its groups, a code of an edition or a card, an address, a
// day in figures, an hour; else every number of two digits or more, in whatever digits.
const WHOLE = [
  /\+\d[\d \u00a0]+\d/gu,
  /\p{Lu}{2,3}-[\dA-Z][\dA-Z-]*\d[\dA-Z]*(?:\/\d+)?/gu,
  /[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[\w-]+)+/gu,
  /\d{4}-\d\d-\d\d/gu,
  /\d{1,2}[:.]\d\d(?!\d)/gu,
  /\p{Nd}{2,}/gu,
];

/// The numbers a file says and does not show in the order of their digits: `[finding]`, and how many there are.
export function numbers(pdf) {
  const lines = pdf.pages.map((page) => seen(shownOn(pdf, page).runs));
  const findings = [];
  let count = 0;
  for (const { own, page } of elementsOf(pdf)) {
    for (const number of within(own)) {
      count += 1;
      // What is said of a page may go on on the next one.
      if (!isIn(lines.slice(page - 1, page + 1).flat(), bare(number))) {
        findings.push(`page ${page}: “${number}” is not seen from left to right`);
      }
    }
  }
  return { findings, count };
}

/// Whether a number stands in a line. An address may be broken behind a dot or a stroke.
function isIn(lines, number) {
  const there = (part) => lines.some((line) => line.includes(part));
  const breaks = /\p{Ll}/u.test(number) ? [...number.matchAll(/[./-]/gu)].map(({ index }) => index + 1) : [];
  return there(number) || breaks.some((at) => there(number.slice(0, at)) && there(number.slice(at)));
}

const bare = (text) => text.replace(UNSEEN, '');

/// The numbers in a text, the longest first: what belongs to one is not looked for again.
function within(text) {
  let rest = text.replace(/[\u200b-\u200f\u2060\u2066-\u2069]/gu, '');
  const found = [];
  for (const kind of WHOLE) {
    rest = rest.replace(kind, (number) => {
      found.push(number);
      return ' ';
    });
  }
  return found;
}

/// The lines of a page as they are seen, without spaces: what stands at one height, from left to right.
function seen(runs) {
  const rows = new Map();
  for (const { text, at: [x, y], along: [dx, dy] } of runs) {
    const height = Math.round((y * dx - x * dy) * 2);
    const key = `${dx.toFixed(2)} ${dy.toFixed(2)} ${height}`;
    if (!rows.has(key)) rows.set(key, []);
    rows.get(key).push({ text, place: x * dx + y * dy });
  }
  return [...rows.values()].map((row) => bare(row.sort((one, other) => one.place - other.place).map(({ text }) => text).join('')));
}
