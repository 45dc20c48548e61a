// What holds for every printed file, whatever it shows: it is undamaged, brings its letters and its pictures with it, and
// says of itself no more than it has to. Gives findings; which files are asked is for the suites to say.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { described, foreignParts, tags } from '../images.mjs';
import { shownOn } from './pdfcontent.mjs';
import { textOf } from './pdf.mjs';
import { filesUnder } from './site.mjs';
import { runTool, scratch } from './tool.mjs';
import { readXml } from './xml.mjs';

// The keys a catalogue needs; no scripts, no attachments, no forms.
const CATALOGUE = [
  '/Lang', '/MarkInfo', '/Metadata', '/Outlines', '/OutputIntents', '/PageLabels', '/PageMode', '/Pages', '/StructTreeRoot', '/Type',
  '/ViewerPreferences',
];
const PAGE = [
  '/Annots', '/ArtBox', '/BleedBox', '/Contents', '/CropBox', '/Group', '/MediaBox', '/Parent', '/Resources', '/Rotate', '/StructParents',
  '/Tabs', '/TrimBox', '/Type',
];
const INFO = ['/Title', '/Author', '/Creator', '/Producer', '/CreationDate', '/ModDate'];
const METADATA = [
  'dc:title', 'dc:creator', 'dc:language', 'dc:format', 'xmp:CreatorTool', 'xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate', 'xmpMM:InstanceID', 'xmpMM:DocumentID',
  'xmpMM:RenditionClass', 'xmpMM:History', 'xmpTPg:NPages', 'pdf:PDFVersion', 'pdf:Producer', 'pdfaid:part', 'pdfaid:conformance',
  'pdfuaid:part', 'pdfaExtension:schemas',
];
const PREFIXES = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/mm/': 'xmpMM',
  'http://ns.adobe.com/xap/1.0/t/pg/': 'xmpTPg',
  'http://ns.adobe.com/pdf/1.3/': 'pdf',
  'http://www.aiim.org/pdfa/ns/id/': 'pdfaid',
  'http://www.aiim.org/pdfua/ns/id/': 'pdfuaid',
  'http://www.aiim.org/pdfa/ns/extension/': 'pdfaExtension',
};

export function damage(path) {
  const done = runTool('qpdf', ['--check', path]);
  return done.status === 0 ? [] : `${done.stdout}\n${done.stderr}`.split('\n').filter((line) => /WARNING|ERROR|error/.test(line)).slice(0, 5);
}

/// Fonts that are not in the file, or whose letters cannot be told, and letters that have no shape.
export function fonts(pdf) {
  const findings = [];
  const done = runTool('pdffonts', [pdf.path]);
  const rows = done.stdout.split('\n').slice(2).filter((line) => line.trim());
  if (rows.length === 0) findings.push('no font');
  for (const row of rows) {
    const [, embedded, , unicode] = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(row) ?? [];
    const name = row.split(/\s/)[0];
    if (embedded !== 'yes') findings.push(`${name} is not embedded`);
    if (unicode !== 'yes') findings.push(`${name} does not say which letters it shows`);
  }
  pdf.pages.forEach((page, index) => {
    for (const { font, codes, text } of shownOn(pdf, page).runs) {
      if (font.isComposite && codes.includes(0)) findings.push(`page ${index + 1}: a letter without a shape in “${text}” (${font.name})`);
      if (text.includes('\ufffd')) findings.push(`page ${index + 1}: a shape that is no letter, of ${font.name}`);
    }
  });
  return findings;
}

/// Text of which a part lies outside the page, and would be cut off or stand on the neighbour.
export function overhangs(pdf) {
  return pdf.pages.flatMap((page, index) => {
    const [left, bottom, right, top] = page.box;
    return shownOn(pdf, page).runs
      .filter(({ text }) => text.trim())
      .filter(({ at, end }) => [at, end].some(([x, y]) => x < left - 0.5 || x > right + 0.5 || y < bottom - 0.5 || y > top + 0.5))
      .map(({ text }) => `page ${index + 1}: “${text}” is not on the page`);
  });
}

/// The hashes of all finished pictures, which alone may be printed.
export function finishedPictures(dist) {
  const cache = join(dist, '.cache');
  const files = existsSync(cache) ? filesUnder(cache).filter((path) => /\.jpe?g$/.test(path)) : [];
  return new Set(files.map((path) => hash(readFileSync(join(cache, path)))));
}

/// Pictures that are no finished ones, bring a note with them, or have fewer than `least` dots on an inch of paper.
export function pictures(pdf, finished, least) {
  const findings = [];
  const folder = scratch('pdf-pictures');
  const masks = new Set(pdf.images.map(({ dictionary }) => dictionary['/SMask']).filter(Boolean));
  const taken = [];
  for (const { reference, dictionary, bytes, filters } of pdf.images) {
    const foreign = Object.keys(dictionary).filter((key) => ['/Metadata', '/Name', '/AF', '/PieceInfo', '/OPI', '/Alternates', '/Measure'].includes(key));
    for (const key of foreign) findings.push(`picture ${reference} has ${key}`);
    if (masks.has(reference)) continue;
    if (filters.length !== 1 || filters[0] !== '/DCTDecode') {
      findings.push(`picture ${reference} is coded with ${filters.join(' ') || 'nothing'}: only finished JPEG files are printed`);
      continue;
    }
    if (!finished.has(hash(bytes))) findings.push(`picture ${reference} (${bytes.length} bytes) is no finished picture`);
    for (const part of foreignParts(bytes, '.jpg')) findings.push(`picture ${reference}: ${part}`);
    const name = `${reference.replaceAll(' ', '-')}.jpg`;
    writeFileSync(join(folder, name), bytes);
    taken.push(name);
  }
  if (taken.length > 0) findings.push(...tags({ folder }, taken, described({ folder }, taken)));
  findings.push(...asPopplerSees(pdf, taken.length, least), ...inlinePictures(pdf));
  return findings;
}

/// Poppler's list of the pictures that are drawn: their number of dots on an inch of paper.
function asPopplerSees(pdf, known, least) {
  const rows = runTool('pdfimages', ['-list', pdf.path]).stdout.split('\n').slice(2).filter((line) => line.trim());
  const coarse = rows.flatMap((row) => {
    // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
    const cells = row.trim().split(/\s+/);
    const ppi = Math.min(Number(cells[12]), Number(cells[13]));
    return cells[2] === 'image' && ppi < least ? [`page ${cells[0]}: picture ${cells[10]} has ${ppi} dots an inch`] : [];
  });
  const seen = new Set(rows.map((row) => row.trim().split(/\s+/)).filter((cells) => cells[2] === 'image').map((cells) => cells[10]));
  return seen.size > known ? [...coarse, `pdfimages sees ${seen.size} pictures, ${known} were looked at`] : coarse;
}

function inlinePictures(pdf) {
  return pdf.pages.flatMap((page, index) => (shownOn(pdf, page).images.some(({ inline }) => inline) ? [`page ${index + 1}: a picture inside the page`] : []));
}

/// What the file says about itself besides its pages, and should not. `moment` is the one the build was made for;
/// `names` are the titles of the site, whose name may stand as the author: no person's may.
export function selfDescription(pdf, moment, names) {
  const findings = [];
  const keys = (dictionary, allowed, what) => {
    for (const key of Object.keys(dictionary ?? {})) if (!allowed.includes(key)) findings.push(`${what} has ${key}`);
  };
  keys(pdf.root, CATALOGUE, 'the catalogue');
  pdf.pages.forEach((page, index) => keys(page.dictionary, PAGE, `page ${index + 1}`));
  const info = pdf.get(pdf.trailer['/Info']) ?? {};
  keys(info, INFO, 'the document information');
  for (const reference of pdf.streams((dictionary) => pdf.get(dictionary['/Type']) === '/EmbeddedFile')) findings.push(`an attached file, ${reference}`);
  for (const reference of pdf.streams((dictionary) => pdf.get(dictionary['/Type']) === '/Metadata')) {
    if (reference !== pdf.root['/Metadata']) findings.push(`metadata besides those of the document, ${reference}`);
  }
  const title = textOf(info['/Title']);
  if (!title?.trim()) findings.push('no title');
  for (const key of ['/Creator', '/Producer']) {
    const made = textOf(info[key]);
    if (made !== undefined && !/^(Typst|stories)( [\d.]+)?$/.test(made)) findings.push(`${key.slice(1)}: ${made}`);
  }
  const author = textOf(info['/Author']);
  if (author !== undefined && !names.includes(author)) findings.push(`the author is “${author}”`);
  const day = moment.slice(0, 10).replaceAll('-', '');
  // A booklet that is made anew with each build says its month only, so that it is the same file until its stories change.
  const days = [day, `${day.slice(0, 6)}01`].map((each) => `D:${each}`);
  for (const key of ['/CreationDate', '/ModDate']) {
    const date = textOf(info[key]);
    if (date !== undefined && !days.some((each) => date.startsWith(each))) findings.push(`${key.slice(1)}: ${date}, but the build was made for ${moment}`);
  }
  if (pdf.root['/Metadata'] === undefined) return [...findings, 'no metadata'];
  return [...findings, ...metadata(pdf.bytes(pdf.root['/Metadata']).toString('utf8'), { title, author, moment })];
}

function metadata(text, { title, author, moment }) {
  const findings = [];
  const packet = readXml(text.replace(/<\?xpacket[^>]*\?>/g, '').replace(/^\ufeff/, ''));
  const seen = [];
  for (const rdf of packet.children) {
    for (const description of rdf.children) {
      for (const property of description.children) {
        const name = `${PREFIXES[property.uri] ?? property.uri}:${property.name}`;
        seen.push(name);
        if (!METADATA.includes(name)) findings.push(`metadata: ${name}`);
        const expected = { 'dc:title': title, 'dc:creator': author }[name];
        if (['dc:title', 'dc:creator'].includes(name) && deepText(property).trim() !== expected?.trim()) {
          findings.push(`metadata: ${name} is “${deepText(property)}”, not “${expected}”`);
        }
      }
    }
  }
  if (!seen.includes('dc:title')) findings.push('metadata: no title');
  for (const [date] of text.matchAll(/\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d\d:\d\d)?/g)) {
    if (![moment.slice(0, 10), `${moment.slice(0, 7)}-01`].some((each) => date.startsWith(each))) findings.push(`metadata: ${date}, but the build was made for ${moment}`);
  }
  return findings;
}

function deepText(element) {
  return element.text + element.children.map(deepText).join('');
}

export function hash(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/// The moment the build was made for, as the report says.
export function momentOf(dist) {
  return JSON.parse(readFileSync(join(dist, 'report/consent.json'), 'utf8')).made_for;
}

/// Pages that do not say where they are trimmed, or have not `bleed` millimetres on each side of that to be cut away.
export function boxes(pdf, bleed) {
  const wanted = bleed * (72 / 25.4);
  return pdf.pages.flatMap(({ dictionary, box }, index) => {
    const [trim, reach] = ['/TrimBox', '/BleedBox'].map((key) => pdf.get(dictionary[key])?.map((side) => pdf.get(side)));
    if (!trim || !reach) return [`page ${index + 1} has no ${trim ? 'bleed' : 'trim'} box`];
    const over = [trim[0] - reach[0], trim[1] - reach[1], reach[2] - trim[2], reach[3] - trim[3]];
    const outside = [reach[0] - box[0], reach[1] - box[1], box[2] - reach[2], box[3] - reach[3]];
    return [
      ...over.filter((each) => Math.abs(each - wanted) > 0.1).slice(0, 1).map((each) => `page ${index + 1} has ${(each / 72 * 25.4).toFixed(2)} mm of bleed, not ${bleed}`),
      ...outside.filter((each) => each < -0.01).slice(0, 1).map(() => `page ${index + 1} bleeds over its sheet`),
    ];
  });
}

/// How much of each page the four inks cover, as parts of one: `[{ cyan, magenta, yellow, black }]`.
export function inkCover(path, filters = []) {
  const done = runTool('gs', ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', ...filters, '-sDEVICE=inkcov', '-o', '-', path]);
  if (done.status !== 0) throw new Error(`${path}: ${done.stdout}${done.stderr}`);
  return done.stdout.split('\n').filter((line) => /CMYK OK/.test(line)).map((line) => {
    const [cyan, magenta, yellow, black] = line.trim().split(/\s+/).map(Number);
    return { cyan, magenta, yellow, black };
  });
}

/// Codes and letters in more inks than black: when the inks do not meet exactly, they get coloured edges. White letters are left out
/// of a coloured ground.
export function colouredDetails(pdf) {
  const isBlack = (colour) => colour.length === 4 && String(colour.slice(0, 3)) === '0,0,0';
  return pdf.pages.flatMap((page, index) => {
    const { runs, fills } = shownOn(pdf, page);
    return [
      ...runs.filter(({ text, colour }) => text.trim() && !isBlack(colour)).map(({ text, colour }) => `page ${index + 1}: “${text}” in ${colour.join(' ')}`),
      ...fills.filter(({ pieces, colour }) => pieces > 100 && !isBlack(colour)).map(({ colour }) => `page ${index + 1}: a code in ${colour.join(' ')}`),
    ];
  });
}

/// The same question to a program that separates inks as a press does: without pictures and drawings, black is the only ink left.
export function colouredText(path) {
  const [coloured, black] = inkCover(path, ['-dFILTERIMAGE', '-dFILTERVECTOR'])
    .reduce((sum, { cyan, magenta, yellow, black: key }) => [sum[0] + Math.max(cyan, magenta, yellow), sum[1] + key], [0, 0]);
  return coloured === 0 && black > 0 ? [] : [`text covers ${coloured.toFixed(4)} pages with colours, ${black.toFixed(4)} with black`];
}
