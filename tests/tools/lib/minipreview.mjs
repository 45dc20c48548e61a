#!/usr/bin/env node
// A stand-in for `stories serve`, as small as can be, so that selftest.mjs can show what serve.mjs accepts and refuses.
// It previews one story. When that story says `preview: bad`, it does everything a preview must not do.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

// The program it stands in for also prints.
if (process.argv[2] === 'print') {
  const { print } = await import('./minipress.mjs');
  process.exit(print(process.argv.slice(3)));
}

const root = process.argv[process.argv.indexOf('--root') + 1];
const name = 'content/stories/roof/index.en.md';
const read = () => readFileSync(join(root, name), 'utf8');

const bad = /^preview: bad$/m.test(read());
let good = read();
let error = '';
let version = 0;

setInterval(() => {
  const before = good + error;
  const text = read();
  if (/^titel:/m.test(text)) error = `error: unknown key titel\n --> ${name}:3:1`;
  else [good, error] = [text, ''];
  if (good + error !== before) version += 1;
}, 50);

// Reloads the page when the version it asks for is not the one it began with.
const SCRIPT = `let first; setInterval(async () => {
  const now = await (await fetch('/version')).text();
  if (first !== undefined && now !== first) location.reload();
  first = now;
}, 50);`;

const page = (text) => `<!doctype html><html lang="en"><title>Preview</title><link rel="icon" href="data:,">
<main>${text}</main><pre>${error}</pre><script src="/reload.js"></script>`;

function answer(url) {
  if (url === '/version') return [200, 'text/plain', String(version)];
  if (url === '/reload.js') return [200, 'text/javascript', SCRIPT];
  if (url === '/') return [200, 'text/html', page('Home')];
  if (url === '/s/0001/') return [200, 'text/html', page('<a href="/en/stories/roof/">English</a>')];
  if (url === '/en/stories/roof/') return [200, 'text/html', page(good.replace(/^---[\s\S]*?---/, ''))];
  return [404, 'text/plain', 'There is no such page'];
}

function badAnswer(url) {
  if (url === '/') return [500, 'text/html', '<main>'];
  if (url.startsWith('/s/')) return answer(url);
  return [200, 'text/html', '<!doctype html><p>base_url: titel</p><script>nowhere()</script><img src="https://third.example/x.png">'];
}

const server = createServer((request, response) => {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const refused = !bad && host !== '127.0.0.1' && host !== 'localhost';
  const [status, type, body] = refused ? [403, 'text/plain', 'Not by that name'] : (bad ? badAnswer : answer)(request.url);
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ...(bad ? { 'Access-Control-Allow-Origin': '*' } : {}) });
  response.end(body);
});
if (bad) process.on('SIGTERM', () => {});
server.listen(0, '127.0.0.1', () => console.log(`Preview at http://127.0.0.1:${server.address().port}/en/`));
