// Turns printed sheets into the booklet or the cards they become in somebody's hands: printed on both sides, cut, laid into
// each other, folded, and leafed through. Knows paper only: no rule of imposition, and nothing of the program's own check.
//
// A mark is anything on a side that has a place: `{ at: [x, y], up: [x, y], … }`, in points from the lower left.

/// How a printer turns the paper: about the line from head to foot, or the one from left to right.
export const FLIPS = { long: ([width, height]) => (width > height ? 'horizontal' : 'vertical'), short: ([width, height]) => (width > height ? 'vertical' : 'horizontal') };

/// The sides of sheets `[{ size, marks }]`, front, back, front, back, printed on paper: `[{ size, front, back }]`. The marks of a
/// back are given where they lie when one looks through the paper from the front.
export function printed(sides, flip) {
  if (sides.length % 2 !== 0) throw new Error(`${sides.length} sides cannot be printed on both sides of whole sheets`);
  return Array.from({ length: sides.length / 2 }, (_, index) => {
    const [front, back] = [sides[2 * index], sides[2 * index + 1]];
    if (String(front.size) !== String(back.size)) throw new Error(`sheet ${index + 1} has a back of another size`);
    const [width, height] = front.size;
    const through = FLIPS[flip](front.size) === 'vertical'
      ? ({ at: [x, y], up: [upX, upY], ...mark }) => ({ ...mark, at: [width - x, y], up: [-upX, upY] })
      : ({ at: [x, y], up: [upX, upY], ...mark }) => ({ ...mark, at: [x, height - y], up: [upX, -upY] });
    return { size: front.size, front: front.marks, back: back.marks.map(through) };
  });
}

/// The pieces of sheets that are cut in `rows` × `columns` equal parts: for each part, from the upper left, the pile of pieces.
export function cut(sheets, rows, columns) {
  return Array.from({ length: rows * columns }, (_, part) => sheets.map(({ size: [width, height], front, back }) => {
    const size = [width / columns, height / rows];
    const [left, bottom] = [(part % columns) * size[0], (rows - 1 - Math.floor(part / columns)) * size[1]];
    const inside = (marks) => marks
      .map(({ at: [x, y], ...mark }) => ({ ...mark, at: [x - left, y - bottom] }))
      .filter(({ at: [x, y] }) => x >= 0 && x < size[0] && y >= 0 && y < size[1]);
    return { size, front: inside(front), back: inside(back) };
  }));
}

/// The pages of a pile of sheets, the first of which is outermost, folded once down the middle and read with the spine on the
/// given side: `[{ marks, isUpright }]`, the marks with their place on the page.
export function folded(pile, spine) {
  const leaves = { left: [], right: [] };
  for (const { size: [width, height], front, back } of pile) {
    const middle = width / 2;
    for (const side of ['left', 'right']) {
      const lies = ({ at: [x] }) => (x < middle) === (side === 'left');
      leaves[side].push({ size: [middle, height], from: side === 'left' ? 0 : middle, front: front.filter(lies), back: back.filter(lies) });
    }
  }
  // With the spine on the left, the right leaves lie on top: the outermost first, its front in sight. One leafs through
  // them, and then, from the middle outwards, through the left ones, whose inside comes first.
  const [top, below] = spine === 'left' ? ['right', 'left'] : ['left', 'right'];
  return [
    ...leaves[top].flatMap((leaf) => [page(leaf, leaf.front, false), page(leaf, leaf.back, true)]),
    ...leaves[below].reverse().flatMap((leaf) => [page(leaf, leaf.back, true), page(leaf, leaf.front, false)]),
  ];
}

/// A side of a leaf as the reader sees it; the back is seen from the other side of the paper.
function page({ size: [width], from }, marks, isBack) {
  const seen = marks.map(({ at: [x, y], up: [upX, upY], ...mark }) => ({
    ...mark,
    at: [isBack ? width - (x - from) : x - from, y],
    up: [isBack ? -upX : upX, upY],
  }));
  return { marks: seen, isUpright: seen.every(({ up: [upX, upY] }) => Math.abs(upX) < 0.01 && upY > 0.99) };
}

/// Both sides of each card of a pile: `[{ front, back, isTurned }]`; turned is a back whose head is behind the foot of the front.
export function cards(pile) {
  return pile.map(({ front, back }) => ({
    front,
    back,
    isTurned: front.length > 0 && back.length > 0 && back.some(({ up: [, upY] }) => upY < 0) !== front.some(({ up: [, upY] }) => upY < 0),
  }));
}

/// Sheets known from handbooks, as `front | back` of the outermost sheet, then of the next: they show that the paper above folds
/// as paper does. Each side as it lies before the printer, for a sheet that is turned about its vertical axis.
const HANDBOOK = [
  ['left', '4 1 | 2 3'],
  ['left', '8 1 | 2 7 / 6 3 | 4 5'],
  ['left', '16 1 | 2 15 / 14 3 | 4 13 / 12 5 | 6 11 / 10 7 | 8 9'],
  ['right', '1 4 | 3 2'],
  ['right', '1 8 | 7 2 / 3 6 | 5 4'],
  ['right', '1 16 | 15 2 / 3 14 | 13 4 / 5 12 | 11 6 / 7 10 | 9 8'],
];

/// What the simulator makes of sheets whose order is known, and of the same sheets printed or folded in a wrong way.
export function selfTest() {
  const findings = [];
  const size = [800, 500];
  const read = (sides, flip, spine) => folded(printed(sides, flip), spine).map(({ marks, isUpright }) => `${marks.map(({ number }) => number).join('+')}${isUpright ? '' : '!'}`).join(' ');
  for (const [spine, told] of HANDBOOK) {
    const sides = told.split(/[|/]/).map((side) => ({
      size,
      marks: side.trim().split(' ').map((number, index) => ({ number: Number(number), at: [200 + 400 * index, 20], up: [0, 1] })),
    }));
    const count = sides.length * 2;
    const right = Array.from({ length: count }, (_, index) => index + 1).join(' ');
    const turned = sides.map((side, index) => (index % 2 === 0 ? side : {
      size, marks: side.marks.map(({ at: [x, y], ...mark }) => ({ ...mark, at: [size[0] - x, size[1] - y], up: [0, -1] })),
    }));
    if (read(sides, 'short', spine) !== right) findings.push(`${told}: folded to ${read(sides, 'short', spine)}`);
    if (read(turned, 'long', spine) !== right) findings.push(`${told}, backs turned: folded to ${read(turned, 'long', spine)}`);
    if (read(sides, 'long', spine) === right || read(turned, 'short', spine) === right) findings.push(`${told}: the wrong flip was not seen`);
    if (read(sides, 'short', spine === 'left' ? 'right' : 'left') === right) findings.push(`${told}: the wrong spine was not seen`);
    if (count > 4 && read([...sides.slice(2), ...sides.slice(0, 2)], 'short', spine) === right) findings.push(`${told}: a wrong order of sheets was not seen`);
  }
  return findings;
}
