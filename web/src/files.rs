//! The files that the page hands over and takes back. Pure: data in, bytes out, and back.

use quality_award_page::{assemble, inert, script};
use quality_award_rules::{Assessment, Edition, VERSION};

use crate::docx::data::{Data, embed, extract};
use crate::docx::error::Error;
use crate::docx::fill::{Filled, fill};
use crate::docx::package::Package;
use crate::docx::problem::Problem;
use crate::docx::template::default_form;
use crate::draft::Draft;
use crate::form::values::values;
use crate::record::{self, Opened, RecordError, to_json};

/// The media type of a .docx file.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The media type of a page.
pub const HTML: &str = "text/html";

/// The application form, filled, as the bytes of a .docx file that carries the draft as well; and
/// the placeholders that could not be filled. The same data gives the same bytes.
///
/// # Errors
/// [`Error`] where the form cannot be read or the result is too large.
pub fn docx(
    draft: &Draft,
    assessment: &Assessment,
    complete: bool,
) -> Result<(Vec<u8>, Vec<Problem>), Error> {
    let Filled { mut package, problems } =
        fill(&default_form(), &values(draft, assessment, complete))?;
    let data = Data {
        json: to_json(draft),
        rules_version: VERSION.to_owned(),
        text_sha256: assessment.edition.text_sha256.to_owned(),
    };
    embed(&mut package, &data)?;
    Ok((package.to_bytes()?, problems))
}

/// Why a file does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It is a Word file that this page cannot read.
    Package(Error),
    /// It is a Word file without a draft in it.
    NoData,
    /// The draft in it, or the file itself, is none.
    Record(RecordError),
}

/// What a file brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// The draft.
    pub opened: Opened,
    /// The version of the rules that the file was made by, where it is not this one, or the
    /// Measures' text was another. The page judges the draft anew in any case.
    pub other_rules: Option<String>,
}

/// The draft of a file that this page handed over: a draft file or a filled form.
///
/// # Errors
/// [`NotOpened`] where there is none in it.
pub fn opened(bytes: &[u8]) -> Result<Brought, NotOpened> {
    if !bytes.starts_with(b"PK") {
        let opened = record::from_bytes(bytes).map_err(NotOpened::Record)?;
        return Ok(Brought { opened, other_rules: None });
    }
    let data = Package::read(bytes).and_then(|package| extract(&package));
    let Data { json, rules_version, text_sha256 } =
        data.map_err(NotOpened::Package)?.ok_or(NotOpened::NoData)?;
    let same = rules_version == VERSION && text_sha256 == Edition::latest().text_sha256;
    let opened = record::from_json(&json).map_err(NotOpened::Record)?;
    Ok(Brought { opened, other_rules: (!same).then_some(rules_version) })
}

/// The id of the block in which a copy of the page carries a draft.
pub const DRAFT_BLOCK: &str = "draft";

/// The parts of the page that run, as they stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The page without its parts, with marks where they stand.
    pub shell: String,
    /// What the policy says.
    pub policy: String,
    /// The style sheet.
    pub style: String,
    /// The program.
    pub payload: String,
    /// What is said of other people's software.
    pub licences: String,
    /// The scripts, in their order.
    pub scripts: [String; 4],
}

/// A copy of the page that opens with this draft, a record: the pristine page and one block more.
///
/// # Errors
/// In words, where the parts do not fit this page's shell.
pub fn page(parts: &Parts, draft: &str) -> Result<String, String> {
    let Parts { shell, policy, style, payload, licences, scripts: [before, head, glue, boot] } =
        parts;
    assemble(
        shell,
        &[
            ("head", &script(head)),
            ("policy", &quality_award_page::policy(before, policy)),
            ("style", &quality_award_page::style(style)),
            ("payload", &inert("payload", payload)),
            ("licences", &inert("licences", licences)),
            ("shell", &inert("shell", shell)),
            ("draft", &quality_award_page::data(DRAFT_BLOCK, draft)),
            ("glue", &script(glue)),
            ("boot", &script(boot)),
        ],
    )
    .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use quality_award_rules::assess;

    use super::*;
    use crate::record::tests::any::any_draft;

    fn form(draft: &Draft) -> Vec<u8> {
        let (bytes, problems) = docx(draft, &assess(&draft.facts()), false).expect("fills");
        assert_eq!(problems, []);
        bytes
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever was typed, the form brings it back, and the same data gives the same bytes.
        #[test]
        fn a_form_brings_everything_back(draft in any_draft()) {
            let bytes = form(&draft);
            prop_assert_eq!(&form(&draft), &bytes);
            let draft = Opened { draft, unread: Vec::new() };
            prop_assert_eq!(opened(&bytes), Ok(Brought { opened: draft, other_rules: None }));
        }
    }

    #[test]
    fn a_form_made_by_other_rules_says_which() {
        let mut package = default_form();
        let data = |version: &str, hash: &str| Data {
            json: "{}".to_owned(),
            rules_version: version.to_owned(),
            text_sha256: hash.to_owned(),
        };
        let hash = Edition::latest().text_sha256;
        for (version, hash, other) in
            [(VERSION, hash, None), ("0.0.1", hash, Some("0.0.1")), (VERSION, "x", Some(VERSION))]
        {
            embed(&mut package, &data(version, hash)).expect("embeds");
            let bytes = package.to_bytes().expect("writes");
            let brought = opened(&bytes).expect("opens");
            assert_eq!(brought.other_rules.as_deref(), other);
        }
    }

    #[test]
    fn what_is_no_file_of_this_page_says_why() {
        let none = default_form().to_bytes().expect("writes");
        assert_eq!(opened(&none), Err(NotOpened::NoData));
        assert!(matches!(opened(b"PK\x03\x04"), Err(NotOpened::Package(_))));
        assert_eq!(opened(b"x"), Err(NotOpened::Record(RecordError::NotJson)));
    }

    #[test]
    fn a_copy_is_the_page_and_one_block() {
        let text = str::to_owned;
        let source = include_str!("../../index.html");
        let parts = Parts {
            shell: quality_award_page::shell(source, "<h1></h1>").expect("has its marks"),
            policy: text("default-src 'none'"),
            style: text("p{}"),
            payload: text("x"),
            licences: text("y"),
            scripts: [text("f()"), text("h()"), text("g()"), text("b()")],
        };
        let copy = page(&parts, "{\"a\":\"</script>\"}").expect("fits the shell");
        let block = quality_award_page::data(DRAFT_BLOCK, "{\"a\":\"</script>\"}");
        let (before, after) = copy.split_once(&block).expect("the block");
        let pristine = page(&parts, "").expect("fits the shell");
        let empty = quality_award_page::data(DRAFT_BLOCK, "");
        assert_eq!(pristine, format!("{before}{empty}{after}"));
        let own = inert("shell", &parts.shell);
        assert!(!copy.replacen(&own, "", 1).contains("build:"));
        assert!(copy.contains(&own) && copy.contains("<script>b()</script>"));
    }
}
