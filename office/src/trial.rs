//! The form filled with the sample: as a file, and drawn as the sheets that it will be.

use application::draft::{Action, Draft};
use application::edition::Template;
use application::form::fields::YEAR;
use application::form::own::OwnField;
use application::form::ready::ready;
use application::form::sample::{sample, with_own};
use application::form::sheets::sheets;
use application::form::template::default_form;
use application::form::values::values_with;
use application::words::{archive, preview as words};
use application::year::Governing;
use docx::error::Error;
use docx::package::Package;
use docx::sheets::read;
use quality_award_rules::{Assessment, assess_under};
use ui::hooks::use_state_eq;
use ui::html;
use ui::sheets::{Pictures, draw, dress};
use yew::prelude::*;

/// The sample in the office's year, and its assessment.
pub fn sample_of(governing: Governing, own: &[OwnField]) -> (Draft, Assessment) {
    let edition = governing.edition(&Draft::default());
    let mut draft = with_own(sample(edition), own);
    if let Some(year) = governing.year(&Draft::default()) {
        draft = draft.after(Action::Type(YEAR.name.to_owned(), year.to_string()));
    }
    let assessment = assess_under(edition, &draft.facts());
    (draft, assessment)
}

/// The properties of [`Trial`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The office's own form; without one, the default form is drawn.
    pub template: Option<Template>,
    /// The fields of the office's own.
    pub own: Vec<OwnField>,
    /// What decides the year and the edition of the Measures.
    pub governing: Governing,
    /// The buttons beside the one that shows the sheets.
    pub children: Html,
}

/// A line of buttons, the last of which shows the sheets below the line and hides them again.
#[component]
pub fn Trial(props: &Props) -> Html {
    let Props { template, own, governing, children } = props;
    let shown = use_state_eq(|| false);
    let turn = {
        let shown = shown.clone();
        move |_| shown.set(!*shown)
    };
    let (label, expanded) = if *shown { (words::HIDE, "true") } else { (words::SHOW, "false") };
    html! {
        <>
            <p class="actions">
                { children.clone() }
                <button type="button" name="office.form.show" aria-expanded={expanded} onclick={turn}>
                    { label }
                </button>
            </p>
            if *shown {
                <Sheets template={template.clone()} own={own.clone()} governing={*governing} />
            }
        </>
    }
}

/// The properties of [`Sheets`]. The sheets are drawn anew only when one of the properties changes, so that
/// typing in the other settings stays fast.
#[derive(Properties, PartialEq)]
pub struct SheetsProps {
    /// The office's own form.
    pub template: Option<Template>,
    /// The fields of the office's own.
    pub own: Vec<OwnField>,
    /// What decides the year and the edition of the Measures.
    pub governing: Governing,
}

/// The sheets, and below them what they do not show.
#[component]
pub fn Sheets(props: &SheetsProps) -> Html {
    let (form, sheets) = match filled(props.template.as_ref(), &props.own, props.governing) {
        Ok(filled) => filled,
        Err(reason) => return html! { <p class="wrong" key={&*reason}>{ reason }</p> },
    };
    // Now, because an effect may come after the frame in which the sheets are seen.
    dress(&sheets, true);
    html! {
        <>
            <p class="hint no-print">{ words::ABOUT }</p>
            <div class="paper trial notranslate" translate="no" role="region" tabindex="0"
                aria-label={words::REGION}>
                { draw(&sheets, &form, &Pictures::default()) }
            </div>
            if !sheets.note.is_empty() {
                <p class="hint no-print" key={&*sheets.note}>{ &*sheets.note }</p>
            }
        </>
    }
}

/// A form that was made ready and the sheets of it, filled; or in words why there are none.
fn filled(
    template: Option<&Template>,
    own: &[OwnField],
    governing: Governing,
) -> Result<(Package, read::Sheets), String> {
    let (draft, assessment) = sample_of(governing, own);
    let failed = |error: Error| words::not_shown(&archive::defect(&error));
    let form = match template {
        None => default_form(),
        Some(template) => {
            let package = template.package().map_err(failed)?;
            ready(&package, governing.edition(&draft), own).map_err(failed)?
        }
    };
    let values = values_with(&draft, &assessment, true, governing.year(&draft), own);
    let filled = sheets(&form, &values, None).map_err(failed)?;
    Ok((form, filled.ok_or(words::NO_SHEETS)?))
}

#[cfg(test)]
mod tests {
    use quality_award_rules::Edition;

    use super::*;

    #[test]
    fn the_sample_has_the_year_of_the_office() {
        let year = |office, today| {
            let governing = Governing::new(Edition::all(), office, today);
            let (draft, _) = sample_of(governing, &[]);
            governing.year(&draft)
        };
        assert_eq!(year(Some(2027), Some(2026)), Some(2027));
        assert_eq!(year(Some(2031), Some(2026)), Some(2031));
        assert_eq!(year(None, Some(2028)), Some(2028));
        assert_eq!(year(None, None), Some(2026));
    }

    /// The default form can be drawn, and what is no form is refused with a reason.
    #[test]
    fn a_form_is_drawn_or_refused() {
        let governing = Governing::new(Edition::all(), None, None);
        let (_, sheets) = filled(None, &[], governing).expect("is drawn");
        assert!(sheets.nodes.len() >= 4 && sheets.note.is_empty(), "{} sheets", sheets.nodes.len());
        let broken = Template::new("坏.docx", b"PK");
        assert!(filled(Some(&broken), &[], governing).is_err());
    }
}
