// Turns the drawing instructions of a PDF page into what they show: runs of text with their place and their mark in
// the structure, and pictures with their place. Does not know the structure tree: see `pdfstructure.mjs`.

import { stringText, textOf } from './pdf.mjs';

const IDENTITY = [1, 0, 0, 1, 0, 0];
const START = { ctm: IDENTITY, colour: [0], font: undefined, size: 0, spacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
const MOST_FORMS = 30;

/// What a page shows, in the order of drawing: `{ runs, images, fills }`.
///
/// A run is `{ text, codes, font, at, along, up, end, colour, marks }`: `at` and `end` are points of the page in PostScript
/// points from the lower left, `along` and `up` unit vectors of the writing; `marks` are the marked contents around
/// it, the outermost first: `{ tag, id, owner, actualText, lang, order }`, `owner` being the page or form that numbers them.
/// A fill is `{ colour, pieces, box }`, a shape of so many pieces and the place it takes, `[left, bottom, right, top]`. A colour is a list of one (grey), three or four (inks) parts.
export function shownOn(pdf, page) {
  if (page.shown === undefined) {
    const reader = new Reader(pdf);
    reader.content(page.contents, page.resources, page.reference, START, []);
    page.shown = { runs: reader.runs, images: reader.images, fills: reader.fills };
  }
  return page.shown;
}

class Reader {
  constructor(pdf) {
    this.pdf = pdf;
    this.runs = [];
    this.images = [];
    this.fills = [];
    this.shape = newShape();
    this.depth = 0;
    this.order = 0;
  }

  content(bytes, resources, owner, start, marks) {
    if (this.depth > MOST_FORMS) throw new Error(`${this.pdf.path}: a form draws itself`);
    this.depth += 1;
    const saved = [];
    let state = { ...start };
    let text = IDENTITY;
    let line = IDENTITY;
    const open = [...marks];
    const kinds = (kind) => this.pdf.get(resources[kind]) ?? {};
    const nextLine = (x, y) => { line = times([1, 0, 0, 1, x, y], line); text = line; };
    const colour = (...parts) => { state.colour = parts.filter((part) => typeof part === 'number'); };
    const fill = () => {
      this.fills.push({ colour: state.colour, ...this.shape });
      this.shape = newShape();
    };
    const drawTo = (...numbers) => {
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        const [x, y] = times([1, 0, 0, 1, numbers[at], numbers[at + 1]], state.ctm).slice(4);
        const [left, bottom, right, top] = this.shape.box;
        this.shape.box = [Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y)];
      }
    };
    const show = (parts) => { text = this.show(parts, state, text, open); };
    const actions = {
      q: () => saved.push({ ...state }),
      Q: () => { state = saved.pop() ?? state; },
      cm: (...numbers) => { state.ctm = times(numbers, state.ctm); },
      BT: () => { text = IDENTITY; line = IDENTITY; },
      Tf: (name, size) => { state.font = this.font(kinds('/Font')[name]); state.size = size; },
      Tc: (number) => { state.spacing = number; },
      Tw: (number) => { state.wordSpacing = number; },
      Tz: (number) => { state.scale = number / 100; },
      TL: (number) => { state.leading = number; },
      Ts: (number) => { state.rise = number; },
      Td: (x, y) => nextLine(x, y),
      TD: (x, y) => { state.leading = -y; nextLine(x, y); },
      Tm: (...numbers) => { line = numbers; text = numbers; },
      'T*': () => nextLine(0, -state.leading),
      Tj: (string) => show([string]),
      TJ: (parts) => show(parts),
      "'": (string) => { nextLine(0, -state.leading); show([string]); },
      '"': (word, letter, string) => { state.wordSpacing = word; state.spacing = letter; nextLine(0, -state.leading); show([string]); },
      gs: (name) => {
        const font = this.pdf.get(kinds('/ExtGState')[name])?.['/Font'];
        if (font) [state.font, state.size] = [this.font(font[0]), font[1]];
      },
      BMC: (tag) => open.push(this.mark(tag, {}, owner)),
      BDC: (tag, properties) => open.push(this.mark(tag, typeof properties === 'string' ? this.pdf.get(kinds('/Properties')[properties]) : properties, owner)),
      EMC: () => { if (open.length > marks.length) open.pop(); },
      Do: (name) => this.draw(kinds('/XObject')[name], resources, state, open),
      ...Object.fromEntries(['g', 'rg', 'k', 'sc', 'scn'].map((operator) => [operator, colour])),
      ...Object.fromEntries(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, fill])),
      m: (x, y) => { this.shape.pieces += 1; drawTo(x, y); },
      re: (x, y, width, height) => { this.shape.pieces += 1; drawTo(x, y, x + width, y + height); },
      ...Object.fromEntries(['l', 'c', 'v', 'y'].map((operator) => [operator, drawTo])),
      ...Object.fromEntries(['S', 's', 'n'].map((operator) => [operator, () => { this.shape = newShape(); }])),
      BI: () => this.images.push({ inline: true, matrix: state.ctm }),
    };
    for (const { operator, operands } of instructions(bytes)) {
      // The rest shows nothing that is asked for here.
      if (Object.hasOwn(actions, operator)) actions[operator](...operands);
    }
    this.depth -= 1;
  }

  mark(tag, properties, owner) {
    const told = properties ?? {};
    const text = told['/ActualText'];
    this.order += 1;
    return {
      tag,
      owner,
      order: this.order,
      id: told['/MCID'],
      actualText: Buffer.isBuffer(text) ? stringText(text) : textOf(text),
      lang: Buffer.isBuffer(told['/Lang']) ? stringText(told['/Lang']) : textOf(told['/Lang']),
    };
  }

  draw(reference, resources, state, open) {
    const dictionary = this.pdf.get(reference);
    if (dictionary?.['/Subtype'] === '/Image') {
      this.images.push({ reference, matrix: state.ctm });
    } else if (dictionary?.['/Subtype'] === '/Form') {
      const own = this.pdf.get(dictionary['/Matrix']) ?? IDENTITY;
      this.content(this.pdf.bytes(reference), this.pdf.get(dictionary['/Resources']) ?? resources, reference, { ...state, ctm: times(own, state.ctm) }, open);
    }
  }

  font(reference) {
    this.pdf.fonts ??= new Map();
    if (!this.pdf.fonts.has(reference)) this.pdf.fonts.set(reference, new Font(this.pdf, this.pdf.get(reference) ?? {}));
    return this.pdf.fonts.get(reference);
  }

  show(parts, state, start, open) {
    const { font, size, scale } = state;
    if (!font) throw new Error(`${this.pdf.path}: text before any font`);
    let at = start;
    let shown = '';
    const codes = [];
    const move = (distance) => { at = times([1, 0, 0, 1, distance * scale, 0], at); };
    for (const part of parts) {
      if (typeof part === 'number') {
        move((-part / 1000) * size);
        continue;
      }
      for (const { code, width, text, isSpace } of font.letters(part)) {
        codes.push(code);
        shown += text ?? '\ufffd';
        move(width * size + state.spacing + (isSpace ? state.wordSpacing : 0));
      }
    }
    if (codes.length > 0) {
      const placed = (matrix) => times([size, 0, 0, size, 0, state.rise], times(matrix, state.ctm));
      const [a, b, c, d, x, y] = placed(start);
      this.runs.push({
        text: shown, codes, font, at: [x, y], end: placed(at).slice(4), along: unit(a, b), up: unit(c, d), size: Math.hypot(c, d), colour: state.colour, marks: [...open],
      });
    }
    return at;
  }
}

const newShape = () => ({ pieces: 0, box: [Infinity, Infinity, -Infinity, -Infinity] });

class Font {
  constructor(pdf, dictionary) {
    this.name = dictionary['/BaseFont'] ?? '';
    this.isComposite = dictionary['/Subtype'] === '/Type0';
    const unicode = dictionary['/ToUnicode'];
    this.unicode = pdf.isStream(unicode) ? readCMap(pdf.bytes(unicode)) : undefined;
    this.widths = new Map();
    if (this.isComposite) {
      const inner = pdf.get(pdf.get(dictionary['/DescendantFonts'])[0]);
      this.otherwise = pdf.get(inner['/DW']) ?? 1000;
      this.readWidths(pdf, pdf.get(inner['/W']) ?? []);
    } else {
      this.otherwise = 0;
      (pdf.get(dictionary['/Widths']) ?? []).forEach((width, index) => this.widths.set((dictionary['/FirstChar'] ?? 0) + index, pdf.get(width)));
    }
    this.unit = dictionary['/Subtype'] === '/Type3' ? pdf.get(dictionary['/FontMatrix'])[0] : 0.001;
  }

  /// `first [width width …]` or `first last width`, one after the other.
  readWidths(pdf, list) {
    for (let at = 0; at + 1 < list.length;) {
      const second = pdf.get(list[at + 1]);
      if (Array.isArray(second)) {
        second.forEach((width, index) => this.widths.set(list[at] + index, pdf.get(width)));
        at += 2;
      } else {
        for (let code = list[at]; code <= second; code += 1) this.widths.set(code, list[at + 2]);
        at += 3;
      }
    }
  }

  * letters(bytes) {
    const step = this.isComposite ? 2 : 1;
    for (let at = 0; at + step <= bytes.length; at += step) {
      const code = bytes.readUIntBE(at, step);
      const text = this.unicode ? this.unicode.get(code) : this.isComposite ? undefined : String.fromCharCode(code);
      yield { code, width: (this.widths.get(code) ?? this.otherwise) * this.unit, text, isSpace: step === 1 && code === 32 };
    }
  }
}

/// The map from codes to texts in a ToUnicode stream.
export function readCMap(bytes) {
  const map = new Map();
  const text = (hex) => Buffer.from(hex).swap16().toString('utf16le');
  const number = (hex) => (hex.length === 0 ? 0 : hex.readUIntBE(0, hex.length));
  for (const { operator, operands } of instructions(bytes)) {
    if (operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) map.set(number(operands[at]), text(operands[at + 1]));
    }
    if (operator === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) {
        const [first, last, to] = [number(operands[at]), number(operands[at + 1]), operands[at + 2]];
        for (let code = first; code <= last && code - first < 65536; code += 1) {
          if (Array.isArray(to)) map.set(code, text(to[code - first] ?? Buffer.alloc(0)));
          else map.set(code, text(Buffer.concat([to.subarray(0, -2), shifted(to, code - first)])));
        }
      }
    }
  }
  return map;
}

function shifted(bytes, by) {
  const last = Buffer.alloc(2);
  last.writeUInt16BE((bytes.readUInt16BE(bytes.length - 2) + by) & 0xffff);
  return last;
}

/// The instructions of a content stream: strings as bytes, names with their slash, numbers, lists, dictionaries.
export function* instructions(bytes) {
  const source = bytes.toString('latin1');
  const word = /[^\s\x00()<>[\]{}/%]+/y;
  let at = 0;
  let operands = [];
  const nested = [];
  const put = (value) => (nested.length > 0 ? nested.at(-1).push(value) : operands.push(value));
  while (at < source.length) {
    const letter = source[at];
    if (/[\s\x00]/.test(letter) || '{}'.includes(letter)) {
      at += 1;
    } else if (letter === '%') {
      while (at < source.length && !'\r\n'.includes(source[at])) at += 1;
    } else if (letter === '(') {
      const { end, value } = literal(source, at);
      put(value);
      at = end;
    } else if (source.startsWith('<<', at) || letter === '[') {
      nested.push([]);
      at += letter === '[' ? 1 : 2;
    } else if (source.startsWith('>>', at) || letter === ']') {
      const inside = nested.pop() ?? [];
      put(letter === ']' ? inside : paired(inside));
      at += letter === ']' ? 1 : 2;
    } else if (letter === '<') {
      const end = source.indexOf('>', at);
      const digits = source.slice(at + 1, end < 0 ? source.length : end).replace(/[^0-9a-f]/gi, '');
      put(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex'));
      at = end < 0 ? source.length : end + 1;
    } else {
      word.lastIndex = letter === '/' ? at + 1 : at;
      const found = word.exec(source)?.[0] ?? '';
      at += (letter === '/' ? 1 : 0) + Math.max(found.length, letter === '/' ? 0 : 1);
      if (letter === '/') {
        put(`/${found.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))}`);
      } else if (/^[-+.\d]/.test(found)) {
        put(Number.parseFloat(found));
      } else if (['true', 'false', 'null'].includes(found)) {
        put({ true: true, false: false, null: null }[found]);
      } else {
        yield { operator: found, operands };
        operands = [];
        if (found === 'ID') at = afterInlineImage(source, at);
      }
    }
  }
}

function paired(list) {
  const dictionary = {};
  for (let at = 0; at + 1 < list.length; at += 2) dictionary[list[at]] = list[at + 1];
  return dictionary;
}

function afterInlineImage(source, at) {
  const end = /\sEI(?=\s)/g;
  end.lastIndex = at;
  const found = end.exec(source);
  return found ? end.lastIndex : source.length;
}

function literal(source, start) {
  const escapes = { n: 10, r: 13, t: 9, b: 8, f: 12 };
  const bytes = [];
  let depth = 0;
  let at = start;
  for (; at < source.length; at += 1) {
    const letter = source[at];
    if (letter === '\\') {
      at += 1;
      const octal = /^[0-7]{1,3}/.exec(source.slice(at, at + 3))?.[0];
      if (octal) {
        bytes.push(Number.parseInt(octal, 8) & 0xff);
        at += octal.length - 1;
      } else if (source[at] === '\r') {
        if (source[at + 1] === '\n') at += 1;
      } else if (source[at] !== '\n') {
        bytes.push(escapes[source[at]] ?? source.charCodeAt(at));
      }
      continue;
    }
    if (letter === '(' && depth++ === 0) continue;
    if (letter === ')' && --depth === 0) break;
    bytes.push(source.charCodeAt(at));
  }
  return { end: at + 1, value: Buffer.from(bytes) };
}

/// First `inner`, then `outer`, as PDF multiplies its matrices.
function times(inner, outer) {
  const [a, b, c, d, e, f] = inner;
  const [g, h, i, j, k, l] = outer;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function unit(x, y) {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
