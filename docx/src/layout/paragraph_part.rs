//! What a style or a paragraph says about how it stands, before it is resolved.

use super::border::BorderPart;
use super::color::Ink;
use super::node::Node;
use super::paragraph::{Alignment, LineHeight, ParagraphFormat, TabKind, TabStop};
use super::run_part::put;
use super::theme::Theme;
use super::units::{HalfPoints, Twips};

/// The most tab stops of a paragraph.
const MAX_TABS: usize = 64;

/// The space above and below that programs choose by themselves.
const AUTOMATIC: Twips = Twips(280);

/// A tab stop that is set, or taken away.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Tab {
    stop: TabStop,
    cleared: bool,
}

/// What one place says; what it does not say is inherited. Indents in characters and distances in
/// lines are in hundredths.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct ParagraphPart {
    pub(crate) style: Option<String>,
    /// The list, zero for none.
    pub(crate) list: Option<u32>,
    /// The level in the list.
    pub(crate) level: Option<usize>,
    alignment: Option<Alignment>,
    left: Option<Twips>,
    right: Option<Twips>,
    first: Option<Twips>,
    left_chars: Option<i64>,
    right_chars: Option<i64>,
    first_chars: Option<i64>,
    before: Option<Twips>,
    after: Option<Twips>,
    before_lines: Option<i64>,
    after_lines: Option<i64>,
    before_auto: Option<bool>,
    after_auto: Option<bool>,
    line: Option<LineHeight>,
    contextual: Option<bool>,
    keep_next: Option<bool>,
    keep_lines: Option<bool>,
    widow_control: Option<bool>,
    page_break_before: Option<bool>,
    borders: BorderPart,
    shade: Option<Ink>,
    tabs: Vec<Tab>,
    outline: Option<u8>,
    on_grid: Option<bool>,
    /// Whether the paragraph stands in a frame of its own.
    pub(crate) framed: Option<bool>,
}

impl ParagraphPart {
    /// Reads `w:pPr`.
    pub(crate) fn read(node: Option<&Node<'_>>, theme: &Theme) -> Self {
        let mut part = Self::default();
        for property in node.into_iter().flat_map(Node::nodes) {
            part.property(property, theme);
        }
        part
    }

    fn property(&mut self, node: &Node<'_>, theme: &Theme) {
        let on = Some(node.is_on());
        match node.word() {
            "pStyle" => self.style = node.val(),
            "numPr" => {
                let number = |name| node.child_val(name)?.parse::<u32>().ok();
                self.list = number("numId");
                self.level = number("ilvl").and_then(|level| usize::try_from(level).ok());
            }
            "jc" => self.alignment = node.val().map(|name| alignment(&name)),
            "ind" => self.indents(node),
            "spacing" => self.spacing(node),
            "contextualSpacing" => self.contextual = on,
            "keepNext" => self.keep_next = on,
            "keepLines" => self.keep_lines = on,
            "widowControl" => self.widow_control = on,
            "pageBreakBefore" => self.page_break_before = on,
            "pBdr" => self.borders = BorderPart::read(Some(node), theme),
            "shd" => self.shade = Some(Ink::shade(node, theme)),
            "tabs" => self.tabs = node.nodes().take(MAX_TABS).filter_map(tab).collect(),
            "outlineLvl" => self.outline = node.val().and_then(|level| level.parse().ok()),
            "snapToGrid" => self.on_grid = on,
            "framePr" => self.framed = Some(true),
            _ => {}
        }
    }

    fn indents(&mut self, node: &Node<'_>) {
        let length = |name: &str| node.get(name).and_then(|text| Twips::read(&text));
        let chars = |name: &str| number(node.get(name));
        self.left = length("left").or_else(|| length("start"));
        self.right = length("right").or_else(|| length("end"));
        // Where both stand, the hanging one counts.
        self.first = length("hanging").map(|hanging| Twips(-hanging.0)).or(length("firstLine"));
        self.left_chars = chars("leftChars").or(chars("startChars"));
        self.right_chars = chars("rightChars").or(chars("endChars"));
        self.first_chars = chars("hangingChars").map(|chars| -chars).or(chars("firstLineChars"));
    }

    fn spacing(&mut self, node: &Node<'_>) {
        let length = |name: &str| node.get(name).and_then(|text| Twips::read(&text));
        let on = |name: &str| {
            node.get(name).map(|value| !matches!(value.as_str(), "0" | "false" | "off"))
        };
        self.before = length("before");
        self.after = length("after");
        self.before_lines = number(node.get("beforeLines"));
        self.after_lines = number(node.get("afterLines"));
        self.before_auto = on("beforeAutospacing");
        self.after_auto = on("afterAutospacing");
        let rule = node.get("lineRule").unwrap_or_default();
        self.line = length("line").filter(|line| line.0 != 0).map(|line| match rule.as_str() {
            "exact" => LineHeight::Exact(Twips(line.0.abs())),
            "atLeast" => LineHeight::AtLeast(line.positive()),
            _ => LineHeight::Multiple(line.0.abs()),
        });
    }

    /// Lays another part over this one.
    pub(crate) fn put(&mut self, over: &Self) {
        put!(
            self,
            over,
            style,
            list,
            level,
            alignment,
            left,
            right,
            first,
            left_chars,
            right_chars
        );
        put!(self, over, first_chars, before, after, before_lines, after_lines, before_auto);
        put!(self, over, after_auto, line, contextual, keep_next, keep_lines, widow_control);
        put!(self, over, page_break_before, shade, outline, on_grid, framed);
        self.borders.put(&over.borders);
        for tab in &over.tabs {
            self.tabs.retain(|known| known.stop.at != tab.stop.at);
            if self.tabs.len() < MAX_TABS {
                self.tabs.push(*tab);
            }
        }
    }

    /// The format, for text of this size and a grid of lines of this pitch.
    pub(crate) fn format(&self, size: HalfPoints, pitch: Twips) -> ParagraphFormat {
        // A hundredth of a character is a hundredth of the font's size; none at all counts as not set.
        let indent = |chars: Option<i64>, plain: Option<Twips>| match chars {
            Some(chars) if chars != 0 => Twips(size.0 * 10).scaled(chars, 100),
            Some(_) | None => plain.unwrap_or_default(),
        };
        let distance = |auto: Option<bool>, lines: Option<i64>, plain: Option<Twips>| match lines {
            _ if auto == Some(true) => AUTOMATIC,
            Some(lines) if lines != 0 => pitch.scaled(lines, 100).positive(),
            Some(_) | None => plain.unwrap_or_default().positive(),
        };
        let mut tabs: Vec<TabStop> =
            self.tabs.iter().filter(|tab| !tab.cleared).map(|tab| tab.stop).collect();
        tabs.sort_by_key(|stop| stop.at);
        ParagraphFormat {
            alignment: self.alignment.unwrap_or_default(),
            left: indent(self.left_chars, self.left),
            right: indent(self.right_chars, self.right),
            first_line: indent(self.first_chars, self.first),
            says_first_line: self.first_chars.is_some() || self.first.is_some(),
            before: distance(self.before_auto, self.before_lines, self.before),
            after: distance(self.after_auto, self.after_lines, self.after),
            line: self.line.unwrap_or_default(),
            contextual: self.contextual.unwrap_or_default(),
            style: self.style.clone().unwrap_or_default(),
            keep_next: self.keep_next.unwrap_or_default(),
            keep_lines: self.keep_lines.unwrap_or_default(),
            widow_control: self.widow_control.unwrap_or(true),
            page_break_before: self.page_break_before.unwrap_or_default(),
            borders: self.borders.around(),
            between: self.borders.inside_h.unwrap_or_default(),
            shade: self.shade.unwrap_or_default(),
            tabs,
            outline: self.outline.filter(|level| *level < 9),
            on_grid: self.on_grid.unwrap_or(true),
        }
    }
}

/// Reads a number of hundredths.
fn number(text: Option<String>) -> Option<i64> {
    text?.trim().parse().ok().map(|value: i64| value.clamp(-100_000, 100_000))
}

/// Reads an alignment. Text here runs from left to right, so that its start is the left.
pub(crate) fn alignment(name: &str) -> Alignment {
    match name {
        "center" => Alignment::Center,
        "right" | "end" => Alignment::Right,
        "both" | "lowKashida" | "mediumKashida" | "highKashida" => Alignment::Justified,
        "distribute" | "thaiDistribute" => Alignment::Distributed,
        _ => Alignment::Left,
    }
}

fn tab(node: &Node<'_>) -> Option<Tab> {
    let at = Twips::read(&node.get("pos")?)?;
    let kind = node.val().unwrap_or_default();
    let leader = match node.get("leader").unwrap_or_default().as_str() {
        "dot" => Some('.'),
        "hyphen" => Some('-'),
        "underscore" | "heavy" => Some('_'),
        "middleDot" => Some('·'),
        _ => None,
    };
    let cleared = kind == "clear";
    let kind = match kind.as_str() {
        "center" => TabKind::Center,
        "right" | "end" => TabKind::Right,
        "decimal" => TabKind::Decimal,
        "bar" => TabKind::Bar,
        _ => TabKind::Left,
    };
    Some(Tab { stop: TabStop { at, kind, leader }, cleared })
}
