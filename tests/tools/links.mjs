// Every address the site speaks of leads somewhere, and the versions of a page in several languages know each other.
// Asks a real nginx for each of them, so that a redirect, a wrong case or a missing slash is seen as a reader would.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, eachOf } from './lib/checks.mjs';
import { ask, closeConnections } from './lib/http.mjs';
import { nginx } from './lib/servers.mjs';
import { Site, candidates, cssAddresses } from './lib/site.mjs';
import { readXml } from './lib/xml.mjs';

const ADDRESS_ATTRIBUTES = ['href', 'src', 'poster', 'action', 'formaction', 'data', 'cite'];
const OUTSIDE_SCHEMES = new Set(['https:', 'mailto:', 'tel:']);

export async function run(checks, { dist, root }) {
  const site = new Site(dist);
  const server = await nginx(site.folder, site.report);
  try {
    const mentions = everyMention(site);
    await checks.check('every internal address answers 200 itself', () => answered(site, mentions, server.origin));
    await checks.check('every #fragment stands on the page it names', () => fragments(site, mentions));
    await checks.check('outside links are https, mailto or tel, and tell nobody where the reader came from',
      () => outside(site, mentions));
    await checks.check('nothing but links leads to another host', () => thirdParties(site, mentions));
    await checks.check('every image, style sheet and script is used by something', () => unused(site, mentions));
    await checks.check('canonical addresses: self, or the original of a page that is not translated',
      () => canonicals(site));
    await checks.check('hreflang: absolute, self-referential, reciprocal, with x-default', () => alternates(site));
    await checks.check('the language switcher leads to the same page in every language', () => switchers(site));
    await checks.check('every redirect ends at a page', () => redirects(site, server.origin, root));
  } finally {
    closeConnections();
    await server.stop();
  }
}

/// Every address in pages, style sheets and feeds: where it stands, what it is, and what it means when resolved.
export function everyMention(site) {
  const found = [];
  const note = (from, kind, written, base, element) => {
    let url;
    try {
      url = new URL(written, base);
    } catch {
      url = undefined;
    }
    found.push({ from, kind, written, url, element, inside: url?.origin === site.origin });
  };
  for (const page of site.pages) {
    const base = site.origin + page.address;
    for (const element of page.elements) {
      for (const attribute of ADDRESS_ATTRIBUTES) {
        const written = element.attrs[attribute];
        if (written !== undefined) note(page.path, `${element.name}[${attribute}]`, written, base, element);
      }
      // What a script is told to fetch.
      for (const [name, written] of Object.entries(element.attrs)) {
        if (name.startsWith('data-') && written.startsWith('/')) note(page.path, `${element.name}[${name}]`, written, base, element);
      }
      for (const { address } of candidates(element.attrs.srcset ?? '')) {
        note(page.path, `${element.name}[srcset]`, address, base, element);
      }
      if (element.name === 'meta' && /^(og|twitter):(image|url)(:(secure_)?url)?$/.test(element.attrs.property ?? '')) {
        note(page.path, 'meta', element.attrs.content, base, element);
      }
    }
  }
  for (const path of site.withEnding('.css')) {
    for (const written of cssAddresses(site.text(path))) note(path, 'css', written, `${site.origin}/${path}`);
  }
  for (const path of site.withEnding('.xml', '.atom')) {
    const base = `${site.origin}/${path}`;
    const walk = (element) => {
      if (element.attrs.href) note(path, `xml ${element.name}[href]`, element.attrs.href, base);
      if (['loc', 'icon', 'logo'].includes(element.name)) note(path, 'xml', element.text.trim(), base);
      element.children.forEach(walk);
    };
    walk(readXml(site.text(path)));
  }
  for (const path of site.withEnding('.webmanifest')) {
    const manifest = JSON.parse(site.text(path));
    const base = `${site.origin}/${path}`;
    for (const { src } of manifest.icons ?? []) note(path, 'icon', src, base);
    if (manifest.start_url) note(path, 'start', manifest.start_url, base);
  }
  return found;
}

async function answered(site, mentions, origin) {
  const findings = mentions
    .filter(({ url }) => url === undefined)
    .map(({ from, kind, written }) => `${from}: ${kind} is no address: ${written}`);
  const byAddress = new Map();
  // A page that names itself (the link to its content) is not fetched again.
  const another = ({ from, url, inside }) => inside && site.fileAt(url.pathname) !== from;
  for (const mention of mentions.filter(another)) {
    const address = mention.url.pathname + mention.url.search;
    if (!byAddress.has(address)) byAddress.set(address, mention);
  }
  if (byAddress.size === 0) findings.push('not a single internal address was found');
  await eachOf([...byAddress], 8, async ([address, { from, kind }]) => {
    const answer = await ask(origin, address);
    // A link through a redirect costs a reader on a poor network one more round trip, so it counts as wrong too.
    if (answer.status !== 200) findings.push(`${from}: ${kind} ${address} answers ${answer.status}`);
  });
  return findings.sort();
}

function fragments(site, mentions) {
  const findings = [];
  for (const { from, written, url, inside } of mentions) {
    if (!inside || !url.hash || url.hash === '#') continue;
    const path = site.fileAt(url.pathname);
    if (path === undefined || !path.endsWith('.html')) continue;
    const id = decodeURIComponent(url.hash.slice(1));
    if (!site.page(path).ids.has(id)) findings.push(`${from}: ${written}: no element with that id`);
  }
  return findings;
}

function outside(site, mentions) {
  const findings = [];
  for (const { from, kind, written, url, element, inside } of mentions) {
    if (inside || url === undefined) continue;
    if (!OUTSIDE_SCHEMES.has(url.protocol)) findings.push(`${from}: ${kind} has the scheme ${url.protocol} ${written}`);
    if (kind !== 'a[href]' || url.protocol !== 'https:') continue;
    const rel = new Set((element.attrs.rel ?? '').split(/\s+/));
    for (const wanted of ['noopener', 'noreferrer']) {
      if (!rel.has(wanted)) findings.push(`${from}: the link to ${written} lacks rel=${wanted}`);
    }
  }
  return findings;
}

function thirdParties(site, mentions) {
  // Name spaces and licences are named, not fetched; only what a browser fetches by itself matters here.
  const fetched = (kind, element) =>
    kind === 'css' || kind === 'icon'
    || (kind === 'link[href]' && !/^(canonical|alternate|license|author|me)$/.test(element.attrs.rel ?? ''))
    || /^(img|source|script|iframe|audio|video|track|embed|object|input|use|image)\[/.test(kind);
  return mentions
    .filter(({ kind, element, inside }) => !inside && fetched(kind, element))
    .map(({ from, kind, written }) => `${from}: ${kind} ${written}`);
}

function unused(site, mentions) {
  const used = new Set(mentions.flatMap(({ url, inside }) => (inside ? [site.fileAt(url.pathname)] : [])));
  const scripts = site.withEnding('.js').map((path) => [path, site.text(path)]);
  return site
    .withEnding('.jpg', '.jpeg', '.png', '.webp', '.avif', '.svg', '.gif', '.css', '.js', '.woff2', '.mp3', '.ogg')
    .filter((path) => !used.has(path))
    // A script may load another file by its name; that counts as a use.
    .filter((path) => !scripts.some(([own, text]) => own !== path && text.includes(path.split('/').at(-1))))
    // Browsers ask for this one by themselves.
    .filter((path) => path !== 'favicon.svg')
    // The theme lists a drawing for every use; which of them a site needs depends on its stories.
    .filter((path) => !/^static\/drawings\/[^/]+\.svg$/.test(path))
    .map((path) => `${path} is mentioned nowhere`);
}

function canonicalOf(page) {
  return page.links('canonical').map(({ attrs }) => attrs.href);
}

function self(site, page) {
  return site.origin + page.address;
}

/// Error pages and choosers have no other versions; a page asked to stay out of search engines needs none.
function standsAlone(site, page) {
  const robots = page.all('meta').find(({ attrs }) => attrs.name === 'robots')?.attrs.content ?? '';
  return /noindex/.test(robots) || /(^|\/)404(\.html|\/index\.html)$/.test(page.path)
    || !site.languages.includes(page.path.split('/')[0]);
}

function canonicals(site) {
  const findings = [];
  const rules = new Map(redirectRules(site).map(({ from, to }) => [decodeURI(from), to]));
  let fallbacks = 0;
  for (const page of site.pages) {
    const named = canonicalOf(page);
    if (named.length === 0 && standsAlone(site, page)) continue;
    if (named.length !== 1) {
      findings.push(`${page.path}: ${named.length} canonical addresses`);
      continue;
    }
    if (named[0] === self(site, page)) continue;
    // What lies at an old address names the new one, as the server's rule does.
    const moved = rules.get(decodeURI(page.address));
    if (moved !== undefined) {
      if (decodeURI(named[0]) !== decodeURI(site.origin + moved)) findings.push(`${page.path}: redirects to ${moved}, but names ${named[0]}`);
      continue;
    }
    fallbacks += 1;
    const original = named[0].startsWith(site.origin) && site.fileAt(named[0].slice(site.origin.length));
    if (!original) {
      findings.push(`${page.path}: canonical ${named[0]} is not a page of the site`);
    } else if (canonicalOf(site.page(original))[0] !== named[0]) {
      findings.push(`${page.path}: its original ${original} is not canonical itself`);
    } else if (site.page(original).lang === page.lang) {
      findings.push(`${page.path}: canonical is another page in the same language: ${original}`);
    } else {
      const { lang } = site.page(original);
      const body = page.elements.some(({ name, attrs }) => ['article', 'main', 'div', 'section'].includes(name)
        && attrs.lang === lang && attrs.dir !== undefined);
      if (!body) findings.push(`${page.path}: shows the original in ${lang} without saying so with lang and dir`);
    }
  }
  if (fallbacks === 0) findings.push('no page that falls back to its original was found; the example site should have one');
  return findings;
}

export function alternatesOf(page) {
  return page.links('alternate')
    .filter(({ attrs }) => attrs.hreflang !== undefined && !/xml/.test(attrs.type ?? ''))
    .map(({ attrs }) => ({ hreflang: attrs.hreflang, href: attrs.href }));
}

function alternates(site) {
  const findings = [];
  let groups = 0;
  for (const page of site.pages) {
    const named = alternatesOf(page);
    if (standsAlone(site, page)) continue;
    const own = self(site, page);
    if (canonicalOf(page)[0] !== own) {
      if (named.length > 0) findings.push(`${page.path}: not canonical, yet it names other versions`);
      continue;
    }
    groups += 1;
    const languages = named.map(({ hreflang }) => hreflang);
    if (new Set(languages).size !== languages.length) findings.push(`${page.path}: a language is named twice`);
    if (!languages.includes('x-default')) findings.push(`${page.path}: no x-default`);
    if (!named.some(({ hreflang, href }) => hreflang === page.lang && href === own)) {
      findings.push(`${page.path}: does not name itself`);
    }
    for (const { hreflang, href } of named) {
      if (!href.startsWith(`${site.origin}/`)) {
        findings.push(`${page.path}: ${hreflang} is not an absolute address of this site: ${href}`);
        continue;
      }
      const path = site.fileAt(href.slice(site.origin.length));
      if (path === undefined) {
        findings.push(`${page.path}: ${hreflang} leads to no page: ${href}`);
      } else if (hreflang !== 'x-default') {
        const other = site.page(path);
        if (other.lang !== hreflang) findings.push(`${page.path}: ${hreflang} leads to a page in ${other.lang}`);
        const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
        const sorted = (list) => list.map(({ hreflang: code, href: to }) => `${code} ${to}`).sort();
        if (!same(sorted(named), sorted(alternatesOf(other)))) {
          findings.push(`${page.path}: ${path} names other versions than this page does`);
        }
      }
    }
  }
  if (groups === 0) findings.push('no page with other versions was found');
  return findings;
}

function switchers(site) {
  const findings = [];
  for (const page of site.pages) {
    const language = page.path.split('/')[0];
    if (!site.languages.includes(language)) continue;
    const named = new Map(alternatesOf(page).map(({ hreflang, href }) => [hreflang, href]));
    for (const other of site.languages.filter((code) => code !== language)) {
      const link = page.all('a').find(({ attrs }) => attrs.hreflang === other && attrs.lang === other);
      if (link === undefined) {
        findings.push(`${page.path}: no link to ${other} that carries lang and hreflang`);
        continue;
      }
      const url = new URL(link.attrs.href, self(site, page));
      const path = site.fileAt(url.pathname);
      if (path === undefined) continue; // Told already as an address that does not answer.
      const target = site.page(path);
      if (target.lang !== other) findings.push(`${page.path}: the link to ${other} leads to a page in ${target.lang}`);
      if (named.has(other) && named.get(other) !== url.href) {
        findings.push(`${page.path}: the link to ${other} leads elsewhere than its hreflang: ${url.pathname}`);
      }
      if (target.dir !== page.dir && link.attrs.dir === undefined) {
        findings.push(`${page.path}: the link to ${other} is written ${target.dir} and does not say so`);
      }
    }
  }
  return findings;
}

async function redirects(site, origin, root) {
  const findings = [];
  const rules = redirectRules(site);
  const asked = join(root, 'content/redirects.yaml');
  if (existsSync(asked) && site.folder.startsWith(root)) {
    const froms = [...readFileSync(asked, 'utf8').matchAll(/\bfrom:\s*["']?([^\s,"'}]+)/g)].map(([, from]) => from);
    for (const from of froms) {
      if (!rules.some((rule) => rule.from === from)) findings.push(`${from} was asked for and is not in _redirects`);
    }
  }
  if (rules.length === 0) findings.push('_redirects holds no rule; the example site asks for some');
  await eachOf(rules, 8, async ({ from, to, status }) => {
    if (status !== 301) return;
    const first = await ask(origin, encodeURI(decodeURI(from)));
    const [location = ''] = first.header('location');
    if (first.status !== 301) {
      findings.push(`${from} answers ${first.status}, not 301`);
      return;
    }
    const target = new URL(location, origin);
    if (decodeURI(target.pathname) !== decodeURI(to)) findings.push(`${from} leads to ${location}, not to ${to}`);
    const second = await ask(origin, target.pathname);
    if (second.status !== 200) findings.push(`${from} leads to ${location}, which answers ${second.status}`);
  });
  return findings;
}

/// The rules of `_redirects`: `from to status`, one a line.
export function redirectRules(site) {
  if (!site.files.includes('_redirects')) return [];
  return site.text('_redirects')
    .split('\n')
    .map((line) => line.replace(/\s+#.*$|^#.*$/, '').trim())
    .filter(Boolean)
    .map((line) => {
      const [from, to, status = '301'] = line.split(/\s+/);
      return { from, to, status: Number.parseInt(status, 10) };
    });
}

await command(import.meta, 'links', run);
