//! A page behind the text of a form.

use super::error::Error;
use super::links::document;
use super::package::Package;
use super::tag::escaped;

/// Puts a page of its own behind everything that a form says: a heading, and a paragraph below it. They look as the form's
/// text does, apart from their sizes.
///
/// # Errors
///
/// When the package holds no Word document.
pub fn put_behind(form: &mut Package, heading: &str, text: &str) -> Result<(), Error> {
    let part = document(form)?;
    let name = part.name.clone();
    let Ok(body) = str::from_utf8(&part.bytes) else { return Ok(()) };
    // What follows the last paragraph or table says how the pages of the last section look.
    let ends = ["</w:p>", "<w:p/>", "</w:tbl>", "</w:sdt>"];
    let end = ends.iter().filter_map(|tag| Some(body.rfind(tag)? + tag.len())).max();
    let Some((before, after)) = end.and_then(|end| body.split_at_checked(end)) else {
        return Ok(());
    };
    let mut made = before.to_owned();
    paragraph(
        &mut made,
        "<w:pageBreakBefore/><w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>",
        "<w:b/><w:sz w:val=\"36\"/>",
        heading,
    );
    paragraph(&mut made, "", "<w:sz w:val=\"28\"/>", text);
    made.push_str(after);
    form.set(&name, made);
    Ok(())
}

fn paragraph(text: &mut String, properties: &str, look: &str, words: &str) {
    let words = escaped(words);
    for piece in [
        "<w:p><w:pPr>",
        properties,
        "</w:pPr><w:r><w:rPr>",
        look,
        "</w:rPr><w:t>",
        &words,
        "</w:t></w:r></w:p>",
    ] {
        text.push_str(piece);
    }
}
