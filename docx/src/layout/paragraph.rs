//! Paragraphs and what stands in them.

use super::border::{Border, Borders};
use super::color::Ink;
use super::counting::Counting;
use super::picture::Picture;
use super::run::RunFormat;
use super::textbox::TextBox;
use super::units::Twips;

/// A paragraph.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Paragraph {
    /// Its number in its part, from one, as [`Problem`](crate::problem::Problem) counts: tables,
    /// text boxes, deleted text and unused alternatives included.
    pub number: usize,
    /// How it stands.
    pub format: ParagraphFormat,
    /// The number or bullet in front of it.
    pub label: Option<Label>,
    /// The look of the paragraph's end, which gives an empty paragraph its height.
    pub end: RunFormat,
    /// What stands in it.
    pub pieces: Vec<Piece>,
}

/// A stretch of text, or something else that stands in a line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Piece {
    /// How it looks.
    pub format: RunFormat,
    /// What it is.
    pub content: Content,
    /// How many characters of the paragraph stand before it. Every character of text counts as
    /// one, and so do a tab, a break, a picture.
    pub start: usize,
    /// The tag of the innermost content control around it.
    pub control: Option<String>,
}

/// What stands in a line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Content {
    /// Text without line breaks and tabs.
    Text(String),
    /// A tab.
    Tab,
    /// A break inside the paragraph.
    LineBreak,
    /// The rest goes to the next page.
    PageBreak,
    /// The rest goes to the next column.
    ColumnBreak,
    /// The number of the page.
    PageNumber(Option<Counting>),
    /// How many pages there are.
    PageCount(Option<Counting>),
    /// How many pages the section has.
    SectionPages(Option<Counting>),
    /// A picture.
    Picture(Picture),
    /// A box with text of its own.
    TextBox(TextBox),
}

/// The number or bullet in front of a paragraph.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Label {
    /// What it says: `一、`, `1.2`, `●`.
    pub text: String,
    /// How it looks.
    pub format: RunFormat,
    /// What stands between it and the text.
    pub gap: Gap,
    /// Where it stands at the place where the first line begins.
    pub alignment: Alignment,
    /// How the list counts, where the label has the number of its own level alone.
    pub counted: Option<Counted>,
}

/// How a list counts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Counted {
    /// What lists with the same numbers have in common, and the level.
    pub list: (String, usize),
    /// The number that the label has.
    pub number: u32,
    /// How numbers are written.
    pub counting: Counting,
    /// What stands before and behind them.
    pub around: (String, String),
}

impl Counted {
    /// The label with another number.
    #[must_use]
    pub fn label(&self, number: u32) -> String {
        format!("{}{}{}", self.around.0, self.counting.write(number), self.around.1)
    }
}

/// What stands between a label and the text.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Gap {
    /// A tab: the text begins at the next tab stop or at the left indent.
    #[default]
    Tab,
    /// A space.
    Space,
    /// Nothing.
    Nothing,
}

/// How a paragraph stands, styles resolved.
#[expect(clippy::struct_excessive_bools, reason = "the switches of the file format")]
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ParagraphFormat {
    /// Where its lines stand.
    pub alignment: Alignment,
    /// The indent of its left edge.
    pub left: Twips,
    /// The indent of its right edge.
    pub right: Twips,
    /// The further indent of its first line; below zero the first line hangs out.
    pub first_line: Twips,
    /// Whether the form says anything about that indent, and be it that there is none.
    pub says_first_line: bool,
    /// The space above.
    pub before: Twips,
    /// The space below.
    pub after: Twips,
    /// The height of its lines.
    pub line: LineHeight,
    /// Whether there is no space between it and a neighbour of the same style.
    pub contextual: bool,
    /// The identifier of its style, for `contextual`.
    pub style: String,
    /// Whether it stays on the page of the next paragraph.
    pub keep_next: bool,
    /// Whether all of its lines stay on one page.
    pub keep_lines: bool,
    /// Whether no single line of it stands alone on a page.
    pub widow_control: bool,
    /// Whether it begins a page.
    pub page_break_before: bool,
    /// The lines around it.
    pub borders: Borders,
    /// The line between it and a neighbour with the same lines.
    pub between: Border,
    /// The colour behind it.
    pub shade: Ink,
    /// Where tabs lead to, from left to right.
    pub tabs: Vec<TabStop>,
    /// The level of a heading, from zero.
    pub outline: Option<u8>,
    /// Whether its lines keep to the grid of the section.
    pub on_grid: bool,
}

/// Where lines stand.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Alignment {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
    /// At both edges, except the last line.
    Justified,
    /// At both edges, with equal space between all characters, the last line included.
    Distributed,
}

/// The height of lines.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LineHeight {
    /// So many 240ths of the font's own.
    Multiple(i32),
    /// Exactly this.
    Exact(Twips),
    /// At least this.
    AtLeast(Twips),
}

impl Default for LineHeight {
    fn default() -> Self {
        Self::Multiple(240)
    }
}

/// Where a tab leads to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TabStop {
    /// How far from the left edge of the text.
    pub at: Twips,
    /// How text stands at it.
    pub kind: TabKind,
    /// What fills the gap.
    pub leader: Option<char>,
}

/// How text stands at a tab stop.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum TabKind {
    /// It begins there.
    #[default]
    Left,
    /// Its middle is there.
    Center,
    /// It ends there.
    Right,
    /// Its decimal point is there.
    Decimal,
    /// No stop, but a line from top to bottom.
    Bar,
}

impl Piece {
    /// How many characters of the paragraph stand before what follows it.
    #[must_use]
    pub fn end(&self) -> usize {
        self.start
            + match &self.content {
                Content::Text(text) => text.chars().count(),
                Content::Tab
                | Content::LineBreak
                | Content::PageBreak
                | Content::ColumnBreak
                | Content::PageNumber(_)
                | Content::PageCount(_)
                | Content::SectionPages(_)
                | Content::Picture(_)
                | Content::TextBox(_) => 1,
            }
    }
}

impl Paragraph {
    /// The text, with line breaks and tabs, without the label.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match &piece.content {
                Content::Text(piece) => text.push_str(piece),
                Content::Tab => text.push('\t'),
                Content::LineBreak | Content::PageBreak | Content::ColumnBreak => text.push('\n'),
                Content::PageNumber(_)
                | Content::PageCount(_)
                | Content::SectionPages(_)
                | Content::Picture(_)
                | Content::TextBox(_) => {}
            }
        }
        text
    }
}
