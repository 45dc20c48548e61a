// What a printed booklet is held to, read out of the finished PDF files: the two standards it claims, its letters and
// pictures, what it says about itself, what a screen reader says of it, and where its codes lead. Imposed sheets: `sheets.mjs`.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, eachOf } from './lib/checks.mjs';
import { checkLetters, withdrawalsIn } from './lib/letters.mjs';
import { Pdf, textOf } from './lib/pdf.mjs';
import { numbers } from './lib/numbers.mjs';
import { damage, finishedPictures, fonts, hash, momentOf, overhangs, pictures, selfDescription } from './lib/pdfsound.mjs';
import { elementsOf } from './lib/pdfstructure.mjs';
import { codes } from './lib/qr.mjs';
import { overheard, spoken, unread } from './lib/readaloud.mjs';
import { Site, filesUnder } from './lib/site.mjs';
import { agreed, storiesIn } from './lib/storytext.mjs';
import { brokenRules } from './lib/verapdf.mjs';

const STANDARDS = ['ua1', '2a'];
const RIGHT_TO_LEFT = ['ar', 'ckb', 'fa', 'prs', 'ps'];
// A text of a script belongs to one of these languages; Latin letters stand in texts of all of them.
const SCRIPTS = [
  [/\p{Script=Arabic}/gu, RIGHT_TO_LEFT],
  [/\p{Script=Ethiopic}/gu, ['am', 'ti']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk']],
];

export async function run(checks, { dist, root }) {
  const site = new Site(dist);
  const booklets = bookletsIn(dist);
  const distinct = [...new Map(booklets.map((booklet) => [booklet.hash, booklet])).values()];
  const each = async (look) => (await eachOf(distinct, 2, async (booklet) => (await look(booklet)).map((finding) => `${booklet.path}: ${finding}`))).flat();

  const stories = storiesIn(root);
  const shown = belonging(stories, root, dist);
  await checks.check('every language with enough stories has its booklets, to print and to download', () => shelves(booklets, site, root, shown));
  await checks.check('qpdf finds no damage', () => each(({ file }) => damage(file)));
  await checks.check('veraPDF finds no broken rule of PDF/UA-1 and PDF/A-2a', () => brokenRules(distinct.map(({ file }) => file), STANDARDS));
  await checks.check('every font is inside, and every letter has a shape', () => each(({ pdf }) => fonts(pdf)));
  await checks.check('no text hangs over the edge of its page', () => each(({ pdf }) => overhangs(pdf)));
  await checks.check('pictures are finished ones, hold nothing but pixels, and are fine enough for paper', async () => {
    const finished = finishedPictures(dist);
    const findings = await each(({ pdf, channel }) => pictures(pdf, finished, channel === 'print' ? 150 : 100));
    return distinct.some(({ pdf }) => pdf.images.length > 0) ? findings : [...findings, 'no booklet shows a picture'];
  });
  await checks.check('a file says of itself its title, language, maker and the day of the build, and no more', () => {
    const [moment, names] = [momentOf(dist), siteNames(site)];
    return each(({ pdf }) => selfDescription(pdf, moment, names));
  });
  await checks.check('language and direction of a file are those of its folder, and texts say their own', () => each(languages));
  await checks.check('numbers are seen in the order of their digits, also in texts from right to left', async () => {
    const turned = distinct.filter(({ lang }) => RIGHT_TO_LEFT.includes(lang));
    const found = turned.map(({ path, pdf }) => ({ path, ...numbers(pdf) }));
    if (found.length === 0 || found.some(({ count }) => count === 0)) return ['there is no number to look at'];
    return found.flatMap(({ path, findings }) => findings.map((finding) => `${path}: ${finding}`));
  });
  await checks.check('codes are read from paper, fine and coarse, and lead to the address printed below', () => each((booklet) => leads(booklet, site, shown)));
  await checks.check('every paragraph of a printed story is there to be read aloud, in order', () => each((booklet) => told(booklet, shown)));
  await checks.check('no paragraph of another story is', () => each((booklet) => untold(booklet, stories, shown)));
  // Letters lie there only where something was taken back.
  const withdrawals = withdrawalsIn(dist);
  if (withdrawals.length > 0) await checkLetters(checks, withdrawals, root);
}

/// The booklets as they lie in `dist`: to be downloaded from the site, and to be printed.
const SHELVES = { pdf: /^site\/([a-z]{2,3})\/booklet-\1\.pdf$/, print: /^print\/booklets\/booklet-([a-z]{2,3})\.pdf$/ };

export function bookletsIn(dist) {
  const files = ['site', 'print'].filter((place) => existsSync(join(dist, place)))
    .flatMap((place) => filesUnder(join(dist, place)).map((path) => `${place}/${path}`));
  return files.flatMap((path) => Object.entries(SHELVES).flatMap(([channel, shelf]) => {
    const lang = shelf.exec(path)?.[1];
    const file = join(dist, path);
    return lang === undefined ? [] : [{ path, file, lang, channel, pdf: new Pdf(file), hash: hash(readFileSync(file)) }];
  }));
}

/// Every language with enough stories has its booklet, and no other has one.
function shelves(booklets, site, root, shown) {
  const known = booklets.map(({ path }) => path);
  const findings = site.withEnding('.pdf').filter((path) => !known.includes(`site/${path}`)).map((path) => `${path} is no booklet`);
  const enough = Number(/stories_at_least: *(\d+)/.exec(readFileSync(join(root, 'content/site.yaml'), 'utf8'))?.[1] ?? 1);
  for (const channel of Object.keys(SHELVES)) {
    const there = booklets.filter((booklet) => booklet.channel === channel).map(({ lang }) => lang);
    if (there.length < 2) findings.push(`booklets for ${channel}: ${there.length} languages`);
    for (const lang of site.languages) {
      const count = shown(channel, lang).length;
      if (there.includes(lang) !== count >= enough) findings.push(`${channel} in ${lang}: ${there.includes(lang) ? 'a' : 'no'} booklet of ${count} stories`);
    }
  }
  return findings;
}

/// What the site is called, in each of its languages: the titles of its home pages.
function siteNames(site) {
  return site.languages.map((lang) => /<title>([^<]*)<\/title>/.exec(site.text(`${lang}/index.html`))?.[1] ?? '');
}

function languages({ pdf, lang }) {
  const findings = [];
  const declared = textOf(pdf.root['/Lang']);
  if (!spoken(declared, lang)) findings.push(`the file is in ${declared}`);
  const direction = pdf.get(pdf.root['/ViewerPreferences'])?.['/Direction'] ?? '/L2R';
  if ((direction === '/R2L') !== RIGHT_TO_LEFT.includes(lang)) findings.push(`the viewer is told ${direction}`);
  for (const { own, lang: said, page, type } of elementsOf(pdf)) {
    for (const [letters, allowed] of SCRIPTS) {
      const share = (own.match(letters) ?? []).length / Math.max((own.match(/\p{L}/gu) ?? []).length, 1);
      if (share > 0.5 && !allowed.some((code) => spoken(said, code))) findings.push(`page ${page}: ${type} “${own.slice(0, 40)}” says it is in ${said || 'no language'}`);
    }
  }
  return findings;
}

/// Which stories belong in a booklet: those on line in its language whose people have agreed to paper, for as long as it lies
/// about. `(channel, language) => [story]`.
function belonging(stories, root, dist) {
  const { made_for: moment, stories: rows } = JSON.parse(readFileSync(join(dist, 'report/consent.json'), 'utf8'));
  const shelfLife = /print_shelf_life_months: *(\d+)/.exec(readFileSync(join(root, 'content/site.yaml'), 'utf8'))?.[1] ?? 0;
  const end = new Date(moment);
  end.setUTCMonth(end.getUTCMonth() + Number(shelfLife));
  const day = { pdf: moment.slice(0, 10), print: end.toISOString().slice(0, 10) };
  return (channel, lang) => rows
    .filter((row) => row.channel === 'web' && row.state === 'shown' && row.languages.includes(lang) && !(lang in (row.stand_ins ?? {})))
    .map((row) => stories.get(row.story))
    .filter((story) => agreed(story, channel, lang, day[channel]));
}

/// Each story that is on line has its code.
async function leads({ pdf, channel, lang }, site, shown) {
  const { host } = new URL(site.origin);
  const page = (path) => site.fileAt(path.endsWith('/') ? path : `${path}/`);
  const { findings, found } = await codes(pdf, host, (path) => page(path) !== undefined);
  if (found.length === 0) findings.push('there is no code');
  for (const { id } of shown(channel, lang)) {
    const address = `https://${host}/s/${id.replace(/^s-/, '')}`;
    const isThere = found.some((code) => code.address.replace(/\/$/, '') === address);
    if (page(new URL(address).pathname) && !isThere) findings.push(`${id} has no code`);
  }
  return findings;
}

function told({ pdf, channel, lang }, shown) {
  const printed = shown(channel, lang);
  return printed.length === 0 ? ['no story belongs in it'] : unread(pdf, lang, printed);
}

function untold({ pdf, channel, lang }, stories, shown) {
  const printed = shown(channel, lang);
  return [...stories.values()].flatMap((story) => overheard(pdf, story, story.texts.filter((text) => text !== lang || !printed.includes(story))));
}

await command(import.meta, 'pdf', run);
