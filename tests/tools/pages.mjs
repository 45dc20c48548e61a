// One page of each kind in a real Chromium, as readers meet them: light and dark, forced colours, a narrow screen,
// large text, no script. Served by the real nginx with the headers of the build, so that its policy is in force.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser, openPage } from './lib/browser.mjs';
import { command, eachOf } from './lib/checks.mjs';
import { closeConnections } from './lib/http.mjs';
import { nginx } from './lib/servers.mjs';
import { Site } from './lib/site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LANGUAGES = ['en', 'ar', 'ti'];
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'fa', 'prs', 'ps']);
const PAGES_AT_ONCE = 3;
const LEAST_TARGET = 44;

export async function run(checks, { dist, root, languages: wanted = LANGUAGES }) {
  const site = new Site(dist);
  const { chosen, lacking } = choose(site, root, wanted);
  await checks.check('the site has a page of every kind in each language looked at', () => lacking);
  await checks.check('every page says its language and direction', () => languages(site));
  const server = await nginx(site.folder, site.report);
  const browser = await openBrowser();
  try {
    await eachOf(chosen, PAGES_AT_ONCE, (subject) => lookAt(checks, browser, server.origin, subject));
    await report(checks, browser, join(site.report, 'index.html'));
    for (const language of wanted.filter((code) => site.languages.includes(code))) {
      await checks.check(`${language}: without script from the chooser to a story in another language`, () =>
        journey(browser, server.origin, site, language));
    }
  } finally {
    await browser.close();
    closeConnections();
    await server.stop();
  }
}

/// One address for each kind of page and language, and which kinds could not be found.
export function choose(site, root, wanted) {
  const masked = maskedStories(site, root);
  // The cards of other stories below a story have pictures too: they do not make it a story with a photo.
  const ownPicture = (ancestors) => ancestors.some(({ name }) => name === 'main') && !ancestors.some(({ name }) => name === 'li');
  const rasters = (page) => page.all('img').filter(({ attrs, ancestors }) =>
    ownPicture(ancestors) && !/\.svg($|\?)/.test(attrs.src ?? ''));
  const drawings = (page) => page.elements.filter(({ name, attrs, ancestors }) =>
    ownPicture(ancestors) && (name === 'svg' || (name === 'img' && /\.svg($|\?)/.test(attrs.src ?? ''))));
  const kinds = [
    ['home', /^\/$/],
    ['story with photo', /^\/stories\/[^/]+\/$/, (page) => rasters(page).length > 0],
    ['story with masked photo', /^\/stories\/[^/]+\/$/, (page) => masked.has(page.path) && rasters(page).length > 0],
    ['story with drawing', /^\/stories\/[^/]+\/$/, (page) => rasters(page).length === 0 && drawings(page).length > 0],
    ['country', /^\/countries\/[^/]+\/$/],
    ['country and use', /^\/countries\/[^/]+\/[^/]+\/$/],
    ['use', /^\/uses\/[^/]+\/$/],
    ['year', /^\/years\/[^/]+\/$/],
    ['page', /^\/pages\/[^/]+\/$/],
    ['not found', /^\/404(\.html|\/)$/],
  ];
  const chosen = [{ kind: 'chooser', address: '/' }];
  const lacking = [];
  for (const language of wanted) {
    if (!site.languages.includes(language)) {
      lacking.push(`${language}: the site does not have this language`);
      continue;
    }
    const inLanguage = site.pages
      .filter(({ path }) => path.startsWith(`${language}/`))
      .map((page) => ({ page, address: page.address, rest: page.address.slice(language.length + 1) }));
    for (const [kind, form, fits = () => true] of kinds) {
      const fitting = inLanguage.filter(({ page, rest }) => form.test(rest) && fits(page));
      if (fitting.length === 0) {
        lacking.push(`${language}: no ${kind}`);
        continue;
      }
      // The longest one of its kind: what holds there, holds for the short ones.
      const [longest] = fitting.sort((a, b) => b.page.html.length - a.page.html.length || a.address.localeCompare(b.address));
      if (!chosen.some(({ address }) => address === longest.address)) {
        chosen.push({ kind: `${language} ${kind}`, address: longest.address, isError: kind === 'not found' });
      }
    }
  }
  const short = site.pages.find(({ path }) => /^s\/[^/]+\/index\.html$/.test(path));
  if (short) chosen.push({ kind: 'languages of a story', address: short.address });
  else lacking.push('no /s/<nnnn>/ page');
  for (const [kind, found] of Object.entries(onPaper(site))) {
    if (found.length === 0) lacking.push(`no page: ${kind}`);
    for (const { address } of found) chosen.push({ kind, address });
  }
  return { chosen, lacking };
}

/// What a code on paper leads to: the list of codes, and an edition of each state. They differ in colours and signs.
function onPaper(site) {
  const states = new Map();
  for (const page of site.pages.filter(({ path }) => /^e\/[^/]+\/index\.html$/.test(path))) {
    const [body] = page.all('body');
    const state = /\bprinted-([a-z]+)/.exec(body?.attrs.class ?? '')?.[1] ?? 'unknown';
    if (!states.has(state)) states.set(state, page);
  }
  return { 'codes of editions': site.pages.filter(({ path }) => path === 'e/index.html'), 'state of an edition': [...states.values()] };
}

/// Which pages show a story whose consent record masks a photo. No page says so itself, so the content is asked.
function maskedStories(site, root) {
  const pages = new Set();
  const stories = join(root, 'content/stories');
  for (const story of existsSync(stories) ? readdirSync(stories) : []) {
    const record = join(stories, story, 'consent.yaml');
    if (!existsSync(record) || !/^\s*mask:/m.test(readFileSync(record, 'utf8'))) continue;
    for (const text of readdirSync(join(stories, story)).filter((name) => /^index\..*\.md$/.test(name))) {
      const number = /^id:\s*["']?s-(\d+)/m.exec(readFileSync(join(stories, story, text), 'utf8'))?.[1];
      const short = number && `s/${number}/index.html`;
      if (!short || !site.files.includes(short)) continue;
      for (const { attrs } of site.page(short).all('a')) {
        const path = site.fileAt(new URL(attrs.href ?? '', `${site.origin}/s/${number}/`).pathname);
        if (path) pages.add(path);
      }
    }
  }
  return pages;
}

function languages(site) {
  const findings = [];
  for (const page of site.pages) {
    const language = page.path.split('/')[0];
    if (site.languages.includes(language) && page.lang !== language) findings.push(`${page.path}: lang="${page.lang}"`);
    if (page.lang === '') findings.push(`${page.path}: no lang`);
    const expected = RIGHT_TO_LEFT.has(page.lang) ? 'rtl' : 'ltr';
    if (page.dir !== expected) findings.push(`${page.path}: lang="${page.lang}" and dir="${page.dir}"`);
    for (const { name, attrs } of page.elements) {
      if (name === 'html' || !attrs.lang) continue;
      const wanted = RIGHT_TO_LEFT.has(attrs.lang) ? 'rtl' : 'ltr';
      if (wanted !== page.dir && attrs.dir === undefined) {
        findings.push(`${page.path}: <${name} lang="${attrs.lang}"> runs ${wanted} and has no dir`);
      } else if (attrs.dir !== undefined && attrs.dir !== 'auto' && attrs.dir !== wanted) {
        findings.push(`${page.path}: <${name} lang="${attrs.lang}" dir="${attrs.dir}">`);
      }
    }
  }
  return findings;
}

async function lookAt(checks, browser, origin, { kind, address, isError }) {
  const { page, context, noted, close } = await openPage(browser, origin);
  const name = (what) => `${kind} (${decodeURI(address)}): ${what}`;
  try {
    await page.goto(origin + address, { waitUntil: 'load' });
    await checks.check(name('axe, light'), () => axe(page));
    await page.emulateMedia({ colorScheme: 'dark' });
    await checks.check(name('axe, dark'), () => axe(page));
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await checks.check(name('axe, forced colours'), () => axe(page));
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    await checks.check(name('nothing moves for those who asked for calm'), () => moving(page));
    await checks.check(name('targets of at least 44 pixels, wide screen'), () => page.evaluate(smallTargets, LEAST_TARGET));
    await enlargeText(page, '200%');
    await checks.check(name('text at 200 % needs no sideways scrolling'), async () => [
      ...await page.evaluate(overflow),
      ...await at(page, 640, () => page.evaluate(overflow)),
    ]);
    await enlargeText(page, '');
    await page.setViewportSize({ width: 320, height: 640 });
    await checks.check(name('320 pixels need no sideways scrolling'), () => page.evaluate(overflow));
    await checks.check(name('targets of at least 44 pixels, 320 pixels'), () => page.evaluate(smallTargets, LEAST_TARGET));
    await checks.check(name('the first Tab shows a skip link, and focus can be seen'), () => focus(page, kind));
    await checks.check(name('no request elsewhere, no cookie, no console message, no policy violation'), async () => {
      // The browser itself writes a line about the status of an error page that was asked for as one.
      const own = noted.filter((line) => !(isError && /Failed to load resource.*404/.test(line)));
      const cookies = (await context.cookies()).map((cookie) => `sets the cookie ${cookie.name}`);
      const kept = (await page.evaluate(() => Object.keys(localStorage))).map((key) => `keeps ${key} without being asked`);
      return [...own, ...cookies, ...kept];
    });
  } finally {
    await close();
  }
}

/// The report of the office, as it is opened: from the disk, by its own style alone.
async function report(checks, browser, path) {
  const name = (what) => `report of the office: ${what}`;
  if (!existsSync(path)) {
    await checks.check(name('is there'), () => [`there is no ${path}`]);
    return;
  }
  const address = pathToFileURL(path).href;
  const { page, noted, close } = await openPage(browser, address);
  try {
    await page.goto(address, { waitUntil: 'load' });
    // What waits to be opened must be as good as the rest.
    await page.evaluate(() => { for (const closed of document.querySelectorAll('details')) closed.open = true; });
    await page.evaluate(lengthen);
    await checks.check(name('axe, light'), () => axe(page));
    await page.emulateMedia({ colorScheme: 'dark' });
    await checks.check(name('axe, dark'), () => axe(page));
    await page.emulateMedia({ colorScheme: 'light' });
    await enlargeText(page, '200%');
    await checks.check(name('text at 200 % needs no sideways scrolling'), () => page.evaluate(overflow));
    await enlargeText(page, '');
    await page.setViewportSize({ width: 320, height: 640 });
    await checks.check(name('320 pixels need no sideways scrolling'), () => page.evaluate(overflow));
    await checks.check(name('the first Tab shows a skip link, and focus can be seen'), () => focus(page, 'report'));
    await page.emulateMedia({ media: 'print' });
    await checks.check(name('on paper nothing stays closed'), () => page.evaluate(closedOnPaper));
    await checks.check(name('asks nobody for anything'), () => noted);
  } finally {
    await close();
  }
}

/// Runs in the page. Axe does not measure a single sign, which may be a drawing; here they are numbers, and two are as legible as one.
function lengthen() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) if (text.data.trim().length === 1) text.data += text.data;
}

/// Runs in the page. What nobody could open once it is printed.
async function closedOnPaper() {
  // What was closed is laid out with the next picture, not before.
  for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => { requestAnimationFrame(drawn); });
  const hidden = [...document.querySelectorAll('details > :not(summary)')]
    .filter((element) => !element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
  return hidden.slice(0, 5).map((element) => `hidden: ${element.textContent.trim().slice(0, 60)}`);
}

async function axe(page) {
  await page.evaluate(AXE);
  const { violations, incomplete } = await page.evaluate(() => window.axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: { 'color-contrast-enhanced': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
  }));
  // A contrast that axe cannot work out (text on a picture, on a gradient) has not been shown to be enough.
  const unknown = incomplete.filter(({ id }) => id.startsWith('color-contrast'));
  return [...violations, ...unknown].flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}\n${failureSummary}`));
}

function moving(page) {
  return page.evaluate(() => document.getAnimations()
    .filter((animation) => animation.playState === 'running')
    .map((animation) => `${animation.animationName ?? animation.transitionProperty ?? 'an animation'} runs`));
}

/// Through the object model, which the policy of the site allows, not through a style element, which it forbids.
function enlargeText(page, size) {
  return page.evaluate((wanted) => { document.documentElement.style.fontSize = wanted; }, size);
}

async function at(page, width, look) {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: before.height });
  const seen = (await look()).map((finding) => `at ${width} pixels: ${finding}`);
  await page.setViewportSize(before);
  return seen;
}

/// Runs in the page. What sticks out sideways, or is cut off because it would.
function overflow() {
  const describe = (element) => {
    const name = element.className && typeof element.className === 'string' ? `.${element.className.trim().replace(/\s+/g, '.')}` : '';
    return `<${element.localName}${name}> ${(element.textContent ?? '').trim().slice(0, 40)}`;
  };
  const findings = [];
  const top = document.documentElement;
  const width = top.clientWidth;
  const scrollsItself = (element) => {
    for (let above = element; above && above !== document.body; above = above.parentElement) {
      const flow = getComputedStyle(above).overflowX;
      if (flow === 'auto' || flow === 'scroll') return true;
    }
    return false;
  };
  if (top.scrollWidth > width) {
    findings.push(`the page is ${top.scrollWidth} wide in a window of ${width}`);
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if ((box.right > width + 1 || box.left < -1) && box.width > 0 && !scrollsItself(element)) {
        findings.push(`sticks out: ${describe(element)} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
      }
    }
  }
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (!['hidden', 'clip'].includes(style.overflowX) || element.scrollWidth <= element.clientWidth + 1) continue;
    // Boxes of a pixel or two are texts for screen readers, hidden on purpose.
    if (element.clientWidth > 4 && element.clientHeight > 4 && element.textContent.trim()) findings.push(`cut off: ${describe(element)}`);
  }
  return findings.slice(0, 12);
}

/// Runs in the page. Everything one can tap must be 44 by 44 pixels, but for links inside running text.
function smallTargets(least) {
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], '
    + '[role=checkbox], [role=switch], [role=menuitem], [tabindex]:not([tabindex^="-"])';
  const sentence = (element) => {
    if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const copy = block.cloneNode(true);
    for (const other of copy.querySelectorAll(selector)) other.remove();
    // Three words besides the links make a sentence; a name with a year or a count behind it does not.
    return (copy.textContent.match(/\p{L}+/gu) ?? []).length >= 3;
  };
  const reach = (element) => {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    const boxes = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect());
    let width = Math.max(...boxes.map((box) => box.width));
    let height = Math.max(...boxes.map((box) => box.height));
    if (width >= least && height >= least) return { width, height };
    // The area may be larger than the box, by padding of a pseudo-element or a stretched link: feel for its edges.
    const box = boxes[0];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const mine = (px, py) => {
      const hit = document.elementFromPoint(px, py);
      return hit !== null && (element.contains(hit) || [...(element.labels ?? [])].some((label) => label.contains(hit)));
    };
    const along = (dx, dy) => {
      let steps = 0;
      while (steps < least && mine(x + dx * (steps + 1), y + dy * (steps + 1))) steps += 1;
      return steps;
    };
    if (mine(x, y)) {
      width = Math.max(width, along(1, 0) + along(-1, 0) + 1);
      height = Math.max(height, along(0, 1) + along(0, -1) + 1);
    }
    return { width, height };
  };
  const findings = [];
  let seen = 0;
  for (const element of document.querySelectorAll(selector)) {
    if (element.disabled || element.closest('[hidden], [inert], details:not([open]) > :not(summary)')) continue;
    if (!element.checkVisibility?.({ visibilityProperty: true })) continue;
    if (['main', 'h1'].includes(element.localName)) continue; // Where a skip link leads: not a thing to tap.
    seen += 1;
    if (sentence(element)) continue;
    const { width, height } = reach(element);
    if (width < least - 0.5 || height < least - 0.5) {
      const label = (element.textContent || element.getAttribute('aria-label') || element.name || '').trim().slice(0, 40);
      findings.push(`<${element.localName}> ${label}: ${Math.round(width)} × ${Math.round(height)}`);
    }
  }
  if (seen === 0) findings.push('the page has nothing to tap');
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  return findings;
}

async function focus(page, kind) {
  const findings = [];
  // Chromium goes on from where the focus was last, even when it was taken away: only a new page starts at the top.
  await page.reload({ waitUntil: 'load' });
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    return {
      href: element.getAttribute('href') ?? '',
      text: element.textContent.trim(),
      seen: box.width > 4 && box.height > 4 && box.top >= 0 && box.left >= 0 && box.left < innerWidth,
      target: (element.getAttribute('href') ?? '').startsWith('#')
        && document.getElementById(element.getAttribute('href').slice(1)) !== null,
    };
  });
  // A chooser is nothing but its links, and what a code leads to has nothing above its words: there is nothing to skip.
  const isChooser = ['chooser', 'languages of a story', 'codes of editions', 'state of an edition'].includes(kind);
  if (!isChooser && !first.target) findings.push(`the first Tab reaches "${first.text}" (${first.href}), not a skip link`);
  if (!first.seen) findings.push(`"${first.text}" has the focus and cannot be seen`);
  for (let step = 0; step < 6; step += 1) {
    const lost = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const style = getComputedStyle(element);
      const outline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
      return outline || style.boxShadow !== 'none' ? undefined : `no outline on "${element.textContent.trim().slice(0, 40)}"`;
    });
    if (lost) findings.push(lost);
    await page.keyboard.press('Tab');
  }
  return [...new Set(findings)];
}

/// What a reader does who has no script: chooser, home, country, use, story, the same story in another language.
async function journey(browser, origin, site, language) {
  const { page, noted, close } = await openPage(browser, origin, { javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const here = () => decodeURI(new URL(page.url()).pathname);
  const seenLang = async () => page.locator('html').getAttribute('lang');
  const step = async (what, form) => {
    const links = page.locator('a[href]');
    for (let index = 0; index < await links.count(); index += 1) {
      const link = links.nth(index);
      const path = decodeURI(new URL(await link.getAttribute('href'), page.url()).pathname);
      if (!form.test(path) || path === here() || !await link.isVisible()) continue;
      await Promise.all([page.waitForURL((url) => decodeURI(url.pathname) === path), link.click()]);
      if (await seenLang() === null) throw new Error(`${path} has no lang`);
      return path;
    }
    throw new Error(`${here()} has no visible link to ${what}`);
  };
  try {
    await page.goto(`${origin}/`);
    await step('the home page', new RegExp(`^/${language}/$`));
    const country = await step('a country', new RegExp(`^/${language}/countries/[^/]+/$`));
    await step('a use within the country', new RegExp(`^${country}[^/]+/$`));
    const story = await step('a story', new RegExp(`^/${language}/stories/[^/]+/$`));
    const other = site.languages.find((code) => code !== language);
    const switcher = page.locator(`a[hreflang="${other}"]`).first();
    // The switcher may stand in a closed list, which opens without script.
    const closed = page.locator('details:not([open]) > summary');
    for (let index = await closed.count() - 1; index >= 0 && !await switcher.isVisible(); index -= 1) await closed.nth(index).click();
    await Promise.all([page.waitForURL((url) => decodeURI(url.pathname) !== story), switcher.click()]);
    const findings = [];
    if (!new RegExp(`^/${other}/stories/[^/]+/$`).test(here())) findings.push(`the switcher leads from ${story} to ${here()}`);
    if (await seenLang() !== other) findings.push(`${here()} has lang=${await seenLang()}, not ${other}`);
    return [...findings, ...noted];
  } finally {
    await close();
  }
}

await command(import.meta, 'pages', run);
