//! The files that the page hands over and takes back. Pure: data in, bytes out, and back.

use quality_award_page::{assemble, data, inert, script};
use quality_award_rules::{Assessment, VERSION};

use crate::draft::Draft;
use crate::edition::colour::Palette;
use crate::edition::panel::{NAMED, PANEL, Piece, named, panel};
use crate::edition::{Office, Refused, Template, from_json, to_json};
use crate::form::template::default_form;
use crate::form::values::values;
use crate::record::{self, Opened, RecordError};
use crate::year::Governing;
use docx::data::{Data, embed, extract};
use docx::error::Error;
use docx::fill::{Filled, fill};
use docx::package::Package;
use docx::problem::Problem;

/// The media type of a .docx file.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The media type of drafts and settings.
pub const JSON: &str = "application/json";

/// The media type of a page.
pub const HTML: &str = "text/html";

/// The application form, the office's own or the default one, filled, as the bytes of a .docx file
/// that carries the draft as well; and the placeholders that could not be filled. The same data gives
/// the same bytes.
///
/// # Errors
/// [`Error`] where the form cannot be read or the result is too large.
pub fn docx(
    draft: &Draft,
    assessment: &Assessment,
    complete: bool,
    own: Option<&Template>,
) -> Result<(Vec<u8>, Vec<Problem>), Error> {
    let form = own.map_or_else(|| Ok(default_form()), Template::package)?;
    let Filled { mut package, problems, .. } = fill(&form, &values(draft, assessment, complete))?;
    let carried = Data {
        json: record::to_json(draft),
        rules_version: VERSION.to_owned(),
        text_sha256: assessment.edition.text_sha256.to_owned(),
    };
    embed(&mut package, &carried)?;
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

/// The draft of a file that this page handed over: a draft file or a filled form. `governing` says by
/// which edition of the Measures the page judges it.
///
/// # Errors
/// [`NotOpened`] where there is none in it.
pub fn opened(bytes: &[u8], governing: &Governing) -> Result<Brought, NotOpened> {
    if !bytes.starts_with(b"PK") {
        let opened = record::from_bytes(bytes).map_err(NotOpened::Record)?;
        return Ok(Brought { opened, other_rules: None });
    }
    let data = Package::read(bytes).and_then(|package| extract(&package));
    let Data { json, rules_version, text_sha256 } =
        data.map_err(NotOpened::Package)?.ok_or(NotOpened::NoData)?;
    let opened = record::from_json(&json).map_err(NotOpened::Record)?;
    let edition = governing.edition(&opened.draft);
    let same = rules_version == VERSION && text_sha256 == edition.text_sha256;
    Ok(Brought { opened, other_rules: (!same).then_some(rules_version) })
}

/// The id of the block in which a copy of the page carries a draft.
pub const DRAFT_BLOCK: &str = "draft";

/// The id of the block in which an office's edition of the page carries its settings.
pub const EDITION_BLOCK: &str = "edition";

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

impl Parts {
    /// The parts of a built page, read off its text; the program reads its own off the document.
    /// `None` where it is no such page.
    #[must_use]
    pub fn of(page: &str) -> Option<Self> {
        // Only what `assemble` writes is looked for; no part holds the end of its own element.
        let between = |text: &str, open: &str, close: &str| -> Option<String> {
            let (_, rest) = text.split_once(open)?;
            rest.split_once(close).map(|(found, _)| found.to_owned())
        };
        let kept =
            |id: &str| between(page, inert(id, "").trim_end_matches("</script>"), "</script>");
        // The program's text may hold anything but its own end.
        let payload = kept("payload")?;
        let rest = page.replacen(&inert("payload", &payload), "", 1);
        let mut scripts = rest.split("<script>").skip(1).map(|rest| rest.split("</script>").next());
        let mut script = || scripts.next().flatten().map(str::to_owned);
        Some(Self {
            shell: kept("shell")?,
            policy: between(page, "Content-Security-Policy\" content=\"", "\"")?,
            style: between(page, "<style>", "</style>")?,
            licences: kept("licences")?,
            scripts: [script()?, script()?, script()?, script()?],
            payload,
        })
    }
}

/// A copy of the page for an office, for who goes on with a draft, a record, or both: the pristine
/// page, a block of data for each, and on the first screen what the office says. For neither it is
/// the pristine page. The office's settings must be sound.
///
/// # Errors
/// In words, where the parts do not fit this page's shell.
pub fn page(parts: &Parts, office: &Office, draft: Option<&str>) -> Result<String, String> {
    let html = |piece: Option<Piece>| piece.map(|piece| piece.to_html()).unwrap_or_default();
    let colours = office.palette().map(|palette| colours(&palette)).unwrap_or_default();
    let edition =
        if office.is_empty() { String::new() } else { data(EDITION_BLOCK, &to_json(office)) };
    let Parts { shell, policy, style, payload, licences, scripts: [before, head, glue, boot] } =
        parts;
    assemble(
        shell,
        &[
            ("head", &script(head)),
            ("colours", &colours),
            ("policy", &quality_award_page::policy(before, policy)),
            ("style", &quality_award_page::style(style)),
            ("payload", &inert("payload", payload)),
            ("licences", &inert("licences", licences)),
            ("shell", &inert("shell", shell)),
            ("edition", &edition),
            ("draft", &draft.map(|draft| data(DRAFT_BLOCK, draft)).unwrap_or_default()),
            (PANEL, &html(panel(office, None))),
            (NAMED, &html(named(office))),
            ("glue", &script(glue)),
            ("boot", &script(boot)),
        ],
    )
    .map_err(|error| error.to_string())
}

/// What tells `web/head.js` an edition's colours before anything is drawn.
fn colours(palette: &Palette) -> String {
    format!("<meta name=\"colours\" content=\"{palette}\">")
}

/// The settings of a file.
///
/// # Errors
/// [`Refused`] where there are none in it.
pub fn settings(bytes: &[u8]) -> Result<(Office, Vec<String>), Refused> {
    from_json(str::from_utf8(bytes).map_err(|_| Refused::NoSettings)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use quality_award_rules::{Edition, assess_under};

    use super::*;
    use crate::edition::Setting;
    use crate::record::tests::any::any_draft;
    use crate::year::of_2026;

    fn governing() -> Governing {
        Governing::new(Edition::all(), &Office::default(), Some(2026))
    }

    fn form(draft: &Draft) -> Vec<u8> {
        let (bytes, problems) =
            docx(draft, &assess_under(of_2026(), &draft.facts()), false, None).expect("fills");
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
            prop_assert_eq!(opened(&bytes, &governing()), Ok(Brought { opened: draft, other_rules: None }));
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
        let hash = of_2026().text_sha256;
        for (version, hash, other) in
            [(VERSION, hash, None), ("0.0.1", hash, Some("0.0.1")), (VERSION, "x", Some(VERSION))]
        {
            embed(&mut package, &data(version, hash)).expect("embeds");
            let bytes = package.to_bytes().expect("writes");
            let brought = opened(&bytes, &governing()).expect("opens");
            assert_eq!(brought.other_rules.as_deref(), other);
        }
    }

    #[test]
    fn what_is_no_file_of_this_page_says_why() {
        let none = default_form().to_bytes().expect("writes");
        assert_eq!(opened(&none, &governing()), Err(NotOpened::NoData));
        assert!(matches!(opened(b"PK\x03\x04", &governing()), Err(NotOpened::Package(_))));
        assert_eq!(opened(b"x", &governing()), Err(NotOpened::Record(RecordError::NotJson)));
    }

    fn parts() -> Parts {
        let text = str::to_owned;
        let source = include_str!("../../index.html");
        let first = "<h1></h1><!-- build:office --><p><!-- build:edition-name --></p>";
        Parts {
            shell: quality_award_page::shell(source, first).expect("has its marks"),
            policy: text("default-src 'none'"),
            style: text("p{}"),
            payload: text("x<script>"),
            licences: text("y"),
            scripts: [text("f()"), text("h()"), text("g()"), text("b()")],
        }
    }

    #[test]
    fn a_copy_is_the_page_and_one_block() {
        let (parts, nobody) = (parts(), Office::default());
        let copy = page(&parts, &nobody, Some("{\"a\":\"</script>\"}")).expect("fits the shell");
        let block = data(DRAFT_BLOCK, "{\"a\":\"</script>\"}");
        let (before, after) = copy.split_once(&block).expect("the block");
        let pristine = page(&parts, &nobody, None).expect("fits the shell");
        assert_eq!(pristine, format!("{before}{after}"));
        let own = inert("shell", &parts.shell);
        assert!(!copy.replacen(&own, "", 1).contains("build:"));
        assert!(copy.contains(&own) && copy.contains("<script>b()</script>"));
    }

    #[test]
    fn an_edition_is_the_page_and_what_the_office_says() {
        let office = Office::default()
            .with(Setting::Year, "2026")
            .with(Setting::Accent, "#0b5394")
            .with(Setting::Notice, "</script><b>x</b>");
        let edition = page(&parts(), &office, None).expect("fits the shell");
        let pristine = page(&parts(), &Office::default(), None).expect("fits the shell");
        let said = [
            data(EDITION_BLOCK, &to_json(&office)),
            panel(&office, None).expect("a panel").to_html(),
            named(&office).expect("a name").to_html(),
            "<meta name=\"colours\" content=\"#0b5394 #ffffff ".to_owned(),
        ];
        for said in &said {
            assert_eq!(edition.matches(said).count(), 1, "{said}");
        }
        let bare = said[..3].iter().fold(edition.clone(), |page, said| page.replacen(said, "", 1));
        let (before, rest) = bare.split_once("<meta name=\"colours\"").expect("the colours");
        let (_, after) = rest.split_once('>').expect("their end");
        assert_eq!(format!("{before}{after}"), pristine);
        // Out of the edition comes the pristine page again, and the same edition.
        let parts = Parts::of(&edition).expect("a page");
        assert_eq!(page(&parts, &Office::default(), None).as_deref(), Ok(&*pristine));
        assert_eq!(page(&parts, &office, None), Ok(edition));
        assert_eq!(Parts::of("<p>"), None);
    }
}
