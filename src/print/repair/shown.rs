//! Turns a finished file into what is seen on each page: words and hairlines, and where they stand. For tests, which
//! look at files as a printer does. Does not look at tags.

use lopdf::{Dictionary, Document};

use super::object;
use super::token::{Token, Tokens};
use super::tree::Fonts;

/// A page, in points from its lower left corner.
#[derive(Clone, Debug, Default)]
pub(in crate::print) struct Shown {
    /// Width and height.
    pub(in crate::print) size: (f64, f64),
    /// Words, in the order in which they are drawn.
    pub(in crate::print) texts: Vec<Text>,
    /// Straight lines: both ends, and whether they are dashed.
    pub(in crate::print) lines: Vec<([f64; 4], bool)>,
}

/// A piece of text that was drawn at once.
#[derive(Clone, Debug)]
pub(in crate::print) struct Text {
    /// What its glyphs stand for, each with the place where it begins.
    pub(in crate::print) glyphs: Vec<(String, (f64, f64))>,
    /// The direction upwards.
    pub(in crate::print) up: (f64, f64),
    /// The page that was laid on this one and holds it: its lower left and upper right corner, whichever way it is turned.
    pub(in crate::print) within: Option<[f64; 4]>,
}

impl Text {
    /// The words.
    pub(in crate::print) fn words(&self) -> String {
        self.glyphs.iter().map(|(letters, _)| letters.as_str()).collect()
    }
}

type Matrix = [f64; 6];

const UNIT: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// One transformation, then another.
fn then(a: Matrix, b: Matrix) -> Matrix {
    let at = |x: f64, y: f64| (x * b[0] + y * b[2], x * b[1] + y * b[3]);
    let ((a0, a1), (a2, a3), (a4, a5)) = (at(a[0], a[1]), at(a[2], a[3]), at(a[4], a[5]));
    [a0, a1, a2, a3, a4 + b[4], a5 + b[5]]
}

fn apply(m: Matrix, (x, y): (f64, f64)) -> (f64, f64) {
    (x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5])
}

#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Vec<u8>,
    size: f64,
    dashed: bool,
}

struct Reader<'d> {
    doc: &'d Document,
    fonts: Fonts,
    page: Shown,
    within: Option<[f64; 4]>,
}

/// What is seen on each page of a file.
pub(in crate::print) fn pages(pdf: &[u8]) -> Vec<Shown> {
    let doc = object::load(pdf).unwrap();
    let one = |id| {
        let [left, bottom, right, top] = super::read::rectangle(&doc, id, "MediaBox").unwrap().map(f64::from);
        let page = Shown { size: (right - left, top - bottom), ..Shown::default() };
        let mut reader = Reader { doc: &doc, fonts: Fonts::default(), page, within: None };
        let resources = object::inherited(&doc, id, "Resources").and_then(|o| o.as_dict().ok()).unwrap();
        let content: Vec<u8> = doc
            .get_page_contents(id)
            .into_iter()
            .flat_map(|stream| {
                object::unpacked(doc.get_object(stream).unwrap().as_stream().unwrap()).unwrap()
            })
            .collect();
        let matrix = [1.0, 0.0, 0.0, 1.0, -left, -bottom];
        let state = State { matrix, font: Vec::new(), size: 0.0, dashed: false };
        reader.content(&content, resources, state);
        reader.page
    };
    object::pages(&doc).into_iter().map(one).collect()
}

fn numbers(operands: &[Token]) -> Vec<f64> {
    operands.iter().filter_map(Token::number).collect()
}

impl Reader<'_> {
    fn content(&mut self, content: &[u8], resources: &Dictionary, mut state: State) {
        let (mut saved, mut operands, mut text) = (Vec::new(), Vec::new(), UNIT);
        let (mut path, mut from): (Vec<[f64; 4]>, (f64, f64)) = (Vec::new(), (0.0, 0.0));
        for (token, _) in Tokens::new(content) {
            let Token::Word(operator) = token else {
                operands.push(token);
                continue;
            };
            let given = numbers(&operands);
            match operator {
                b"q" => saved.push(state.clone()),
                b"Q" => state = saved.pop().unwrap(),
                b"cm" => state.matrix = then(given.try_into().unwrap(), state.matrix),
                b"BT" => text = UNIT,
                b"Tm" => text = given.try_into().unwrap(),
                b"Td" | b"TD" | b"T*" | b"'" | b"\"" => panic!("text is moved in another way"),
                b"Tf" => {
                    if let Some(Token::Name(name)) = operands.first() {
                        state.font = name.to_vec();
                    }
                    state.size = given[0];
                }
                b"d" => state.dashed = given.len() > 1,
                b"m" => from = apply(state.matrix, (given[0], given[1])),
                b"l" => {
                    let to = apply(state.matrix, (given[0], given[1]));
                    path.push([from.0, from.1, to.0, to.1]);
                    from = to;
                }
                b"S" => self.page.lines.extend(path.drain(..).map(|line| (line, state.dashed))),
                b"n" | b"f" | b"f*" | b"B" | b"B*" => path.clear(),
                b"Tj" | b"TJ" => self.text(&operands, resources, &state, text),
                b"Do" => self.form(&operands, resources, &state),
                _ => {}
            }
            operands.clear();
        }
    }

    fn text(&mut self, operands: &[Token], resources: &Dictionary, state: &State, text: Matrix) {
        let fonts = object::dictionary(self.doc, resources, "Font").unwrap();
        let id = fonts.get(&state.font).unwrap().as_reference().unwrap();
        self.fonts.read(self.doc, id).unwrap();
        let font = self.fonts.get(id).unwrap();
        let all = then(text, state.matrix);
        let (mut glyphs, mut along) = (Vec::new(), 0.0);
        for token in operands {
            match token {
                Token::Text(shown) => {
                    for code in shown.chunks(font.bytes()) {
                        glyphs.push((font.read(code).collect::<String>(), apply(all, (along, 0.0))));
                        along += font.width(code) / 1000.0 * state.size;
                    }
                }
                other => along -= other.number().unwrap_or(0.0) / 1000.0 * state.size,
            }
        }
        let length = all[2].hypot(all[3]);
        let up = (all[2] / length, all[3] / length);
        self.page.texts.push(Text { glyphs, up, within: self.within });
    }

    /// What is laid on a page: another page, or a part of it.
    fn form(&mut self, operands: &[Token], resources: &Dictionary, state: &State) {
        let Some(Token::Name(name)) = operands.first() else { return };
        let named =
            object::dictionary(self.doc, resources, "XObject").and_then(|x| x.get(name).ok()).unwrap();
        let stream = object::solid(self.doc, named).and_then(|o| o.as_stream().ok()).unwrap();
        if object::name(self.doc, &stream.dict, "Subtype").as_deref() != Some("Form") {
            return;
        }
        let list = |key: &str| -> Option<Vec<f64>> {
            let all = object::list(self.doc, &stream.dict, key);
            (!all.is_empty()).then(|| all.iter().map(|n| f64::from(n.as_float().unwrap())).collect())
        };
        let own: Matrix = list("Matrix").map_or(UNIT, |m| m.try_into().unwrap());
        let matrix = then(own, state.matrix);
        let [x1, y1, x2, y2]: [f64; 4] = list("BBox").unwrap().try_into().unwrap();
        let (a, b) = (apply(matrix, (x1, y1)), apply(matrix, (x2, y2)));
        let corners = [a.0.min(b.0), a.1.min(b.1), a.0.max(b.0), a.1.max(b.1)];
        let around = self.within;
        self.within = around.or(Some(corners));
        let inner = object::dictionary(self.doc, &stream.dict, "Resources").unwrap_or(resources);
        let content = object::unpacked(stream).unwrap();
        self.content(&content, inner, State { matrix, ..state.clone() });
        self.within = around;
    }
}
