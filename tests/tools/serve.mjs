// The preview as an author uses it: `stories serve` on a copy of the content, watched in a real browser while files
// change. And what nobody should get from it: files outside the site, or an answer for another host's name.

import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, openPage } from './lib/browser.mjs';
import { command } from './lib/checks.mjs';
import { ask, closeConnections } from './lib/http.mjs';
import { scratch, startTool, waitFor } from './lib/tool.mjs';

const NOW = '2026-11-21T12:00:00Z';
const SOURCES = ['content', 'i18n', 'themes'];
const ADDED = 'A line the author has just written.';

export async function run(checks, { root, program, patience = 60 }) {
  if (!existsSync(program)) throw new Error('the program is not built');
  const copy = join(scratch('serve'), 'office');
  for (const folder of SOURCES) {
    if (existsSync(join(root, folder))) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  }
  const served = startTool(program, ['serve', '--root', copy, '--port', '0', '--now', NOW], { cwd: copy });
  const browser = await openBrowser();
  try {
    let origin;
    await checks.check('says where the preview is, on a loopback address', async () => {
      const [, found] = await waitFor('the address of the preview', () => {
        if (served.ended()) throw new Error(served.said());
        return /(http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+)\//.exec(served.said());
      }, 2 * patience);
      origin = found;
      return [];
    });
    const on = (name, look) => checks.check(name, () => (origin ? look() : [`the preview does not run:\n${served.said()}`]));
    const story = origin && await editable(origin, copy);
    await on('the site is there', async () => {
      const answer = await ask(origin, '/');
      return answer.status === 200 ? [] : [`/ answers ${answer.status}`];
    });
    await on('there is a story to edit', () => (story ? [] : ['no story page shows the text of a file in content/stories']));
    const edited = (name, look) => on(name, () => (story ? look() : ['there is no story to edit']));
    const opened = story && await openPage(browser, origin);
    if (opened) await opened.page.goto(origin + story.address);
    await edited('a change of text shows by itself', () => change(opened.page, story, patience));
    await edited('a broken front matter shows the mistake, with the last good page behind it', () => broken(opened.page, story, patience));
    await edited('mended, the page is back by itself', () => mended(opened.page, story, patience));
    await edited('no script error and no request elsewhere meanwhile', () =>
      opened.noted.filter((line) => !/Failed to load resource|ERR_|WebSocket|EventSource/.test(line) || /another host/.test(line)));
    await opened?.close();
    await on('a request in the name of another host is refused', () => foreignHosts(origin));
    await on('no way out of the site', () => traversals(origin));
    await on('an unknown address answers 404', async () => {
      const { status } = await ask(origin, '/en/no-such-page/');
      return status === 404 ? [] : [`answers ${status}`];
    });
    await on('stays on the machine: no other host may read it', async () => {
      const answer = await ask(origin, '/', { headers: { Origin: 'https://elsewhere.example' } });
      return answer.header('access-control-allow-origin').map((value) => `allows ${value}`);
    });
    await on('ends when it is told to', async () => {
      const willing = await served.stop();
      return willing ? [] : ['had to be killed'];
    });
  } finally {
    closeConnections();
    await browser.close();
    await served.stop();
  }
}

/// A story whose file ends in a paragraph that its page shows, so that a line added to the file must show too.
async function editable(origin, copy) {
  const stories = join(copy, 'content/stories');
  for (const story of readdirSync(stories).sort()) {
    const file = join(stories, story, 'index.en.md');
    if (!existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    const number = /^id:\s*["']?s-(\d+)/m.exec(text)?.[1];
    if (!number) continue;
    const chooser = await ask(origin, `/s/${number}/`);
    const address = /href="([^"]*\/en\/stories\/[^"]+\/|(?:\.\.\/)+en\/stories\/[^"]+\/)"/.exec(chooser.text)?.[1];
    if (chooser.status === 200 && address) return { file, text, address: new URL(address, `${origin}/s/${number}/`).pathname };
  }
  return undefined;
}

/// Writes as an author does: after a look at the page, which by then listens for changes again.
async function save(page, file, text) {
  await page.waitForTimeout(1000);
  writeFileSync(file, text);
}

async function change(page, story, patience) {
  await save(page, story.file, `${story.text.trimEnd()}\n\n${ADDED}\n`);
  await waitFor('the new line on the page', () => page.getByText(ADDED).first().isVisible(), patience);
  return [];
}

async function broken(page, story, patience) {
  // An unknown key: the commonest mistake of all, a word spelt wrong.
  await save(page, story.file, story.text.replace(/^title:/m, 'titel:'));
  const text = () => page.evaluate(() => {
    // The message may stand in an element of its own tree; an author sees it all the same.
    const inside = (node) => [...node.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? [each.shadowRoot.textContent, ...inside(each.shadowRoot)] : []));
    return [document.body.innerText, ...inside(document)].join('\n');
  });
  const said = await waitFor('the message on the page', async () => {
    const shown = await text();
    return /titel/.test(shown) && shown;
  }, patience);
  const findings = [];
  if (!/index\.en\.md/.test(said)) findings.push('the message does not name the file');
  if (!/index\.en\.md[^\n]*:\d+|line \d+|\n\s*\d+ ?\|/.test(said)) findings.push('the message does not name the line');
  if (!said.includes(ADDED)) findings.push('the last good page is not behind the message');
  return findings;
}

async function mended(page, story, patience) {
  await save(page, story.file, story.text);
  await waitFor('the page without the message', async () => {
    const shown = await page.evaluate(() => document.body.innerText);
    return !/titel/.test(shown) && !shown.includes(ADDED);
  }, patience);
  return [];
}

/// A page elsewhere can point its own name at this machine; the name it asks by gives it away.
async function foreignHosts(origin) {
  const findings = [];
  for (const host of ['evil.example', 'evil.example:80', '127.0.0.1.evil.example', `localhost.evil.example:${new URL(origin).port}`]) {
    const { status, text } = await ask(origin, '/', { headers: { Host: host } });
    if (status < 400 || status >= 500) findings.push(`Host: ${host} answers ${status}`);
    if (/<main/.test(text)) findings.push(`Host: ${host} gets a page`);
  }
  return findings;
}

async function traversals(origin) {
  const findings = [];
  const addresses = [
    '/../content/site.yaml', '/%2e%2e/content/site.yaml', '/%2e%2e%2fcontent%2fsite.yaml', '/..%2fcontent/site.yaml',
    '/en/..%5c..%5ccontent%5csite.yaml', '/..%5ccontent%5csite.yaml', '/%252e%252e/content/site.yaml', '//etc/passwd',
    '/%2fetc%2fpasswd', '/en/%00', '/index.html%00.jpg', '/.%2e/content/site.yaml', '/%c0%ae%c0%ae/content/site.yaml',
    '/../../../../../../etc/passwd', '/en/../../content/site.yaml', '/_headers', '/.htaccess', '/content/site.yaml', '/report/server/nginx.conf',
  ];
  for (const address of addresses) {
    const { status, text } = await ask(origin, address);
    if (status < 400 || status >= 500) findings.push(`${address} answers ${status}`);
    if (/base_url:|root:x:0|add_header/.test(text)) findings.push(`${address} gives a file away`);
  }
  return findings;
}

await command(import.meta, 'serve', run);
