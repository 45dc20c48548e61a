// Looks for what must not be there. Every private field, metadata block, file name, mask and crop of the example
// content holds a text of its own (a canary) or a colour of its own (magenta); none may be found in the output, in
// whatever writing. First the scanner has to prove that it finds planted ones: a blind scanner finds nothing too.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { brotliDecompressSync, deflateRawSync, gunzipSync, gzipSync, inflateRawSync, inflateSync, deflateSync } from 'node:zlib';
import { decodeHTML } from 'entities';
import { command } from './lib/checks.mjs';
import { pdfOf } from './lib/minipdf.mjs';
import { Pdf } from './lib/pdf.mjs';
import { shownOn } from './lib/pdfcontent.mjs';
import { filesUnder } from './lib/site.mjs';
import { runTool, scratch } from './lib/tool.mjs';

const MAGENTA_PIXELS_ALLOWED = 60;

export async function run(checks, { dist, root }) {
  await checks.check('the scanner finds a planted canary in every writing', () => finds());
  await checks.check('the scanner finds a planted magenta patch, and no other colour', () => findsMagenta());
  const planted = plantedIn(root);
  const canaries = privateTexts(root);
  await checks.check('every canary stands in its original, where the scanner finds it', () => inOriginals(root, planted));
  await checks.check('the originals hold magenta for masks and crops to take away', () => inPictures(root, planted));
  const files = filesUnder(dist);
  await checks.check('no canary and no private reference is in the output', () => {
    if (files.length === 0) return ['the output is empty'];
    return scan(dist, files, canaries);
  });
  await checks.check('no name of an original is on the site or in print', () => {
    const names = originals(root);
    if (names.length === 0) return ['there is no original'];
    return scan(dist, files.filter((path) => /^(site|print)\//.test(path)), names);
  });
  await checks.check('no canary is in the name of a file', () => {
    const findings = [];
    for (const path of files) for (const canary of seen(viewsOf(path), canaries)) findings.push(`${path}: ${canary}`);
    return findings;
  });
  await checks.check('no picture shows a masked or cropped region', () => magenta(dist, files));
}

/// Every canary and every private reference of a project.
export function privateTexts(root) {
  return [...new Set([...plantedIn(root).map(({ text }) => text), ...references(root)])];
}

/// The canaries the photo script planted: which text, in which original.
function plantedIn(root) {
  const file = join(root, 'tests/photos/canaries.json');
  if (!existsSync(file)) throw new Error('tests/photos/canaries.json is missing');
  return JSON.parse(readFileSync(file, 'utf8')).map(({ file: original, text }) => {
    if (!original || typeof text !== 'string' || text.length < 6) throw new Error(`no canary: ${JSON.stringify({ original, text })}`);
    return { original, text };
  });
}

function storyFolders(root) {
  const stories = join(root, 'content/stories');
  return existsSync(stories) ? readdirSync(stories).map((story) => join(stories, story)) : [];
}

/// The references of all consent records: the office's own numbers, which lead to a person there.
function references(root) {
  return storyFolders(root).flatMap((folder) => {
    const record = join(folder, 'consent.yaml');
    if (!existsSync(record)) return [];
    return [...readFileSync(record, 'utf8').matchAll(/\breference:\s*("[^"]*"|'[^']*'|[^,}\n#]+)/g)]
      .map(([, written]) => written.trim().replace(/^(["'])(.*)\1$/, '$2'))
      .filter((reference) => reference.length >= 6);
  });
}

/// The names of all originals: a phone or a colleague may have put a place or a person into them.
export function originals(root) {
  return storyFolders(root)
    .map((folder) => join(folder, 'media'))
    .flatMap((media) => (existsSync(media) ? readdirSync(media) : []))
    .filter((name) => !name.startsWith('.') && name.length >= 6);
}

function inOriginals(root, planted) {
  if (planted.length < 10) return [`only ${planted.length} canaries are listed`];
  const files = [...new Set(planted.map(({ original }) => original))];
  const lost = files.filter((path) => !existsSync(join(root, path)));
  const found = new Set(scan(root, files.filter((path) => !lost.includes(path)), planted.map(({ text }) => text)));
  return [
    ...lost.map((path) => `${path} is missing`),
    ...planted.filter(({ original, text }) => !found.has(`${original}: ${text}`)).map(({ original, text }) => `${original}: ${text} is not there`),
  ];
}

function inPictures(root, planted) {
  const files = [...new Set(planted.map(({ original }) => join(root, original)))].filter((path) => existsSync(path));
  return files.some((path) => magentaPixels(path) > MAGENTA_PIXELS_ALLOWED) ? [] : ['no original has a magenta patch'];
}

export function scan(folder, files, canaries) {
  const findings = [];
  for (const path of files) {
    const found = new Set();
    for (const bytes of unpacked(readFileSync(join(folder, path)), path)) {
      for (const canary of seen(bytesViews(bytes), canaries)) found.add(canary);
    }
    for (const canary of found) findings.push(`${path}: ${canary}`);
  }
  return findings;
}

/// The bytes of a file, and of everything that is packed inside it.
function unpacked(bytes, path, depth = 0) {
  const all = [bytes];
  if (depth > 3) return all;
  const inner = (unpack, name) => {
    try {
      all.push(...unpacked(unpack(), name, depth + 1));
    } catch {
      // Bytes that only look packed are looked at as they are.
    }
  };
  const magic = bytes.toString('latin1', 0, 8);
  if (magic.startsWith('\x1f\x8b')) inner(() => gunzipSync(bytes), path);
  if (path.endsWith('.br')) inner(() => brotliDecompressSync(bytes), path.slice(0, -3));
  if (magic.startsWith('PK\x03\x04')) for (const entry of zipEntries(bytes)) inner(entry.unpack, entry.name);
  if (magic.startsWith('\x89PNG')) {
    for (const chunk of pngTexts(bytes)) inner(() => inflateSync(chunk), 'chunk');
  }
  if (magic.startsWith('%PDF')) {
    for (const stream of pdfStreams(bytes)) inner(() => inflateSync(stream, { finishFlush: 2 }), 'stream');
    inner(() => pdfTexts(bytes), 'texts');
  }
  return all;
}

/// The texts of a PDF file: letters on its pages are only numbers of shapes, and strings may be packed away in objects.
function pdfTexts(bytes) {
  const file = join(scratch('pdf'), 'file.pdf');
  writeFileSync(file, bytes);
  const pdf = new Pdf(file);
  const pages = pdf.pages.map((page) => shownOn(pdf, page).runs.map(({ text }) => text));
  // Runs are words or single letters, and stand in the order of the eye: each page is read forwards and backwards.
  const read = pages.flatMap((runs) => [runs.join(''), runs.join(' '), [...runs.join('')].reverse().join('')]);
  const strings = [];
  JSON.stringify(pdf.objects, (key, value) => {
    if (typeof value === 'string' && key !== 'data') strings.push(value.replace(/^[ub]:/, ''));
    return value;
  });
  return Buffer.from([...read, ...strings].join('\n'));
}

function* zipEntries(bytes) {
  let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  while (at >= 0 && at + 46 <= bytes.length && bytes.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    yield { name, unpack: () => (method === 8 ? inflateRawSync(packed) : packed) };
    at += 46 + nameLength + extraLength + noteLength;
  }
}

/// The packed part of zTXt, iTXt and iCCP chunks: it starts somewhere behind the keyword, with the zlib header.
function* pngTexts(bytes) {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (['zTXt', 'iTXt', 'iCCP'].includes(bytes.toString('latin1', at + 4, at + 8))) {
      const body = bytes.subarray(at + 8, at + 8 + length);
      for (let start = body.indexOf(0x78); start >= 0; start = body.indexOf(0x78, start + 1)) yield body.subarray(start);
    }
    at += 12 + length;
  }
}

function* pdfStreams(bytes) {
  let at = bytes.indexOf('stream');
  while (at >= 0) {
    const end = bytes.indexOf('endstream', at);
    if (end < 0) return;
    let start = at + 6;
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    yield bytes.subarray(start, end);
    at = bytes.indexOf('stream', end + 9);
  }
}

function* bytesViews(bytes) {
  yield* viewsOf(bytes.toString('utf8'));
  // A text of another encoding may start at an odd byte, in a metadata block for example.
  for (const shift of [0, 1]) {
    const even = bytes.subarray(shift, bytes.length - ((bytes.length - shift) % 2));
    yield folded(even.toString('utf16le'));
    yield folded(Buffer.from(even).swap16().toString('utf16le'));
  }
  yield folded(bytes.toString('latin1'));
}

/// A text as it stands, and what it means when entities, escapes and base64 in it are undone, twice over.
function* viewsOf(text, depth = 0) {
  yield folded(text);
  if (depth === 2) return;
  const undone = new Set();
  if (/&[#\w]/.test(text)) undone.add(decodeHTML(text));
  if (/%[0-9a-f]{2}/i.test(text)) undone.add(percentDecoded(text));
  if (/\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[0-9a-f]{2}/i.test(text)) {
    undone.add(text.replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, four, two) => String.fromCharCode(Number.parseInt(four ?? two, 16))));
    undone.add(text.replace(/\\([0-9a-f]{2,6})\s?/gi, (whole, hex) => {
      const code = Number.parseInt(hex, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    }));
  }
  if (/(?:[0-9a-f]{2}\s?){8,}/i.test(text)) {
    undone.add([...text.matchAll(/(?:[0-9a-f]{2}\s?){8,}/gi)]
      .map(([run]) => Buffer.from(run.replace(/\s/g, ''), 'hex'))
      .map((bytes) => `${bytes.toString('utf8')}\n${Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString('utf16le')}`)
      .join('\n'));
  }
  const encoded = text.match(/[A-Za-z0-9+/_-]{8,}/g) ?? [];
  if (encoded.length > 0) {
    // A run may have begun before the text we see: all four ways to cut it.
    undone.add(encoded.flatMap((run) => [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('utf8'))).join('\n'));
  }
  for (const other of undone) if (other !== text) yield* viewsOf(other, depth + 1);
}

function percentDecoded(text) {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

/// One writing for what a reader takes for the same: composed or not, capitals or not, however spaced.
function folded(text) {
  return text.normalize('NFC').toLowerCase().replace(/[\s\u00ad\u200b-\u200f\u2066-\u2069]+/g, ' ');
}

function seen(views, canaries) {
  // Hundreds of canaries share a few beginnings, and nearly no file holds one: those are looked for first.
  const byStart = new Map();
  for (const canary of canaries) {
    const form = folded(canary);
    const start = form.slice(0, 6);
    if (!byStart.has(start)) byStart.set(start, []);
    byStart.get(start).push([canary, form]);
  }
  const found = new Set();
  for (const view of views) {
    for (const [start, wanted] of byStart) {
      if (!view.includes(start)) continue;
      for (const [canary, form] of wanted) if (view.includes(form)) found.add(canary);
    }
  }
  return found;
}

function magenta(folder, files) {
  const pictures = files.filter((path) => ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif'].includes(extname(path).toLowerCase()));
  if (pictures.length === 0) return ['there is no picture to look at'];
  const findings = [];
  for (const path of pictures) {
    const count = magentaPixels(join(folder, path));
    if (count > MAGENTA_PIXELS_ALLOWED) findings.push(`${path}: ${count} magenta pixels`);
  }
  for (const path of files.filter((each) => each.endsWith('.pdf'))) {
    for (const picture of printedPictures(join(folder, path))) {
      const count = magentaPixels(picture);
      if (count > MAGENTA_PIXELS_ALLOWED) findings.push(`${path}: ${count} magenta pixels`);
    }
  }
  for (const path of files.filter((each) => /\.(svg|html|css)$/.test(each))) {
    if (/#f0f\b|#ff00ff\b|\bmagenta\b|\bfuchsia\b/i.test(readFileSync(join(folder, path), 'utf8'))) findings.push(`${path}: magenta`);
  }
  return findings;
}

/// The pictures inside a PDF file, as files of their own.
function printedPictures(file) {
  const taken = scratch('printed');
  const done = runTool('pdfimages', ['-all', file, join(taken, 'picture')]);
  if (done.status !== 0) throw new Error(`${file}: ${done.stderr}`);
  return filesUnder(taken).map((picture) => join(taken, picture));
}

function magentaPixels(file) {
  const done = runTool('convert', [file, '-strip', '-colorspace', 'sRGB', '-alpha', 'off', '-depth', '8', 'ppm:-']);
  if (done.status !== 0 || done.bytes.length === 0) throw new Error(`${file} could not be decoded: ${done.stderr}`);
  // A binary PPM: "P6 width height 255" and one byte of white space, then three bytes a pixel.
  const head = /^P6\s+(?:#.*\n)?(\d+)\s+(\d+)\s+255\s/.exec(done.bytes.toString('latin1', 0, 100));
  if (!head) throw new Error(`${file}: decoded to something else than pixels`);
  const pixels = done.bytes.subarray(head[0].length);
  let count = 0;
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    if (pixels[at] > 230 && pixels[at + 1] < 60 && pixels[at + 2] > 230) count += 1;
  }
  return count;
}

function finds() {
  const canary = 'Kanari-Élan-ሰላም-0007';
  const decomposed = canary.normalize('NFD');
  const utf16be = Buffer.from(canary, 'utf16le').swap16();
  const png = (type, body) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), length, Buffer.from(type), body, Buffer.alloc(4)]);
  };
  const writings = {
    'plain.html': `<p>${canary}</p>`,
    'nfd.html': decomposed,
    'case.html': canary.toUpperCase(),
    'spaced.html': `x${canary}`,
    'decimal.html': [...canary].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
    'hexadecimal.html': [...canary].map((letter) => `&#x${letter.codePointAt(0).toString(16)};`).join(''),
    'named.html': canary.replace('É', '&Eacute;'),
    'percent.html': `<a href="/?q=${encodeURIComponent(canary)}">`,
    'percent-all.txt': [...Buffer.from(canary)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    'json.json': JSON.stringify({ name: canary }).replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    'style.css': `p::after{content:"${canary.replace('É', '\\00c9 ')}"}`,
    'base64.txt': Buffer.from(canary).toString('base64'),
    'base64-1.txt': Buffer.from(`x${canary}yz`).toString('base64'),
    'base64-2.txt': Buffer.from(`xy${canary}z`).toString('base64url'),
    'base64-entity.html': `<img src="data:;base64,${Buffer.from(`<p>${encodeURIComponent(canary)}`).toString('base64')}">`,
    'hex.txt': Buffer.from(canary).toString('hex'),
    'utf16le.bin': Buffer.from(`\ufeff${canary}`, 'utf16le'),
    'utf16le-odd.bin': Buffer.concat([Buffer.from('x'), Buffer.from(canary, 'utf16le')]),
    'utf16be.bin': utf16be,
    'utf16be-odd.bin': Buffer.concat([Buffer.from('x'), utf16be]),
    'after-picture.jpg': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xd9]), Buffer.from(canary)]),
    'text.png': png('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(canary)])),
    'packed.gz': gzipSync(canary),
    'packed.zip': zipOf('page.html', Buffer.from(canary)),
    'file.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj<<>>stream\n'), deflateSync(`(${canary})`), Buffer.from('\nendstream')]),
    'shown.pdf': pdfOf({ title: 'x', lang: 'en', pages: [{ size: [300, 100], items: [{ type: 'P', text: canary, at: [9, 9] }] }] }),
    'spoken.pdf': pdfOf({ title: 'x', lang: 'en', pages: [{ size: [300, 100], items: [{ type: 'P', text: 'x', at: [9, 9], actualText: canary }] }] }),
    'about.pdf': tightened(pdfOf({ title: 'x', lang: 'en', info: { Author: canary }, pages: [{ size: [300, 100], items: [] }] })),
    'outline.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n/Title <FEFF'), Buffer.from(utf16be.toString('hex').toUpperCase()), Buffer.from('>')]),
  };
  const folder = scratch('canaries');
  for (const [name, written] of Object.entries(writings)) writeFileSync(join(folder, name), written);
  mkdirSync(join(folder, 'clean'));
  writeFileSync(join(folder, 'clean/page.html'), 'Kanari-Élan-ሰላም-0008');
  const found = new Set(scan(folder, filesUnder(folder), [canary]).map((finding) => finding.split(': ')[0]));
  const findings = Object.keys(writings).filter((name) => !found.has(name)).map((name) => `not found in ${name}`);
  if (found.has('clean/page.html')) findings.push('found where there is none');
  return findings;
}

/// The same file with its objects packed together, so that no string in it can be seen.
function tightened(bytes) {
  const file = join(scratch('tight'), 'file.pdf');
  writeFileSync(file, bytes);
  const done = runTool('qpdf', ['--object-streams=generate', file, '-']);
  if (done.status !== 0) throw new Error(done.stderr);
  return done.bytes;
}

function zipOf(name, bytes) {
  const packed = deflateRawSync(bytes);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name)]);
}

function findsMagenta() {
  const folder = scratch('magenta');
  const findings = [];
  const made = [
    ['patch.jpg', ['-size', '200x150', 'xc:#5b8c5a', '-fill', '#ff00ff', '-draw', 'rectangle 20,20 60,50', '-quality', '60'], true],
    ['patch.png', ['-size', '200x150', 'xc:#5b8c5a', '-fill', '#ff00ff', '-draw', 'rectangle 20,20 60,50'], true],
    ['patch.webp', ['-size', '200x150', 'xc:#5b8c5a', '-fill', '#ff00ff', '-draw', 'rectangle 20,20 60,50'], true],
    ['plain.jpg', ['-size', '200x150', 'gradient:#cc3366-#3344aa', '-quality', '60'], false],
  ];
  for (const [name, args, wanted] of made) {
    const file = join(folder, name);
    const done = runTool('convert', [...args, file]);
    if (done.status !== 0) throw new Error(`${dirname(file)}: ${done.stderr}`);
    if (magentaPixels(file) > MAGENTA_PIXELS_ALLOWED !== wanted) findings.push(`${name}: ${wanted ? 'not found' : 'found where there is none'}`);
  }
  const picture = { alt: 'x', jpeg: readFileSync(join(folder, 'patch.jpg')), pixels: [200, 150], box: [0, 0, 200, 150] };
  writeFileSync(join(folder, 'patch.pdf'), pdfOf({ title: 'x', lang: 'en', pages: [{ size: [200, 150], items: [picture] }] }));
  if (magenta(folder, ['patch.jpg', 'patch.pdf']).length !== 2) findings.push('patch.pdf: not found');
  return findings;
}

await command(import.meta, 'canaries', run);
