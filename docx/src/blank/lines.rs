//! The paragraphs of a part, each with where its text stands among the pieces.

use std::ops::Range;

use super::BOX;
use crate::error::Defect;
use crate::layout::symbol::symbol;
use crate::outline::SEPARATORS;
use crate::tag::local;
use crate::xml::{Piece, Pieces, Shape};

/// The signs that forms have for an empty box.
const BOXES: [char; 6] = ['□', '☐', '▢', '◻', '❑', '❒'];

/// A stretch of a paragraph's text.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    /// The opening and the closing piece.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The characters of the paragraph that it has.
    pub(super) range: Range<usize>,
    /// Whether it is a text node; else it is an element that stands for one character.
    pub(super) is_text: bool,
}

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    /// The number of the paragraph in the part, from one.
    pub(super) number: usize,
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) text: Vec<char>,
    /// For each character whether it is blank by its look.
    pub(super) ruled: Vec<bool>,
    pub(super) atoms: Vec<Atom>,
    /// The formatting of the paragraph's mark: the pieces of its run properties.
    pub(super) mark: Option<Range<usize>>,
    /// The first run: its opening piece, and the piece behind its properties.
    pub(super) run: Option<Range<usize>>,
}

impl Read {
    fn push(&mut self, c: char, ruled: bool) {
        self.text.push(if BOXES.contains(&c) { BOX } else { c });
        self.ruled.push(ruled);
    }

    /// The stretches that are blank by their look.
    pub(super) fn ruled_ranges(&self) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for at in (0..self.ruled.len()).filter(|at| self.ruled.get(*at) == Some(&true)) {
            match ranges.last_mut() {
                Some(last) if last.end == at => last.end += 1,
                _ => ranges.push(at..at + 1),
            }
        }
        ranges
    }
}

/// Reads the paragraphs of a part, piece by piece.
#[derive(Default)]
pub(super) struct Lines {
    count: usize,
    /// The paragraphs that are open: a text box puts one inside another.
    open: Vec<Read>,
    /// The elements around, by their local names; an empty name for one of no interest here.
    around: Vec<&'static str>,
    /// Of each content control around whether its content is a prompt.
    prompts: Vec<bool>,
    underlined: bool,
    text: Option<(usize, usize)>,
}

/// The elements whose content is not read, or in which properties stand.
const NOTED: [&str; 8] = ["del", "moveFrom", "Fallback", "rPr", "pPr", "r", "rPrChange", "p"];

impl Lines {
    /// Whether what comes next is not shown: it was deleted, or it repeats a text box for older programs.
    fn hidden(&self) -> bool {
        self.around.iter().any(|of| matches!(*of, "del" | "moveFrom" | "Fallback"))
    }

    fn is_in(&self, name: &str) -> bool {
        self.around.iter().rev().take_while(|of| **of != "p").any(|of| *of == name)
    }

    /// Takes a piece; returns a paragraph that ends with it and is shown.
    pub(super) fn piece(&mut self, at: usize, piece: &Piece<'_>) -> Result<Option<Read>, Defect> {
        let name = if piece.word.is_empty() { local(piece.name) } else { piece.word };
        if piece.shape == Shape::Close {
            self.around.pop();
        }
        let mut ended = None;
        match (piece.shape, piece.word) {
            (Shape::Open | Shape::Empty, "p") => {
                self.count += 1;
                let read = Read { number: self.count, first: at, last: at, ..Read::default() };
                match piece.shape {
                    Shape::Open => self.open.push(read),
                    _ => ended = Some(read),
                }
            }
            (Shape::Close, "p") => {
                ended = self.open.pop().map(|read| Read { last: at, ..read });
            }
            (Shape::Open, "sdt") => self.prompts.push(false),
            (Shape::Close, "sdt") => _ = self.prompts.pop(),
            (Shape::Open | Shape::Empty, "showingPlcHdr") => {
                if let Some(prompt) = self.prompts.last_mut() {
                    *prompt = true;
                }
            }
            _ => self.inside(at, piece)?,
        }
        if piece.shape == Shape::Open {
            self.around.push(NOTED.iter().find(|of| **of == name).copied().unwrap_or_default());
        }
        Ok(ended.filter(|_| !self.hidden()))
    }

    /// Takes a piece inside of a paragraph.
    fn inside(&mut self, at: usize, piece: &Piece<'_>) -> Result<(), Defect> {
        let hidden = self.hidden();
        let (in_mark, in_run) = (self.is_in("pPr"), self.is_in("r"));
        let former = self.is_in("rPrChange");
        let prompt = self.prompts.contains(&true);
        let Some(read) = self.open.last_mut() else { return Ok(()) };
        match (piece.shape, piece.word) {
            (Shape::Open, "r") => {
                self.underlined = false;
                if !hidden {
                    read.run.get_or_insert(at..at + 1);
                }
            }
            (Shape::Empty, "r") if !hidden => _ = read.run.get_or_insert(at..at + 1),
            (Shape::Open, "rPr") if in_mark && !former => read.mark = Some(at..at + 1),
            (Shape::Close, "rPr") if in_mark && !former => {
                if let Some(mark) = &mut read.mark {
                    mark.end = at + 1;
                }
            }
            (Shape::Close | Shape::Empty, "rPr") if in_run && !former => {
                // The properties of the first run stand right behind its opening piece.
                if let Some(run) = read.run.as_mut().filter(|_| read.atoms.is_empty()) {
                    run.end = at + 1;
                }
            }
            (Shape::Open | Shape::Empty, "u") if in_run && !in_mark && !former => {
                self.underlined = piece.tag().local_attribute("val").is_none_or(|of| of != "none");
            }
            (Shape::Open, "t") if !hidden => self.text = Some((at, read.text.len())),
            (Shape::Text, _) if self.text.is_some() => {
                for c in piece.decode()?.chars() {
                    read.push(c, prompt || self.underlined && c.is_whitespace());
                }
            }
            (Shape::Close, "t") => {
                if let Some((first, start)) = self.text.take() {
                    let range = start..read.text.len();
                    read.atoms.push(Atom { first, last: at, range, is_text: true });
                }
            }
            (Shape::Open | Shape::Empty, word)
                if !hidden && !in_mark && SEPARATORS.contains(&word) =>
            {
                let tab = matches!(word, "tab" | "ptab");
                let start = read.text.len();
                read.push(sign(piece), tab && self.underlined);
                read.atoms.push(Atom {
                    first: at,
                    last: at,
                    range: start..start + 1,
                    is_text: false,
                });
            }
            _ => {}
        }
        Ok(())
    }
}

/// The character that stands for an element between texts.
fn sign(piece: &Piece<'_>) -> char {
    match piece.word {
        "tab" | "ptab" => '\t',
        "sym" => {
            let font = piece.tag().local_attribute("font").unwrap_or_default();
            let code = piece.tag().local_attribute("char").unwrap_or_default();
            let sign = u32::from_str_radix(&code, 16).map_or('\n', |code| symbol(code, &font));
            if BOXES.contains(&sign) { BOX } else { '\n' }
        }
        _ => '\n',
    }
}

/// The paragraphs of a part.
pub(super) fn lines(pieces: &Pieces<'_>) -> Result<Vec<Read>, Defect> {
    let mut lines = Lines::default();
    let mut all = Vec::new();
    for (at, piece) in pieces.all.iter().enumerate() {
        all.extend(lines.piece(at, piece)?);
    }
    Ok(all)
}
