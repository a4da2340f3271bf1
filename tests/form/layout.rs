//! The layout held against what `LibreOffice` prints: all text in order, the same cells in the
//! same rows, columns and lines within a millimetre.

use std::fs;

use docx::layout::{Document, layout};
use docx::package::Package;

use crate::laid::{Laid, Stretch, dense, laid, length};
use crate::office::Desk;
use crate::own;
use crate::pdf::{Page, Word, print};
use crate::sample::default_filled;

/// A millimetre in thousandths of a point.
const MILLIMETRE: i64 = 2_835;

/// Prints a form and compares.
#[track_caller]
fn check(form: &[u8]) {
    let document = layout(&Package::read(form).expect("reads")).expect("is laid out");
    let pages = print(&Desk::new(), form);
    let laid = laid(&document);
    let places = in_order(&document, &laid, &pages);
    for (stretch, page, word) in &places {
        // Punctuation at the end of a line may hang over the edge.
        let hangs = word.text.ends_with(['，', '。', '、', '；', '：']);
        let over = if hangs { word.bottom - word.top } else { MILLIMETRE };
        let inside = word.left >= stretch.left - MILLIMETRE && word.right <= stretch.right + over;
        assert!(inside, "{word:?} on page {page} is not within {stretch:?}");
    }
    rows(&places);
    lines(&laid, &pages);
}

/// A stretch of the layout, the page and the word that shows it.
type Place<'a> = (&'a Stretch, usize, Word);

/// Compares the text and finds out which word shows which stretch.
#[track_caller]
fn in_order<'a>(document: &Document, laid: &'a Laid, pages: &[Page]) -> Vec<Place<'a>> {
    let mut expected: Vec<(char, &Stretch)> = Vec::new();
    for stretch in &laid.stretches {
        expected.extend(stretch.text.chars().map(|c| (c, stretch)));
    }
    let mut rest = &expected[..];
    let mut boxes = laid.boxes.clone();
    let mut places: Vec<Place<'a>> = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let words = body(document, page);
        let mut text: Vec<(char, &Word)> = Vec::new();
        for &word in &words {
            text.extend(dense(&word.text).chars().map(|c| (c, word)));
        }
        boxes.retain(|boxed| !take(&mut text, boxed));
        let agree = |text: &[(char, &Word)], rest: &[(char, &Stretch)]| {
            text.len() <= rest.len() && text.iter().zip(rest).all(|(a, b)| a.0 == b.0)
        };
        if !agree(&text, rest) {
            // The table of the page before goes on, under its first row.
            for header in &laid.repeated {
                let begin: String =
                    text.iter().take(header.chars().count()).map(|(c, _)| *c).collect();
                if begin == *header {
                    text.drain(..header.chars().count());
                    break;
                }
            }
        }
        let shown = |chars: &mut dyn Iterator<Item = char>| chars.collect::<String>();
        assert!(
            agree(&text, rest),
            "page {number}:\n{}\nlaid out:\n{}",
            shown(&mut text.iter().map(|(c, _)| *c)),
            shown(&mut rest.iter().take(text.len()).map(|(c, _)| *c)),
        );
        for ((_, word), (_, stretch)) in text.iter().zip(rest) {
            places.push((*stretch, number, (*word).clone()));
        }
        rest = &rest[text.len()..];
    }
    assert_eq!(rest.iter().map(|(c, _)| *c).collect::<String>(), "", "is not printed");
    assert_eq!(boxes, Vec::<String>::new(), "are not printed");
    places
}

/// The words of a page between header and footer.
#[track_caller]
fn body<'p>(document: &Document, page: &'p Page) -> Vec<&'p Word> {
    let sections = document.sections.iter();
    let near = |width: i64| (width - page.width).abs() < 1_000;
    let mut fitting = sections.filter(|section| near(length(section.page.width)));
    let section = fitting.next().expect("a section has pages of this width");
    let (top, bottom) = (length(section.page.top), page.height - length(section.page.bottom));
    page.words.iter().filter(|word| word.bottom > top && word.top < bottom).collect()
}

/// Takes a text out, where it stands first; returns whether it is there.
fn take(text: &mut Vec<(char, &Word)>, boxed: &str) -> bool {
    let length = boxed.chars().count();
    let starts = 0..=text.len().saturating_sub(length);
    let is_at = |at: &usize| text[*at..].iter().map(|(c, _)| *c).take(length).eq(boxed.chars());
    let found = starts.into_iter().find(is_at);
    if let Some(at) = found {
        text.drain(at..at + length);
    }
    found.is_some()
}

/// Rows stand under one another: no word of a row beside or above one of the row before.
#[track_caller]
fn rows(places: &[Place<'_>]) {
    for (stretch, page, word) in places {
        let Some((table, row)) = stretch.row else { continue };
        for (other, other_page, above) in places {
            if *other_page == *page
                && other.row.is_some_and(|(number, before)| number == table && before < row)
            {
                assert!(
                    above.middle() < word.middle(),
                    "{other:?} {above:?} before {stretch:?} {word:?}"
                );
            }
        }
    }
}

/// Every vertical line is printed, and no other one.
#[track_caller]
fn lines(laid: &Laid, pages: &[Page]) {
    let printed: Vec<i64> = pages.iter().flat_map(|page| page.lines.iter().copied()).collect();
    let near = |lines: &[i64], at: i64| lines.iter().any(|line| (line - at).abs() <= MILLIMETRE);
    for at in &laid.lines {
        assert!(near(&printed, *at), "no line at {at}: {printed:?}");
    }
    // The bar beside a tracked change stands further out than any table.
    let edge = laid.stretches.iter().map(|stretch| stretch.left).min().unwrap_or_default();
    for at in printed.iter().filter(|at| **at > edge - 7_000) {
        assert!(near(&laid.lines, *at), "a line at {at}: {:?}", laid.lines);
    }
}

/// An office's form, with something in every place to fill.
#[track_caller]
fn filled(name: &str) -> Vec<u8> {
    let path = format!("{}/cases/forms/{name}.docx", env!("CARGO_MANIFEST_DIR"));
    let mut form = Package::read(&fs::read(path).expect("is read")).expect("reads");
    let part = form.parts.iter_mut().find(|part| part.name == "word/document.xml");
    let part = part.expect("has a document");
    let text = String::from_utf8(part.bytes.to_vec()).expect("is UTF-8");
    let mut filled = String::new();
    for (number, piece) in text.split("<w:r/>").enumerate() {
        if number > 0 {
            filled.extend(["<w:r><w:t>填", &number.to_string(), "。</w:t></w:r>"]);
        }
        filled += piece;
    }
    assert!(filled.contains("填30。"), "{name} has places to fill");
    part.bytes = filled.into_bytes().into();
    form.to_bytes().expect("writes")
}

#[test]
fn the_default_form_is_laid_out_as_printed() {
    check(&default_filled().0);
}

#[test]
fn the_blank_form_of_two_pages_is_laid_out_as_printed() {
    check(&filled("blank-two-pages"));
}

#[test]
fn the_blank_form_with_a_cover_is_laid_out_as_printed() {
    check(&filled("blank-with-cover"));
}

#[test]
fn pictures_and_lists_are_laid_out_as_printed() {
    check(&own::pictures());
}

#[test]
fn pages_that_lie_are_laid_out_as_printed() {
    check(&own::landscape());
}

#[test]
fn tables_in_tables_and_merges_are_laid_out_as_printed() {
    check(&own::merges());
}
