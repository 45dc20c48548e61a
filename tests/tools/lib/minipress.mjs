// A stand-in for `stories print`, as small as can be, so that selftest.mjs can show what sheets.mjs accepts and refuses. It prints
// the one story of the little project. When that story says `preview: bad`, everything is wrong with what it prints.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfOf } from './minipdf.mjs';
import { PLACE, STORY, code as codeOf } from './miniprint.mjs';
import { bookletSheets, cardSheets } from './minisheets.mjs';

const INK = '0 0 0 1 k';
const BLEED = (3 * 72) / 25.4;

/// Prints what the arguments ask for, and says where it is. Gives the exit code.
export function print(args) {
  const asked = Object.fromEntries(args.flatMap((arg, index) => (arg.startsWith('--') ? [[arg.slice(2), args[index + 1] ?? '']] : [])));
  const isBad = /^preview: bad$/m.test(readFileSync(join(asked.root, 'content/stories/roof/index.en.md'), 'utf8'));
  const langs = asked.lang.split(',');
  const isCards = args[0] === 'postcards';
  if (isBad && isCards && asked.form === 'read') {
    console.error('error: no');
    return 1;
  }
  const shelf = join(asked.root, 'dist/print');
  const taken = existsSync(shelf) ? readdirSync(shelf).length : 0;
  const code = `${langs.join('').toUpperCase()}-2026-${taken + 1}`;
  mkdirSync(join(shelf, code), { recursive: true });
  const spoiled = { embedded: false, info: { Author: `${readFileSync(join(asked.root, 'content/stories/roof/consent.yaml'), 'utf8').slice(0, 60)} ${Math.random()}` }, ink: '0 g' };
  const common = { moment: asked.now, ink: INK, ...(isBad ? spoiled : {}) };
  const order = { code, langs, isCards, isBad, common, ...asked };
  const files = asked.form === undefined || asked.form === 'office' ? office(order) : { [isCards ? 'cards.pdf' : 'booklet.pdf']: pages(order) };
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(shelf, code, name), bytes);
    console.log(`  dist/print/${code}/${name}`);
  }
  return 0;
}

const address = (isBad) => codeOf(isBad ? 'https://other.example/s/0001/' : 'https://mini.example/s/0001/');

function office({ code, langs, isCards, isBad, common, size, flip, ...asked }) {
  const [lang] = langs;
  const twoWay = 'two-way' in asked;
  const rest = { code, ...common, labels: !isBad };
  const wanted = flip ?? (size === 'a6' ? 'long' : 'short');
  const edge = isBad ? { long: 'short', short: 'long' }[wanted] : wanted;
  const titled = (language) => ({ text: STORY[language][0], up: 90 });
  const words = (page) => [
    titled(twoWay ? (page > 4 ? 'ar' : 'en') : lang), { text: 'mini.example/s/0001', up: 110 }, { modules: address(isBad), up: 130 },
  ];
  const sheets = isCards
    ? cardSheets({ stories: [{ title: STORY[lang][0], number: '0001', modules: address(isBad) }], flip: edge, ...rest })
    : bookletSheets({ count: 8, spine: lang === 'ar' && !twoWay ? 'right' : 'left', flip: edge, rows: size === 'a6' ? 2 : 1, twoWay, words, ...rest });
  const instructions = pdfOf({ title: 'How to print', lang: 'en', pages: [{ size: [595, 842], items: [{ type: 'H1', text: 'Print at 100 %', at: [60, 700] }] }], ...common });
  return { 'sheets.pdf': sheets, 'instructions.pdf': instructions };
}

/// Single pages: to be read, in large print, or for a print shop.
function pages({ langs, form, isBad, common }) {
  const size = form === 'large' && !isBad ? 18 : 10;
  const items = (isBad ? langs.slice(0, 1) : langs).flatMap((lang, column) => STORY[lang].map((written, line) => {
    const text = written.replace(/\[.*?\]\(.*?\)/, PLACE[lang]).replaceAll('*', '');
    return { type: line === 0 ? 'H1' : 'P', lang, text, at: [30, 900 - 200 * column - 30 * line], size, ...(lang === 'ar' ? { actualText: text } : {}) };
  }));
  const code = [
    { type: 'Figure', alt: 'QR', modules: address(isBad), box: [30, 60, 80, 80] },
    { type: 'P', text: 'mini.example/s/0001', lang: 'en', at: [30, 40], size },
  ];
  const page = { size: [900, 1000], items: [...items, ...code], ...(form === 'press' && !isBad ? { bleed: BLEED } : {}) };
  return pdfOf({ title: STORY[langs[0]][0], lang: langs[0], pages: [page], ...common, ...(form === 'press' ? {} : { ink: '0 g' }) });
}
