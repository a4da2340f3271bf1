//! Sections: the page, its margins and columns, its headers and footers.

use super::Block;
use super::counting::Counting;
use super::node::Node;
use super::table::{Direction, Vertical};
use super::table_part::{direction, vertical};
use super::units::Twips;

/// A stretch of the document with pages of its own.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Section {
    /// Where it begins.
    pub start: SectionStart,
    /// The page.
    pub page: Page,
    /// How many columns its text has.
    pub columns: usize,
    /// The space between columns.
    pub column_space: Twips,
    /// Whether a line stands between columns.
    pub column_line: bool,
    /// The number of its first page, where the count does not go on.
    pub first_number: Option<u32>,
    /// How its pages are counted.
    pub counting: Counting,
    /// Whether its first page has a header and a footer of its own.
    pub title_page: bool,
    /// Where its text stands between above and below.
    pub vertical: Vertical,
    /// Which way its text runs.
    pub direction: Direction,
    /// The grid that its lines keep to.
    pub grid: Grid,
    /// Its headers.
    pub headers: Strips,
    /// Its footers.
    pub footers: Strips,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// Where a section begins.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum SectionStart {
    /// On the next page.
    #[default]
    NextPage,
    /// Where the one before it ends.
    Continuous,
    /// In the next column.
    NextColumn,
    /// On the next even page.
    EvenPage,
    /// On the next odd page.
    OddPage,
}

/// A page: its size and its margins.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Page {
    /// How wide it is, as it is held for reading.
    pub width: Twips,
    /// How high it is.
    pub height: Twips,
    /// The margin above the text; below zero a header that is too high runs into the text.
    pub top: Twips,
    /// The margin to the right.
    pub right: Twips,
    /// The margin below; below zero as above.
    pub bottom: Twips,
    /// The margin to the left.
    pub left: Twips,
    /// From the upper edge of the page to the header.
    pub header: Twips,
    /// From the lower edge of the page to the footer.
    pub footer: Twips,
    /// What the binding takes, in addition, at the left.
    pub gutter: Twips,
}

impl Page {
    /// A4, with the margins that Word sets in a new Chinese document.
    pub(crate) const A4: Self = Self {
        width: Twips(11_906),
        height: Twips(16_838),
        top: Twips(1_440),
        right: Twips(1_800),
        bottom: Twips(1_440),
        left: Twips(1_800),
        header: Twips(851),
        footer: Twips(992),
        gutter: Twips(0),
    };

    /// The width between the margins.
    #[must_use]
    pub fn text_width(&self) -> Twips {
        Twips(self.width.0 - self.left.0 - self.right.0 - self.gutter.0).positive()
    }
}

/// The grid that lines keep to.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Grid {
    /// The distance of lines; `None` for no grid.
    pub pitch: Option<Twips>,
    /// What is added to the width of characters, in 4,096ths of a point.
    pub character_space: i32,
}

/// The headers or the footers of a section, as indexes into
/// [`Document::strips`](super::Document::strips).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Strips {
    /// On pages that no other is for.
    pub default: Option<usize>,
    /// On the first page, where [`Section::title_page`] is set.
    pub first: Option<usize>,
    /// On even pages, where [`Document::even_and_odd`](super::Document::even_and_odd) is set.
    pub even: Option<usize>,
}

impl Section {
    /// Reads `w:sectPr`; without one, the section is a page of A4.
    pub(crate) fn read(node: Option<&Node<'_>>) -> Self {
        let mut section = Self {
            start: SectionStart::NextPage,
            page: Page::A4,
            columns: 1,
            column_space: Twips(720),
            column_line: false,
            first_number: None,
            counting: Counting::Decimal,
            title_page: false,
            vertical: Vertical::Top,
            direction: Direction::Level,
            grid: Grid::default(),
            headers: Strips::default(),
            footers: Strips::default(),
            blocks: Vec::new(),
        };
        for property in node.into_iter().flat_map(Node::nodes) {
            section.property(property);
        }
        section
    }

    fn property(&mut self, node: &Node<'_>) {
        let val = node.val();
        let length = |name: &str| node.get(name).and_then(|text| Twips::read(&text));
        match node.word() {
            "type" => {
                self.start = match val.as_deref() {
                    Some("continuous") => SectionStart::Continuous,
                    Some("nextColumn") => SectionStart::NextColumn,
                    Some("evenPage") => SectionStart::EvenPage,
                    Some("oddPage") => SectionStart::OddPage,
                    Some(_) | None => SectionStart::NextPage,
                };
            }
            "pgSz" => {
                // Width and height already are those of the page as it is held.
                let size = |name: &str| length(name).filter(|length| length.0 > 0);
                self.page.width = size("w").unwrap_or(self.page.width);
                self.page.height = size("h").unwrap_or(self.page.height);
            }
            "pgMar" => {
                let page = &mut self.page;
                page.top = length("top").unwrap_or(page.top);
                page.bottom = length("bottom").unwrap_or(page.bottom);
                let set = |slot: &mut Twips, name: &str| {
                    *slot = length(name).map_or(*slot, Twips::positive);
                };
                set(&mut page.right, "right");
                set(&mut page.left, "left");
                set(&mut page.header, "header");
                set(&mut page.footer, "footer");
                set(&mut page.gutter, "gutter");
            }
            "cols" => {
                let count = node.get("num").and_then(|num| num.parse().ok());
                self.columns = count.unwrap_or(1_usize).clamp(1, 45);
                self.column_space = length("space").unwrap_or(self.column_space).positive();
                self.column_line = node.get("sep").is_some_and(|sep| sep == "1" || sep == "true");
            }
            "pgNumType" => {
                self.first_number = node.get("start").and_then(|start| start.parse().ok());
                let counting = node.get("fmt").and_then(|name| Counting::read(&name));
                self.counting = counting.unwrap_or_default();
            }
            "titlePg" => self.title_page = node.is_on(),
            "vAlign" => self.vertical = vertical(&val.unwrap_or_default()),
            "textDirection" => self.direction = direction(&val.unwrap_or_default()),
            "docGrid" => {
                let kind = node.get("type").unwrap_or_default();
                let on = matches!(kind.as_str(), "lines" | "linesAndChars" | "snapToChars");
                self.grid.pitch = length("linePitch").filter(|pitch| on && pitch.0 > 0);
                let space = node.get("charSpace").and_then(|space| space.parse::<i32>().ok());
                let space = space.filter(|_| kind == "linesAndChars" || kind == "snapToChars");
                self.grid.character_space = space.unwrap_or_default().clamp(-500_000, 500_000);
            }
            _ => {}
        }
    }

    /// The width of one column of text.
    #[must_use]
    pub fn column_width(&self) -> Twips {
        let columns = i64::try_from(self.columns).unwrap_or(1);
        let spaces = i64::from(self.column_space.0) * (columns - 1);
        Twips::of((i64::from(self.page.text_width().0) - spaces) / columns).positive()
    }
}
