// A published picture holds pixels and nothing else. Looks twice: ExifTool names every tag it can find, and the
// file is taken apart here, because what a tool does not know by name (a trailer, a strange segment) is what leaks.

import { extname, join } from 'node:path';
import { command } from './lib/checks.mjs';
import { Site, candidates } from './lib/site.mjs';
import { runTool } from './lib/tool.mjs';

const RASTER = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif'];

// What a finished picture may say about itself, as `group:tag` of `exiftool -G1`. Everything else is a finding.
const ALLOWED = [
  /^SourceFile$/,
  // About the file on this disk and the tool, not in the picture.
  /^ExifTool:ExifToolVersion$/,
  /^System:File(Name|Size|ModifyDate|AccessDate|InodeChangeDate|Permissions)$/,
  /^System:Directory$/,
  /^File:(FileType|FileTypeExtension|MIMEType|ImageWidth|ImageHeight|EncodingProcess)$/,
  /^File:(BitsPerSample|ColorComponents|YCbCrSubSampling)$/,
  /^Composite:(ImageSize|Megapixels)$/,
  // JFIF: version and aspect ratio, the same in every file.
  /^JFIF:(JFIFVersion|ResolutionUnit|XResolution|YResolution)$/,
  /^(RIFF|File):(VP8Version|HorizontalScale|VerticalScale|WebP_Flags|AlphaIsUsed|ImageWidth|ImageHeight)$/,
  /^PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|SRGBRendering|Gamma|Palette|Transparency)$/,
  /^PNG-pHYs:(PixelsPerUnitX|PixelsPerUnitY|PixelUnits)$/,
  // AVIF: the shape of the container.
  /^QuickTime:(MajorBrand|MinorVersion|CompatibleBrands|MovieDataSize|MovieDataOffset)$/,
  /^Meta:(HandlerType|PrimaryItemReference|ImageWidth|ImageHeight|ImageSpatialExtent|ImagePixelDepth|MetaImageSize)$/,
  /^Meta:(AV1Configuration\w*|ChromaFormat|ChromaSamplePosition|ColorPrimaries|TransferCharacteristics)$/,
  /^Meta:(MatrixCoefficients|VideoFullRangeFlag|ColorProfiles|SeqProfile|SeqLevelIdx0|HighBitDepth|TwelveBit)$/,
  // A drawing is text, and ExifTool names every shape in it; `drawing` below says what it may not hold.
  /^SVG:(?!Metadata)/,
];

export async function run(checks, { dist }) {
  const site = new Site(dist);
  const pictures = site.withEnding(...RASTER, '.svg');
  const facts = described(site, pictures);
  await checks.check('the site has photos and drawings to look at', () => {
    const findings = [];
    if (site.withEnding('.jpg', '.jpeg').length === 0) findings.push('no JPEG file');
    if (site.withEnding('.webp').length === 0) findings.push('no WebP file');
    if (site.withEnding('.svg').length === 0) findings.push('no drawing');
    return findings;
  });
  await checks.check('ExifTool finds no tag that is not on the list', () => tags(site, pictures, facts));
  await checks.check('files are made of picture data only, and end where the picture ends', () =>
    site.withEnding(...RASTER).flatMap((path) => foreignParts(site.bytes(path), extname(path)).map((what) => `${path}: ${what}`)));
  await checks.check('drawings hold no script, no editor notes, no outside address', () =>
    site.withEnding('.svg').flatMap((path) => drawing(site.text(path)).map((what) => `${path}: ${what}`)));
  await checks.check('names of photos tell nothing', () => names(site));
  await checks.check('width and height on the page are those of the file', () => sizes(site, facts));
  await checks.check('widths promised in srcset are those of the files', () => promisedWidths(site, facts));
  await checks.check('only the first picture of a page loads at once, and every picture has an alt text', () => loading(site));
}

export function described(site, pictures) {
  const facts = new Map();
  // In portions, so that a large site does not meet the limit on the length of a command.
  for (let start = 0; start < pictures.length; start += 500) {
    const portion = pictures.slice(start, start + 500);
    const done = runTool('exiftool', ['-j', '-G1', '-a', '-u', '-U', '-ee3', '-n', ...portion.map((path) => join(site.folder, path))]);
    if (!done.stdout) throw new Error(`exiftool told nothing: ${done.stderr}`);
    for (const fact of JSON.parse(done.stdout)) facts.set(fact.SourceFile.slice(site.folder.length + 1), fact);
  }
  return facts;
}

export function tags(site, pictures, facts) {
  const findings = [];
  for (const path of pictures) {
    const fact = facts.get(path);
    if (fact === undefined) {
      findings.push(`${path}: exiftool says nothing about it`);
      continue;
    }
    for (const [tag, value] of Object.entries(fact)) {
      if (!ALLOWED.some((allowed) => allowed.test(tag))) {
        findings.push(`${path}: ${tag} = ${JSON.stringify(value).slice(0, 120)}`);
      }
    }
  }
  return findings;
}

/// The parts of a file that are not needed to show its pixels.
export function foreignParts(bytes, ending) {
  switch (ending.toLowerCase()) {
    case '.jpg':
    case '.jpeg':
      return jpegParts(bytes);
    case '.png':
      return pngParts(bytes);
    case '.webp':
      return webpParts(bytes);
    case '.avif':
      return avifParts(bytes);
    default:
      return [`${ending} is not a kind of picture the site publishes`];
  }
}

function jpegParts(bytes) {
  const found = [];
  if (bytes.readUInt16BE(0) !== 0xffd8) return ['does not begin like a JPEG'];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return [...found, `no marker at byte ${at}`];
    const marker = bytes[at + 1];
    if (marker === 0xd9) {
      if (at + 2 !== bytes.length) found.push(`${bytes.length - at - 2} bytes after the end of the picture`);
      return found;
    }
    const length = bytes.readUInt16BE(at + 2);
    const body = bytes.subarray(at + 4, at + 2 + length);
    const isJfif = marker === 0xe0 && body.length === 14 && body.subarray(0, 5).toString('latin1') === 'JFIF\0';
    // SOF0/SOF2, DHT, SOS, DQT, DRI: what a decoder needs. All APPn but a bare JFIF and all comments are foreign.
    if (!isJfif && ![0xc0, 0xc2, 0xc4, 0xda, 0xdb, 0xdd].includes(marker)) {
      found.push(`segment FF${marker.toString(16).toUpperCase()} with ${body.length} bytes`);
    }
    if (isJfif && (body[12] !== 0 || body[13] !== 0)) found.push('JFIF with a thumbnail');
    at += 2 + length;
    if (marker === 0xda) {
      // Coded pixels run to the next real marker: FF00 is a data byte, FFD0 to FFD7 are restarts.
      while (at + 1 < bytes.length && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && !(bytes[at + 1] >= 0xd0 && bytes[at + 1] <= 0xd7))) at += 1;
    }
  }
  if (at + 2 === bytes.length && bytes.readUInt16BE(at) === 0xffd9) return found;
  return [...found, 'does not end like a JPEG'];
}

function pngParts(bytes) {
  const needed = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA', 'pHYs']);
  const found = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!needed.has(type)) found.push(`chunk ${type} with ${length} bytes`);
    at += 12 + length;
    if (type === 'IEND') {
      if (at !== bytes.length) found.push(`${bytes.length - at} bytes after the end of the picture`);
      return found;
    }
  }
  return [...found, 'does not end like a PNG'];
}

function webpParts(bytes) {
  const found = [];
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return ['is no WebP'];
  const end = 8 + bytes.readUInt32LE(4);
  if (end !== bytes.length) found.push(`the container ends at ${end}, the file at ${bytes.length}`);
  let at = 12;
  while (at + 8 <= end) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (!['VP8 ', 'VP8L', 'VP8X', 'ALPH'].includes(type)) found.push(`chunk ${type} with ${length} bytes`);
    at += 8 + length + (length % 2);
  }
  return found;
}

function avifParts(bytes) {
  const found = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!['ftyp', 'meta', 'mdat'].includes(type)) found.push(`box ${type} with ${length} bytes`);
    if (length < 8) return [...found, `box ${type} of length ${length}`];
    at += length;
  }
  if (at !== bytes.length) found.push('does not end where its last box ends');
  // Items of a picture are found by their four letters; these two carry notes.
  for (const item of ['Exif', 'mime']) {
    if (bytes.includes(Buffer.from(`infe`, 'latin1')) && bytes.includes(Buffer.from(item, 'latin1'))) found.push(`item ${item}`);
  }
  return found;
}

function drawing(text) {
  const found = [];
  const forbidden = [
    [/<script/i, 'a script'], [/\son\w+\s*=/i, 'an event handler'], [/<foreignObject/i, 'foreign content'],
    [/<metadata|<rdf:|inkscape:|sodipodi:|<!--/i, 'notes of an editor'], [/<!ENTITY|<!DOCTYPE/i, 'a document type'],
    [/<image\b/i, 'an embedded picture'], [/(?:href|src)\s*=\s*["'](?!#)/i, 'a link to somewhere else'],
    [/url\(\s*["']?(?!#)/i, 'an outside address'], [/data:/i, 'embedded data'],
  ];
  for (const [pattern, what] of forbidden) if (pattern.test(text)) found.push(what);
  return found;
}

/// Photos are named by a hash: a name made from a caption or a camera would tell what the picture may not.
function names(site) {
  const findings = [];
  for (const page of site.pages) {
    for (const picture of page.all('picture')) {
      const inside = page.elements.filter(({ ancestors }) => ancestors.includes(picture));
      for (const { attrs } of inside) {
        for (const address of [attrs.src, ...candidates(attrs.srcset ?? '').map((each) => each.address)]) {
          const name = address?.split('/').at(-1);
          if (name && !name.endsWith('.svg') && !/^[0-9a-z]{8,64}([-.]\d{2,4}w?)?\.(jpe?g|webp|avif|png)$/.test(name)) {
            findings.push(`${page.path}: ${name}`);
          }
        }
      }
    }
  }
  return [...new Set(findings)];
}

function sizeOf(fact) {
  const pick = (name) => Number.parseFloat(Object.entries(fact).find(([tag]) => tag.endsWith(`:${name}`))?.[1]);
  return { width: pick('ImageWidth'), height: pick('ImageHeight') };
}

function fileOf(site, page, address) {
  const url = new URL(address, site.origin + page.address);
  return url.origin === site.origin ? site.fileAt(url.pathname) : undefined;
}

function sizes(site, facts) {
  const findings = [];
  let seen = 0;
  for (const page of site.pages) {
    for (const { attrs, ancestors } of page.all('img')) {
      seen += 1;
      const path = fileOf(site, page, attrs.src ?? '');
      if (!/^\d+$/.test(attrs.width ?? '') || !/^\d+$/.test(attrs.height ?? '')) {
        findings.push(`${page.path}: ${attrs.src} has no width and height`);
        continue;
      }
      const [width, height] = [Number(attrs.width), Number(attrs.height)];
      const fact = path && facts.get(path);
      if (!fact) continue; // Told already by links.mjs as an address that does not answer.
      const real = sizeOf(fact);
      if (path.endsWith('.svg')) {
        if (real.width && Math.abs(real.width / real.height - width / height) > 0.02) {
          findings.push(`${page.path}: ${path} is ${real.width} × ${real.height}, the page says ${width} × ${height}`);
        }
      } else if (real.width !== width || real.height !== height) {
        findings.push(`${page.path}: ${path} is ${real.width} × ${real.height}, the page says ${width} × ${height}`);
      }
      // All renderings of one photo have one shape, or the page jumps when the browser picks another.
      const family = page.elements.filter((element) => element.ancestors.includes(ancestors.at(-1)));
      const addresses = family.flatMap((element) => candidates(element.attrs.srcset ?? '').map(({ address }) => address));
      if (ancestors.at(-1)?.name !== 'picture') continue;
      for (const address of addresses) {
        const other = facts.get(fileOf(site, page, address));
        if (!other) continue;
        const size = sizeOf(other);
        if (Math.abs((size.width * height) / width - size.height) > 1.5) {
          findings.push(`${page.path}: ${address} is ${size.width} × ${size.height}, another shape than ${width} × ${height}`);
        }
      }
    }
  }
  if (seen === 0) findings.push('no page shows a picture');
  return [...new Set(findings)];
}

function promisedWidths(site, facts) {
  const findings = [];
  let seen = 0;
  for (const page of site.pages) {
    for (const { name, attrs } of page.elements) {
      if (!attrs.srcset) continue;
      const listed = candidates(attrs.srcset);
      if (listed.some(({ width }) => width) && !attrs.sizes) findings.push(`${page.path}: <${name} srcset> without sizes`);
      for (const { address, width } of listed) {
        const fact = facts.get(fileOf(site, page, address));
        if (!fact || !width) continue;
        seen += 1;
        if (sizeOf(fact).width !== Number(width)) findings.push(`${page.path}: ${address} is ${sizeOf(fact).width} wide, not ${width}`);
      }
    }
  }
  if (seen === 0) findings.push('no picture is offered in several widths');
  return [...new Set(findings)];
}

function loading(site) {
  const findings = [];
  for (const page of site.pages) {
    page.all('img').forEach(({ attrs }, index) => {
      if (attrs.alt === undefined) findings.push(`${page.path}: ${attrs.src} has no alt text`);
      if (index > 0 && attrs.loading !== 'lazy') findings.push(`${page.path}: ${attrs.src} is not the first and not lazy`);
      if (index === 0 && attrs.loading === 'lazy') findings.push(`${page.path}: ${attrs.src} is the first and lazy`);
    });
  }
  return findings;
}

await command(import.meta, 'images', run);
