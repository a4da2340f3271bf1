//! Reads what stands in a paragraph.

use std::rc::Rc;

use super::field::{Field, Stage, computed};
use super::node::{Item, Node};
use super::paragraph::{Content, Piece};
use super::reader::{Around, Reader, tag};
use super::run::RunFormat;
use super::run_part::RunPart;
use super::space::Space;
use super::style::OfParagraph;
use super::symbol::{symbol, symbols};
use super::unshown::Kind;

/// How deep fields may stand in one another. Word stops at twenty.
const MAX_FIELDS: usize = 20;

/// A paragraph in the making.
pub(crate) struct Line {
    /// What the style of the table around says.
    pub(crate) table: Rc<Around>,
    /// What the paragraph's style says.
    pub(crate) style: Rc<OfParagraph>,
    pub(crate) pieces: Vec<Piece>,
}

impl Reader<'_> {
    /// Reads the runs in an element.
    pub(crate) fn inline(&mut self, node: &Node<'_>, line: &mut Line) {
        for child in node.nodes() {
            match (child.space, child.name) {
                (Space::Word, "r") => self.run(child, line),
                (Space::Word, "fldSimple") => self.simple_field(child, line),
                (Space::Word, "sdt") => {
                    let outer = self.control.clone();
                    self.control = tag(child).or(self.control.take());
                    if let Some(content) = child.child("sdtContent") {
                        self.inline(content, line);
                    }
                    self.control = outer;
                }
                (
                    Space::Word,
                    "hyperlink" | "smartTag" | "customXml" | "ins" | "moveTo" | "dir" | "bdo",
                ) => self.inline(child, line),
                (Space::Word, "del" | "moveFrom") => self.unshown.add(Kind::DeletedText),
                (Space::Word, "subDoc") => self.unshown.add(Kind::InsertedFile),
                (Space::Math, "oMath" | "oMathPara") => self.equation(child, line),
                _ => {}
            }
        }
    }

    fn run(&mut self, node: &Node<'_>, line: &mut Line) {
        let own = RunPart::read(node.child("rPr"), &self.base.theme);
        let all = self.resolved(&line.table.run, &line.style.run, &own);
        let format = all.format();
        let mut hidden = false;
        for child in node.nodes() {
            if all.is_hidden() && !matches!(child.word(), "rPr" | "fldChar" | "instrText") {
                hidden = true;
            } else if child.space == Space::Math {
                self.equation(child, line);
            } else {
                self.run_item(child, &format, line);
            }
        }
        if hidden {
            self.unshown.add(Kind::HiddenText);
        }
    }

    fn run_item(&mut self, node: &Node<'_>, format: &RunFormat, line: &mut Line) {
        let content = match node.word() {
            "t" => {
                let (skipped, text) = text(node, format);
                self.push(Content::Text(text), node.number + skipped, format, line);
                return;
            }
            "tab" | "ptab" => Content::Tab,
            "cr" => Content::LineBreak,
            "br" => match node.get("type").as_deref() {
                Some("page") => Content::PageBreak,
                Some("column") => Content::ColumnBreak,
                Some(_) | None => Content::LineBreak,
            },
            "noBreakHyphen" => Content::Text("\u{2011}".to_owned()),
            "softHyphen" => Content::Text("\u{ad}".to_owned()),
            "pgNum" => Content::PageNumber(None),
            "sym" => {
                let code = node.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                let font = node.get("font").unwrap_or_default();
                Content::Text(symbol(code.unwrap_or_default(), &font).to_string())
            }
            "drawing" => return self.drawing(node, format, line),
            "pict" => return self.vml(node, format, line),
            "object" => {
                self.unshown.add(Kind::Object);
                return self.vml(node, format, line);
            }
            "fldChar" => return self.field_mark(node, format, line),
            "instrText" => {
                if let Some(field) = self.fields.last_mut()
                    && field.stage == Stage::Instruction
                {
                    field.push(&node.text());
                    field.format.get_or_insert_with(|| format.clone());
                }
                return;
            }
            "ruby" => {
                self.unshown.add(Kind::Ruby);
                if let Some(text) = node.child("rubyBase") {
                    self.inline(text, line);
                }
                return;
            }
            "footnoteReference" => return self.unshown.add(Kind::Footnote),
            "endnoteReference" => return self.unshown.add(Kind::Endnote),
            "commentReference" => return self.unshown.add(Kind::Comment),
            "delText" | "delInstrText" => return self.unshown.add(Kind::DeletedText),
            _ => return,
        };
        self.push(content, node.number, format, line);
    }

    /// Adds a piece, unless it belongs to a field that shows something else.
    pub(crate) fn push(
        &mut self,
        content: Content,
        start: usize,
        format: &RunFormat,
        line: &mut Line,
    ) {
        if let Some(field) = self.fields.last_mut()
            && field.computed.is_some()
            && !field.has_result
        {
            field.has_result = true;
            field.format = Some(format.clone());
            field.start = start;
        }
        let shows = |field: &Field| field.stage == Stage::Result && field.computed.is_none();
        let is_empty = matches!(&content, Content::Text(text) if text.is_empty());
        if self.fields.iter().all(shows) && !is_empty {
            let control = self.control.clone();
            line.pieces.push(Piece { format: format.clone(), content, start, control });
        }
    }

    /// The beginning, the middle or the end of a field.
    fn field_mark(&mut self, node: &Node<'_>, format: &RunFormat, line: &mut Line) {
        match node.get("fldCharType").as_deref() {
            Some("begin") if self.fields.len() < MAX_FIELDS => {
                let mut field = Field::new(node.number);
                field.stands = node.child("ffData").and_then(input);
                self.fields.push(field);
            }
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.stage = Stage::Result;
                    field.computed = field.shown();
                }
            }
            Some("end") => {
                let Some(field) = self.fields.pop() else { return };
                let shown = match field.stage {
                    Stage::Instruction => field.shown(),
                    Stage::Result => None,
                };
                let content = field.computed.or(shown);
                if let Some(content) = content {
                    let format = field.format.as_ref().unwrap_or(format);
                    self.push(content, field.start, format, line);
                }
            }
            Some(_) | None => {}
        }
    }

    /// Gives up fields whose instruction does not end in the paragraph in which it begins: a
    /// damaged field would hide the rest of the document.
    pub(crate) fn close_instructions(&mut self) {
        self.fields.retain(|field| field.stage == Stage::Result);
    }

    fn simple_field(&mut self, node: &Node<'_>, line: &mut Line) {
        let before = line.pieces.len();
        self.inline(node, line);
        let Some(content) = computed(&node.get("instr").unwrap_or_default()) else { return };
        let result: Vec<Piece> = line.pieces.drain(before..).collect();
        let (format, start) = match result.into_iter().next() {
            Some(piece) => (piece.format, piece.start),
            None => (self.plain(line), 0),
        };
        self.push(content, start, &format, line);
    }

    /// The text of an equation in one line.
    fn equation(&mut self, node: &Node<'_>, line: &mut Line) {
        self.unshown.add(Kind::Equation);
        let mut text = String::new();
        math(node, &mut text);
        let format = self.plain(line);
        let start = line.pieces.last().map_or(0, Piece::end);
        self.push(Content::Text(text), start, &format, line);
    }

    /// The look of text without properties of its own.
    fn plain(&self, line: &Line) -> RunFormat {
        self.resolved(&line.table.run, &line.style.run, &RunPart::default()).format()
    }
}

/// The text of `w:t` as it is shown, and how many characters at its beginning are not. White
/// space at its ends counts only where the element says so, and a line break is a space.
fn text(node: &Node<'_>, format: &RunFormat) -> (usize, String) {
    let raw = node.text();
    let text: String = raw.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text = symbols(&text, &format.latin.name);
    if node.get("space").as_deref() == Some("preserve") {
        return (0, text);
    }
    let trimmed = text.trim_matches(' ');
    (text.len() - text.trim_start_matches(' ').len(), trimmed.to_owned())
}

/// All text of an equation.
fn math(node: &Node<'_>, text: &mut String) {
    for item in &node.items {
        match item {
            Item::Node(child) => math(child, text),
            Item::Text(piece)
                if matches!(node.space, Space::Math | Space::Word) && node.name == "t" =>
            {
                text.extend(piece.chars().filter(|c| !c.is_control()));
            }
            Item::Text(_) => {}
        }
    }
}

/// What an input of an old form shows: a box to tick, or the choice of a list.
fn input(data: &Node<'_>) -> Option<String> {
    if let Some(tick) = data.child("checkBox") {
        let on = tick.switch("checked").or(tick.switch("default")).unwrap_or_default();
        return Some(if on { "☒" } else { "☐" }.to_owned());
    }
    let list = data.child("ddList")?;
    let chosen = list.child_val("result").or(list.child_val("default"));
    let chosen: usize = chosen.and_then(|chosen| chosen.parse().ok()).unwrap_or_default();
    list.nodes().filter(|node| node.word() == "listEntry").nth(chosen)?.val()
}
