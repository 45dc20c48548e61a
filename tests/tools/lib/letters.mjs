// What a letter is held to that goes out when somebody takes something back: it keeps both standards, brings its fonts, says the same
// as the text beside it, and tells a partner nothing about anybody. Knows nothing of how letters are made.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Pdf, textOf } from './pdf.mjs';
import { shownOn } from './pdfcontent.mjs';
import { damage, fonts, overhangs } from './pdfsound.mjs';
import { elementsOf } from './pdfstructure.mjs';
import { filesUnder } from './site.mjs';
import { plain, storiesIn } from './storytext.mjs';
import { brokenRules } from './verapdf.mjs';

const STANDARDS = ['ua1', '2a'];
// A letter to the person; all others go to partners.
const TO_THE_PERSON = /(^|\/)certificate[^/]*\.pdf$/;
// A heading of a story has hardly fewer letters; shorter words occur in letters by chance.
const TELLING = 6;

/// The folders of all withdrawals in `dist/report`.
export function withdrawalsIn(dist) {
  const report = join(dist, 'report');
  const names = existsSync(report) ? readdirSync(report) : [];
  return names.filter((name) => /^withdrawal-/.test(name)).sort().map((name) => join(report, name));
}

/// What no letter may say: `{ partners, person }`. In neither a name, a place, a title or the number of a story; the number of a case in
/// none to a partner. Words of every such letter are left out: some people are called what others say for hello.
export function unspeakable(root) {
  const stories = [...storiesIn(root).values()];
  const heads = stories.flatMap(({ folder, texts }) => texts.map((lang) => readFileSync(join(folder, `index.${lang}.md`), 'utf8').split(/^---$/m)[1] ?? ''));
  const records = stories.map(({ folder }) => join(folder, 'consent.yaml')).filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  const all = (texts, pattern) => texts.flatMap((text) => [...text.matchAll(pattern)].map(([, value]) => value.trim().replace(/^(["'])(.*)\1$/, '$2')));
  const names = all(heads, /\b(?:name|first|surname|pseudonym|town|region):\s*("[^"]*"|'[^']*'|[^,}\n]+)/g);
  const titles = [...all(heads, /^title:\s*(.+)$/gm), ...all(heads, /^slug:\s*(.+)$/gm)].filter((title) => title.length >= TELLING);
  const i18n = join(root, 'i18n');
  const letters = existsSync(i18n) ? filesUnder(i18n).filter((path) => path.endsWith('letters.ftl')).map((path) => plain(readFileSync(join(i18n, path), 'utf8'))) : [];
  const person = [...new Set([...names, ...titles, ...stories.map(({ id }) => id)])]
    .filter((word) => word.length > 1 && !letters.some((text) => holds(text, word)));
  const references = all(records, /\breference:\s*("[^"]*"|'[^']*'|[^,}\n#]+)/g).filter((reference) => reference.length >= TELLING);
  return { person, partners: [...new Set([...person, ...references])] };
}

/// Adds the checks of letters. `folders` hold them with any other papers of a withdrawal; `root` is the project whose stories they are
/// about. A PDF whose name begins with `certificate` is for the person, each other one for a partner.
export async function checkLetters(checks, folders, root) {
  const letters = folders.flatMap(lettersIn);
  const each = (look) => (letters.length === 0 ? ['there is no letter'] : letters.flatMap((letter) => look(letter).map((finding) => `${letter.name}: ${finding}`)));
  await checks.check('letters are undamaged, bring their fonts, and stay on their pages', () => each(({ pdf }) => [...damage(pdf.path), ...fonts(pdf), ...overhangs(pdf)]));
  await checks.check('letters keep PDF/UA-1 and PDF/A-2a', () => (letters.length === 0 ? ['there is no letter'] : brokenRules(letters.map(({ pdf }) => pdf.path), STANDARDS)));
  await checks.check('each letter lies there as text too, in the same words', () => each(sameWords));
  await checks.check('a letter has one page, and no picture', () => each(({ pdf }) => [
    ...(pdf.pages.length === 1 ? [] : [`${pdf.pages.length} pages`]), ...(pdf.images.length === 0 ? [] : ['a picture']),
  ]));
  await checks.check('no letter names anybody or a story, and none to a partner a case', () => {
    const words = unspeakable(root);
    if (words.person.length === 0) return ['no story has a name or title to look for'];
    return each((letter) => said(letter, letter.toPerson ? words.person : words.partners));
  });
}

function lettersIn(folder) {
  return filesUnder(folder).filter((name) => name.endsWith('.pdf')).sort().map((name) => {
    const file = join(folder, name);
    const twin = file.replace(/\.pdf$/, '.txt');
    return { name, pdf: new Pdf(file), text: existsSync(twin) ? readFileSync(twin, 'utf8') : undefined, toPerson: TO_THE_PERSON.test(name) };
  });
}

/// All that a letter says, in whatever order: the text has it too, and nothing besides, but for the line that is signed by hand.
function sameWords({ pdf, text }) {
  if (text === undefined) return ['there is no text beside it'];
  const spoken = elementsOf(pdf).map(({ own }) => plain(own)).filter((own) => /[\p{L}\p{N}]/u.test(own));
  if (spoken.length < 5) return [`it says ${spoken.length} things only`];
  const findings = [];
  let left = plain(text);
  for (const part of spoken.slice(0, -1).sort((one, other) => other.length - one.length)) {
    if (left.includes(part)) left = left.replace(part, ' ');
    else findings.push(`not in the text: “${part}”`);
  }
  if (/[\p{L}\p{N}]/u.test(left)) findings.push(`in the text alone: “${left.replace(/\s+/g, ' ').trim().slice(0, 80)}”`);
  return findings;
}

/// Which of some words a letter says anywhere: aloud, on the page, about itself, in its text, in its name.
function said({ name, pdf, text }, words) {
  const about = Object.values(pdf.get(pdf.trailer['/Info']) ?? {}).map((value) => textOf(value) ?? '');
  const metadata = pdf.root['/Metadata'] === undefined ? '' : pdf.bytes(pdf.root['/Metadata']).toString('utf8');
  const places = {
    aloud: elementsOf(pdf).map(({ text: spoken }) => spoken).join('\n'),
    'on the page': pdf.pages.map((page) => shownOn(pdf, page).runs.map(({ text: shown }) => shown).join('')).join('\n'),
    'about itself': [...about, metadata].join('\n'),
    'in its text': text ?? '',
    'in its name': name,
  };
  return Object.entries(places).flatMap(([place, whole]) => words.filter((word) => holds(plain(whole), word)).map((word) => `says “${word}” ${place}`));
}

/// Whether a text holds words, not as a part of longer ones.
function holds(text, words) {
  const pattern = plain(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
