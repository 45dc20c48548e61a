// Writes two small booklets and two letters, and what they are compared with: two stories, the report consent and a finished picture. With
// `broken`, everything about them that `pdf.mjs` is there to find is wrong.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import qrcode from 'qrcode-generator';
import { pdfOf } from './minipdf.mjs';
import { runTool } from './tool.mjs';

const MOMENT = '2026-11-21T12:00:00Z';
/// What is told, first the title.
export const STORY = {
  en: ['A roof', 'The roof holds. In [Hawassa](place:town) it rains for *three* months, and nothing comes through.', 'I put it on with my brother.'],
  ar: ['سقف', 'السقف متين. في [أواسا](place:town) تمطر ثلاثة أشهر ولا يدخل شيء من الماء إلى البيت.', 'بنيته مع أخي.'],
};
/// A consent record of one person.
export function record(reference, channels) {
  return `reference: ${reference}\npeople:\n  - id: p1\n    until: 2029-01-01\n    channels: ${channels}\n    languages: all\n`;
}

const PHONE = '+47 00 00 00 01';
const OTHER = 'Nobody has agreed that this is ever printed, not even a single line.';
const SITE = { en: 'How the house was repaired', ar: 'كيف تم إصلاح البيت' };
/// What stands for the place in it.
export const PLACE = { en: 'Hawassa', ar: 'أواسا' };

/// Writes into the project at `root`, whose output is `root/dist`. The site is there already.
export function writeMiniprint(root, broken = false) {
  const put = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [lang, [title, ...paragraphs]] of Object.entries(STORY)) {
    put(`content/stories/roof/index.${lang}.md`, `---\n${lang === 'en' ? 'id: s-0001\n' : ''}title: ${title}\n${broken && lang === 'en' ? 'preview: bad\n' : ''}---\n${paragraphs.join('\n\n')}\n`);
  }
  put('content/stories/shop/index.en.md', `---\nid: s-0002\ntitle: A shop\n---\n${OTHER}\n`);
  const rows = [
    { story: 's-0001', channel: 'web', languages: ['en', 'ar'], state: 'shown' },
    { story: 's-0002', channel: 'web', languages: ['en', 'ar'], state: 'shown', stand_ins: { ar: 'en' } },
  ];
  put('content/site.yaml', 'print: {stories_at_least: 1}\n');
  put('content/stories/shop/consent.yaml', record('REFERENCE-0002', '[web, feed]'));
  put('dist/report/consent.json', JSON.stringify({ made_for: MOMENT, stories: rows }));
  const jpeg = runTool('convert', ['-size', '480x360', 'gradient:#5b8c5a-#2f4858', '-strip', '-quality', '60', 'jpg:-']).bytes;
  put('dist/.cache/finished-pictures/0a1b2c3d.jpg', jpeg);
  let picture = jpeg;
  if (broken) {
    put('unfinished.jpg', jpeg);
    runTool('exiftool', ['-q', '-overwrite_original', '-Artist=somebody', join(root, 'unfinished.jpg')]);
    picture = readFileSync(join(root, 'unfinished.jpg'));
  }
  for (const lang of ['en', 'ar']) {
    const bytes = pdfOf(broken ? wrong(lang, picture) : right(lang, picture));
    // Without its table of contents a file can be read still, but is damaged.
    put(`dist/print/booklets/booklet-${lang}.pdf`, broken ? Buffer.from(bytes.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1') : bytes);
    if (broken) put('dist/site/booklet.pdf', bytes);
    if (!broken || lang === 'en') put(`dist/site/${lang}/booklet-${lang}.pdf`, bytes);
  }
  for (const [name, lines] of Object.entries(LETTERS)) writeLetter(put, `dist/report/withdrawal-1/${name}`, lines, broken && jpeg);
}

/// The letters of a withdrawal, the line that is signed by hand last.
const LETTERS = {
  'recall-harbour-EN-2026-3': ['Mini site', 'To Harbour House', '21 November 2026', 'Please take back edition EN-2026-3', 'Please destroy what you have.', 'Kind regards,', 'Name and signature'],
  'certificate-en': ['Mini site', '21 November 2026', 'We have taken it back', 'Your whole story is taken back.', 'We found nothing of it any more.', 'Kind regards,', 'Name and signature'],
};

function writeLetter(put, path, lines, picture) {
  const items = lines.map((text, index) => ({ type: index === 3 ? 'H1' : 'P', text, at: [70, 780 - 30 * index] }));
  if (picture) {
    items.push({ type: 'P', text: 'A roof, and REFERENCE-0002', at: [550, 300] });
    items.push({ type: 'Figure', alt: 'A roof', jpeg: picture, pixels: [480, 360], box: [40, 40, 160, 120] });
  }
  const page = { size: [595, 842], items };
  put(`${path}.pdf`, pdfOf({ title: picture ? 's-0001' : 'A letter', lang: 'en', moment: MOMENT, info: { Author: SITE.en }, embedded: !picture, pages: picture ? [page, page] : [page] }));
  put(`${path}.txt`, `${lines.slice(1, -1).join('\n\n')}\n${picture ? 'More.' : lines[0]}\n`);
}

function right(lang, jpeg) {
  const [title, first, second] = STORY[lang].map((text) => text.replace(/\[.*?\]\(.*?\)/, PLACE[lang]).replaceAll('*', ''));
  const spoken = (text) => (lang === 'ar' ? { actualText: text } : {});
  return {
    title,
    lang,
    moment: MOMENT,
    info: { Author: SITE[lang] },
    pages: [
      {
        size: [420, 595],
        items: [
          { type: 'H1', text: title, at: [40, 540], size: 20, ...spoken(title) },
          { type: 'Figure', alt: title, jpeg, pixels: [480, 360], box: [40, 400, 160, 120] },
          { type: 'P', text: first, at: [20, 380], size: 8, ...spoken(first) },
          { type: 'P', text: second, at: [20, 360], ...spoken(second) },
          { type: 'Figure', alt: 'QR', modules: code('https://mini.example/s/0001/'), box: [40, 220, 80, 80] },
          { type: 'P', text: 'mini.example/s/0001', lang: 'en', at: [40, 200], size: 8 },
          { type: 'P', text: PHONE, at: [40, 170], size: 8, ...spoken(PHONE) },
          { text: '1', at: [200, 20] },
        ],
      },
    ],
  };
}

function wrong(lang, jpeg) {
  const document = right(lang, jpeg);
  const [{ items }] = document.pages;
  items.find(({ jpeg: bytes }) => bytes).box = [40, 400, 360, 270];
  items.find(({ modules }) => modules).modules = code('https://other.example/s/0001/');
  items.find(({ text }) => text === PHONE).text = PHONE.split(/(?<=^.)|(?= )|(?<= )/).reverse().join('');
  items.splice(3, 1, { type: 'P', text: OTHER, at: [300, 380] });
  return { ...document, lang: lang === 'en' ? 'ar' : 'en', embedded: false, info: { Author: 'somebody' } };
}

/// The rows of a code that leads to an address.
export function code(address) {
  const made = qrcode(0, 'Q');
  made.addData(address);
  made.make();
  const side = [...Array(made.getModuleCount()).keys()];
  return side.map((row) => side.map((column) => (made.isDark(row, column) ? '1' : '0')).join(''));
}
