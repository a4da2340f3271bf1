//! What the desk hands over, made of its state.

use std::rc::Rc;

use application::edition::Office;
use application::files::DOCX;
use desk::allot::{Allotment, allot};
use desk::paper::{Kind, Paper, Year, paper, to_docx};
use desk::publish::notice;
use desk::register::NoticeSetting;
use desk::sheet::{division, table, to_csv, to_xlsx};
use desk::table::Row;
use desk::words::{paper as paper_words, screen as words};

use super::session::Session;
use super::state::Work;

/// The media types of sheets.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv;charset=utf-8";

impl Work {
    /// The year's money.
    pub fn allotment(&self) -> Rc<Allotment> {
        let made = || Rc::new(allot(&self.register, &self.rows, &self.standard, self.edition));
        self.money.borrow_mut().get_or_insert_with(made).clone()
    }

    /// A document as the desk proposes it.
    pub fn paper(&self, kind: Kind, office: &Office, only: Option<&str>) -> Paper {
        let notice = notice(&self.register.notice, self.edition);
        let allotment = self.allotment();
        let recheck = |row: &Row| self.recheck_of(row);
        let year = Year {
            register: &self.register,
            rows: &self.rows,
            allotment: &allotment,
            edition: self.edition,
            office,
            year: self.register.year.or(self.year()),
            today: self.standard.today,
            date: notice.date,
            span: notice.span(),
            recheck: &recheck,
        };
        paper(kind, &year, only)
    }

    /// The text of a document: as it was edited, else as the desk proposes it.
    pub fn edited(&self, kind: Kind, proposed: Paper) -> Paper {
        let edited = text_of(kind).map_or("", |of| self.register.notice.get(of));
        if edited.is_empty() { proposed } else { Paper { text: edited.to_owned(), ..proposed } }
    }

    /// The rows for a sheet: those that are shown, or all where the table is not looked at otherwise.
    fn for_sheet(&self) -> Vec<&Row> {
        let mut rows = self.shown();
        let all = self.view.filter == desk::table::Filter::default();
        let count = self.rows.iter().filter(|row| !row.is_done_with()).count();
        if all && rows.len() < count {
            rows = self.rows.iter().filter(|row| !row.is_done_with()).collect();
        }
        rows
    }
}

/// Where the edited text of a document stands; nothing of one that is not edited.
pub fn text_of(kind: Kind) -> Option<NoticeSetting> {
    match kind {
        Kind::Candidates => Some(NoticeSetting::CandidatesText),
        Kind::PublicNotice => Some(NoticeSetting::NoticeText),
        Kind::Decision => Some(NoticeSetting::DecisionText),
        Kind::Corrections => Some(NoticeSetting::CorrectionsText),
        Kind::Division | Kind::Summary => None,
    }
}

impl Session {
    /// Hands over the table and the division as .xlsx.
    pub fn export_xlsx(&self) {
        if !self.is_judged() {
            return;
        }
        let made = {
            let work = self.work.borrow();
            let mut sheets = vec![table(&work.for_sheet(), &work.labels, work.edition)];
            if let Ok(divided) = &work.allotment().division {
                sheets.push(division(divided, work.edition));
            }
            to_xlsx(&sheets).map_err(|_| words::TOO_MANY_ROWS.to_owned())
        };
        self.hand_over(desk::words::sheet::TABLE, "xlsx", XLSX, made);
    }

    /// Hands over the table as CSV.
    pub fn export_csv(&self) {
        if !self.is_judged() {
            return;
        }
        let made = {
            let work = self.work.borrow();
            to_csv(&table(&work.for_sheet(), &work.labels, work.edition))
        };
        self.hand_over(desk::words::sheet::TABLE, "csv", CSV, Ok(made));
    }

    /// Hands over a document as .docx; of one application alone where `only` names it.
    pub fn export_paper(&self, kind: Kind, only: Option<&str>) {
        if !self.is_judged() {
            return;
        }
        let made = {
            let work = self.work.borrow();
            let proposed = work.paper(kind, &self.office, only);
            let paper = if only.is_some() { proposed } else { work.edited(kind, proposed) };
            if let Some(why) = &paper.unready {
                Err(paper_words::unready(why, work.edition))
            } else if paper.text.is_empty() {
                Err(match &work.allotment().division {
                    Err(why) if kind == Kind::Division => desk::words::allot::why(why),
                    Ok(_) | Err(_) => words::NOTHING_TO_CORRECT.to_owned(),
                })
            } else {
                to_docx(&paper).map_err(|error| application::words::archive::defect(&error))
            }
        };
        self.hand_over(paper_words::name(kind), "docx", DOCX, made);
    }
}
