//! The default form and blank forms of the shape that offices use, drawn on the building machine and held
//! against the layout.

use std::cell::RefCell;

use application::draft::{Action, Draft};
use application::form::sample::sample;
use application::form::template::default_form;
use application::form::values::values;
use docx::layout::paragraph::Content;
use docx::layout::table::Table;
use docx::layout::{Block, Document};
use docx::package::Package;
use docx::places::Place;
use docx::values::Values;
use quality_award_rules::{Edition, assess_under};
use roxmltree::{Document as Xml, Node};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::prelude::*;

use super::classes::{Classes, points};
use super::element;
use super::filled::{Drawing, Form};
use super::table::widths;

/// A form as HTML, with the classes that it uses.
struct Drawn {
    xml: Xml<'static>,
    classes: RefCell<Classes>,
}

#[derive(Properties, PartialEq)]
struct Props {
    html: Html,
}

#[component]
fn Shown(props: &Props) -> Html {
    props.html.clone()
}

/// Elements without an end, as XML has them.
fn closed(html: &str) -> String {
    let mut xml = html.to_owned();
    for tag in ["<br", "<col ", "<img"] {
        let pieces: Vec<String> = xml
            .split(tag)
            .enumerate()
            .map(
                |(at, piece)| if at == 0 { piece.to_owned() } else { piece.replacen('>', "/>", 1) },
            )
            .collect();
        xml = pieces.join(tag);
    }
    xml
}

fn draw(form: &Form, drawing: &Drawing, marked: &[Place]) -> Drawn {
    let classes = RefCell::default();
    let html = element("div", "sheets", form.sheets(drawing, marked, &classes));
    form.paper(drawing, &classes);
    let rendering =
        yew::LocalServerRenderer::<Shown>::with_props(Props { html }).hydratable(false).render();
    let runtime = Builder::new_current_thread().build().expect("a runtime");
    let html = LocalSet::new().block_on(&runtime, rendering);
    let xml = Box::leak(closed(&html).into_boxed_str());
    Drawn { xml: Xml::parse(xml).expect("is well-formed"), classes }
}

impl Drawn {
    fn having<'a>(&'a self, class: &'a str) -> impl Iterator<Item = Node<'a, 'static>> {
        let own = move |node: &Node<'_, '_>| {
            node.attribute("class").is_some_and(|own| own.split(' ').any(|own| own == class))
        };
        self.xml.descendants().filter(own)
    }

    fn tagged(&self, tag: &'static str) -> impl Iterator<Item = Node<'_, 'static>> {
        self.xml.descendants().filter(move |node| node.has_tag_name(tag))
    }
}

/// All the text in an element, without white space.
fn text(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text).filter_map(|node| node.text());
    texts.collect::<String>().split_whitespace().collect()
}

/// The text of blocks in order, without white space.
fn text_of(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                text.extend(paragraph.label.iter().map(|label| &*label.text));
                for piece in &paragraph.pieces {
                    match &piece.content {
                        Content::Text(piece) => text.push_str(piece),
                        Content::TextBox(text_box) => text += &text_of(&text_box.blocks),
                        Content::Tab
                        | Content::LineBreak
                        | Content::PageBreak
                        | Content::ColumnBreak
                        | Content::PageNumber(_)
                        | Content::PageCount(_)
                        | Content::SectionPages(_)
                        | Content::Picture(_) => {}
                    }
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    text += &text_of(&cell.blocks);
                }
            }
        }
    }
    text.split_whitespace().collect()
}

/// The tables of blocks, an outer one before those in it.
fn tables<'a>(blocks: &'a [Block], found: &mut Vec<&'a Table>) {
    for block in blocks {
        if let Block::Table(table) = block {
            found.push(table);
            for cell in table.rows.iter().flat_map(|row| &row.cells) {
                tables(&cell.blocks, found);
            }
        }
    }
}

/// Compares text, rows, cells and widths of the sheets with those of the layout.
#[track_caller]
fn check(document: &Document, drawn: &Drawn) {
    let sheets = drawn.having("a4").flat_map(|sheet| sheet.children());
    let bodies = sheets.filter(|node| !node.attribute("class").unwrap_or("").contains("strip"));
    let shown: String = bodies.map(text).collect();
    let expected: String =
        document.sections.iter().map(|section| text_of(&section.blocks)).collect();
    assert_eq!(shown, expected);
    let mut laid = Vec::new();
    for section in &document.sections {
        tables(&section.blocks, &mut laid);
    }
    let shown: Vec<_> = drawn.tagged("table").collect();
    assert_eq!(shown.len(), laid.len());
    for (shown, laid) in shown.iter().zip(laid) {
        let columns = shown.descendants().filter(|node| node.has_tag_name("colgroup"));
        let columns = columns.take(1).flat_map(|group| group.children());
        let look = |node: Node<'_, '_>| {
            let classes = drawn.classes.borrow();
            classes.declarations(node.attribute("class").expect("a class")).map(str::to_owned)
        };
        let wide: Vec<_> = columns.map(|column| look(column).expect("a known class")).collect();
        let expected: Vec<_> =
            widths(laid).iter().map(|width| format!("width:{}", points(*width))).collect();
        assert_eq!(wide, expected);
        let rows = shown.children().flat_map(|group| group.children());
        let rows: Vec<_> = rows.filter(|node| node.has_tag_name("tr")).collect();
        assert_eq!(rows.len(), laid.rows.len());
        let mut covered = vec![0_usize; wide.len()];
        for (row, laid) in rows.iter().zip(&laid.rows) {
            let cells = row.children().filter(|cell| cell.attribute("class") != Some(""));
            let cells: Vec<_> = cells.map(text).collect();
            let expected: Vec<_> = laid.cells.iter().map(|cell| text_of(&cell.blocks)).collect();
            assert_eq!(cells, expected);
            // Every column is covered once, by a cell of the row or of one above.
            let mut free = covered.iter_mut().filter(|rows| **rows == 0);
            for cell in row.children() {
                let number =
                    |name| cell.attribute(name).map_or(1, |it| it.parse().expect("a number"));
                for _ in 0..number("colspan") {
                    *free.next().expect("a free column") = number("rowspan");
                }
            }
            assert!(free.next().is_none(), "columns are left free");
            for rows in &mut covered {
                *rows -= 1;
            }
        }
    }
}

/// A template filled with texts that say which placeholder they stand for.
fn filled(template: Package) -> (Form, Drawing) {
    let mut values = Values::new(|name| format!("〔{name}〕"));
    values.text("申报单位", "赤峰某某有限公司");
    let form = Form::of(template).expect("reads");
    let drawing = form.filled(&values).expect("is filled and laid out");
    (form, drawing)
}

#[test]
fn the_default_form() {
    let (form, drawing) = filled(default_form());
    let drawn = draw(&form, &drawing, &[]);
    check(drawing.document(), &drawn);
    assert!(drawn.having("a4").count() >= 4);
    assert!(drawn.tagged("thead").count() >= 2);
    // Headers have the texts of the form, and footers count the pages.
    let footers: Vec<_> = drawn.having("footer").map(text).collect();
    assert!(footers.iter().any(|footer| footer.contains('1')), "{footers:?}");
    assert_eq!(drawn.having("here").count(), 0);
}

/// The pages of each section on paper: their size, what their margins say, and that the cover is not counted.
#[test]
fn the_pages_on_paper() {
    let (form, drawing) = filled(default_form());
    let drawn = draw(&form, &drawing, &[]);
    let classes = drawn.classes.borrow();
    let page = |start: &str| {
        let found = classes.rules().iter().find(|rule| rule.contains(start));
        found.unwrap_or_else(|| panic!("no {start} in {:#?}", classes.rules()))
    };
    let cover = page("@page page-0{");
    assert!(cover.contains("size:595.30pt 841.90pt;") && !cover.contains("赤峰"), "{cover}");
    let rest = page("@page page-1{");
    assert!(rest.contains("margin:104.90pt 72.75pt 99.20pt 78.35pt;"), "{rest}");
    for words in ["赤峰市市长产品质量奖申报表", "赤峰某某有限公司", "counter(from-1,decimal)"]
    {
        assert!(rest.contains(words), "no {words} in {rest}");
    }
    // The first counted page is the second sheet, so odd numbers stand on the browser's left pages.
    let (odd, even) = rest.split_once("@page page-1:right{").expect("pages of even numbers");
    assert!(
        odd.contains("@bottom-right{content:\"— \"")
            && even.contains("@bottom-left{content:\"— \"")
    );
    assert!(
        classes.rules().iter().any(|rule| rule.starts_with("@media print{.page-1{page:page-1;"))
    );
}

#[test]
fn blank_forms_of_offices() {
    for bytes in [
        &include_bytes!("../../../tests/cases/forms/blank-two-pages.docx")[..],
        &include_bytes!("../../../tests/cases/forms/blank-with-cover.docx")[..],
    ] {
        let (form, drawing) = filled(Package::read(bytes).expect("reads"));
        let drawn = draw(&form, &drawing, &[]);
        check(drawing.document(), &drawn);
        assert!(drawn.tagged("table").count() >= 1);
    }
}

/// The value at a marked place is marked wherever it stands, and nothing else.
#[test]
fn marked_places() {
    let (form, drawing) = filled(default_form());
    let own = drawing.places.iter().filter(|place| place.name == "申报单位");
    let own: Vec<Place> = own.cloned().collect();
    let body = own.iter().filter(|place| place.part == drawing.document().part).count();
    let drawn = draw(&form, &drawing, &own);
    check(drawing.document(), &drawn);
    let (strips, bodies): (Vec<_>, Vec<_>) = drawn.having("here").partition(|mark| {
        let strip =
            |node: Node<'_, '_>| node.attribute("class").is_some_and(|own| own.contains("strip"));
        mark.ancestors().any(strip)
    });
    assert!(body > 0 && bodies.len() == body, "{} marks of {body}", bodies.len());
    for mark in strips.iter().chain(&bodies) {
        assert_eq!(text(*mark), "赤峰某某有限公司");
    }
}

/// The default form filled with the sample shows every text of the sample and no placeholder; no element has a
/// style of its own, which the policy would refuse.
#[test]
fn the_sample() {
    let edition = Edition::for_year(2026).expect("an edition governs it");
    let draft: Draft = sample(edition).after(Action::Type("year".to_owned(), "2031".to_owned()));
    let assessment = assess_under(edition, &draft.facts());
    let form = Form::read(None).expect("reads");
    let values = values(&draft, &assessment, true, Some(2031));
    let drawing = form.filled(&values).expect("is filled and laid out");
    let drawn = draw(&form, &drawing, &[]);
    let shown: String = drawn.having("a4").map(text).collect();
    for words in [
        "赤峰样例食品有限公司（试填）",
        "91150400M000100Y45",
        "“样例”牌灭菌乳",
        "“样例”牌酸乳",
        "第二段为试填文字",
        "0476-8888888",
        "2031",
    ] {
        assert!(shown.contains(words), "{words} is not in {shown}");
    }
    assert!(!shown.contains("{{") && !shown.contains("未填完"), "{shown}");
    let styled = drawn.xml.descendants().filter(|node| node.has_attribute("style"));
    assert_eq!(styled.count(), 0);
    assert_eq!(drawing.unshown(), []);
}
