// Prints editions as an office would, and looks at the files as the printer, the reader and the person with the scissors will: do the
// pages count from 1 to the last, does every card have its own back, is anything on the paper that nobody agreed to? First the
// simulated paper has to prove that it folds like paper, and that wrong sheets are found out.

import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originals, privateTexts, scan } from './canaries.mjs';
import { command } from './lib/checks.mjs';
import { selfTest } from './lib/fold.mjs';
import { bookletSheets, cardSheets } from './lib/minisheets.mjs';
import { Pdf } from './lib/pdf.mjs';
import { shownOn } from './lib/pdfcontent.mjs';
import { boxes, colouredDetails, colouredText, damage, finishedPictures, fonts, momentOf, overhangs, pictures, selfDescription } from './lib/pdfsound.mjs';
import { codes } from './lib/qr.mjs';
import { unread } from './lib/readaloud.mjs';
import { bookletFindings, cardFindings, labelFindings } from './lib/sheets.mjs';
import { Site, filesUnder } from './lib/site.mjs';
import { agreed, storiesIn, titleIn } from './lib/storytext.mjs';
import { runTool, scratch } from './lib/tool.mjs';
import { brokenRules } from './lib/verapdf.mjs';

// What is asked for, and what it must become: the side of the spine and the edge the printer turns the paper about.
const EDITIONS = [
  { args: 'booklet --lang ar', spine: 'right', flip: 'short' },
  { args: 'booklet --lang en --size a6 --country ET', spine: 'left', flip: 'long' },
  { args: 'booklet --lang en --flip long --partner harbour-house --use housing', spine: 'left', flip: 'long', channel: 'partners' },
  { args: 'booklet --lang ar --size a6 --flip short --country ET', spine: 'right', flip: 'short' },
  { args: 'booklet --lang ar,en --two-way --country ET,IQ', spine: 'left', flip: 'short', twoWay: true },
  { args: 'booklet --lang ar,en --country ET', spine: 'right', flip: 'short' },
  { args: 'postcards --lang ar', flip: 'short', cards: true },
  { args: 'postcards --lang en --flip long --partner harbour-house', flip: 'long', cards: true, channel: 'partners' },
  { args: 'booklet --lang ar,en --form read --country ET', spoken: true },
  { args: 'booklet --lang ar --form large --country ET', spoken: true, letters: 18 },
  { args: 'postcards --lang ar --form read --country ET', spoken: true },
  { args: 'booklet --lang en --form press --country ET', bleed: 3 },
  { args: 'postcards --lang en --form press --postal --country ET', bleed: 3 },
];
const CARDS = { rows: 2, columns: 2 };

export async function run(checks, { dist, root, program }) {
  await checks.check('paper folds here as it does in hands', () => selfTest());
  await checks.check('right sheets of 4 to 64 pages become booklets, from both sides and for both flips', () => rightSheets());
  await checks.check('wrong sheets are found out', () => wrongSheets());
  const project = copied(root, dist, 'editions');
  const moment = momentOf(dist);
  let editions = [];
  await checks.check('every edition that is asked for is made', () => {
    const made = EDITIONS.map((asked) => printed(program, project, moment, asked));
    editions = made.filter(({ files }) => files);
    return made.flatMap(({ finding }) => finding ?? []);
  });
  const each = async (wanted, look) => {
    const chosen = editions.filter(wanted);
    if (chosen.length === 0) return ['there is no such edition'];
    const findings = [];
    for (const edition of chosen) {
      for (const { name, pdf } of edition.files) findings.push(...(await look(pdf, edition, name)).map((finding) => `${edition.args}, ${name}: ${finding}`));
    }
    return findings;
  };
  const sheets = (look) => (pdf, edition, name) => (name === 'sheets.pdf' ? look(pdf, edition) : []);
  const stories = storiesIn(root);
  const site = new Site(dist);
  await checks.check('sheets become booklets: each page once, upright, in order', () => each(({ spine }) => spine, sheets(bookletFindings)));
  await checks.check('sheets become cards: every picture has its own words on its back', () => each(({ cards }) => cards, sheets((pdf, edition) => {
    const titleOf = (number) => titleIn(stories.get(`s-${number}`), edition.langs[0]);
    return cardFindings(pdf, { ...CARDS, flip: edition.flip, titleOf, titles: [...stories.keys()].map((id) => titleOf(id.slice(2))).filter(Boolean) });
  })));
  await checks.check('sheets say which they are', () => each(({ spine, cards }) => spine || cards, sheets(labelFindings)));
  await checks.check('files are undamaged, bring their letters, and hold finished pictures only', () => each(() => true, (pdf) => [
    ...damage(pdf.path), ...fonts(pdf), ...overhangs(pdf), ...pictures(pdf, finishedPictures(join(project, 'dist')), 0),
  ]));
  await checks.check('files say of themselves no more than they have to', () => {
    const names = site.languages.map((lang) => /<title>([^<]*)<\/title>/.exec(site.text(`${lang}/index.html`))?.[1]);
    return each(() => true, (pdf) => selfDescription(pdf, moment, names));
  });
  await checks.check('what is read on a screen keeps PDF/UA-1 and PDF/A-2a', () => {
    const files = editions.filter(({ spoken }) => spoken).flatMap(({ files: own }) => own.filter(({ name }) => !/instructions/.test(name)).map(({ pdf }) => pdf.path));
    return files.length === 0 ? ['there is no such edition'] : brokenRules(files, ['ua1', '2a']);
  });
  await checks.check('editions in two languages tell every story in both', () => each(({ spoken, langs }) => spoken && langs.length > 1, (pdf, { langs }) => {
    const told = [...stories.values()]
      .filter((story) => langs.every((lang) => story.texts.includes(lang)) && langs.some((lang) => unread(pdf, lang, [story]).length === 0));
    return told.length === 0 ? ['no story is told'] : langs.flatMap((lang) => unread(pdf, lang, told));
  }));
  await checks.check('nothing is small in large print', () => each(({ letters }) => letters, (pdf, { letters }) => small(pdf, letters)));
  // What tells staff how to print is no part of an edition.
  await checks.check('codes and letters are printed with black ink alone', () => each(({ spoken }) => !spoken, (pdf, { bleed }, name) => [
    ...(name === 'instructions.pdf' ? [] : colouredDetails(pdf)), ...(bleed ? colouredText(pdf.path) : []),
  ]));
  await checks.check('a print shop finds where pages are trimmed, and pictures that reach over it', () => each(({ bleed }) => bleed, (pdf, { bleed }) => boxes(pdf, bleed)));
  await checks.check('codes lead home, and every story on paper is one whose people agreed to it', () => each(() => true, async (pdf, edition, name) => {
    if (name === 'instructions.pdf') return [];
    const { host } = new URL(site.origin);
    const { findings, found } = await codes(pdf, host, (path) => site.fileAt(path.endsWith('/') ? path : `${path}/`) !== undefined);
    return [...findings, ...consented(found, edition, stories, moment)];
  }));
  await checks.check('nothing private is in the files', () => {
    const folder = join(project, 'dist/print');
    const files = existsSync(folder) ? filesUnder(folder) : [];
    return files.length === 0 ? ['nothing was printed'] : scan(folder, files, [...privateTexts(root), ...originals(root)]);
  });
  await checks.check('the same edition has the same bytes in another folder', () => {
    const other = copied(root, dist, 'elsewhere');
    return editions.slice(0, 1).flatMap((edition) => printed(program, other, moment, edition).files?.flatMap(({ name, pdf }) => {
      const first = edition.files.find((file) => file.name === name);
      return readFileSync(pdf.path).equals(readFileSync(first.pdf.path)) ? [] : [`${name} differs`];
    }) ?? ['it was not made again']);
  });
}

/// A project of its own to print in, because every edition leaves a record among the content.
function copied(root, dist, name) {
  const project = join(scratch(name), 'project');
  for (const part of ['content', 'i18n', 'themes', 'tests/photos']) if (existsSync(join(root, part))) cpSync(join(root, part), join(project, part), { recursive: true });
  if (existsSync(join(dist, '.cache'))) cpSync(join(dist, '.cache'), join(project, 'dist/.cache'), { recursive: true });
  return project;
}

/// Has the program make an edition: `{ …asked, langs, code, files: [{ name, pdf }] }`, or what went wrong.
function printed(program, project, moment, asked) {
  const done = runTool(program, ['print', ...asked.args.split(' '), '--root', project, '--now', moment]);
  const code = /dist\/print\/([A-Z][\dA-Z-]+)\//.exec(done.stdout)?.[1];
  if (done.status !== 0 || code === undefined) return { finding: `print ${asked.args}: ${(done.stderr || done.stdout).slice(0, 500)}` };
  const folder = join(project, 'dist/print', code);
  const files = filesUnder(folder).filter((name) => name.endsWith('.pdf')).map((name) => ({ name, pdf: new Pdf(join(folder, name)) }));
  const wanted = asked.spine || asked.cards ? ['instructions.pdf', 'sheets.pdf'] : ['booklet.pdf', 'cards.pdf'];
  const finding = files.some(({ name }) => wanted.includes(name)) ? undefined : `print ${asked.args}: made ${files.map(({ name }) => name).join(', ') || 'no file'}`;
  return { ...asked, langs: /--lang (\S+)/.exec(asked.args)[1].split(','), code, files, finding };
}

function small(pdf, least) {
  return pdf.pages.flatMap((page, index) => shownOn(pdf, page).runs
    .filter(({ text, size, marks }) => /[\p{L}\p{N}]/u.test(text) && size < least - 0.1 && !marks.some(({ tag }) => tag === '/Artifact'))
    .map(({ text, size }) => `page ${index + 1}: “${text}” in ${size.toFixed(1)} pt`));
}

/// The stories with a code on the paper, each of which everybody in it has agreed to.
function consented(found, { channel = 'print', langs }, stories, moment) {
  const ids = new Set(found.map(({ address }) => /\/s\/([\w-]+)\/?$/.exec(address)?.[1]).filter(Boolean));
  if (ids.size === 0) return ['there is no code of a story'];
  return [...ids].flatMap((number) => {
    const story = stories.get(`s-${number}`);
    return story && langs.every((lang) => agreed(story, channel, lang, moment.slice(0, 10))) ? [] : [`s-${number} may not be printed for ${channel}`];
  });
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
