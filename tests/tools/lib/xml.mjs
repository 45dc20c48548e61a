// Reads XML strictly, with namespaces, into a small tree. Throws where the text is not well formed.

import { SaxesParser } from 'saxes';

export function readXml(text) {
  const parser = new SaxesParser({ xmlns: true });
  const top = { name: '', uri: '', attrs: {}, children: [], text: '' };
  const open = [top];
  parser.on('opentag', (tag) => {
    const attrs = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
    const element = { name: tag.local, uri: tag.uri, attrs, children: [], text: '' };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => { open.at(-1).text += text; });
  parser.on('cdata', (text) => { open.at(-1).text += text; });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => { throw error; });
  parser.write(text).close();
  return top.children[0];
}

export function childrenOf(element, name) {
  return element.children.filter((child) => child.name === name);
}
