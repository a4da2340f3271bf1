//! What the desk hands over, made of its state.

use std::rc::Rc;

use application::edition::Office;
use application::files::DOCX;
use desk::allot::{Allotment, allot};
use desk::intake::key;
use desk::paper::{Kind, Paper, Year, paper, to_docx};
use desk::publish::notice;
use desk::register::NoticeSetting;
use desk::sheet::{division, table, to_csv, to_xlsx};
use desk::table::Row;
use desk::words::{paper as paper_words, screen as words};

use super::event::Event;
use super::session::Session;
use super::state::Work;

/// The media types of sheets.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv;charset=utf-8";

/// A document as the desk proposes it, and the key of its text.
pub struct Proposal {
    /// The document.
    pub paper: Paper,
    /// The key by which a later proposal is known for another one.
    pub key: String,
}

/// Documents that were proposed, by kind, each with the settings that it was made by.
pub type Papers = Vec<(Kind, Rc<Office>, Rc<Proposal>)>;

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

    /// The document of which the text is edited here, as the desk proposes it now.
    pub fn proposed(&self, kind: Kind, office: &Rc<Office>) -> Rc<Proposal> {
        let made =
            |it: &&(Kind, Rc<Office>, Rc<Proposal>)| it.0 == kind && Rc::ptr_eq(&it.1, office);
        if let Some((.., proposal)) = self.papers.borrow().iter().find(made) {
            return proposal.clone();
        }
        let paper = self.paper(kind, office, None);
        let proposal = Rc::new(Proposal { key: key(paper.text.as_bytes()), paper });
        let mut papers = self.papers.borrow_mut();
        papers.retain(|it| it.0 != kind);
        papers.push((kind, office.clone(), proposal.clone()));
        proposal
    }

    /// Forgets what was made of the rows and of what is typed.
    pub(super) fn forget(&self) {
        self.money.take();
        self.forget_papers(false);
    }

    /// Forgets the documents; where the days alone have changed, not the letters.
    pub(super) fn forget_papers(&self, days_alone: bool) {
        self.papers.borrow_mut().retain(|it| days_alone && it.0 == Kind::Corrections);
    }

    /// The text of a document as it was edited; empty where it was not.
    fn edited_text(&self, kind: Kind) -> &str {
        text_of(kind).map_or("", |of| self.register.notice.get(of))
    }

    /// A document: with its text as it was edited, else as the desk proposes it.
    pub fn edited(&self, kind: Kind, proposal: &Proposal) -> Paper {
        let edited = self.edited_text(kind);
        let text = if edited.is_empty() { &*proposal.paper.text } else { edited };
        Paper { text: text.to_owned(), ..proposal.paper.clone() }
    }

    /// What is to be said of a text that was edited from another proposal than that of now.
    pub fn stale(&self, kind: Kind, proposal: &Proposal) -> Option<&'static str> {
        let from = text_of(kind).map_or("", |of| self.register.notice.edited_from(of));
        match from {
            _ if self.edited_text(kind).is_empty() || from == proposal.key => None,
            "" => Some(words::STALE_UNKNOWN),
            _ => Some(words::STALE),
        }
    }

    /// The rows for a sheet: those that are shown, or all where the table is not looked at otherwise.
    fn for_sheet(&self) -> Vec<&Row> {
        let mut rows = self.shown();
        let all = self.view.filter == desk::table::Filter::default();
        if all && rows.len() < self.rows.len() {
            rows = self.rows.iter().collect();
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
        let (made, stale) = {
            let work = self.work.borrow();
            let (paper, stale) = if only.is_some() || text_of(kind).is_none() {
                (work.paper(kind, &self.office, only), None)
            } else {
                let proposal = work.proposed(kind, &self.office);
                (work.edited(kind, &proposal), work.stale(kind, &proposal))
            };
            let made = if paper.text.is_empty() {
                Err(match (&paper.unready, &work.allotment().division) {
                    (Some(why), _) => paper_words::unready(why, work.edition),
                    (None, Err(why)) if kind == Kind::Division => desk::words::allot::why(why),
                    (None, _) => words::NOTHING_TO_CORRECT.to_owned(),
                })
            } else {
                to_docx(&paper).map_err(|error| application::words::archive::defect(&error))
            };
            (made, stale)
        };
        let handed_over = self.hand_over(paper_words::name(kind), "docx", DOCX, made);
        if let Some(stale) = stale.filter(|_| handed_over) {
            let message = format!("{}{stale}", self.work.borrow().message);
            self.send.emit(Event::Say(message));
        }
    }
}
