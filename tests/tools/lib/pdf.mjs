// Reads a PDF file as objects: catalogue, pages, streams, strings. What is written in the file is read by qpdf, so
// that this reader shares nothing with the program that wrote it. Does not know what pages say: see `pdfcontent.mjs`.

import { inflateSync } from 'node:zlib';
import { runTool } from './tool.mjs';

const REFERENCE = /^\d+ \d+ R$/;
const MOST_LEVELS = 200;

export class Pdf {
  /// Reads the file at `path`. Throws with qpdf's words where the file is damaged.
  constructor(path) {
    this.path = path;
    const done = runTool('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', path, '-']);
    // 3: damaged, but readable; `damage` in `pdfsound.mjs` tells of it.
    if (![0, 3].includes(done.status)) throw new Error(`${path}: ${done.stderr.trim()}`);
    const [head, objects] = JSON.parse(done.stdout).qpdf;
    this.version = head.pdfversion;
    this.objects = objects;
    this.trailer = objects.trailer.value;
    this.root = this.get(this.trailer['/Root']);
  }

  /// What a reference stands for; anything else as it is. Of a stream, its dictionary.
  get(value) {
    let found = value;
    for (let level = 0; typeof found === 'string' && REFERENCE.test(found); level += 1) {
      if (level === MOST_LEVELS) throw new Error(`${this.path}: ${value} refers to itself`);
      const object = this.objects[`obj:${found}`];
      found = object?.stream ? object.stream.dict : object?.value;
    }
    return found;
  }

  /// The decoded bytes of a stream; pictures stay coded as they are.
  bytes(reference) {
    const stream = this.objects[`obj:${reference}`]?.stream;
    if (!stream) throw new Error(`${this.path}: ${reference} is no stream`);
    return Buffer.from(stream.data, 'base64');
  }

  isStream(reference) {
    return typeof reference === 'string' && this.objects[`obj:${reference}`]?.stream !== undefined;
  }

  /// All references of streams with a dictionary that `wanted` accepts.
  streams(wanted) {
    return Object.entries(this.objects)
      .filter(([, object]) => object.stream && wanted(object.stream.dict))
      .map(([name]) => name.slice('obj:'.length));
  }

  /// The pages in order, with what they inherit: `{ reference, dictionary, resources, box, contents }`.
  get pages() {
    this.listed ??= [...this.pagesBelow(this.root['/Pages'], {}, 0)];
    return this.listed;
  }

  * pagesBelow(reference, inherited, level) {
    const node = this.get(reference);
    if (!node || level > MOST_LEVELS) throw new Error(`${this.path}: the page tree is broken`);
    const own = { ...inherited };
    for (const name of ['/Resources', '/MediaBox', '/Rotate']) if (node[name] !== undefined) own[name] = node[name];
    if (node['/Type'] !== '/Pages') {
      yield {
        reference,
        dictionary: node,
        resources: this.get(own['/Resources']) ?? {},
        box: this.get(own['/MediaBox']).map((side) => this.get(side)),
        rotate: this.get(own['/Rotate']) ?? 0,
        contents: this.contentsOf(node),
      };
      return;
    }
    for (const kid of this.get(node['/Kids']) ?? []) yield* this.pagesBelow(kid, own, level + 1);
  }

  contentsOf(page) {
    const parts = page['/Contents'] === undefined ? [] : [page['/Contents']].flat();
    const listed = parts.flatMap((part) => (this.isStream(part) ? [part] : [this.get(part)].flat()));
    // Parts may be cut between any two tokens.
    return Buffer.concat(listed.flatMap((part) => [this.bytes(part), Buffer.from('\n')]));
  }

  /// The pictures drawn anywhere: `{ reference, dictionary, bytes, filters }`, `bytes` as coded by the last filter.
  get images() {
    return this.streams((dictionary) => this.get(dictionary['/Subtype']) === '/Image').map((reference) => {
      const dictionary = this.get(reference);
      const filters = [this.get(dictionary['/Filter']) ?? []].flat();
      let bytes = this.bytes(reference);
      // qpdf leaves a stream alone when it cannot undo all of its filters.
      while (filters.length > 1 && filters[0] === '/FlateDecode') {
        bytes = inflateSync(bytes);
        filters.shift();
      }
      return { reference, dictionary, bytes, filters };
    });
  }
}

/// The text of a string object as qpdf tells it: `u:` and the text, or `b:` and bytes that are no text.
export function textOf(value) {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('u:')) return value.slice(2);
  if (value.startsWith('b:')) return stringText(Buffer.from(value.slice(2), 'hex'));
  return undefined;
}

/// The text of the bytes of a string: UTF-16 or UTF-8 when it says so, else as Latin 1.
export function stringText(bytes) {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2))).swap16().toString('utf16le');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}
