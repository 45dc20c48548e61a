// The built site as it lies on disk: its files, their addresses, and what the pages say about themselves.
// Reads only. Nothing here knows how the site was made; everything is learnt from the output.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'parse5';

/// Every file under `folder`, as sorted paths with forward slashes.
export function filesUnder(folder, inside = '') {
  const found = [];
  for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...filesUnder(folder, path));
    else found.push(path);
  }
  return found.sort();
}

export class Page {
  constructor(path, html) {
    this.path = path;
    this.html = html;
    this.elements = [];
    this.parseErrors = [];
    const tree = parse(html, { onParseError: (error) => this.parseErrors.push(error.code) });
    collect(tree, this.elements);
    const root = this.elements.find((element) => element.name === 'html');
    this.lang = root?.attrs.lang ?? '';
    this.dir = root?.attrs.dir ?? 'ltr';
    this.ids = new Set(this.elements.flatMap(({ attrs }) => (attrs.id ? [attrs.id] : [])));
  }

  /// The address the page has on the server: `en/index.html` answers at `/en/`.
  get address() {
    return addressOf(this.path);
  }

  all(name) {
    return this.elements.filter((element) => element.name === name);
  }

  links(rel) {
    return this.all('link').filter(({ attrs }) => (attrs.rel ?? '').split(/\s+/).includes(rel));
  }
}

function collect(node, into, ancestors = []) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) {
      const attrs = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
      const element = { name: child.tagName, attrs, ancestors };
      into.push(element);
      collect(child, into, [...ancestors, element]);
      if (child.content) collect(child.content, into, [...ancestors, element]);
    }
  }
}

export function addressOf(path) {
  const shown = path === 'index.html' ? '' : path.replace(/\/index\.html$/, '/');
  return '/' + shown.split('/').map(encodeURIComponent).join('/');
}

export class Site {
  constructor(dist) {
    this.folder = join(dist, 'site');
    this.report = join(dist, 'report');
    if (!existsSync(this.folder)) throw new Error('there is no built site: run `stories build` first');
    this.files = filesUnder(this.folder);
    this.cache = new Map();
  }

  bytes(path) {
    return readFileSync(join(this.folder, path));
  }

  text(path) {
    return this.bytes(path).toString('utf8');
  }

  page(path) {
    if (!this.cache.has(path)) this.cache.set(path, new Page(path, this.text(path)));
    return this.cache.get(path);
  }

  get pagePaths() {
    return this.files.filter((path) => path.endsWith('.html'));
  }

  get pages() {
    return this.pagePaths.map((path) => this.page(path));
  }

  withEnding(...endings) {
    return this.files.filter((path) => endings.some((ending) => path.toLowerCase().endsWith(ending)));
  }

  /// The languages of the site: the folders on top that are named like a language and hold a home page.
  get languages() {
    return this.files
      .map((path) => /^([a-z]{2,3}(?:-[A-Za-z]+)?)\/index\.html$/.exec(path)?.[1])
      .filter((code) => code);
  }

  /// Where the site will stand, read from the canonical address of a home page: `https://stories.example.org`.
  get origin() {
    for (const language of this.languages) {
      const canonical = this.page(`${language}/index.html`).links('canonical')[0]?.attrs.href;
      if (canonical) return new URL(canonical).origin;
    }
    throw new Error('no home page has a canonical address, so the address of the site is unknown');
  }

  /// Which file answers at an address of this site, or undefined. Redirects are the server's, not asked here.
  fileAt(pathname) {
    let path;
    try {
      path = decodeURIComponent(pathname).replace(/^\//, '');
    } catch {
      return undefined;
    }
    if (path === '' || path.endsWith('/')) path += 'index.html';
    path = posix.normalize(path);
    this.known ??= new Set(this.files);
    return this.known.has(path) ? path : undefined;
  }
}

/// The addresses in a `srcset`, with their width descriptors.
export function candidates(srcset) {
  return srcset
    .split(/,\s+|,$/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [address, descriptor = ''] = part.split(/\s+/);
      return { address, width: /^(\d+)w$/.exec(descriptor)?.[1] };
    });
}

/// The addresses in a style sheet: `url(…)` and `@import "…"`.
export function cssAddresses(css) {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = [];
  for (const match of bare.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)/g)) {
    found.push(match[1] ?? match[2] ?? match[3]);
  }
  for (const match of bare.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/g)) found.push(match[1] ?? match[2]);
  return found;
}
