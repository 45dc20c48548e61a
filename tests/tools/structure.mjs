// Prints what a screen reader says of a PDF file, as JSON: one object for each element of its structure tree, in reading
// order. No suite: a tool for whoever wants to see what `pdf.mjs` compares.
//
//   node tests/tools/structure.mjs <file.pdf>

import { elementsOf } from './lib/pdfstructure.mjs';
import { Pdf } from './lib/pdf.mjs';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: node tests/tools/structure.mjs <file.pdf>');
  process.exit(2);
}
const shown = elementsOf(new Pdf(file)).map(({ type, lang, text, actualText, alt, level, page }) => ({ type, lang, level, page, text, actualText, alt }));
console.log(`[\n${shown.map((element) => JSON.stringify(element)).join(',\n')}\n]`);
