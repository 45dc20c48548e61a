// Takes a story, and the photos of another one, back on a copy of the example site, and looks at what comes of it with other eyes
// than the program's: is anything left in the site, on paper, in the caches; does an old copy of the site betray itself; what does
// a real server answer; are the letters fit to be sent?

import { cpSync, existsSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { scan } from './canaries.mjs';
import { command } from './lib/checks.mjs';
import { checkLetters, withdrawalsIn } from './lib/letters.mjs';
import { momentOf } from './lib/pdfsound.mjs';
import { apache, caddy, nginx } from './lib/servers.mjs';
import { filesUnder } from './lib/site.mjs';
import { storiesIn } from './lib/storytext.mjs';
import { runTool, scratch } from './lib/tool.mjs';

// Printed for a partner and shown in most languages; and one that stays, without its photos.
const WHOLE = 's-0001';
const PHOTOS = 's-0002';

export async function run(checks, { dist, root, program }) {
  const project = join(scratch('withdraw'), 'project');
  for (const part of ['content', 'i18n', 'themes']) cpSync(join(root, part), join(project, part), { recursive: true });
  if (existsSync(join(dist, '.cache'))) cpSync(join(dist, '.cache'), join(project, 'dist/.cache'), { recursive: true });
  if (existsSync(join(dist, '.cache-print'))) cpSync(join(dist, '.cache-print'), join(project, 'dist/.cache-print'), { recursive: true });
  const moment = momentOf(dist);
  const does = (...args) => runTool(program, [...args, '--root', project, '--now', moment]);
  const fine = (...args) => {
    const done = does(...args);
    return done.status === 0 ? [] : [`${args.join(' ')} ended with ${done.status}: ${(done.stderr || done.stdout).slice(-1200)}`];
  };
  const old = join(project, 'old');
  await checks.check('an office publishes, prints, and takes back', () => [
    ...fine('build', '--published'),
    ...fine('print', 'booklet', '--lang', 'en', '--partner', 'harbour-house', '--copies', '40'),
    ...fine('print', 'postcards', '--lang', 'ar', '--partner', 'open-door', '--copies', '12'),
    ...(cpSync(join(project, 'dist/site'), old, { recursive: true }) ?? []),
    ...fine('withdraw', WHOLE),
    ...fine('withdraw', PHOTOS, '--from', 'photo', '--letter', 'ar'),
    ...fine('build', '--published'),
  ]);
  const made = join(project, 'dist');
  const words = wordsOf(root, WHOLE);
  await checks.check('the scanner finds the story where it still is', () => {
    const found = scan(old, filesUnder(old), words);
    return found.length > 20 ? [] : [`only ${found.length} places in the old copy`];
  });
  await checks.check('nothing of the story is in the site, on paper, or in what is kept', () => {
    const files = filesUnder(made).filter((path) => !path.startsWith('report/') && !path.startsWith('.taken-back'));
    return files.length === 0 ? ['there is no file'] : scan(made, files, words);
  });
  await checks.check('no photo that was taken back is there under any name', () => {
    const photos = (folder) => filesUnder(folder).filter((path) => /\.(jpe?g|webp|avif)$/.test(path));
    const was = new Map(photos(old).map((path) => [readFileSync(join(old, path)).toString('base64'), path]));
    const now = new Set(photos(join(made, 'site')).map((path) => readFileSync(join(made, 'site', path)).toString('base64')));
    const gone = [...was].filter(([bytes]) => !now.has(bytes)).map(([, path]) => path);
    const listed = withdrawalsIn(made).map((folder) => readFileSync(join(folder, 'gone.txt'), 'utf8')).join('');
    if (gone.length < 6) return [`only ${gone.length} photos are gone`];
    return gone.filter((path) => !listed.includes(`/${path}\n`)).map((path) => `${path} is not listed as gone`);
  });
  await checks.check('an old copy of the site is found out, and the new one is not', () => {
    const told = does('verify', '--dir', old);
    const named = new Set([...(told.stdout + told.stderr).matchAll(/(\S[^\n]*?) must go:/g)].map(([, path]) => path.replace(/^error\[[^\]]*\]: /, '')));
    const must = new Set(scan(old, filesUnder(old), words).map((finding) => finding.split(': ')[0]));
    const missed = [...must].filter((path) => ![...named].some((name) => name.endsWith(path)));
    return [
      ...(told.status === 4 ? [] : [`verify ended with ${told.status} for an old copy`]),
      ...missed.map((path) => `${path} holds words of the story, and is not named`),
      ...fine('verify', '--dir', join(made, 'site')),
    ];
  });
  await checks.check('real servers answer as they must, and are found out when they do not', async () => {
    const findings = [];
    for (const start of [nginx, apache, caddy]) {
      const server = await start(join(made, 'site'), join(made, 'report'));
      const asked = does('verify', '--live', server.origin);
      await server.stop();
      if (asked.status !== 0) findings.push(`${server.name}: ${(asked.stdout + asked.stderr).slice(0, 1500)}`);
    }
    const stale = await nginx(old, join(made, 'report'));
    const asked = does('verify', '--live', stale.origin);
    await stale.stop();
    if (asked.status !== 4) findings.push(`a server with the old site passes: ${asked.status} ${asked.stderr.slice(0, 400)}`);
    return findings;
  });
  await checks.check('sheets that must not be printed any more are gone', () => {
    const left = readdirSync(join(made, 'print')).filter((name) => /^[A-Z]+-\d{4}-\d+$/.test(name));
    return left.map((name) => `${name} is still there`);
  });
  await checkLetters(checks, withdrawalsIn(made), project);
  await checks.check('another machine with an old site and old caches makes the same site', () => {
    const other = join(scratch('second'), 'project');
    cpSync(project, other, { recursive: true });
    renameSync(join(other, 'old'), join(other, 'dist/old'));
    const done = runTool(program, ['build', '--root', other, '--now', moment]);
    if (done.status !== 0) return [done.stderr.slice(0, 800)];
    const site = (folder) => filesUnder(join(folder, 'dist/site'));
    const [here, there] = [site(project), site(other)];
    const differing = here.filter((path) => !there.includes(path) || !readFileSync(join(made, 'site', path)).equals(readFileSync(join(other, 'dist/site', path))));
    return [...differing, ...there.filter((path) => !here.includes(path))];
  });
}

/// Sentences of a story in every language, long enough to be nobody else's, and titles; without what stands elsewhere too: in pages of
/// the office's own, in other stories, in the words of the site.
function wordsOf(root, id) {
  const stories = [...storiesIn(root).values()];
  const texts = ({ folder, texts: langs }) => langs.map((lang) => readFileSync(join(folder, `index.${lang}.md`), 'utf8'));
  const all = texts(stories.find((story) => story.id === id)).flatMap((text) => {
    const [, head = '', ...body] = text.split(/^---$/m);
    const title = /^title:\s*(.+)$/m.exec(head)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
    // What is no mark, no link and no other sign of Markdown.
    const pieces = body.join('---').split(/[\n[\]()*_!>#]+/).flatMap((piece) => piece.split(/(?<=[.!?؟።]) /));
    return [title, ...pieces.map((piece) => piece.trim()).filter((piece) => piece.length >= 24)];
  });
  const below = (folder) => filesUnder(join(root, folder)).map((path) => readFileSync(join(root, folder, path), 'utf8'));
  const others = [...stories.filter((story) => story.id !== id).flatMap(texts), ...below('content/pages'), ...below('i18n')].join('\n');
  const plain = (text) => text.toLowerCase().replace(/\s+/g, ' ');
  const elsewhere = plain(others);
  return [...new Set(all.filter((words) => words && !elsewhere.includes(plain(words))))];
}

await command(import.meta, 'withdraw', run);
