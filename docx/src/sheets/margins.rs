//! The pages of sections: their size and margins, and on paper their headers and footers.
//!
//! On paper the browser divides the text into pages and counts them; a header or footer that stands on each of them
//! is text in a box of the page's margin, which Chromium knows since version 131.

use crate::layout::Block;
use crate::layout::counting::Counting;
use crate::layout::paragraph::{Alignment, Content, TabKind};
use crate::layout::section::Section;
use crate::layout::table::Vertical;
use crate::layout::units::Twips;

use super::classes::points;
use super::text::size as text_size;
use super::{Drawer, plain};

/// By how much the page is wider than its text on each side, in twips: browsers cut off what stands outside of a
/// page's margins, and half of a table's outer lines does.
const HAIR: i32 = 20;

impl Drawer<'_> {
    /// The rules for the pages of a section, on the screen and on paper.
    pub(super) fn rules(&self, at: usize, section: &Section) {
        let page = &section.page;
        let [width, height] = [page.width, page.height].map(points);
        let [top, bottom] = [page.top.0, page.bottom.0].map(|margin| points_of(margin.abs()));
        let right = points(page.right);
        let left = points_of(page.left.0 + page.gutter.0);
        let middle = match section.vertical {
            Vertical::Top | Vertical::Spread => "",
            Vertical::Center => "display:flex;flex-direction:column;justify-content:center;",
            Vertical::Bottom => "display:flex;flex-direction:column;justify-content:flex-end;",
        };
        // A hair less than the text of a page, or a second page would follow.
        let text = points_of(page.height.0 - page.top.0.abs() - page.bottom.0.abs() - 60);
        let least = if middle.is_empty() { String::new() } else { format!("min-height:{text}") };
        let mut classes = self.classes.borrow_mut();
        classes.rule(format!(
            "@media screen{{.page-{at}{{width:{width};min-height:{height};\
                 padding:{top} {right} {bottom} {left};{middle}}}}}"
        ));
        for (name, side, distance) in
            [("header", "top", page.header), ("footer", "bottom", page.footer)]
        {
            let distance = points(distance);
            classes.rule(format!(".{name}-{at}{{{side}:{distance};left:{left};right:{right}}}"));
        }
        classes.rule(format!("@media print{{.page-{at}{{page:page-{at};{middle}{least}}}}}"));
    }

    /// The rule for the margins of a section on paper, as an element: it has what is typed in it. `counted` names what counts the pages; `odd_left` says whether odd numbers stand on the pages
    /// that the browser takes for left ones.
    pub(super) fn margins(
        &self,
        at: usize,
        section: &Section,
        counted: &str,
        odd_left: bool,
    ) -> String {
        let page = &section.page;
        let [width, height] = [page.width, page.height].map(points);
        let [top, bottom] = [page.top.0, page.bottom.0].map(|margin| points_of(margin.abs()));
        let strip = |index: Option<usize>, edge: &str| {
            let strip = index.and_then(|index| self.document.strips.get(index));
            strip.map(|strip| running(&strip.blocks, edge, counted)).unwrap_or_default()
        };
        let (headers, footers) = (section.headers, section.footers);
        let boxes = |header, footer| strip(header, "top") + &strip(footer, "bottom");
        let running = no_boxes() + &boxes(headers.default, footers.default);
        let [right, left] =
            [page.right.0, page.left.0 + page.gutter.0].map(|margin| points_of(margin - HAIR));
        let mut rule = format!(
            "@page page-{at}{{size:{width} {height};margin:{top} {right} {bottom} {left};\
             counter-increment:{counted};{running}}}"
        );
        if self.document.even_and_odd {
            let boxes = boxes(headers.even, footers.even);
            let side = if odd_left { "right" } else { "left" };
            rule.extend([&*format!("@page page-{at}:{side}{{"), &no_boxes(), &boxes, "}"]);
        }
        if section.title_page && at == 0 {
            let boxes = boxes(headers.first, footers.first);
            rule.extend(["@page page-0:first{", &no_boxes(), &boxes, "}"]);
        }
        // WebKit, which alone knows this property, cuts lines off at the feet of pages with margins of
        // their own.
        rule.extend([&*format!("@media print{{.page-{at}{{padding:0 "), &points_of(HAIR), "}}"]);
        written(&format!("@supports not (-webkit-nbsp-mode:space){{{rule}}}"))
    }
}

fn points_of(twips: i32) -> String {
    points(Twips(twips))
}

/// Stands around a text in a rule while the rule is made.
const TEXT: char = '\u{1}';

/// A rule as an element, with its texts as runs.
fn written(rule: &str) -> String {
    let mut element = "<margin>".to_owned();
    for (number, piece) in rule.split(TEXT).enumerate() {
        let piece = plain(piece);
        let [before, after] = if number % 2 == 0 {
            ["<css>", "</css>"]
        } else {
            ["<w:p><w:r><w:t>", "</w:t></w:r></w:p>"]
        };
        element.extend([before, &piece, after]);
    }
    element + "</margin>"
}

/// No header and no footer.
fn no_boxes() -> String {
    let edge =
        |edge| ["left", "center", "right"].map(|place| format!("@{edge}-{place}{{content:none}}"));
    edge("top").concat() + &edge("bottom").concat()
}

/// A header or footer as boxes of the page's margin, one for each place in which its lines have text.
fn running(blocks: &[Block], edge: &str, counted: &str) -> String {
    let mut boxes: [(&str, String, String); 3] =
        ["left", "center", "right"].map(|place| (place, String::new(), String::new()));
    for block in blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        let start = match paragraph.format.alignment {
            Alignment::Left | Alignment::Justified => 0,
            Alignment::Center | Alignment::Distributed => 1,
            Alignment::Right => 2,
        };
        let mut stops = paragraph.format.tabs.iter();
        let mut place = start;
        let mut content = String::new();
        let mut put = |place: usize, content: &str| {
            if let Some((_, text, size)) = boxes.get_mut(place).filter(|_| !content.is_empty()) {
                if text.is_empty() {
                    let first = paragraph.pieces.first();
                    *size = text_size(first.map_or(paragraph.end.size, |piece| piece.format.size));
                } else {
                    text.push_str("\"\\a\" ");
                }
                text.push_str(content);
            }
        };
        for piece in &paragraph.pieces {
            if !matches!(piece.content, Content::Tab) {
                content += &contents(&piece.content, counted);
                continue;
            }
            let next = match stops.next().map(|stop| stop.kind) {
                Some(TabKind::Right) => 2,
                Some(TabKind::Center) => 1,
                Some(TabKind::Left | TabKind::Decimal | TabKind::Bar) | None => place,
            };
            if next == place {
                content.push_str("\" \" ");
            } else {
                put(place, &content);
                (place, content) = (next, String::new());
            }
        }
        put(place, &content);
    }
    let rule = |(place, content, size): &(&str, String, String)| {
        format!("@{edge}-{place}{{content:{content};font-size:{size};color:#000;white-space:pre}}")
    };
    boxes.iter().filter(|(_, content, _)| !content.is_empty()).map(rule).collect()
}

/// A piece of a header or footer for the property `content`.
fn contents(content: &Content, counted: &str) -> String {
    match content {
        Content::Text(text) => {
            let text: String = text.chars().filter(|c| !c.is_control()).collect();
            format!("{TEXT}{text}{TEXT} ")
        }
        Content::PageNumber(counting) => counter(counted, *counting),
        Content::PageCount(counting) | Content::SectionPages(counting) => {
            counter("pages", *counting)
        }
        Content::Tab | Content::LineBreak | Content::PageBreak | Content::ColumnBreak => {
            "\" \" ".to_owned()
        }
        // The margin of a page holds text alone.
        Content::Picture(_) | Content::TextBox(_) => String::new(),
    }
}

fn counter(name: &str, counting: Option<Counting>) -> String {
    let style = match counting.unwrap_or_default() {
        Counting::Decimal
        | Counting::DecimalZero
        | Counting::FullWidth
        | Counting::Circle
        | Counting::Parenthesis
        | Counting::FullStop
        | Counting::Nothing => "decimal",
        Counting::UpperLetter => "upper-alpha",
        Counting::LowerLetter => "lower-alpha",
        Counting::UpperRoman => "upper-roman",
        Counting::LowerRoman => "lower-roman",
        Counting::Chinese
        | Counting::ChineseThousand
        | Counting::ChineseDigits
        | Counting::ChineseParenthesis => "simp-chinese-informal",
        Counting::ChineseLegal => "simp-chinese-formal",
        Counting::Stems => "cjk-heavenly-stem",
        Counting::Branches => "cjk-earthly-branch",
        Counting::Dashes => return format!("\"- \" counter({name}) \" -\" "),
    };
    format!("counter({name},{style}) ")
}
