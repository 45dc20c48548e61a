// Compares what a screen reader says of a PDF file with the stories as they were written.

import { elementsOf } from './pdfstructure.mjs';
import { paragraphsOf, plain } from './storytext.mjs';

// Shorter paragraphs may occur in two stories by chance.
const TELLING = 40;

/// Paragraphs of `stories` that are not an element of their own in the language, with every letter, in order.
export function unread(pdf, lang, stories) {
  const findings = [];
  const read = texts(pdf);
  for (const story of stories) {
    let from = 0;
    for (const { written, pattern } of paragraphsOf(story, lang)) {
      const next = read.findIndex(({ text }, index) => index >= from && pattern.test(text));
      const anywhere = next < 0 ? read.findIndex(({ text }) => pattern.test(text)) : next;
      const start = written.slice(0, 60).replaceAll('\n', ' ');
      if (anywhere < 0) findings.push(`${story.id}: not read in ${lang}: “${start}…”`);
      else if (next < 0) findings.push(`${story.id}: read too early: “${start}…”`);
      else if (!spoken(read[next].lang, lang)) findings.push(`${story.id}: “${start}…” says it is in ${read[next].lang}`);
      from = Math.max(from, next);
    }
  }
  return findings;
}

/// Paragraphs of a story in the given languages that can be read, and should not be there.
export function overheard(pdf, story, languages) {
  const read = texts(pdf);
  return languages.flatMap((lang) => paragraphsOf(story, lang)
    .filter(({ written, pattern }) => written.length >= TELLING && read.some(({ text }) => pattern.test(text)))
    .map(({ written }) => `${story.id} in ${lang}: “${written.slice(0, 60)}…”`));
}

/// Whether a tag of a language stands for a language of the site. Dari is said as Persian of Afghanistan.
export function spoken(tag, lang) {
  const [language, ...rest] = (tag ?? '').split('-');
  if (lang === 'prs') return language === 'prs' || (language === 'fa' && rest.includes('AF'));
  return language === lang && !(lang === 'fa' && rest.includes('AF'));
}

function texts(pdf) {
  return elementsOf(pdf).filter(({ parts }) => parts > 0).map(({ text, lang }) => ({ text: plain(text), lang }));
}
