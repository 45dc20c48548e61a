// The answers a reader gets: from a real nginx, a real Apache and a real Caddy, each with the configuration the
// build wrote for it. One list of promises is asked of all three. `_headers` hosts cannot be run here, so that file
// is read by its own rules and compared with what nginx answers.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, eachOf } from './lib/checks.mjs';
import { ask, closeConnections } from './lib/http.mjs';
import { apache, caddy, nginx } from './lib/servers.mjs';
import { Page, Site, addressOf } from './lib/site.mjs';
import { scratch } from './lib/tool.mjs';
import { redirectRules } from './links.mjs';

const PLANTED = 'planted: nobody may read this';

const TYPES = {
  html: /^text\/html; ?charset=utf-8$/i,
  css: /^text\/css; ?charset=utf-8$/i,
  js: /^(text|application)\/javascript; ?charset=utf-8$/i,
  txt: /^text\/plain; ?charset=utf-8$/i,
  json: /^application\/json(; ?charset=utf-8)?$/i,
  webmanifest: /^application\/manifest\+json(; ?charset=utf-8)?$/i,
  xml: /^(application\/(atom\+)?xml|text\/xml); ?charset=utf-8$/i,
  atom: /^application\/atom\+xml(; ?charset=utf-8)?$/i,
  svg: /^image\/svg\+xml(; ?charset=utf-8)?$/i,
  jpg: /^image\/jpeg$/,
  png: /^image\/png$/,
  webp: /^image\/webp$/,
  avif: /^image\/avif$/,
  woff2: /^font\/woff2$/,
  pdf: /^application\/pdf$/,
  mp3: /^audio\/mpeg$/,
};

/// What each security header must say. Each is sent exactly once, on pages and errors alike.
const HEADERS = {
  'content-security-policy': policy,
  'referrer-policy': exactly('no-referrer'),
  'x-content-type-options': exactly('nosniff'),
  'cross-origin-opener-policy': exactly('same-origin'),
  'cross-origin-resource-policy': exactly('same-origin'),
  'permissions-policy': (value) => ['camera', 'geolocation', 'microphone']
    .filter((feature) => !new RegExp(`\\b${feature}=\\(\\)`).test(value))
    .map((feature) => `leaves ${feature} on`),
  'strict-transport-security': (value) =>
    (Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0) >= 180 * 86400 ? [] : [`lasts less than half a year: ${value}`]),
};

function exactly(wanted) {
  return (value) => (value === wanted ? [] : [`is "${value}", not "${wanted}"`]);
}

function policy(value) {
  const rules = new Map(value.split(';').map((rule) => rule.trim().split(/\s+/)).map(([name, ...rest]) => [name, rest.join(' ')]));
  const found = [];
  for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    const allowed = name === 'form-action' ? ["'none'", "'self'"] : ["'none'"];
    if (!allowed.includes(rules.get(name))) found.push(`${name} is ${rules.get(name) ?? 'not given'}`);
  }
  for (const [name, sources] of rules) {
    const strange = sources.split(' ').filter((source) => !["'none'", "'self'", ''].includes(source));
    if (strange.length > 0) found.push(`${name} allows ${strange.join(' ')}`);
  }
  return found;
}

export async function run(checks, { dist }) {
  const built = new Site(dist);
  // A copy, so that things can be planted which no build would write and no server may hand out.
  const folder = join(scratch('served'), 'site');
  cpSync(built.folder, folder, { recursive: true });
  writeFileSync(join(folder, '.planted'), PLANTED);
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/config'), PLANTED);
  mkdirSync(join(folder, 'planted'));
  writeFileSync(join(folder, 'planted/inside.txt'), PLANTED);

  const expected = expectations(built);
  const servers = [
    ['nginx', () => nginx(folder, built.report)],
    ['Apache', () => apache(folder)],
    ['Caddy', () => caddy(folder, built.report)],
  ];
  let fromNginx;
  for (const [name, start] of servers) {
    let server;
    await checks.check(`${name} takes its configuration without a complaint`, async () => {
      server = await start();
      return server.problems;
    });
    // Without a server every promise is broken: asked all the same, so that the count of checks stays the same.
    const on = (title, look) => checks.check(`${name}: ${title}`, () => (server ? look(server.origin) : ['the server does not run']));
    try {
      await on('pages and files answer 200 with their type and charset', (origin) => contents(origin, expected));
      await on('security headers on every kind of answer', (origin) => securityHeaders(origin, expected));
      await on('pages with people ask not to be archived, and no other page is withheld', (origin) => robots(origin, expected));
      await on('an unknown address answers 404 in the language of the reader', (origin) => missing(origin, expected));
      await on('old addresses redirect for good', (origin) => moved(origin, expected));
      await on('the code of an edition may be written in small letters', (origin) => smallLetters(origin, expected));
      await on('a code that is not listed is answered by the list of codes', (origin) => unlisted(origin, expected));
      await on('an address without its last slash finds the page', (origin) => slashes(origin, expected));
      await on('hidden files and the files for servers are not handed out', (origin) => hidden(origin));
      await on('no folder shows what it holds', (origin) => listings(origin, expected));
      await on('nothing sets a cookie', (origin) => cookies(origin, expected));
      await on('taken back addresses answer 410', (origin) => gone(origin, expected));
      if (name === 'nginx' && server) fromNginx = await headersOf(server.origin, expected.story.address);
    } finally {
      await server?.stop();
    }
  }
  closeConnections();
  await checks.check('_headers says what nginx says', () => netlify(built, fromNginx, expected));
}

function expectations(site) {
  // At an old address lies a page with a link, for hosts that know no rules; a server that does redirects instead.
  const redirects = redirectRules(site).filter(({ status }) => status === 301);
  const old = new Set(redirects.map(({ from }) => decodeURI(from)));
  const stories = site.pages.filter(({ path, address }) =>
    /^[^/]+\/stories\/[^/]+\/index\.html$/.test(path) && !old.has(decodeURI(address)));
  if (stories.length === 0) throw new Error('the site has no story page');
  const sample = new Map();
  for (const path of site.files) {
    const ending = path.split('.').at(-1).toLowerCase();
    if (path.split('/').some((part) => /^[._]/.test(part))) continue;
    if (!sample.has(ending)) sample.set(ending, path);
  }
  const folders = new Set(site.files.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  }));
  return {
    site,
    story: stories[0],
    stories,
    home: site.page(`${site.languages[0]}/index.html`),
    sample: [...sample].map(([ending, path]) => ({ ending, path, address: addressOf(path) })),
    folders: [...folders].filter((path) => !site.files.includes(`${path}/index.html`)),
    redirects,
    editions: site.pages.filter(({ path }) => /^e\/[^/]+\/index\.html$/.test(path)).map(({ address }) => address),
    gone: goneRules(site),
  };
}

/// The addresses for which the server files promise 410, as nginx is told them.
function goneRules(site) {
  const text = readFileSync(join(site.report, 'server/nginx.conf'), 'utf8');
  return [...text.matchAll(/location\s*=\s*"?([^\s"{]+)"?\s*\{[^}]*return\s+410/g)].map(([, address]) => address);
}

async function contents(origin, { sample, stories, home, site }) {
  const findings = [];
  const pages = [...stories, home, site.page('index.html')].map(({ address }) => ({ ending: 'html', address }));
  await eachOf([...sample, ...pages], 8, async ({ ending, address }) => {
    const answer = await ask(origin, address);
    const isError = /\/?404/.test(address);
    if (answer.status !== 200 && !isError) findings.push(`${address} answers ${answer.status}`);
    const types = answer.header('content-type');
    const wanted = TYPES[ending];
    if (wanted === undefined) findings.push(`${address}: no type is known here for .${ending}; add it to server.mjs`);
    else if (types.length !== 1 || !wanted.test(types[0])) findings.push(`${address} is sent as ${types.join(' and ') || 'nothing'}`);
  });
  return findings;
}

function kindsOfAnswers({ sample, story, home, site }) {
  const one = (...endings) => sample.find(({ ending }) => endings.includes(ending))?.address;
  return [
    site.page('index.html').address, home.address, story.address, one('css'), one('jpg', 'jpeg'), one('webp'), one('svg'),
    one('xml', 'atom'), `${home.address}no-such-page/`, '/no-such-page', home.address.replace(/\/$/, ''),
  ].filter(Boolean);
}

async function securityHeaders(origin, expected) {
  const findings = [];
  for (const address of kindsOfAnswers(expected)) {
    const answer = await ask(origin, address);
    for (const [name, judge] of Object.entries(HEADERS)) {
      const values = answer.header(name);
      if (values.length !== 1) findings.push(`${address} (${answer.status}): ${name} is sent ${values.length} times`);
      for (const value of values) for (const what of judge(value)) findings.push(`${address} (${answer.status}): ${name} ${what}`);
    }
  }
  return findings;
}

async function robots(origin, { stories, home, sample }) {
  const findings = [];
  await eachOf(stories, 8, async ({ address }) => {
    const said = (await ask(origin, address)).header('x-robots-tag').join(', ');
    for (const wanted of ['noarchive', 'noimageindex']) {
      if (!said.includes(wanted)) findings.push(`${address}: X-Robots-Tag is "${said}", without ${wanted}`);
    }
    if (/noindex/.test(said)) findings.push(`${address}: X-Robots-Tag hides the page`);
  });
  const photo = sample.find(({ ending }) => ['jpg', 'jpeg'].includes(ending));
  if (photo) {
    const said = (await ask(origin, photo.address)).header('x-robots-tag').join(', ');
    if (!/noimageindex|noindex/.test(said)) findings.push(`${photo.address}: a photo may be indexed: X-Robots-Tag is "${said}"`);
  }
  const said = (await ask(origin, home.address)).header('x-robots-tag').join(', ');
  if (/noindex/.test(said)) findings.push(`${home.address}: X-Robots-Tag hides the home page`);
  return findings;
}

async function missing(origin, { site }) {
  const findings = [];
  const first = site.languages[0];
  const asked = site.languages.flatMap((language) => [
    [`/${language}/no-such-page/`, language],
    [`/${language}/stories/no-such-story/`, language],
    [`/${language}/stories/no-such-photo.jpg`, language],
  ]);
  for (const [address, language] of [...asked, ['/no-such-page', undefined], ['/s/9999/', undefined]]) {
    const answer = await ask(origin, address);
    if (answer.status !== 404) {
      findings.push(`${address} answers ${answer.status}`);
      continue;
    }
    const page = new Page(address, answer.text);
    if (page.all('main').length !== 1) findings.push(`${address}: the answer is not a page of the site`);
    if (language && page.lang !== language) findings.push(`${address}: the page is in "${page.lang}"`);
    if (!page.lang) findings.push(`${address}: the page names no language, at least ${first} is expected`);
    if (!/^text\/html; ?charset=utf-8$/i.test(answer.header('content-type').join())) {
      findings.push(`${address}: sent as ${answer.header('content-type')}`);
    }
  }
  return findings;
}

async function moved(origin, { redirects }) {
  const findings = redirects.length === 0 ? ['there is no redirect to look at'] : [];
  await eachOf(redirects, 8, async ({ from, to }) => {
    const answer = await ask(origin, encodeURI(decodeURI(from)));
    const [location = ''] = answer.header('location');
    const path = location ? decodeURI(new URL(location, origin).pathname) : '';
    if (answer.status !== 301 || path !== decodeURI(to)) findings.push(`${from} answers ${answer.status} ${location}`);
  });
  return findings;
}

async function smallLetters(origin, { editions }) {
  const findings = editions.length === 0 ? ['there is no edition to look at'] : [];
  await eachOf(editions, 8, async (address) => {
    const answer = await ask(origin, address.toLowerCase());
    const [location = ''] = answer.header('location');
    const path = location ? new URL(location, origin).pathname : '';
    if (answer.status !== 301 || path !== address) findings.push(`${address.toLowerCase()} answers ${answer.status} ${location}`);
    const itself = await ask(origin, address);
    if (itself.status !== 200) findings.push(`${address} answers ${itself.status}`);
  });
  return findings;
}

/// The paper is still there when its manifest is not: whoever asks must not be left with "this page is not here".
async function unlisted(origin) {
  const findings = [];
  const list = await ask(origin, '/e/');
  if (list.status !== 200) findings.push(`/e/ answers ${list.status}`);
  for (const address of ['/e/XX-1999-1/', '/e/xx-1999-1', '/e/EN-0A1B2/']) {
    const answer = await ask(origin, address);
    if (answer.status !== 404) findings.push(`${address} answers ${answer.status}`);
    if (answer.text !== list.text) findings.push(`${address} shows another page than the list of codes`);
  }
  return findings;
}

async function slashes(origin, { story, home }) {
  const findings = [];
  for (const { address } of [story, home]) {
    const bare = address.replace(/\/$/, '');
    const answer = await ask(origin, bare);
    const [location = ''] = answer.header('location');
    const path = location ? new URL(location, origin).pathname : '';
    if (![301, 308].includes(answer.status) || decodeURI(path) !== decodeURI(address)) {
      findings.push(`${bare} answers ${answer.status} ${location}`);
    }
  }
  return findings;
}

async function hidden(origin) {
  const findings = [];
  for (const address of ['/.planted', '/.git/config', '/.htaccess', '/_headers', '/_redirects', '/%2egit/config', '/%5fheaders']) {
    const answer = await ask(origin, address);
    if (![403, 404].includes(answer.status)) findings.push(`${address} answers ${answer.status}`);
    if (/planted:|Header|Content-Security-Policy/i.test(answer.text) && answer.status === 200) findings.push(`${address} is handed out`);
  }
  return findings;
}

async function listings(origin, { folders }) {
  const findings = [];
  await eachOf([...folders.map((path) => `${addressOf(path)}/`), '/planted/'], 8, async (address) => {
    const answer = await ask(origin, address);
    // Below /photos/ nothing is missing but what was taken back.
    if (![403, 404, ...(address === '/photos/' ? [410] : [])].includes(answer.status)) findings.push(`${address} answers ${answer.status}`);
    if (/inside\.txt|Index of/.test(answer.text)) findings.push(`${address} lists its files`);
  });
  return findings;
}

async function cookies(origin, expected) {
  const findings = [];
  for (const address of kindsOfAnswers(expected)) {
    const set = (await ask(origin, address)).header('set-cookie');
    if (set.length > 0) findings.push(`${address}: ${set}`);
  }
  return findings;
}

async function gone(origin, { gone: listed, site }) {
  const findings = [];
  // The names of photos are hashes: one that is missing was there, and is not named in any rule.
  const addresses = [...listed, `/photos/${'0'.repeat(32)}.jpg`];
  await eachOf(addresses, 8, async (address) => {
    const answer = await ask(origin, encodeURI(decodeURI(address)));
    if (answer.status !== 410) findings.push(`${address} answers ${answer.status}`);
  });
  for (const address of addresses) {
    if (site.fileAt(address)) findings.push(`${address} is taken back and still has a file`);
  }
  return findings;
}

async function headersOf(origin, address) {
  const answer = await ask(origin, address);
  return Object.fromEntries([...Object.keys(HEADERS), 'x-robots-tag'].map((name) => [name, answer.header(name).join(', ')]));
}

/// Reads `_headers`: a line that starts at the margin is a path pattern, an indented one a header for it.
function netlify(site, fromNginx, { story }) {
  if (!site.files.includes('_headers')) return ['there is no _headers file'];
  if (fromNginx === undefined) return ['nginx gave nothing to compare with'];
  const findings = [];
  const rules = [];
  site.text('_headers').split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.trim().startsWith('#')) return;
    if (/^\S/.test(line)) {
      if (!/^(\/|https:\/\/)/.test(line)) findings.push(`line ${index + 1} is no path: ${line}`);
      rules.push({ pattern: line.trim(), headers: {} });
    } else {
      const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
      if (!name || rules.length === 0) findings.push(`line ${index + 1} is no header: ${line}`);
      else rules.at(-1).headers[name.toLowerCase()] = value.trim();
    }
  });
  const meets = (pattern, address) => {
    const source = pattern.split(/(\*|:\w+)/).map((part) =>
      (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))).join('');
    return new RegExp(`^${source}$`).test(address);
  };
  const told = Object.assign({}, ...rules.filter(({ pattern }) => meets(pattern, story.address)).map(({ headers }) => headers));
  for (const [name, value] of Object.entries(fromNginx)) {
    if (told[name] !== value) findings.push(`${story.address}: ${name} is "${told[name]}" here and "${value}" in nginx`);
  }
  return findings;
}

await command(import.meta, 'server', run);
