// Reads the QR codes of a printed page as a telephone does: the paper is drawn in grey, fine and coarse, and given to a
// decoder that knows nothing of how the code was made. Then each code is held against the address printed below it.

import { join } from 'node:path';
import { filesUnder } from './site.mjs';
import { shownOn } from './pdfcontent.mjs';
import { runToolAside, scratch } from './tool.mjs';

const RESOLUTIONS = [300, 150];
const MM = 72 / 25.4;
// A drawing of that many pieces in one colour is a code.
const PIECES = 100;
const LEAST_SIDE = 20 * MM;
// Four modules of white around a code of up to 33 modules, in parts of its side.
const RIM = 0.12;
// Nobody looks further than that for what belongs to a code.
const REACH = 45 * MM;

/// The addresses of the site that stand as a line of their own: `{ page, text, middle }`, in points of the page.
export function printedAddresses(pdf, host) {
  return pdf.pages.flatMap((page, index) => lines(shownOn(pdf, page).runs)
    .filter(({ text }) => text === host || text.startsWith(`${host}/`))
    .map(({ text, at, end }) => ({ page: index + 1, text, middle: [(at[0] + end[0]) / 2, (at[1] + end[1]) / 2] })));
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
  const drawn = pdf.pages.flatMap((page, index) => shownOn(pdf, page).fills
    .filter(({ pieces }) => pieces > PIECES)
    .map(({ box }) => ({ page: index + 1, box })));
  const read = [];
  for (const resolution of RESOLUTIONS) read.push(await decoded(pdf, drawn.map(({ page, box }) => ({ page, resolution, part: partOf(pdf, page, box, resolution) }))));
  const printed = printedAddresses(pdf, host);
  const found = drawn.flatMap(({ page, box }, index) => {
    const told = `page ${page}: a code`;
    RESOLUTIONS.filter((_, at) => read[at][index].length !== 1).forEach((resolution) => findings.push(`${told} cannot be read at ${resolution} dots an inch`));
    const addresses = [...new Set(read.flatMap((texts) => texts[index]))];
    if (addresses.length !== 1) return [];
    const [address] = addresses;
    const side = Math.min(box[2] - box[0], box[3] - box[1]);
    if (side < LEAST_SIDE - 0.1) findings.push(`${told} is only ${(side / MM).toFixed(1)} mm wide`);
    findings.push(...beside(address, box, printed.filter((line) => line.page === page)).map((finding) => `${told} ${finding}`));
    if (!address.startsWith(`https://${host}/`)) findings.push(`${told} leads away, to ${address}`);
    else if (!answers(new URL(address).pathname)) findings.push(`${told} leads to ${address}, where nothing answers`);
    return [{ page, address }];
  });
  return { findings, found };
}

/// The address that is printed nearest to a code must be its own.
function beside(address, [left, bottom, right, top], printed) {
  const away = ({ middle: [x, y] }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(bottom - y, 0, y - top));
  const near = printed.filter((line) => away(line) < REACH).sort((one, other) => away(one) - away(other));
  if (near.length === 0) return [`leads to ${address}, which is not printed beside it`];
  return same(address, near[0].text) ? [] : [`leads to ${address}, but beside it stands ${near[0].text}`];
}

function same(address, printed) {
  return address.replace(/^https:\/\//, '').replace(/\/$/, '') === printed.replace(/\/$/, '');
}

/// A place on a page with its white rim, as pixels from the upper left.
function partOf(pdf, page, [left, bottom, right, top], resolution) {
  const paper = pdf.pages[page - 1].box;
  const rim = (right - left) * RIM;
  const pixels = (points) => `${Math.round((points * resolution) / 72)}`;
  return ['-x', pixels(Math.max(left - rim - paper[0], 0)), '-y', pixels(Math.max(paper[3] - top - rim, 0)), '-W', pixels(right - left + 2 * rim), '-H', pixels(top - bottom + 2 * rim)];
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
