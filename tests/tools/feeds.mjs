// Feeds and site map: right by their grammars, and true: each address in them answers, and says the same itself.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, eachOf } from './lib/checks.mjs';
import { ask, closeConnections } from './lib/http.mjs';
import { nginx } from './lib/servers.mjs';
import { Site } from './lib/site.mjs';
import { runTool } from './lib/tool.mjs';
import { childrenOf, readXml } from './lib/xml.mjs';
import { alternatesOf } from './links.mjs';

const ATOM = 'http://www.w3.org/2005/Atom';
const grammar = (name) => fileURLToPath(new URL(name, import.meta.url));

export async function run(checks, { dist }) {
  const site = new Site(dist);
  const { feeds, maps } = sorted(site);
  const server = await nginx(site.folder, site.report);
  try {
    await checks.check('every language has a feed, and its home page names it', () => feedOfEach(site, feeds));
    await checks.check('feeds follow the grammar of RFC 4287', () => byGrammar(site, 'atom.rnc', feeds));
    await checks.check('feeds: addresses, ids, dates and language are right', () => feedRules(site, feeds));
    await checks.check('feeds carry titles and links, nothing of the story itself', () => feedsAreBare(feeds));
    await checks.check('every link of a feed answers 200', () =>
      answering(site, server.origin, feeds.flatMap(({ tree, path }) => linksIn(tree).map((href) => ({ path, href })))));
    await checks.check('the site map follows the protocol', () => mapRules(site, maps));
    await checks.check('the site map follows its grammar', () => byGrammar(site, 'sitemap.rnc', maps));
    await checks.check('every address of the site map answers 200', () =>
      answering(site, server.origin, urlsIn(maps).map(({ loc, path }) => ({ path, href: loc }))));
    await checks.check('the site map lists exactly the pages that are to be found', () => complete(site, maps));
    await checks.check('the site map names the same language versions as the pages', () => sameVersions(site, maps));
    await checks.check('robots.txt names the site map', () => robots(site, maps));
  } finally {
    closeConnections();
    await server.stop();
  }
}

function sorted(site) {
  const feeds = [];
  const maps = [];
  for (const path of site.withEnding('.xml', '.atom')) {
    const tree = readXml(site.text(path));
    if (tree.name === 'feed' && tree.uri === ATOM) feeds.push({ path, tree });
    else if (tree.name === 'urlset' || tree.name === 'sitemapindex') maps.push({ path, tree });
  }
  return { feeds, maps };
}

function feedOfEach(site, feeds) {
  const findings = [];
  for (const language of site.languages) {
    const home = site.page(`${language}/index.html`);
    const named = home.links('alternate').filter(({ attrs }) => attrs.type === 'application/atom+xml');
    const own = named
      .map(({ attrs }) => site.fileAt(new URL(attrs.href, site.origin + home.address).pathname))
      .filter((path) => feeds.some((feed) => feed.path === path && feed.tree.attrs['xml:lang'] === language));
    if (own.length === 0) findings.push(`${language}: the home page names no feed in its language`);
  }
  return findings;
}

function byGrammar(site, name, documents) {
  if (documents.length === 0) return ['there is no document to look at'];
  const done = runTool('jing', ['-c', grammar(name), ...documents.map(({ path }) => join(site.folder, path))]);
  if (done.status === 0) return [];
  const lines = done.stdout.split('\n').filter(Boolean).map((line) => line.replace(`${site.folder}/`, ''));
  return lines.length > 0 ? lines : [`jing ended with ${done.status}: ${done.stderr}`];
}

function textOf(element, name) {
  return childrenOf(element, name)[0]?.text.trim() ?? '';
}

function linkOf(element, rel) {
  return childrenOf(element, 'link').filter(({ attrs }) => (attrs.rel ?? 'alternate') === rel);
}

function linksIn(tree) {
  return [...childrenOf(tree, 'link'), ...childrenOf(tree, 'entry').flatMap((entry) => childrenOf(entry, 'link'))]
    .map(({ attrs }) => attrs.href);
}

function feedRules(site, feeds) {
  const findings = [];
  const feedIds = new Set();
  for (const { path, tree } of feeds) {
    const say = (what) => findings.push(`${path}: ${what}`);
    const entries = childrenOf(tree, 'entry');
    if (entries.length === 0) say('has no entry');
    if (feedIds.has(textOf(tree, 'id'))) say('has the id of another feed');
    feedIds.add(textOf(tree, 'id'));
    if (linkOf(tree, 'self').map(({ attrs }) => attrs.href).join() !== new URL(`/${path}`, site.origin).href) {
      say('does not name its own address in link rel=self');
    }
    if (childrenOf(tree, 'author').length === 0 && entries.some((entry) => childrenOf(entry, 'author').length === 0)) {
      say('has an entry without an author and none of its own');
    }
    const language = path.split('/')[0];
    if (site.languages.includes(language) && tree.attrs['xml:lang'] !== language) {
      say(`is in the folder of ${language} and says xml:lang=${tree.attrs['xml:lang']}`);
    }
    const ids = entries.map((entry) => textOf(entry, 'id'));
    if (new Set(ids).size !== ids.length) say('two entries have the same id');
    for (const id of [textOf(tree, 'id'), ...ids]) {
      if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) say(`the id is no absolute address: ${id}`);
    }
    const dates = entries.map((entry) => Date.parse(textOf(entry, 'updated')));
    if (dates.some((date) => Number.isNaN(date))) say('an entry has a date that does not exist');
    if (Math.max(...dates) > Date.parse(textOf(tree, 'updated'))) say('an entry is newer than the feed');
    for (const entry of entries) {
      if (textOf(entry, 'title') === '') say('an entry has no title');
      if (linkOf(entry, 'alternate').length !== 1) say(`"${textOf(entry, 'title')}" has not exactly one link`);
    }
    for (const href of linksIn(tree)) {
      if (!/^https:\/\//.test(href)) say(`the link is not absolute: ${href}`);
    }
  }
  return findings;
}

/// A feed is copied by readers we do not know and never forgets: it may carry no more than a title and a link.
function feedsAreBare(feeds) {
  const allowed = new Set(['id', 'title', 'updated', 'published', 'link', 'author']);
  return feeds.flatMap(({ path, tree }) =>
    childrenOf(tree, 'entry').flatMap((entry) => entry.children
      .filter(({ name }) => !allowed.has(name))
      .map(({ name }) => `${path}: an entry carries <${name}>`)));
}

async function answering(site, server, mentions) {
  if (mentions.length === 0) return ['there is no address to ask for'];
  const findings = [];
  await eachOf(mentions, 8, async ({ path, href }) => {
    if (!href.startsWith(`${site.origin}/`)) {
      findings.push(`${path}: ${href} is not on ${site.origin}`);
      return;
    }
    const { status } = await ask(server, href.slice(site.origin.length));
    if (status !== 200) findings.push(`${path}: ${href} answers ${status}`);
  });
  return findings;
}

function urlsIn(maps) {
  return maps.filter(({ tree }) => tree.name === 'urlset').flatMap(({ path, tree }) =>
    childrenOf(tree, 'url').map((url) => ({ path, loc: textOf(url, 'loc'), links: childrenOf(url, 'link') })));
}

function mapRules(site, maps) {
  const findings = [];
  if (maps.length === 0) findings.push('there is no site map');
  for (const { path, tree } of maps) {
    const bytes = site.bytes(path);
    if (bytes.length > 50 * 1024 * 1024) findings.push(`${path}: larger than 50 MiB`);
    if (tree.children.length > 50_000) findings.push(`${path}: more than 50 000 addresses`);
    if (!/^<\?xml[^>]*encoding=["']utf-8["']/i.test(bytes.subarray(0, 100).toString())) {
      findings.push(`${path}: does not say that it is UTF-8`);
    }
    const locs = tree.children.map((child) => textOf(child, 'loc'));
    if (new Set(locs).size !== locs.length) findings.push(`${path}: names an address twice`);
    const folder = `${site.origin}/${path}`.replace(/[^/]*$/, '');
    for (const loc of locs) {
      // A site map speaks only for what lies beside or below it.
      if (!loc.startsWith(folder)) findings.push(`${path}: ${loc} is outside ${folder}`);
      if (loc !== encodeURI(decodeURI(loc))) findings.push(`${path}: ${loc} is not percent-encoded`);
    }
  }
  return findings;
}

function complete(site, maps) {
  const listed = new Set(urlsIn(maps).map(({ loc }) => loc));
  const findings = [];
  for (const page of site.pages) {
    const own = site.origin + page.address;
    const robotsMeta = page.all('meta').find(({ attrs }) => attrs.name === 'robots')?.attrs.content ?? '';
    const canonical = page.links('canonical')[0]?.attrs.href;
    const found = canonical === own && !/noindex/.test(robotsMeta);
    const inLanguage = site.languages.includes(page.path.split('/')[0]);
    if (found && inLanguage && !listed.has(own)) findings.push(`${page.path} is missing`);
    if (!found && listed.has(own)) findings.push(`${page.path} is listed, and is not to be found`);
  }
  return findings;
}

function sameVersions(site, maps) {
  const findings = [];
  for (const { loc, links } of urlsIn(maps)) {
    const path = loc.startsWith(site.origin) ? site.fileAt(loc.slice(site.origin.length)) : undefined;
    if (path === undefined) continue; // Told already as an address that does not answer.
    const named = links.map(({ attrs }) => `${attrs.hreflang} ${attrs.href}`).sort();
    const own = alternatesOf(site.page(path)).map(({ hreflang, href }) => `${hreflang} ${href}`).sort();
    if (named.join() !== own.join()) findings.push(`${loc}: ${named.length} versions in the map, ${own.length} on the page`);
  }
  return findings;
}

function robots(site, maps) {
  if (!site.files.includes('robots.txt')) return ['there is no robots.txt'];
  const named = [...site.text('robots.txt').matchAll(/^Sitemap:\s*(\S+)/gim)].map(([, address]) => address);
  return named.some((address) => maps.some(({ path }) => address === `${site.origin}/${path}`))
    ? []
    : [`names ${named.join(', ') || 'no site map'}`];
}

await command(import.meta, 'feeds', run);
