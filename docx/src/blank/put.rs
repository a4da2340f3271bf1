//! Putting texts into a form.

use std::collections::BTreeMap;
use std::ops::Range;

use super::form::is_read;
use super::lines::{Atom, Read, lines};
use crate::error::Error;
use crate::links;
use crate::package::Package;
use crate::tag::push_escaped;
use crate::xml::{Pieces, Shape, cut};

/// A text that is put into a form.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Put {
    /// The part, as [`Body::part`](super::Body::part) has it.
    pub part: String,
    /// The number of the paragraph in that part, from one.
    pub paragraph: usize,
    /// The characters of the paragraph that the text replaces; none where it is only put in there.
    pub range: Range<usize>,
    /// The text.
    pub text: String,
}

/// The form with these texts in it. Text and boxes that a text replaces go; tabs and breaks stay. One that names
/// no paragraph of the form changes nothing, and so does one that begins within another.
///
/// # Errors
///
/// When a part is not well-formed, or the package holds no Word document.
pub fn put(form: &Package, puts: &[Put]) -> Result<Package, Error> {
    let document = links::document(form)?.name.clone();
    let mut made = form.clone();
    for part in made.parts.iter_mut().filter(|part| is_read(part, &document)) {
        let mut here: Vec<&Put> = puts.iter().filter(|put| *put.part == *part.name).collect();
        if here.is_empty() {
            continue;
        }
        here.sort_by_key(|put| (put.paragraph, put.range.start));
        let fail = |kind| Error::new(kind, &part.name);
        let Some(pieces) = cut(&part.bytes).map_err(fail)? else { continue };
        let mut writer = Writer { pieces: &pieces, written: BTreeMap::new() };
        for read in &lines(&pieces).map_err(fail)? {
            let of = here.iter().filter(|put| put.paragraph == read.number);
            let mut taken = 0;
            let free = of.filter(|put| {
                let free = put.range.start >= taken;
                taken = if free { put.range.end } else { taken };
                free
            });
            let puts: Vec<&Put> = free.copied().collect();
            if !puts.is_empty() {
                writer.paragraph(read, &puts);
            }
        }
        let text = writer.text();
        part.bytes = text.into_bytes().into();
    }
    Ok(made)
}

/// What stands in the place of pieces.
struct Writer<'a> {
    pieces: &'a Pieces<'a>,
    /// By the first piece: the piece behind the last, and what stands there now.
    written: BTreeMap<usize, (usize, String)>,
}

impl Writer<'_> {
    fn text(&self) -> String {
        let mut out = String::new();
        let mut at = 0;
        while let Some(piece) = self.pieces.all.get(at) {
            if let Some((end, text)) = self.written.get(&at) {
                out.push_str(text);
                // A text put in front of a piece leaves the piece.
                if *end > at {
                    at = *end;
                    continue;
                }
            }
            out.push_str(piece.source);
            at += 1;
        }
        out
    }

    fn source(&self, pieces: Range<usize>) -> String {
        self.pieces.all.get(pieces).into_iter().flatten().map(|piece| piece.source).collect()
    }

    fn node(&self, text: &str) -> String {
        let p = &self.pieces.prefix;
        let mut out = format!("<{p}t xml:space=\"preserve\">");
        text.chars().for_each(|c| push_escaped(&mut out, c));
        out + &format!("</{p}t>")
    }

    fn paragraph(&mut self, read: &Read, puts: &[&Put]) {
        // For each text that is put: the stretch in which it stands, and before which character.
        let homes: Vec<Option<(usize, usize)>> =
            puts.iter().map(|put| home(&read.atoms, &put.range)).collect();
        for (at, atom) in read.atoms.iter().enumerate() {
            let mine: Vec<(&Put, usize)> = puts
                .iter()
                .zip(&homes)
                .filter_map(|(put, home)| {
                    home.filter(|home| home.0 == at).map(|home| (*put, home.1))
                })
                .collect();
            let goes = |c: usize| puts.iter().any(|put| put.range.contains(&c));
            if atom.is_text {
                if mine.is_empty() && !atom.range.clone().any(goes) {
                    continue;
                }
                let mut text = String::new();
                for c in atom.range.start..=atom.range.end {
                    mine.iter().filter(|of| of.1 == c).for_each(|of| text.push_str(&of.0.text));
                    if c < atom.range.end && !goes(c) {
                        text.extend(read.text.get(c));
                    }
                }
                self.written.insert(atom.first, (atom.last + 1, self.node(&text)));
            } else if let Some((put, _)) = mine.first() {
                // A box goes, and a tab stays behind the text.
                let goes = read.text.get(atom.range.start) == Some(&super::BOX);
                let end = if goes { self.end_of(atom.first) } else { atom.first };
                self.written.insert(atom.first, (end, self.node(&put.text)));
            }
        }
        let new: String = puts
            .iter()
            .zip(&homes)
            .filter(|(_, home)| home.is_none())
            .map(|(put, _)| put.text.as_str())
            .collect();
        if !new.is_empty() {
            self.empty(read, &new);
        }
    }

    /// The piece behind an element that begins with this one.
    fn end_of(&self, first: usize) -> usize {
        let closed = self.pieces.all.get(first).is_some_and(|piece| piece.shape == Shape::Open);
        if closed { first + 2 } else { first + 1 }
    }

    /// Puts a text into a paragraph that has none.
    fn empty(&mut self, read: &Read, text: &str) {
        let p = &self.pieces.prefix;
        let text = self.node(text);
        let mark = read.mark.clone().map(|mark| self.source(mark));
        // What says that the mark itself was put in or deleted is said of no run.
        let mark = mark.filter(|mark| {
            !["ins ", "del ", "rPrChange", "moveFrom ", "moveTo "]
                .iter()
                .any(|of| mark.contains(&format!("<{p}{of}")))
        });
        let mark = mark.unwrap_or_default();
        let shape = |at: usize| self.pieces.all.get(at).map(|piece| piece.shape);
        let (at, end, new) = match &read.run {
            Some(run) if shape(run.start) == Some(Shape::Open) => (run.end, run.end, text),
            Some(run) => (run.start, run.start + 1, format!("<{p}r>{mark}{text}</{p}r>")),
            None if read.last == read.first => {
                let open = self.source(read.first..read.first + 1);
                let open = open.trim_end_matches("/>").trim_end();
                (read.first, read.first + 1, format!("{open}><{p}r>{text}</{p}r></{p}p>"))
            }
            None => (read.last, read.last, format!("<{p}r>{mark}{text}</{p}r>")),
        };
        self.written.insert(at, (end, new));
    }
}

/// The stretch in which a text is put that replaces these characters, and the character before which it stands.
fn home(atoms: &[Atom], range: &Range<usize>) -> Option<(usize, usize)> {
    let find = |is: &dyn Fn(&Atom) -> bool| atoms.iter().position(is);
    let meets = |atom: &Atom| atom.range.start < range.end && range.start < atom.range.end;
    let at = find(&|atom| atom.is_text && meets(atom))
        .or_else(|| find(&|atom| !range.is_empty() && meets(atom)))
        .or_else(|| {
            find(&|atom| atom.is_text && !atom.range.is_empty() && atom.range.end == range.start)
        })
        .or_else(|| find(&|atom| atom.is_text && atom.range.start == range.start))
        .or_else(|| find(&|atom| atom.is_text && atom.range.end == range.start))
        .or_else(|| find(&|atom| atom.range.start == range.start))?;
    let atom = atoms.get(at)?;
    Some((at, range.start.clamp(atom.range.start, atom.range.end)))
}
