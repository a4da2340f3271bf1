//! What the Measures leave open, who decides, and the articles, folded.

use quality_award_rules::Notice;
use ui::html;
use ui::icon::{Icon, icon};

use super::{Section, basis};
use application::letter::Letter;
use application::words::{letter as words, result};

pub fn section(letter: &Letter<'_>, printing: bool) -> Option<Section> {
    let assessment = letter.assessment;
    let edition = assessment.edition;
    assessment.notices.iter().next()?;
    let notice = |notice: Notice| {
        html! {
            <div class="notice">
                { icon(Icon::Warn) }
                <div>
                    <h3>{ words::subject(notice, edition) }</h3>
                    <p>{ result::notice(notice, edition) }</p>
                    { basis(edition, edition.leaves_open(notice), printing) }
                </div>
            </div>
        }
    };
    let body = html! { <>{ for assessment.notices.iter().map(notice) }</> };
    Some(Section { heading: words::NOTICES, body })
}
