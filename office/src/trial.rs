//! The form filled with the sample: as a file, and drawn as the sheets that it will be.

use std::cell::RefCell;

use application::draft::{Action, Draft};
use application::edition::Template;
use application::form::fields::YEAR;
use application::form::own::OwnField;
use application::form::sample::{sample, with_own};
use application::form::values::values_with;
use application::words::{archive, preview as words};
use application::year::Governing;
use docx::error::Error;
use docx::layout::unshown::Unshown;
use docx::places::Place;
use quality_award_rules::{Assessment, assess_under};
use ui::sheets::{Classes, Drawing, Form};
use yew::prelude::*;

thread_local! {
    /// The classes of every sheet that was drawn while the tool runs.
    static CLASSES: RefCell<Classes> = RefCell::default();
}

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
    let (sheets, unshown) = match draw(props.template.as_ref(), &props.own, props.governing) {
        Ok(drawn) => drawn,
        Err(error) => {
            let reason = words::not_shown(&archive::defect(&error));
            return html! { <p class="wrong" key={&*reason}>{ reason }</p> };
        }
    };
    let unshown = words::unshown(&unshown);
    html! {
        <>
            <p class="hint no-print">{ words::ABOUT }</p>
            <div class="paper notranslate" translate="no" role="region" tabindex="0"
                aria-label={words::REGION}>
                <div class="sheets">{ for sheets }</div>
            </div>
            if let Some(unshown) = unshown {
                <p class="hint no-print" key={&*unshown}>{ unshown }</p>
            }
        </>
    }
}

/// The sheets of a form, with the rules of their classes inserted, and what the sheets do not show.
fn draw(
    template: Option<&Template>,
    own: &[OwnField],
    governing: Governing,
) -> Result<(Vec<Html>, Vec<Unshown>), Error> {
    let (draft, assessment) = sample_of(governing, own);
    let form = Form::read(template)?;
    let values = values_with(&draft, &assessment, true, governing.year(&draft), own);
    let drawing = form.filled(&values)?;
    let sheets = sheets(&form, &drawing, &[]);
    CLASSES.with(|classes| {
        form.paper(&drawing, classes);
        classes.borrow_mut().insert();
    });
    Ok((sheets, drawing.unshown().to_vec()))
}

/// The sheets of a form that is laid out, with the rules of their classes inserted.
pub fn sheets(form: &Form, drawing: &Drawing, marked: &[Place]) -> Vec<Html> {
    CLASSES.with(|classes| {
        let sheets = form.sheets(drawing, marked, classes);
        // Now, because an effect may come after the frame in which the sheets are seen.
        classes.borrow_mut().insert();
        sheets
    })
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
        let (sheets, unshown) = draw(None, &[], governing).expect("is drawn");
        assert!(sheets.len() >= 4 && unshown.is_empty(), "{} sheets", sheets.len());
        let broken = Template::new("坏.docx", b"PK");
        assert!(draw(Some(&broken), &[], governing).is_err());
    }
}
