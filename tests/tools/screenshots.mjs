// The pictures in README.md: the example site as it was built, and the preview with a mistake in a story. No check.
//
//   cargo build --release && (cd tests/tools && npm ci) && node tests/tools/screenshots.mjs
//
// They are written to src/docs/images. Take them anew when pages or the preview look different.

import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './lib/browser.mjs';
import { options } from './lib/checks.mjs';
import { nginx } from './lib/servers.mjs';
import { runTool, scratch, startTool, waitFor } from './lib/tool.mjs';

const NOW = '2026-11-21T12:00:00Z';
const MOST_BYTES = 60_000;

const { root, program } = options();
const images = join(root, 'src/docs/images');
const copy = join(scratch('screenshots'), 'office');
mkdirSync(images, { recursive: true });
for (const folder of ['content', 'i18n', 'themes']) cpSync(join(root, folder), join(copy, folder), { recursive: true });

const browser = await openBrowser();
try {
  await site();
  await preview();
} finally {
  await browser.close();
}

async function site() {
  const built = runTool(program, ['build', '--root', copy, '--now', NOW]);
  if (built.status !== 0) throw new Error(built.stderr);
  const server = await nginx(join(copy, 'dist/site'), join(copy, 'dist/report'));
  try {
    await shoot(`${server.origin}/en/`, 'home.webp', { width: 1100, height: 760 });
    const stories = join(copy, 'content/stories');
    const slug = /^slug:\s*(\S+)/m.exec(readFileSync(join(stories, 'roof/index.ar.md'), 'utf8'))[1];
    await shoot(`${server.origin}/ar/stories/${encodeURIComponent(slug)}/`, 'story-ar.webp', { width: 420, height: 760 });
  } finally {
    await server.stop();
  }
}

async function preview() {
  const served = startTool(program, ['serve', '--root', copy, '--port', '0', '--now', NOW]);
  try {
    const [, origin] = await waitFor('the preview', () => /(http:\/\/127\.0\.0\.1:\d+)\//.exec(served.said()), 120);
    const page = await open({ width: 1100, height: 760 });
    await page.goto(`${origin}/_preview/`);
    await keep(page, 'desk.webp');
    await page.goto(`${origin}/en/stories/a-roof-that-holds/`);
    const file = join(copy, 'content/stories/roof/index.en.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('[housing]', '[houssing]'));
    await page.locator('.stories-preview-panel').waitFor({ timeout: 60_000 });
    await keep(page, 'preview-mistake.webp');
    await page.context().close();
  } finally {
    await served.stop();
  }
}

async function open(viewport) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', colorScheme: 'light' });
  return context.newPage();
}

async function shoot(address, name, viewport) {
  const page = await open(viewport);
  await page.goto(address);
  await keep(page, name);
  await page.context().close();
}

/// As WebP, with the least loss that is small enough for a file in the repository.
async function keep(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot();
  const file = join(images, name);
  for (const quality of [90, 80, 70, 55, 40]) {
    const made = runTool('convert', ['png:-', '-strip', '-quality', String(quality), `webp:${file}`], { input: png });
    if (made.status !== 0) throw new Error(made.stderr);
    if (statSync(file).size <= MOST_BYTES) {
      console.log(`${name}: ${statSync(file).size} bytes`);
      return;
    }
  }
  throw new Error(`${name} does not get smaller than ${MOST_BYTES} bytes`);
}
