// The Nu HTML checker over every page, style sheet and drawing of the site at once, and over the office's report.

import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from './lib/checks.mjs';
import { Site } from './lib/site.mjs';
import { runTool } from './lib/tool.mjs';

const JAR = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

const REPORT = 'index.html';

// Known false alarms: the exact message, the kind of file, and why the page is right all the same. None so far.
const FALSE_ALARMS = [];

export async function run(checks, { dist }) {
  const site = new Site(dist);
  const messages = validate(site);
  const kinds = [
    ['HTML', /\.html$/, site.withEnding('.html')],
    ['CSS', /\.css$/, site.withEnding('.css')],
    ['SVG', /\.svg$/, site.withEnding('.svg')],
  ];
  for (const [kind, ending, files] of kinds) {
    await checks.check(`${kind} is valid`, () => {
      if (files.length === 0) return [`there is no ${kind} file to look at`];
      return messages.filter(({ path }) => ending.test(path) && !path.startsWith('..')).map(described);
    });
  }
  const ofReport = ({ path }) => path.startsWith('..');
  await checks.check('the report of the office is valid', () =>
    existsSync(join(site.report, REPORT)) ? messages.filter(ofReport).map(described) : ['there is no report to look at']);
  await checks.check('the checker read everything it was given', () =>
    messages.filter((message) => !ofReport(message) && !kinds.some(([, ending]) => ending.test(message.path))).map(described));
}

function validate(site) {
  if (!existsSync(JAR)) throw new Error('vnu.jar is not installed: run tests/run once');
  const done = runTool('java', [
    // One run of a minute is not worth the second compiler's work.
    '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m', '-jar', JAR,
    '--also-check-css', '--also-check-svg', '--format', 'json', '--exit-zero-always',
    // Named one by one: in a folder the checker takes every file for a page, feeds and server files too.
    ...site.withEnding('.html', '.css', '.svg').map((path) => join(site.folder, path)),
    ...[join(site.report, REPORT)].filter(existsSync),
  ]);
  let report;
  try {
    report = JSON.parse(done.stderr || done.stdout);
  } catch {
    throw new Error(`the checker gave no report (status ${done.status}):\n${(done.stderr + done.stdout).slice(0, 2000)}`);
  }
  return report.messages
    // Warnings and hints are advice; an error is a rule of the standard that is broken.
    .filter(({ type }) => type !== 'info')
    .map((message) => ({ ...message, path: message.url ? pathIn(site.folder, message.url) : '(whole run)' }))
    .filter(({ message, path }) => !FALSE_ALARMS.some((known) => known.message === message && known.files.test(path)));
}

function pathIn(folder, url) {
  const path = decodeURIComponent(url.replace(/^file:(\/\/)?/, ''));
  return relative(folder, join('/', path));
}

function described({ path, lastLine, lastColumn, message, extract }) {
  const place = lastLine ? `:${lastLine}:${lastColumn ?? 1}` : '';
  return `${path}${place}: ${message}${extract ? `\n${extract.trim().slice(0, 160)}` : ''}`;
}

await command(import.meta, 'html', run);
