// Writes small tagged PDF files that keep PDF/UA-1 and PDF/A-2a, from a list of what stands on each page. The checks of
// printed files show with them that they accept what is right and refuse what is wrong; nothing here is printed for people.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './checks.mjs';

const FONTS = ['NotoSans-Regular', 'NotoNaskhArabic-Regular', 'NotoSansEthiopic-Regular'];
const loaded = new Map();

/// The bytes of a file.
///
/// `{ title, lang, moment, tagged, embedded, ink, info, pages: [{ size: [width, height], items, bleed }] }`, lengths in points from
/// the lower left; `ink` is how black is asked for. An item is a text `{ type, text, at, size, lang, actualText, turn }`, a picture `{ alt, jpeg, pixels, box }`
/// or a code `{ alt, modules, box }`, its box being `[x, y, width, height]`; one without a `type` is an artifact.
export function pdfOf(document) {
  return new Writer({ tagged: true, embedded: true, ink: '0 g', moment: '2026-11-21T12:00:00Z', info: {}, ...document }).bytes();
}

class Writer {
  constructor(document) {
    this.document = document;
    this.objects = [];
    this.fonts = new Map();
  }

  add(body, stream) {
    this.objects.push({ body, stream });
    return this.objects.length;
  }

  stream(entries, bytes) {
    return this.add(`<< ${entries} /Length ${bytes.length} >>`, bytes);
  }

  bytes() {
    const { title, lang, tagged, pages, info, moment } = this.document;
    this.catalogue = this.add('');
    this.tree = this.add('');
    this.pagesObject = this.add('');
    this.elements = [];
    this.parents = [];
    const listed = pages.map((page, index) => this.page(page, index));
    this.objects[this.pagesObject - 1].body = `<< /Type /Pages /Count ${listed.length} /Kids [${listed.map(reference).join(' ')}] >>`;
    const root = this.add(`<< /Type /StructElem /S /Document /P ${reference(this.tree)} /K [${this.elements.map(reference).join(' ')}] >>`);
    for (const element of this.elements) this.objects[element - 1].body = this.objects[element - 1].body.replace('/P 0 0 R', `/P ${reference(root)}`);
    this.objects[this.tree - 1].body = `<< /Type /StructTreeRoot /K [${reference(root)}] /ParentTree << /Nums [${this.parents.map((list, index) => `${index} [${list.map(reference).join(' ')}]`).join(' ')}] >> >>`;
    const metadata = this.stream('/Type /Metadata /Subtype /XML', Buffer.from(packet(title, lang, moment, tagged)));
    const marks = tagged ? `/MarkInfo << /Marked true >> /StructTreeRoot ${reference(this.tree)}` : '';
    const direction = ['ar', 'fa', 'ckb'].includes(lang) ? '/R2L' : '/L2R';
    this.objects[this.catalogue - 1].body = `<< /Type /Catalog /Pages ${reference(this.pagesObject)} /Lang ${string(lang)} ${marks}
/Metadata ${reference(metadata)} /ViewerPreferences << /Direction ${direction} /DisplayDocTitle true >> >>`;
    const about = { Title: title, Creator: 'stories', CreationDate: `D:${moment.replace(/[-:T]/g, '').slice(0, 14)}Z`, ...info };
    const information = this.add(`<< ${Object.entries(about).map(([key, value]) => `/${key} ${string(value)}`).join(' ')} >>`);
    return this.file(information);
  }

  page({ size, items, bleed }, index) {
    const page = this.add('');
    this.parents.push([]);
    const pictures = new Map();
    const parts = items.map((item) => {
      const inside = item.text === undefined ? this.picture(item, pictures) : this.text(item);
      if (!item.type || !this.document.tagged) return `/Artifact BMC ${inside} EMC`;
      const id = this.parents[index].length;
      const told = ['lang', 'alt', 'actualText'].filter((key) => item[key] !== undefined)
        .map((key) => `/${key[0].toUpperCase()}${key.slice(1)} ${string(item[key])}`).join(' ');
      const box = item.box ? `/A << /O /Layout /Placement /Block /BBox [${item.box[0]} ${item.box[1]} ${item.box[0] + item.box[2]} ${item.box[1] + item.box[3]}] >>` : '';
      const element = this.add(`<< /Type /StructElem /S /${item.type} /P 0 0 R /Pg ${reference(page)} /K ${id} ${told} ${box} >>`);
      this.elements.push(element);
      this.parents[index].push(element);
      return `/${item.type} << /MCID ${id} >> BDC ${inside} EMC`;
    });
    const contents = this.stream('', Buffer.from(parts.join('\n'), 'latin1'));
    const fonts = [...this.fonts].map(([name, object]) => `/${name} ${reference(object)}`).join(' ');
    const drawn = [...pictures].map(([name, object]) => `/${name} ${reference(object)}`).join(' ');
    const boxes = bleed === undefined ? '' : `/BleedBox [0 0 ${size[0]} ${size[1]}] /TrimBox [${bleed} ${bleed} ${size[0] - bleed} ${size[1] - bleed}]`;
    this.objects[page - 1].body = `<< /Type /Page /Parent ${reference(this.pagesObject)} /MediaBox [0 0 ${size[0]} ${size[1]}] ${boxes} /Contents ${reference(contents)}
/Tabs /S /StructParents ${index} /Resources << /Font << ${fonts} >> /XObject << ${drawn} >>
/ColorSpace << /DefaultGray [/CalGray << /WhitePoint [0.9505 1 1.089] /Gamma 2.2 >>] >> >> >>`;
    return page;
  }

  /// Letters are drawn one after the other from left to right; a text that runs the other way is turned round first.
  text({ text, at: [x, y], size = 12, turn = 0 }) {
    const visual = /[\u0590-\u08ff]/.test(text) ? [...text].reverse() : [...text];
    const shown = visual.map((letter) => {
      const font = FONTS.find((name) => fontOf(name).glyphs.has(letter.codePointAt(0))) ?? FONTS[0];
      if (!this.fonts.has(font)) this.fonts.set(font, this.font(font));
      return `/${font} ${size} Tf <${hex(fontOf(font).glyphs.get(letter.codePointAt(0)) ?? 0)}> Tj`;
    });
    const [cos, sin] = [Math.round(Math.cos(turn * Math.PI)), Math.round(Math.sin(turn * Math.PI))];
    return `BT ${this.document.ink} ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm ${shown.join(' ')} ET`;
  }

  picture({ jpeg, pixels, modules, box: [x, y, width, height] }, pictures) {
    if (modules) {
      const side = width / modules.length;
      const squares = modules.flatMap((row, down) => [...row].flatMap((dark, right) => (dark === '1'
        ? [`${(x + right * side).toFixed(3)} ${(y + height - (down + 1) * side).toFixed(3)} ${side.toFixed(3)} ${side.toFixed(3)} re`] : [])));
      return `${this.document.ink} ${squares.join(' ')} f`;
    }
    const name = `P${pictures.size}`;
    pictures.set(name, this.stream(`/Type /XObject /Subtype /Image /Width ${pixels[0]} /Height ${pixels[1]} /BitsPerComponent 8
/ColorSpace [/CalRGB << /WhitePoint [0.9505 1 1.089] /Gamma [2.2 2.2 2.2] >>] /Filter /DCTDecode`, jpeg));
    return `q ${width} 0 0 ${height} ${x} ${y} cm /${name} Do Q`;
  }

  font(name) {
    const { bytes, glyphs, advances, unit, box, ascent, descent } = fontOf(name);
    const scale = (value) => Math.round((value * 1000) / unit);
    const program = this.document.embedded ? `/FontFile2 ${reference(this.stream(`/Length1 ${bytes.length}`, bytes))}` : '';
    const used = new Set(this.document.pages.flatMap(({ items }) => items.flatMap(({ text }) => [...(text ?? '')])));
    const letters = [...used].map((letter) => [letter, glyphs.get(letter.codePointAt(0))]).filter(([, glyph]) => glyph !== undefined);
    const descriptor = this.add(`<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${box.map(scale).join(' ')}] /ItalicAngle 0
/Ascent ${scale(ascent)} /Descent ${scale(descent)} /CapHeight ${scale(ascent)} /StemV 80 ${program} >>`);
    const widths = letters.map(([, glyph]) => `${glyph} [${((advances[glyph] * 1000) / unit).toFixed(2)}]`).join(' ');
    const inner = this.add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDToGIDMap /Identity /FontDescriptor ${reference(descriptor)}
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 0 /W [${widths}] >>`);
    const map = letters.map(([letter, glyph]) => `1 beginbfchar <${hex(glyph)}> <${utf16(letter)}> endbfchar`).join('\n');
    const unicode = this.stream('', Buffer.from(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${map}
endcmap CMapName currentdict /CMap defineresource pop end end`));
    return this.add(`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${reference(inner)}] /ToUnicode ${reference(unicode)} >>`);
  }

  file(information) {
    const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    const starts = [];
    let length = parts[0].length;
    const put = (bytes) => { parts.push(bytes); length += bytes.length; };
    this.objects.forEach(({ body, stream }, index) => {
      starts.push(length);
      put(Buffer.from(`${index + 1} 0 obj\n${body}\n`));
      if (stream) {
        put(Buffer.from('stream\n'));
        put(stream);
        put(Buffer.from('\nendstream\n'));
      }
      put(Buffer.from('endobj\n'));
    });
    const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
    put(Buffer.from(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${table}trailer
<< /Size ${starts.length + 1} /Root ${reference(this.catalogue)} /Info ${reference(information)} /ID [<00> <00>] >>\nstartxref\n${length}\n%%EOF\n`));
    return Buffer.concat(parts);
  }
}

const reference = (object) => `${object} 0 R`;
const hex = (number) => number.toString(16).padStart(4, '0');
const utf16 = (text) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const string = (text) => `<feff${utf16(text)}>`;

function packet(title, lang, moment, tagged) {
  const namespaces = {
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', dc: 'http://purl.org/dc/elements/1.1/', xmp: 'http://ns.adobe.com/xap/1.0/',
    pdfaid: 'http://www.aiim.org/pdfa/ns/id/', pdfuaid: 'http://www.aiim.org/pdfua/ns/id/', pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
    pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#', pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  };
  const claims = `<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespaces.pdfuaid}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${namespaces.rdf}">
<rdf:Description rdf:about="" ${Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ')}>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>stories</xmp:CreatorTool><xmp:CreateDate>${moment}</xmp:CreateDate>${tagged ? claims : ''}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

/// What is needed of a TrueType font: the shape of each letter, and how wide it is.
function fontOf(name) {
  if (!loaded.has(name)) loaded.set(name, readFont(readFileSync(join(ROOT, `themes/default/print/fonts/${name}.ttf`))));
  return loaded.get(name);
}

function readFont(bytes) {
  const tables = new Map();
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    tables.set(bytes.toString('latin1', entry, entry + 4), bytes.readUInt32BE(entry + 8));
  }
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((table) => tables.get(table));
  const measured = bytes.readUInt16BE(hhea + 34);
  const shapes = bytes.readUInt16BE(tables.get('maxp') + 4);
  const advances = Array.from({ length: shapes }, (_, glyph) => bytes.readUInt16BE(hmtx + Math.min(glyph, measured - 1) * 4));
  return {
    bytes,
    glyphs: readLetters(bytes, tables.get('cmap')),
    advances,
    unit: bytes.readUInt16BE(head + 18),
    box: [36, 38, 40, 42].map((place) => bytes.readInt16BE(head + place)),
    ascent: bytes.readInt16BE(hhea + 4),
    descent: bytes.readInt16BE(hhea + 6),
  };
}

/// The table of the basic plane (format 4): segments of letters, each with a difference or a list.
function readLetters(bytes, cmap) {
  const glyphs = new Map();
  const tables = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, index) => cmap + bytes.readUInt32BE(cmap + 8 + index * 8));
  const table = tables.find((start) => bytes.readUInt16BE(start) === 4);
  const double = bytes.readUInt16BE(table + 6);
  for (let segment = 0; segment < double; segment += 2) {
    const [last, first, difference, list] = [14, 16 + double, 16 + 2 * double, 16 + 3 * double].map((place) => bytes.readUInt16BE(table + place + segment));
    for (let letter = first; letter <= last && letter < 0xffff; letter += 1) {
      const found = list === 0 ? letter : bytes.readUInt16BE(table + 16 + 3 * double + segment + list + (letter - first) * 2);
      const glyph = found === 0 ? 0 : (found + difference) & 0xffff;
      if (glyph !== 0) glyphs.set(letter, glyph);
    }
  }
  return glyphs;
}
