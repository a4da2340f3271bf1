//! The files that the page hands over and takes back. Pure: data in, bytes out, and back.

use quality_award_page::{Parts, Written};
use quality_award_rules::{Assessment, VERSION};

use crate::draft::Draft;
use crate::edition::{Office, Refused, Template, from_json, to_block};
use crate::form::template::default_form;
use crate::form::values::values;
use crate::panel::{Markup, named, panel};
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

/// A copy of the page for an office, for who goes on with a draft, a record, or both: the fixed parts,
/// the texts of each, and on the first screen what the office says. For neither it is the pristine page.
/// The office's settings must be sound.
///
/// # Errors
/// In words, where the parts do not fit this page's shell.
pub fn page(parts: &Parts, office: &Office, draft: Option<&str>) -> Result<String, String> {
    let html = |piece: Option<Markup>| piece.map(|piece| piece.to_html()).unwrap_or_default();
    let colours = office.palette().map(|palette| palette.to_string()).unwrap_or_default();
    let edition = if office.is_empty() { String::new() } else { to_block(office) };
    let written = Written {
        colours: &colours,
        edition: &edition,
        draft: draft.unwrap_or_default(),
        template: office.template.as_ref().map_or("", Template::base64),
        panel: &html(panel(office, None)),
        named: &html(named(office)),
    };
    parts.file(&written).map_err(|error| error.to_string())
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
    use quality_award_page::{Changed, Part, Source, read, read_one};
    use quality_award_rules::{Edition, assess_under};

    use super::*;
    use crate::edition::{Setting, TemplateFile, carried};
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
        let source = Source {
            index: include_str!("../../index.html"),
            screen: "<h1></h1><!-- build:office --><p><!-- build:edition-name --></p>",
            old_kernels: "f('POLICY')",
            head: "h()",
            style: "p{}",
            glue: "g()",
            boot: "b()",
            first: "x<p>",
            second: "y",
            licences: "z",
        };
        source.parts().expect("parts")
    }

    /// What stands in an element of a page.
    fn element(page: &str, part: Part) -> String {
        read_one(page, part, &|_| true).unwrap_or_default()
    }

    #[test]
    fn a_copy_is_the_page_with_a_draft_in_it() {
        let (parts, nobody) = (parts(), Office::default());
        let draft = "{\"a\":\"</script>\"}";
        let copy = page(&parts, &nobody, Some(draft)).expect("fits the shell");
        let carried = element(&copy, Part::Draft);
        assert_eq!(carried, "{\"a\":\"\\u003c/script>\"}");
        let block = format!("<script type=\"application/json\" id=\"draft\">{carried}</script>");
        let pristine = page(&parts, &nobody, None).expect("fits the shell");
        assert_eq!(pristine, copy.replacen(&block, "", 1));
    }

    #[test]
    fn an_edition_is_the_page_and_what_the_office_says() {
        let office = Office::default()
            .with(Setting::Year, "2026")
            .with(Setting::Accent, "#0b5394")
            .with(Setting::Notice, "</script><b>x</b>")
            .with_template(Some(Template::new("表.docx", b"PK")));
        let edition = page(&parts(), &office, None).expect("fits the shell");
        let pristine = page(&parts(), &Office::default(), None).expect("fits the shell");
        let block = element(&edition, Part::Edition);
        let template = element(&edition, Part::Template);
        assert_eq!(
            carried(Some(&block), TemplateFile::Behind(&template)),
            (office.clone(), vec![])
        );
        assert!(!block.contains(&template), "{block}");
        let said = [
            block,
            template,
            panel(&office, None).expect("a panel").to_html(),
            named(&office).expect("a name").to_html(),
            format!(
                "<meta id=\"colours\" name=\"colours\" content=\"{}\">",
                element(&edition, Part::Colours)
            ),
        ];
        for said in &said {
            assert_eq!(edition.matches(said).count(), 1, "{said}");
        }
        let bare = said.iter().fold(edition.clone(), |page, said| page.replacen(said, "", 1));
        assert_eq!(bare, pristine);
        // Out of the edition comes the pristine page again, and the same edition.
        let parts = Parts::fitting(&read(&edition)).expect("a page");
        assert_eq!(page(&parts, &Office::default(), None).as_deref(), Ok(&*pristine));
        assert_eq!(page(&parts, &office, None), Ok(edition));
        assert_eq!(Parts::fitting(&read("<p>")), Err(Changed));
    }
}
