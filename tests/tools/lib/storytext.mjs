// Turns the text of a story as it was written (`index.<lang>.md`) into what must be read of it on paper: one pattern for
// each paragraph. A small reading of Markdown of its own, so that it shares no mistake with the program.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/// The stories of a project by their id: the folder, and the languages they are written in.
export function storiesIn(root) {
  const stories = new Map();
  const folder = join(root, 'content/stories');
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const texts = readdirSync(join(folder, name)).map((file) => /^index\.([a-z]+)\.md$/.exec(file)?.[1]).filter(Boolean);
    for (const lang of texts) {
      const id = /^id:\s*(\S+)/m.exec(readFileSync(join(folder, name, `index.${lang}.md`), 'utf8'))?.[1];
      if (id) stories.set(id, { id, folder: join(folder, name), texts });
    }
  }
  return stories;
}

/// The paragraphs of a story in one language: `{ written, pattern }`, the pattern for a whole text made `plain`.
export function paragraphsOf(story, lang) {
  const file = readFileSync(join(story.folder, `index.${lang}.md`), 'utf8').replace(/\r\n/g, '\n');
  const body = file.replace(/^---\n[^]*?\n---\n/, '');
  return blocks(body).map((written) => ({ written, pattern: pattern(written) }));
}

/// The title of a story in a language, as it stands in the head of its file.
export function titleIn(story, lang) {
  const file = story && join(story.folder, `index.${lang}.md`);
  return file && existsSync(file) ? /^title: *(["']?)(.*)\1$/m.exec(readFileSync(file, 'utf8'))?.[2] : undefined;
}

/// Whether the consent record of a story lets it be printed: everybody has said yes to the channel and to the language, nobody
/// has taken it back, and it lasts until `day`. A reading of its own, of what a record says most plainly.
export function agreed(story, channel, lang, day) {
  const record = readFileSync(join(story.folder, 'consent.yaml'), 'utf8');
  const people = (/^people:\n((?: .*\n)+)/m.exec(record)?.[1] ?? '').split(/^ {2}- /m).slice(1);
  const list = (person, key) => (new RegExp(`^ {4}${key}: *(?:\\[(.*?)\\]|(.*))$`, 'm').exec(person) ?? []).slice(1).find(Boolean)?.split(/, */) ?? [];
  return people.length > 0 && people.every((person) => list(person, 'channels').includes(channel)
    && (list(person, 'languages').includes('all') || list(person, 'languages').includes(lang))
    && (list(person, 'until')[0] ?? '') > day
    && !/^ {4}withdrawn:.*from: *(all|.*\b(print|pdf)\b)/m.test(person));
}

/// One writing of a text: composed, without the marks that only steer its direction, each gap one space.
export function plain(text) {
  return text.normalize('NFC').replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '').replace(/\s+/g, ' ').trim();
}

function blocks(body) {
  const found = [];
  let open = [];
  const close = () => {
    if (open.length > 0) found.push(open.join('\n'));
    open = [];
  };
  for (const line of body.split('\n')) {
    const text = line.replace(/^(\s*>\s?)+/, '');
    // A heading, an item of a list and a rule are blocks without an empty line between them.
    if (/^\s*$|^\s*(-{3,}|\*{3,}|_{3,})\s*$/.test(text)) close();
    else if (/^#{2,3}\s/.test(text)) {
      found.push(text.replace(/^#+\s+/, ''));
    } else {
      if (/^\s*([-*+]|\d+[.)])\s/.test(text)) close();
      open.push(text.replace(/^\s*([-*+]|\d+[.)])\s+/, '').trim());
    }
  }
  close();
  // Pictures and contacts bring words of their own, the label of a list of documents is the program's.
  return found.filter((text) => !/^!\[[^]*\]\([^)]*\)$/.test(text) && !/^\[[^\]]*\]\(contact:[^)]*\)$/.test(text) && text !== '[!documents]');
}

/// What is shown for a mark depends on consent, and the address of a link may follow its words: both are left open.
function pattern(written) {
  const source = /\[((?:[^\]\\]|\\.)*)\]\(([^)]*)\)|\\(.)|(\*\*|__|\*)|([^]+?(?=\[|\\|\*|__|$))/g;
  let out = '';
  for (const [, label, target, escaped, emphasis, text] of written.matchAll(source)) {
    if (label !== undefined && /^(name|place):/.test(target)) out += '[^]{1,80}?';
    else if (label !== undefined) out += `${literal(label)}${/^word:/.test(target) ? '' : '(?: ?\\([^()]*\\))?'}`;
    else if (escaped !== undefined) out += escaped === '\n' ? ' ' : literal(escaped);
    else if (emphasis === undefined) out += literal(text);
  }
  return new RegExp(`^${out.replace(/ +$/, '')}$`, 'u');
}

function literal(text) {
  const bare = text.normalize('NFC').replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '').replace(/\*\*|__|\*/g, '');
  return bare.replace(/\s+/g, ' ').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
