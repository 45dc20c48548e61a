// Prints editions as an office would, and makes booklets and cards of the sheets: do the pages count from 1 to the last, does every
// card have its own back? First the simulated paper has to prove that it folds like paper, and that wrong sheets are found out.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './lib/checks.mjs';
import { selfTest } from './lib/fold.mjs';
import { bookletSheets, cardSheets } from './lib/minisheets.mjs';
import { Pdf } from './lib/pdf.mjs';
import { bookletFindings, cardFindings } from './lib/sheets.mjs';
import { scratch } from './lib/tool.mjs';

export async function run(checks) {
  await checks.check('paper folds here as it does in hands', () => selfTest());
  await checks.check('right sheets of 4 to 64 pages become booklets, from both sides and for both flips', () => rightSheets());
  await checks.check('wrong sheets are found out', () => wrongSheets());
}

const STORIES = ['A roof that holds', 'Evening lessons', 'Tea with sugar', 'The bees know the way', 'A bed by the window']
  .map((title, index) => ({ title, number: `000${index + 1}` }));
const KNOWN = { rows: 2, columns: 2, titles: STORIES.map(({ title }) => title), titleOf: (number) => STORIES.find((story) => story.number === number)?.title };

function judged(folder, bytes, judge) {
  const path = join(folder, 'sheets.pdf');
  writeFileSync(path, bytes);
  return judge(new Pdf(path));
}

function rightSheets() {
  const folder = scratch('right-sheets');
  const findings = [];
  for (const count of [4, 8, 12, 28, 64]) {
    for (const spine of ['left', 'right']) {
      for (const flip of ['short', 'long']) {
        for (const rows of [1, 2]) {
          const told = judged(folder, bookletSheets({ count, spine, flip, rows }), (pdf) => bookletFindings(pdf, { flip, spine }));
          findings.push(...told.map((finding) => `${count} pages, spine ${spine}, ${flip} edge, ${rows} rows: ${finding}`));
        }
      }
    }
  }
  for (const flip of ['short', 'long']) {
    findings.push(...judged(folder, cardSheets({ stories: STORIES, flip }), (pdf) => cardFindings(pdf, { ...KNOWN, flip })).map((finding) => `cards, ${flip} edge: ${finding}`));
  }
  return findings;
}

const swapped = (sides, one, other) => sides.map((side, index) => sides[{ [one]: other, [other]: one }[index] ?? index]);

function wrongSheets() {
  const folder = scratch('wrong-sheets');
  const right = { count: 16, spine: 'right', flip: 'short' };
  const faults = {
    'bound on the other side': { ...right, spine: 'left' },
    'turned about the other edge': { ...right, flip: 'long' },
    'two sheets exchanged': { ...right, change: (sides) => swapped(swapped(sides, 0, 2), 1, 3) },
    'front and back exchanged': { ...right, change: (sides) => swapped(sides, 2, 3) },
    'a page twice': { ...right, change: (sides) => [...sides.slice(0, 7), [[sides[7][0][0], sides[7][0][0]]]] },
    'the halves of a side exchanged': { ...right, change: (sides) => [[[...sides[0][0]].reverse()], ...sides.slice(1)] },
    'a sheet lost': { ...right, change: (sides) => sides.slice(2) },
    'upside down': { ...right, flip: 'long', change: (sides) => sides.map((side) => side.map((row) => [...row].reverse())) },
  };
  const findings = [];
  for (const [fault, sheets] of Object.entries(faults)) {
    const told = judged(folder, bookletSheets(sheets), (pdf) => bookletFindings(pdf, { flip: 'short', spine: 'right' }));
    if (told.length === 0) findings.push(`not found out: a booklet with ${fault}`);
  }
  const cards = {
    'backs of another sheet': { stories: STORIES, flip: 'short', change: (sides) => swapped(sides, 1, 3) },
    'backs in the order of the fronts': { stories: STORIES, flip: 'short', change: ([front, back, ...rest]) => [front, back.map((row) => [...row].reverse()), ...rest] },
    'turned about the other edge': { stories: STORIES, flip: 'long' },
    'words across a cut': { stories: [{ title: 'A roof that holds and goes on and on until it is over the edge of its own card, and on', number: '0001' }, ...STORIES.slice(1)], flip: 'short' },
  };
  for (const [fault, sheets] of Object.entries(cards)) {
    const told = judged(folder, cardSheets(sheets), (pdf) => cardFindings(pdf, { ...KNOWN, flip: 'short' }));
    if (told.length === 0) findings.push(`not found out: cards with ${fault}`);
  }
  return findings;
}

await command(import.meta, 'sheets', run);
