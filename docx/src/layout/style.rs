//! The styles of a document, each with those it is based on.

use std::cell::RefCell;
use std::rc::Rc;

use super::map::Map;
use super::node::Node;
use super::numbering::Numbering;
use super::paragraph_part::ParagraphPart;
use super::run_part::RunPart;
use super::table_style::TableStyle;
use super::theme::Theme;

/// How many styles may stand behind one another. Word stops at eleven.
const MAX_CHAIN: usize = 32;

/// What a style is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    Paragraph,
    Character,
    Table,
    /// Lists; the list itself names its style.
    List,
}

#[derive(Clone, Debug)]
struct Style {
    kind: Kind,
    based_on: Option<String>,
    run: RunPart,
    paragraph: ParagraphPart,
    table: Option<Box<TableStyle>>,
}

/// All styles of a document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Styles {
    /// What holds where no style says anything.
    pub(crate) run: RunPart,
    pub(crate) paragraph: ParagraphPart,
    by_id: Map<Style>,
    /// The styles that hold where none is named.
    paragraph_default: Option<String>,
    character_default: Option<String>,
    table_default: Option<String>,
    /// What was resolved before, by the identifier of the style; empty for no style. A document
    /// names few styles very often.
    paragraphs: RefCell<Map<Rc<OfParagraph>>>,
    tables: RefCell<Map<Rc<TableStyle>>>,
}

/// What a style says of a paragraph and of its text.
#[derive(Clone, Debug, Default)]
pub(crate) struct OfParagraph {
    pub(crate) paragraph: ParagraphPart,
    pub(crate) run: RunPart,
}

impl Styles {
    /// Reads the part of styles.
    pub(crate) fn read(root: &Node<'_>, theme: &Theme) -> Self {
        let mut styles = Self::default();
        for node in root.nodes() {
            match node.word() {
                "docDefaults" => {
                    let part = |around: &str, name: &str| node.child(around)?.child(name);
                    styles.run = RunPart::read(part("rPrDefault", "rPr"), theme);
                    styles.paragraph = ParagraphPart::read(part("pPrDefault", "pPr"), theme);
                }
                "style" => styles.add(node, theme),
                _ => {}
            }
        }
        styles
    }

    fn add(&mut self, node: &Node<'_>, theme: &Theme) {
        let Some(id) = node.get("styleId") else { return };
        let kind = match node.get("type").as_deref() {
            Some("character") => Kind::Character,
            Some("table") => Kind::Table,
            Some("numbering") => Kind::List,
            Some(_) | None => Kind::Paragraph,
        };
        let is_default = node.get("default").is_some_and(|value| value != "0" && value != "false");
        if is_default {
            match kind {
                Kind::Paragraph => self.paragraph_default = Some(id.clone()),
                Kind::Character => self.character_default = Some(id.clone()),
                Kind::Table => self.table_default = Some(id.clone()),
                Kind::List => {}
            }
        }
        let style = Style {
            kind,
            based_on: node.child_val("basedOn"),
            run: RunPart::read(node.child("rPr"), theme),
            paragraph: ParagraphPart::read(node.child("pPr"), theme),
            table: (kind == Kind::Table).then(|| Box::new(TableStyle::read(node, theme))),
        };
        self.by_id.insert(id, style);
    }

    /// A style and those it is based on, the last of them first.
    fn chain(&self, id: Option<&str>, kind: Kind) -> Vec<(&str, &Style)> {
        let fallback = match kind {
            Kind::Paragraph => &self.paragraph_default,
            Kind::Character => &self.character_default,
            Kind::Table => &self.table_default,
            Kind::List => &None,
        };
        let entry = |id: &str| self.by_id.entry(id).filter(|(_, style)| style.kind == kind);
        let mut next = id.and_then(entry).or_else(|| entry(fallback.as_deref()?));
        let mut chain: Vec<(&str, &Style)> = Vec::new();
        while let Some((id, style)) = next {
            if chain.len() >= MAX_CHAIN || chain.iter().any(|(known, _)| *known == id) {
                break;
            }
            chain.push((id, style));
            next = style.based_on.as_deref().and_then(entry);
        }
        chain.reverse();
        chain
    }

    /// What the style of a paragraph says of it and of its text. A list that a style names comes
    /// before what the style itself says.
    pub(crate) fn of_paragraph(&self, id: Option<&str>, numbering: &Numbering) -> Rc<OfParagraph> {
        let chain = self.chain(id, Kind::Paragraph);
        let key = chain.last().map_or("", |(id, _)| *id);
        if let Some(known) = self.paragraphs.borrow().get(key) {
            return Rc::clone(known);
        }
        let mut all = OfParagraph::default();
        let paragraph = &mut all.paragraph;
        for (id, style) in &chain {
            if let Some(list) = style.paragraph.list {
                let level = style.paragraph.level;
                let level = level.or_else(|| numbering.level_of_style(list, id)).unwrap_or(0);
                if let Some(level_part) = numbering.level(list, level) {
                    paragraph.put(&level_part.paragraph);
                }
                paragraph.level = Some(level);
            }
            paragraph.put(&style.paragraph);
            paragraph.style = Some((*id).to_owned());
            all.run.put(&style.run);
        }
        let all = Rc::new(all);
        self.paragraphs.borrow_mut().insert(key.to_owned(), Rc::clone(&all));
        all
    }

    /// What a character style says.
    pub(crate) fn of_run(&self, id: Option<&str>) -> RunPart {
        let mut run = RunPart::default();
        for (_, style) in self.chain(id, Kind::Character) {
            run.put(&style.run);
        }
        run
    }

    /// What a table style says, its paragraphs and text included.
    pub(crate) fn of_table(&self, id: Option<&str>) -> Rc<TableStyle> {
        let chain = self.chain(id, Kind::Table);
        let key = chain.last().map_or("", |(id, _)| *id);
        if let Some(known) = self.tables.borrow().get(key) {
            return Rc::clone(known);
        }
        let mut table = TableStyle::default();
        for (_, style) in &chain {
            if let Some(part) = &style.table {
                table.put(part);
            }
            table.whole.paragraph.put(&style.paragraph);
            table.whole.run.put(&style.run);
        }
        let table = Rc::new(table);
        self.tables.borrow_mut().insert(key.to_owned(), Rc::clone(&table));
        table
    }
}
