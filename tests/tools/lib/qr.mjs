// Reads the QR codes of a printed page as a telephone does: the paper is drawn in grey, fine and coarse, and given to a
// decoder that knows nothing of how the code was made. Then each code is held against the address printed below it.

import { join } from 'node:path';
import { filesUnder } from './site.mjs';
import { shownOn } from './pdfcontent.mjs';
import { runToolAside, scratch } from './tool.mjs';

const RESOLUTIONS = [300, 150];
const COARSE = 150;
const MM = 72 / 25.4;
// The code stands above its address: this much of the paper is looked at, in millimetres.
const [WIDE, HIGH] = [70, 50];

/// The addresses of the site that stand as a line of their own: `{ page, text, middle, up }`, in points of the page.
export function printedAddresses(pdf, host) {
  return pdf.pages.flatMap((page, index) => lines(shownOn(pdf, page).runs)
    .filter(({ text }) => text === host || text.startsWith(`${host}/`))
    .map(({ text, at, end, up }) => ({ page: index + 1, text, middle: [(at[0] + end[0]) / 2, (at[1] + end[1]) / 2], up })));
}

/// Runs of text one behind the other, joined.
export function lines(runs) {
  const found = [];
  for (const { text, at, end, up } of runs) {
    const bare = text.replace(/[\u200b-\u200f\u2060\u2066-\u2069]/g, '');
    const last = found.at(-1);
    if (last && Math.hypot(at[0] - last.end[0], at[1] - last.end[1]) < 2) {
      last.text += bare;
      last.end = end;
    } else {
      found.push({ text: bare, at, end, up });
    }
  }
  return found.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text);
}

/// The codes of a file, `{ page, address }`, and what is wrong with them. `answers` says whether an address leads
/// somewhere on the site. Addresses may also be printed without a code, inside a text for example.
export async function codes(pdf, host, answers) {
  const findings = [];
  const pages = pdf.pages.map((_, index) => ({ page: index + 1, resolution: COARSE, part: [] }));
  const found = (await decoded(pdf, pages)).flatMap((read, index) => read.map((address) => ({ page: index + 1, address })));
  const printed = printedAddresses(pdf, host).filter((line) => found.some(({ page, address }) => page === line.page && same(address, line.text)));
  for (const resolution of RESOLUTIONS) {
    const read = await decoded(pdf, printed.map((line) => around(pdf, line, resolution)));
    read.forEach((texts, index) => {
      const { page, text } = printed[index];
      if (texts.length !== 1 || !same(texts[0], text)) findings.push(`page ${page}: above ${text} stands ${texts.join(' and ') || 'nothing'} at ${resolution} dots an inch`);
    });
  }
  for (const { page, address } of found) {
    const below = printed.filter((line) => line.page === page && same(address, line.text));
    if (below.length === 0) findings.push(`page ${page}: the address ${address} of a code is not printed`);
    if (!address.startsWith(`https://${host}/`)) findings.push(`page ${page}: the code leads away, to ${address}`);
    else if (!answers(new URL(address).pathname)) findings.push(`page ${page}: nothing answers at ${address}`);
  }
  return { findings, found };
}

function same(address, printed) {
  return address.replace(/^https:\/\//, '').replace(/\/$/, '') === printed.replace(/\/$/, '');
}

/// The part of a page above a line, as pixels from the upper left.
function around(pdf, { page, middle: [x, y], up: [upX, upY] }, resolution) {
  const [left, , right, top] = pdf.pages[page - 1].box;
  const upright = Math.abs(upY) > Math.abs(upX);
  const [width, height] = (upright ? [WIDE, HIGH] : [HIGH, WIDE]).map((side) => side * MM);
  const centre = [x + (upX * HIGH * MM) / 2, y + (upY * HIGH * MM) / 2];
  const scale = resolution / 72;
  const from = [Math.max(centre[0] - width / 2 - left, 0), Math.max(top - centre[1] - height / 2, 0)];
  const wide = Math.min(width, right - left - from[0]);
  const part = ['-x', from[0] * scale, '-y', from[1] * scale, '-W', wide * scale, '-H', height * scale].map((each) => (typeof each === 'number' ? `${Math.round(each)}` : each));
  return { page, resolution, part };
}

/// What the decoder reads in each drawing: a list of texts for each.
async function decoded(pdf, drawings) {
  if (drawings.length === 0) return [];
  const folder = scratch('qr');
  for (const [index, { page, resolution, part }] of drawings.entries()) {
    const where = join(folder, String(index).padStart(5, '0'));
    const done = await runToolAside('pdftoppm', ['-gray', '-r', `${resolution}`, ...part, '-f', `${page}`, '-l', `${page}`, '-singlefile', pdf.path, where]);
    if (done.status !== 0) throw new Error(`${pdf.path}: page ${page} could not be drawn: ${done.stderr}`);
  }
  const drawn = filesUnder(folder);
  if (drawn.length !== drawings.length) throw new Error(`${pdf.path}: ${drawn.length} of ${drawings.length} drawings`);
  const done = await runToolAside('zbarimg', ['--quiet', '--nodbus', '--xml', '-Sdisable', '-Sqrcode.enable', ...drawn.map((name) => join(folder, name))]);
  const read = drawings.map(() => []);
  for (const [, index, inside] of done.stdout.matchAll(/<source href='[^']*?(\d+)\.pgm'>([^]*?)<\/source>/g)) {
    read[Number(index)] = [...inside.matchAll(/<!\[CDATA\[([^]*?)\]\]>/g)].map(([, text]) => text);
  }
  return read;
}
