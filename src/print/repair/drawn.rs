//! Turns a page's content stream into the letters drawn under each marked-content identifier, in the order they are drawn,
//! and where. Does not put them into reading order.
//!
//! What the engine writes (read in its sources and in its files): every run of one font and one height on a line is
//! a marked-content sequence `/Span <</MCID n>> BDC … EMC` (ISO 32000-1, 14.6 and 14.7.4); glyphs stand from left to right
//! as seen, so a right-to-left run holds its letters backwards; `/ReversedChars` (14.8.2.3.3) says so for most such runs,
//! word by word, and is left out where a mark sits on its letter, so it is not relied on here. A glyph that stands for
//! different letters in different places is wrapped in `/Span <</ActualText …>>`, whose text is in reading order.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Fault;
use super::glyphs::Font;
use super::token::{Token, Tokens};

/// What a page draws.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// The runs, by marked-content identifier.
    pub(super) marks: BTreeMap<i64, Run>,
    /// Where the stream states a language: `/Lang` with its string.
    pub(super) languages: Vec<Range<usize>>,
}

/// What is drawn under one identifier.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Run {
    /// The letters of each glyph or cluster, from left to right.
    pub(super) clusters: Vec<String>,
    /// Where they stand; nothing if nothing is drawn.
    pub(super) place: Option<Place>,
    /// The language the stream states.
    pub(super) language: Option<String>,
}

/// Where a run stands, in points, in a system turned with the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// Where it begins, along the line.
    pub(super) left: f64,
    /// Where it ends, along the line.
    pub(super) right: f64,
    /// How high the line is.
    pub(super) height: f64,
    /// The size of the letters.
    pub(super) size: f64,
}

/// A transformation (ISO 32000-1, 8.3.3).
#[derive(Clone, Copy, Debug)]
struct Matrix {
    /// What a step along the line becomes.
    along: (f64, f64),
    /// What a step across becomes.
    across: (f64, f64),
    /// What the origin becomes.
    origin: (f64, f64),
}

const UNIT: Matrix = Matrix { along: (1.0, 0.0), across: (0.0, 1.0), origin: (0.0, 0.0) };

impl Matrix {
    fn turn(&self, step: (f64, f64)) -> (f64, f64) {
        (step.0 * self.along.0 + step.1 * self.across.0, step.0 * self.along.1 + step.1 * self.across.1)
    }

    /// This one, then the other.
    fn then(&self, other: &Self) -> Self {
        let origin = other.turn(self.origin);
        Self {
            along: other.turn(self.along),
            across: other.turn(self.across),
            origin: (origin.0 + other.origin.0, origin.1 + other.origin.1),
        }
    }
}

fn matrix(operands: &[Operand]) -> Option<Matrix> {
    let numbers: Vec<f64> = operands.iter().filter_map(|(t, _)| t.number()).collect();
    let [along, across, origin] = numbers.as_chunks::<2>().0 else { return None };
    let pair = |two: &[f64; 2]| (two[0], two[1]);
    Some(Matrix { along: pair(along), across: pair(across), origin: pair(origin) })
}

/// A marked-content sequence that is open.
#[derive(Default)]
struct Mark {
    mcid: Option<i64>,
    /// The text that replaces what is drawn; taken by the first glyph.
    actual: Option<String>,
    /// Whether there was such a text, taken or not.
    replaced: bool,
}

/// What `q` saves.
#[derive(Clone, Copy)]
struct State<'a> {
    matrix: Matrix,
    font: Option<&'a Font>,
    size: f64,
}

struct Reader<'a> {
    fonts: &'a BTreeMap<Vec<u8>, &'a Font>,
    state: State<'a>,
    saved: Vec<State<'a>>,
    text: Matrix,
    open: Vec<Mark>,
    drawn: Drawn,
}

type Operand<'a> = (Token<'a>, Range<usize>);

/// Reads a content stream.
///
/// # Errors
/// If it holds what the engine never writes and what would hide text from us: images inside the stream, marks that do not
/// pair.
pub(super) fn drawn(content: &[u8], fonts: &BTreeMap<Vec<u8>, &Font>) -> Result<Drawn, Fault> {
    let state = State { matrix: UNIT, font: None, size: 0.0 };
    let mut reader =
        Reader { fonts, state, saved: Vec::new(), text: UNIT, open: Vec::new(), drawn: Drawn::default() };
    let mut operands: Vec<Operand> = Vec::new();
    for (token, place) in Tokens::new(content) {
        match token {
            Token::Word(b"true" | b"false" | b"null") => {}
            Token::Word(operator) => {
                reader.operator(operator, &operands)?;
                operands.clear();
            }
            operand => operands.push((operand, place)),
        }
    }
    if reader.open.is_empty() { Ok(reader.drawn) } else { Err(Fault::Unreadable("marked content left open")) }
}

impl Reader<'_> {
    fn operator(&mut self, operator: &[u8], operands: &[Operand]) -> Result<(), Fault> {
        match operator {
            b"BMC" => self.open.push(Mark::default()),
            b"BDC" => self.begin(operands),
            b"EMC" => {
                self.open.pop().ok_or(Fault::Unreadable("marked content closed twice"))?;
            }
            b"q" => self.saved.push(self.state),
            b"Q" => self.state = self.saved.pop().ok_or(Fault::Unreadable("a state restored twice"))?,
            b"cm" => self.state.matrix = matrix(operands).unwrap_or(UNIT).then(&self.state.matrix),
            b"BT" => self.text = UNIT,
            b"Tm" => self.text = matrix(operands).unwrap_or(UNIT),
            b"Tf" => {
                for (token, _) in operands {
                    match token {
                        Token::Name(name) => self.state.font = self.fonts.get(*name).copied(),
                        other => self.state.size = other.number().unwrap_or(self.state.size),
                    }
                }
            }
            b"Tj" | b"TJ" => self.show(operands),
            // Other ways of moving and showing would be drawn at places we do not follow.
            b"'" | b"\"" | b"Td" | b"TD" | b"T*" | b"BI" => {
                return Err(Fault::Unreadable("a content stream that is not the engine's"));
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, operands: &[Operand]) {
        let (mut mark, mut language) = (Mark::default(), None);
        let mut depth = 0usize;
        for pair in operands.windows(2) {
            let [(key, key_place), (value, value_place)] = pair else { continue };
            match key {
                Token::Open => depth += 1,
                Token::Close => depth = depth.saturating_sub(1),
                Token::Name(name) if depth == 1 => match (*name, value) {
                    (b"MCID", Token::Number(n)) => mark.mcid = Some(*n as i64),
                    (b"ActualText", Token::Text(text)) => mark.actual = Some(super::object::text(text)),
                    (b"Lang", Token::Text(text)) => {
                        language = Some(super::object::text(text));
                        self.drawn.languages.push(key_place.start..value_place.end);
                    }
                    _ => {}
                },
                Token::Name(_) | Token::Number(_) | Token::Text(_) | Token::Word(_) => {}
            }
        }
        mark.replaced = mark.actual.is_some();
        if let Some(mcid) = mark.mcid {
            self.drawn.marks.entry(mcid).or_default().language = language;
        }
        self.open.push(mark);
    }

    fn show(&mut self, operands: &[Operand]) {
        let Some(from) = self.open.iter().rposition(|m| m.mcid.is_some()) else { return };
        let Some(mcid) = self.open.get(from).and_then(|m| m.mcid) else { return };
        let State { matrix, font, size } = self.state;
        let (mut clusters, mut along) = (Vec::new(), 0.0);
        for (token, _) in operands {
            match (token, font) {
                (Token::Text(shown), Some(font)) => {
                    along += font.width(shown) / 1000.0 * size;
                    clusters.extend(font.read(shown));
                }
                (Token::Text(_), None) => clusters.push(char::REPLACEMENT_CHARACTER.to_string()),
                (other, _) => along -= other.number().unwrap_or(0.0) / 1000.0 * size,
            }
        }
        if let Some(mark) = self.open.iter_mut().skip(from).find(|m| m.replaced) {
            clusters = mark.actual.take().into_iter().collect();
        }
        let place = place(&self.text.then(&matrix), along, size);
        let run = self.drawn.marks.entry(mcid).or_default();
        run.clusters.append(&mut clusters);
        run.place = Some(match run.place {
            Some(so_far) => Place { right: so_far.right.max(place.right), ..so_far },
            None => place,
        });
    }
}

fn place(at: &Matrix, length: f64, size: f64) -> Place {
    let scale = at.along.0.hypot(at.along.1);
    let line = if scale > 0.0 { (at.along.0 / scale, at.along.1 / scale) } else { (1.0, 0.0) };
    let left = at.origin.0 * line.0 + at.origin.1 * line.1;
    Place {
        left,
        right: left + length * scale,
        height: at.origin.1 * line.0 - at.origin.0 * line.1,
        size: size * at.across.0.hypot(at.across.1),
    }
}
