// Who watches the watchmen: every suite must hold on a small site that is right, and every single check in it must
// fail on one that is broken in every way the suite is there to find. A check that cannot fail proves nothing.

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run as canaries } from './canaries.mjs';
import { run as feeds } from './feeds.mjs';
import { run as html } from './html.mjs';
import { run as images } from './images.mjs';
import { run as links } from './links.mjs';
import { run as pages } from './pages.mjs';
import { run as pdf } from './pdf.mjs';
import { run as serve } from './serve.mjs';
import { run as server } from './server.mjs';
import { run as sheets } from './sheets.mjs';
import { Checks, command } from './lib/checks.mjs';
import { record, writeMiniprint } from './lib/miniprint.mjs';
import { writeMinisite } from './lib/minisite.mjs';
import { runTool, scratch } from './lib/tool.mjs';

const PREVIEW = fileURLToPath(new URL('lib/minipreview.mjs', import.meta.url));
const CANARY = 'KANARI-SELFTEST-01';

// Checks that a broken site cannot make fail, or not together with the others, and why.
const CANNOT_FAIL_HERE = {
  html: {
    'the checker read everything it was given': 'fails when the checker itself breaks down, not on a bad page',
  },
  images: {
    'the site has photos and drawings to look at': 'needs a site without pictures, where no other check has anything to refuse',
  },
  canaries: {
    'the scanner finds a planted canary in every writing': 'proves the scanner itself, on files of its own',
    'the scanner finds a planted magenta patch, and no other colour': 'proves the scanner itself, on files of its own',
  },
  sheets: {
    'paper folds here as it does in hands': 'proves the paper itself, with sheets out of handbooks',
    'right sheets of 4 to 64 pages become booklets, from both sides and for both flips': 'proves the folding, with files of its own',
    'wrong sheets are found out': 'proves the folding, with files of its own',
  },
  serve: {
    'says where the preview is, on a loopback address': 'without an address nothing else can be asked',
    'there is a story to edit': 'without a story nothing else can be asked',
  },
  server: {
    'Apache takes its configuration without a complaint': 'Apache reads .htaccess at the first request only',
    'Caddy takes its configuration without a complaint': 'a Caddyfile that is refused leaves nothing to ask the other questions',
  },
};

export async function run(checks) {
  const right = example('right');
  const wrong = example('wrong', spoiled);
  spoilFiles(wrong.dist);
  const suites = { links, html, feeds, images, server, canaries, pages, pdf, sheets, serve };
  for (const [name, suite] of Object.entries(suites)) {
    const quiet = () => new Checks(name, () => {});
    await checks.check(`${name}: all hold on a right site`, async () => {
      const inner = quiet();
      await suite(inner, right);
      if (inner.results.length === 0) return ['no check was made'];
      return inner.failed.map(({ name: title, findings }) => `${title}: ${findings[0]}`);
    });
    await checks.check(`${name}: each finds what is broken`, async () => {
      const inner = quiet();
      await suite(inner, wrong);
      const excused = CANNOT_FAIL_HERE[name] ?? {};
      const blind = inner.results
        .filter(({ name: title, findings }) => findings.length === 0 && excused[title] === undefined)
        .map(({ name: title }) => `held on a broken site: ${title}`);
      const stopped = inner.failed
        .filter(({ findings }) => /the check itself stopped/.test(findings[0]) && !/no visible link|in vain/.test(findings[0]))
        .map(({ name: title, findings }) => `failed for the wrong reason: ${title}: ${findings[0]}`);
      return [...blind, ...stopped];
    });
  }
}

/// A project folder with a built little site, its consent record and a canary.
function example(name, change) {
  const root = join(scratch(`selftest-${name}`), 'project');
  const dist = join(root, 'dist');
  writeMinisite(dist, change);
  const put = (path, text) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  writeMiniprint(root, change !== undefined);
  put('content/stories/roof/consent.yaml', `${record(CANARY, '[web, print, pdf, partners]')}photos:\n  - file: media/a.jpg\n    mask: [{x: 1, y: 1, w: 1, h: 1}]\n`);
  put('content/redirects.yaml', 'redirects:\n  - {from: /old/, to: "story:s-0001"}\n');
  const listed = Array.from({ length: 10 }, (_, index) => `KANARI-LISTED-${index}`);
  const original = 'content/stories/roof/media/original.jpg';
  put('tests/photos/canaries.json', JSON.stringify(listed.map((text) => ({ file: original, text }))));
  mkdirSync(join(root, original, '..'));
  paint(join(root, original), change ? '#5b8c5a' : '#ff00ff');
  appendFileSync(join(root, original), change ? 'nothing planted' : listed.join(' '));
  return { root, dist, program: PREVIEW, languages: ['en'], patience: change ? 2 : 20 };
}

/// What is wrong with each file of the broken site.
function spoiled(path, text) {
  const en = (name) => path === `site/en/${name}index.html`;
  if (path === 'site/site.css') {
    return `${text}
body { colour: red; color: #bbbbbb !important; background: #ffffff !important; min-width: 900px; }
.skip, nav a, main li a { min-block-size: 0 !important; min-inline-size: 0 !important; padding: 0 !important; outline: none !important; }
@keyframes fade { to { opacity: .9; } }
main { animation: fade 9s infinite; }
`;
  }
  if (path === 'site/drawing.svg') return text.replace('<path', '<script>1</script><pathe/><path');
  if (path === 'site/robots.txt') return 'User-agent: *\nAllow: /\n';
  if (path === 'site/_redirects') return '/older/ /en/stories/nowhere/ 301\n';
  if (path === 'site/_headers') return '/*\n  Referrer-Policy: origin\n';
  if (path === 'site/.htaccess') return 'Header set Set-Cookie a=b\nDirectorySlash Off\nRequire all granted\n';
  if (path === 'report/index.html') {
    return text.replace(/<a class="skip".*?<\/a>/, '').replace('color: #111;', 'colour: red; color: #999; min-width: 1500px;')
      .replace('color: #eee;', 'color: #333;').replace('@media print {', '@media print { p { display: none; } ')
      .replace('</main>', '<img src="https://third.example/x.png"></main>');
  }
  if (path === 'report/server/nginx.conf') {
    return 'charset_types text/html;\nautoindex on;\nadd_header Set-Cookie a=b;\nlocation = /ar { return 404; }\nlocation = /s/0002/ { return 410; }\n';
  }
  if (path === 'report/server/Caddyfile') {
    return 'http://mini.example {\n\troot * /srv/mini\n\theader Set-Cookie a=b\n\theader /site.css Content-Type text/x\n\trespond /ar 404\n\tfile_server browse\n}\n';
  }
  if (path === 'site/en/feed.xml') {
    return text
      .replace('<feed', '<feed xml:base="" ').replace(/<id>[^<]*roof|<id>[^<]*\/s\/0001[^<]*/, '<id>number one')
      .replace('</entry>', `<summary>${CANARY}</summary><link href="https://mini.example/en/stories/nowhere/"/></entry>`);
  }
  if (path === 'site/sitemap.xml') {
    return text
      .replace('</url>', '<priority>9</priority></url><url><loc>https://mini.example/en/nowhere/</loc></url>')
      .replace('<loc>https://mini.example/ar/uses/housing/</loc>', '<loc>https://mini.example/ar/</loc>')
      .replace('hreflang="ti"', 'hreflang="am"');
  }
  if (path.endsWith('.html') && path.startsWith('site/en/')) {
    const page = text
      .replace('<link rel="alternate" type="application/atom+xml" href="/en/feed.xml">', '')
      .replace(/<a class="skip".*?<\/a>/, '')
      .replace('</main>', '<div style="color:red"></div><img src="https://third.example/x.png" width="1" height="1"></main>');
    return en('') ? page
      .replace('<html lang="en" dir="ltr">', '<html lang="en" dir="rtl">')
      .replaceAll('/en/countries/et/', '/en/nowhere/')
      .replace('href="/ti/"', 'href="/ti/years/2024/"')
      .replace('</main>', '<p><a href="#nowhere">x</a> <a href="http://other.example/">y</a></p></main>')
      .replace(/<link rel="canonical"[^>]*>/, '') : page;
  }
  if (path === 'site/index.html' || path.startsWith('site/s/') || path.startsWith('site/e/')) {
    return text.replace('</main>', '<div style="color:red"></div><img src="https://third.example/x.png" width="1" height="1"></main>')
      .replace(/<a class="skip".*?<\/a>/, '');
  }
  if (path === 'site/ar/stories/roof/index.html') {
    return text.replace('width="480"', 'width="481"').replace('800w', '801w').replace('<img', '<img loading="lazy"')
      .replaceAll('0a1b2c3d4e5f.480.webp', 'selam-house.webp');
  }
  return path === 'site/ar/years/2024/index.html' ? undefined : text;
}

/// What is wrong with pictures, and files that nothing should have written.
function spoilFiles(dist) {
  const photo = join(dist, 'site/photos/0a1b2c3d4e5f.480.jpg');
  appendFileSync(photo, `after the end ${CANARY}`);
  const done = runTool('exiftool', ['-q', '-overwrite_original', '-Comment=somebody', '-Artist=somebody', photo]);
  if (done.status !== 0) throw new Error(done.stderr);
  writeFileSync(join(dist, `site/${CANARY}.txt`), 'x');
  paint(join(dist, 'site/photos/unused.jpg'), '#ff00ff');
  writeFileSync(join(dist, 'site/old.txt'), 'made from original.jpg');
}

function paint(file, colour) {
  const done = runTool('convert', ['-size', '100x100', `xc:${colour}`, file]);
  if (done.status !== 0) throw new Error(done.stderr);
}

await command(import.meta, 'selftest', run);
