//! The pages of sections: their size and margins, and on paper their headers and footers.
//!
//! On paper the browser divides the text into pages and counts them; a header or footer that stands on each of them
//! is text in a box of the page's margin, which Chromium knows since version 131.

use docx::layout::Block;
use docx::layout::counting::Counting;
use docx::layout::paragraph::{Alignment, Content, Paragraph};
use docx::layout::section::Section;
use docx::layout::table::Vertical;
use docx::layout::units::Twips;

use super::Drawer;
use super::classes::points;
use super::text::size;

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
        classes.rule(
            format!("screen {at}"),
            format!(
                "@media screen{{.page-{at}{{width:{width};min-height:{height};\
                 padding:{top} {right} {bottom} {left};{middle}}}}}"
            ),
        );
        for (name, side, distance) in
            [("header", "top", page.header), ("footer", "bottom", page.footer)]
        {
            let distance = points(distance);
            classes.rule(
                format!("{name} {at}"),
                format!(".{name}-{at}{{{side}:{distance};left:{left};right:{right}}}"),
            );
        }
        classes.rule(
            format!("paper {at}"),
            format!("@media print{{.page-{at}{{page:page-{at};{middle}{least}}}}}"),
        );
        drop(classes);
        let strip = |index: Option<usize>, edge: &str| {
            let strip = index.and_then(|index| self.document.strips.get(index));
            strip.map(|strip| running(&strip.blocks, edge)).unwrap_or_default()
        };
        let (headers, footers) = (section.headers, section.footers);
        let boxes = |header, footer| strip(header, "top") + &strip(footer, "bottom");
        let running = boxes(headers.default, footers.default);
        let mut rule = format!(
            "@page page-{at}{{size:{width} {height};margin:{top} {right} {bottom} {left};{running}}}"
        );
        if self.document.even_and_odd {
            let boxes = boxes(headers.even, footers.even);
            rule.extend([&*format!("@page page-{at}:left{{"), &no_boxes(), &boxes, "}"]);
        }
        if section.title_page && at == 0 {
            let boxes = boxes(headers.first, footers.first);
            rule.extend(["@page page-0:first{", &no_boxes(), &boxes, "}"]);
        }
        // WebKit, which alone knows this property, cuts lines off at the feet of pages with margins of
        // their own.
        let rule = format!("@supports not (-webkit-nbsp-mode:space){{{rule}}}");
        self.classes.borrow_mut().rule(format!("margins {at}"), rule);
    }
}

fn points_of(twips: i32) -> String {
    points(Twips(twips))
}

/// No header and no footer.
fn no_boxes() -> String {
    let edge =
        |edge| ["left", "center", "right"].map(|place| format!("@{edge}-{place}{{content:none}}"));
    edge("top").concat() + &edge("bottom").concat()
}

/// A header or footer as boxes of the page's margin, one for each alignment of its paragraphs.
fn running(blocks: &[Block], edge: &str) -> String {
    let mut boxes: Vec<(&str, String, String)> = Vec::new();
    for block in blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        let place = match paragraph.format.alignment {
            Alignment::Left | Alignment::Justified => "left",
            Alignment::Center | Alignment::Distributed => "center",
            Alignment::Right => "right",
        };
        let content = contents(paragraph);
        if content.is_empty() {
            continue;
        }
        if let Some((_, before, _)) = boxes.iter_mut().find(|(known, ..)| *known == place) {
            before.extend(["\"\\a\" ", &content]);
            continue;
        }
        let first = paragraph.pieces.first();
        let size = size(first.map_or(paragraph.end.size, |piece| piece.format.size));
        boxes.push((place, content, size));
    }
    let rule = |(place, content, size): &(&str, String, String)| {
        format!("@{edge}-{place}{{content:{content};font-size:{size};color:#000;white-space:pre}}")
    };
    boxes.iter().map(rule).collect()
}

/// The value of the property `content` for a line of a header or footer.
fn contents(paragraph: &Paragraph) -> String {
    let mut value = String::new();
    for piece in &paragraph.pieces {
        match &piece.content {
            Content::Text(text) => {
                value.push('"');
                for c in text.chars() {
                    if matches!(c, '"' | '\\') {
                        value.push('\\');
                    }
                    value.push(c);
                }
                value.push_str("\" ");
            }
            Content::PageNumber(counting) => value += &counter("page", *counting),
            Content::PageCount(counting) | Content::SectionPages(counting) => {
                value += &counter("pages", *counting);
            }
            Content::Tab | Content::LineBreak | Content::PageBreak | Content::ColumnBreak => {
                value.push_str("\" \" ");
            }
            // The margin of a page holds text alone.
            Content::Picture(_) | Content::TextBox(_) => {}
        }
    }
    value
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
