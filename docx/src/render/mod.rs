//! Writing a part with its placeholders replaced.

mod paragraph;

use std::borrow::Cow;

use crate::bind::Bound;
use crate::error::Defect;
use crate::lines::{Styles, Taken, lines};
use crate::outline::{Mark, Node, Number, Outline, Span};
use crate::places::{Counter, Spot};
use crate::repeat::{Label, Repeat, Repeats};
use crate::tag::Tag;
use crate::text::Text;
use crate::values::Group;
use crate::xml::{Pieces, Shape};

/// Elements with a unique identity, which the second and later copies of a row leave out: bookmarks,
/// and the anchors of comments.
const UNIQUE: [&str; 5] =
    ["bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference"];

/// Attributes that number a paragraph or row. Word demands that they are unique, and adds missing ones.
const NUMBERS: [&str; 2] = [":paraId", ":textId"];

/// A part of a form, and what was found in it.
#[derive(Clone, Copy)]
pub(crate) struct Form<'a> {
    pub(crate) pieces: &'a Pieces<'a>,
    pub(crate) outline: &'a Outline,
    pub(crate) repeats: &'a Repeats,
    pub(crate) styles: &'a Styles,
}

/// Writes the part, notes where the values stand, and stops at the value or the row that exceeds `room` bytes.
pub(crate) fn render(
    form: Form<'_>,
    bound: &[Bound<'_>],
    groups: &[Group],
    room: usize,
) -> Result<(String, Vec<Spot>), Defect> {
    let current = vec![0; groups.len()];
    let mut writer = Writer {
        form,
        bound,
        groups,
        room,
        current,
        copy: false,
        out: String::new(),
        counter: Counter::default(),
        spots: Vec::new(),
        taken: vec![None; form.outline.paragraphs.len()],
    };
    writer.range(0, form.pieces.all.len())?;
    Ok((writer.out, writer.spots))
}

struct Writer<'a> {
    form: Form<'a>,
    bound: &'a [Bound<'a>],
    groups: &'a [Group],
    room: usize,
    /// The current item of each group.
    current: Vec<usize>,
    /// Whether this is the second or a later copy of a row.
    copy: bool,
    out: String,
    counter: Counter,
    spots: Vec<Spot>,
    /// How the paragraph of each index takes its values, since it was opened last.
    taken: Vec<Option<Taken>>,
}

impl Writer<'_> {
    /// Writes pieces from `at` up to `end`. Calls itself for a row inside a row only, of which
    /// there are fewer than [`MAX_DEPTH`](crate::xml::MAX_DEPTH).
    fn range(&mut self, mut at: usize, end: usize) -> Result<(), Defect> {
        while at < end {
            match self.form.outline.marks.get(at) {
                Some(&Mark::Row(index)) => at = self.row(at, index)?,
                Some(&Mark::Node(index)) => at = self.node(at, index)?,
                Some(&Mark::Paragraph(index)) => at = self.paragraph(at, index)?,
                Some(Mark::Plain) | None => at = self.plain(at)?,
            }
            at += 1;
        }
        Ok(())
    }

    /// Writes a piece, or in a copy all of a cell that continues a label or of a number that goes on;
    /// returns the last piece.
    fn plain(&mut self, at: usize) -> Result<usize, Defect> {
        if self.copy
            && let Some((number, last)) = self.next_number(at)
        {
            let mut text = Text::new(&mut self.out, &self.form.pieces.prefix, &mut self.counter);
            text.push(&number.to_string());
            text.close();
            return Ok(last);
        }
        let label = |of: &Label| of.first.cmp(&at);
        let labels = &self.form.repeats.labels;
        let label =
            labels.binary_search_by(label).ok().and_then(|found| labels.get(found)).copied();
        match label {
            Some(label) if self.current.get(label.group).is_some_and(|item| *item > label.from) => {
                self.continued(label)?;
                Ok(label.last)
            }
            _ => {
                self.piece(at)?;
                Ok(at)
            }
        }
    }

    /// The number of this copy, in the place of the row's own number that is a text by itself, and the
    /// last piece of that text.
    fn next_number(&self, at: usize) -> Option<(usize, usize)> {
        let numbers = &self.form.outline.numbers;
        let found = numbers.binary_search_by(|of| of.first.cmp(&at)).ok()?;
        let &Number { last, row, value, .. } = numbers.get(found)?;
        let repeat = self.form.repeats.rows.get(row).copied().flatten()?;
        let own = repeat.numbered && value == repeat.from + 1;
        let item = self.current.get(repeat.group).filter(|_| own)?;
        Some((item + 1, last))
    }

    /// Writes a cell as one that continues the cell above it, without its text.
    fn continued(&mut self, label: Label) -> Result<(), Defect> {
        let mut skipped = 0_usize;
        for at in label.first..label.last {
            let Some(piece) = self.form.pieces.all.get(at) else { break };
            if at == label.merged_by {
                self.push_tag("<", "vMerge/>");
                skipped += usize::from(piece.shape == Shape::Open);
            } else if skipped > 0 && piece.shape == Shape::Close && piece.word == "vMerge" {
                skipped = 0;
            } else {
                self.piece(at)?;
            }
            if piece.shape == Shape::Close && piece.word == "tcPr" {
                break;
            }
        }
        self.push_tag("<", "p/>");
        self.counter.empty_paragraph();
        self.piece(label.last)
    }

    fn push_tag(&mut self, start: &str, rest: &str) {
        self.out.push_str(start);
        self.out.push_str(&self.form.pieces.prefix);
        self.out.push_str(rest);
    }

    fn piece(&mut self, at: usize) -> Result<(), Defect> {
        if let Some(piece) = self.form.pieces.all.get(at)
            && !(self.copy && piece.shape != Shape::Text && UNIQUE.contains(&piece.word))
        {
            self.counter.piece(piece)?;
            match piece.shape {
                Shape::Open | Shape::Empty if self.copy && !piece.word.is_empty() => {
                    self.push_unnumbered(piece.tag());
                }
                Shape::Open | Shape::Empty | Shape::Close | Shape::Text | Shape::Other => {
                    self.out.push_str(piece.source);
                }
            }
        }
        Ok(())
    }

    /// Writes a tag without its unique numbers.
    fn push_unnumbered(&mut self, tag: Tag<'_>) {
        let mut at = 0;
        for attribute in tag.attributes() {
            if NUMBERS.iter().any(|number| attribute.name.ends_with(number)) {
                self.out.push_str(tag.source.get(at..attribute.range.start).unwrap_or_default());
                at = attribute.range.end;
            }
        }
        self.out.push_str(tag.source.get(at..).unwrap_or_default());
    }

    /// Writes a row with those that are repeated with it, for each item of their group if they have
    /// one; returns the last piece.
    fn row(&mut self, first: usize, index: usize) -> Result<usize, Defect> {
        let repeat = self.form.repeats.rows.get(index).copied().flatten();
        // The rows after the first of those repeated together are written with it.
        let Some((Repeat { group, from, .. }, row)) = repeat
            .filter(|repeat| repeat.first == index)
            .and_then(|repeat| Some((repeat, self.form.outline.rows.get(repeat.last)?)))
        else {
            self.piece(first)?;
            return Ok(first);
        };
        let items = self.groups.get(group).map_or(0, |group| group.items.len());
        let copy = self.copy;
        // A group without items still gives one row, in which its fields are empty.
        for item in from..items.max(from + 1) {
            if let Some(current) = self.current.get_mut(group) {
                *current = item;
            }
            self.copy = copy || item > from;
            self.piece(first)?;
            self.range(first + 1, row.last + 1)?;
            if self.out.len() > self.room {
                return Err(Defect::TooLarge);
            }
        }
        self.copy = copy;
        Ok(row.last)
    }

    /// Writes a text node; returns its last piece.
    fn node(&mut self, first: usize, index: usize) -> Result<usize, Defect> {
        let Form { pieces, outline, .. } = self.form;
        let Some(Node { last, spans, paragraph }) = outline.nodes.get(index) else {
            return Ok(first);
        };
        let taken = self.taken.get(*paragraph).copied().flatten().filter(|taken| taken.divides);
        let paragraph = outline.paragraphs.get(*paragraph);
        let mut text = Text::new(&mut self.out, &pieces.prefix, &mut self.counter);
        for span in spans {
            match span {
                Span::Keep(kept) => text.push(kept),
                Span::Slot(slot) => {
                    let Some((value, item)) = value(self.bound, self.groups, &self.current, *slot)
                    else {
                        continue;
                    };
                    let parts: Vec<&str> =
                        if taken.is_some() { lines(&value).collect() } else { vec![&value] };
                    for (number, part) in parts.into_iter().enumerate() {
                        if let (Some(taken), Some(paragraph)) = (taken, paragraph)
                            && number > 0
                        {
                            text.close();
                            let run = outline.slots.get(*slot).and_then(|slot| slot.run.clone());
                            self.next_paragraph(paragraph, run.unwrap_or_default(), taken.rest)?;
                            text = Text::new(&mut self.out, &pieces.prefix, &mut self.counter);
                        }
                        let (paragraph, start) = text.counter.here();
                        text.push_value(part);
                        let (_, end) = text.counter.here();
                        self.spots.push(Spot { slot: *slot, paragraph, start, end, item });
                        if text.len() > self.room {
                            return Err(Defect::TooLarge);
                        }
                    }
                }
            }
            if text.len() > self.room {
                return Err(Defect::TooLarge);
            }
        }
        text.close();
        Ok(*last)
    }
}

/// The value of a slot, and the item of its group that it is of.
fn value<'a>(
    bound: &'a [Bound<'a>],
    groups: &'a [Group],
    current: &[usize],
    slot: usize,
) -> Option<(Cow<'a, str>, Option<usize>)> {
    match bound.get(slot)? {
        Bound::Text(value, _) => Some((Cow::Borrowed(value), None)),
        &Bound::Field { group, field, item, view } => {
            let item = item.unwrap_or(current.get(group).copied().unwrap_or(0));
            let items = groups.get(group).map(|group| &group.items);
            let value = items.and_then(|items| items.get(item)?.get(field));
            let value = value.map_or("", String::as_str);
            Some((view.map_or(value.into(), |view| view.of(value).into()), Some(item)))
        }
    }
}
