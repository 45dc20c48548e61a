// Turns the structure tree of a tagged PDF into what a screen reader says: the elements in reading order with their
// kind, language and text. The text of an element is its `/ActualText`, else the text of its marked contents.

import { shownOn } from './pdfcontent.mjs';
import { textOf } from './pdf.mjs';

const MOST_LEVELS = 100;

/// All elements in reading order: `{ type, lang, text, own, actualText, alt, level, page, parts }`. `type` is the standard type
/// (roles are resolved), `own` the text that no element inside it holds, `page` the number of the page it begins on, `parts` the
/// number of its elements and contents.
export function elementsOf(pdf) {
  pdf.elements ??= readElements(pdf);
  return pdf.elements;
}

function readElements(pdf) {
  const tree = pdf.get(pdf.root['/StructTreeRoot']);
  if (!tree) throw new Error(`${pdf.path} has no structure tree`);
  const walk = new Walk(pdf, tree);
  walk.kids(tree['/K'], { lang: textOf(pdf.root['/Lang']) ?? '', level: 0, page: undefined });
  return walk.elements;
}

/// Text on the pages that no element holds and that is not marked as an artifact either.
export function looseText(pdf) {
  return pdf.pages.flatMap((page, index) => shownOn(pdf, page).runs
    .filter(({ marks }) => !marks.some(({ tag, id }) => tag === '/Artifact' || id !== undefined))
    .map(({ text }) => ({ page: index + 1, text })));
}

class Walk {
  constructor(pdf, tree) {
    this.pdf = pdf;
    this.elements = [];
    this.roles = pdf.get(tree['/RoleMap']) ?? {};
    this.contents = new Map();
    this.pageNumbers = new Map(pdf.pages.map(({ reference }, index) => [reference, index + 1]));
    for (const page of pdf.pages) this.collect(page);
  }

  /// The text of every marked content, by the page or form that numbers it.
  collect(page) {
    for (const { text, marks } of shownOn(this.pdf, page).runs) {
      const inner = marks.findLastIndex(({ id }) => id !== undefined);
      if (inner < 0) continue;
      const key = `${marks[inner].owner} ${marks[inner].id}`;
      if (!this.contents.has(key)) this.contents.set(key, { text: '', replaced: new Set() });
      const content = this.contents.get(key);
      // The outermost replacement counts, once for all that it stands for.
      const replacement = marks.slice(inner).find(({ actualText }) => actualText !== undefined);
      if (!replacement) content.text += text;
      else if (!content.replaced.has(replacement.order)) {
        content.replaced.add(replacement.order);
        content.text += replacement.actualText;
      }
    }
  }

  kids(value, above) {
    const list = Array.isArray(this.pdf.get(value)) ? this.pdf.get(value) : [value];
    return list.filter((kid) => kid !== undefined && kid !== null).map((kid) => this.kid(kid, above));
  }

  kid(value, above) {
    if (above.level > MOST_LEVELS) throw new Error(`${this.pdf.path}: the structure tree goes in circles`);
    const kid = this.pdf.get(value);
    if (typeof kid === 'number') return this.marked(above.page, kid);
    if (kid?.['/Type'] === '/MCR') return this.marked(kid['/Stm'] ?? kid['/Pg'] ?? above.page, kid['/MCID'], kid['/Pg'] ?? above.page);
    if (kid?.['/Type'] === '/OBJR' || kid?.['/S'] === undefined) return { text: '', page: undefined };
    return this.element(kid, above);
  }

  marked(owner, id, page = owner) {
    return { text: this.contents.get(`${owner} ${id}`)?.text ?? '', page: this.pageNumbers.get(page) };
  }

  element(dictionary, above) {
    const lang = textOf(this.pdf.get(dictionary['/Lang'])) ?? above.lang;
    const element = { type: this.role(dictionary['/S']), lang, level: above.level };
    this.elements.push(element);
    const kids = this.kids(dictionary['/K'], { lang, level: above.level + 1, page: dictionary['/Pg'] ?? above.page });
    const actualText = textOf(this.pdf.get(dictionary['/ActualText']));
    element.actualText = actualText;
    element.alt = textOf(this.pdf.get(dictionary['/Alt']));
    element.text = actualText ?? kids.map(({ text }) => text).join('');
    element.own = actualText ?? kids.filter(({ type }) => type === undefined).map(({ text }) => text).join('');
    element.page = kids.find(({ page }) => page !== undefined)?.page;
    element.parts = kids.length;
    return element;
  }

  role(type) {
    let role = type;
    for (let level = 0; this.roles[role] !== undefined && level < 10; level += 1) role = this.roles[role];
    return role.slice(1);
  }
}
