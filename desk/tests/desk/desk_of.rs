//! A desk with applications on it, for the tests of money, documents and sheets.

use application::draft::{Action, Draft};
use application::edition::{Office, Setting};
use quality_award_desk::allot::{Allotment, allot};
use quality_award_desk::paper::{Kind, Paper, Year, paper};
use quality_award_desk::recheck::{Standard, recheck};
use quality_award_desk::register::{Column, Register};
use quality_award_desk::table::{Row, mark_duplicates, mark_refused, refused_row, row};
use quality_award_rules::Date;

use super::intake::application;
use super::made::{draft, edition, form, governing, typed};

pub struct Desk {
    pub register: Register,
    pub office: Office,
    pub today: Option<Date>,
}

impl Desk {
    /// Enterprises of these output values, numbered from one.
    pub fn of(outputs: &[&str]) -> Self {
        let mut register = Register { year: Some(2026), ..Register::default() };
        for (number, output) in (1..).zip(outputs) {
            let draft = typed(draft(number), &[("district", "宁城县")]);
            register.add(application(
                &format!("{number}.docx"),
                form(&draft.after(Action::Output((*output).to_owned()))),
            ));
        }
        let office = Office::default()
            .with(Setting::Year, "2026")
            .with(Setting::Deadline, "2026-07-15")
            .with(Setting::Telephone, "0476-8888888");
        Self { register, office, today: None }
    }

    pub fn with(mut self, draft: &Draft) -> Self {
        self.register.add(application("另.docx", form(draft)));
        self
    }

    pub fn note(&mut self, number: usize, column: Column, text: &str) {
        self.register.applications[number].manual.set(column, text, "2026-07-20 09:00");
    }

    pub fn standard(&self) -> Standard {
        Standard::of(&self.office, governing(), self.today)
    }

    pub fn rows(&self) -> Vec<Row> {
        let standard = self.standard();
        let all = self.register.applications.iter();
        let mut rows: Vec<Row> =
            all.map(|it| row(it, &recheck(it, &standard, &self.register.winners))).collect();
        rows.extend(self.register.refused.iter().map(refused_row));
        mark_duplicates(&mut rows);
        mark_refused(&mut rows, &self.register);
        rows
    }

    pub fn allotment(&self) -> Allotment {
        allot(&self.register, &self.rows(), &self.standard(), edition())
    }

    pub fn paper(&self, kind: Kind) -> Paper {
        let (rows, allotment, standard) = (self.rows(), self.allotment(), self.standard());
        let day = |text: &str| text.parse().expect("a day");
        let recheck = |row: &Row| {
            let application = self.register.application(&row.key)?;
            Some(recheck(application, &standard, &self.register.winners))
        };
        let year = Year {
            register: &self.register,
            rows: &rows,
            allotment: &allotment,
            edition: edition(),
            office: &self.office,
            year: Some(2026),
            today: self.today,
            date: Some(day("2026-09-30")),
            span: Some((day("2026-10-08"), day("2026-10-15"))),
            recheck: &recheck,
        };
        paper(kind, &year, None)
    }
}
