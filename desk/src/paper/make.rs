//! Which documents there are, and what of the year goes into each.

use std::collections::BTreeMap;

use application::edition::{Office, Setting};
use application::form::fields::DISTRICTS;
use application::words::common;
use quality_award_rules::{Amount, Date, Edition, Outcome, Tier, Yuan};

use super::Paper;
use super::table::Table;
use super::unready::not_vacant;
use crate::allot::{Allotment, name, selected};
use crate::fund::Division;
use crate::recheck::Recheck;
use crate::register::{Column, Dispute, Register};
use crate::table::{Row, Status};
use crate::words::paper as words;

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The list for the committee (article 7).
    Candidates,
    /// The public notice (article 13).
    PublicNotice,
    /// The city government's decision (article 13).
    Decision,
    /// The division of the fund.
    Division,
    /// The applications by district.
    Summary,
    /// The letters to those whose application is incomplete.
    Corrections,
}

impl Kind {
    /// All, in the order of the work.
    pub const ALL: [Self; 6] = [
        Self::Candidates,
        Self::PublicNotice,
        Self::Decision,
        Self::Division,
        Self::Summary,
        Self::Corrections,
    ];

    /// Its name, as in `data-export`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Candidates => "candidates",
            Self::PublicNotice => "public-notice",
            Self::Decision => "decision",
            Self::Division => "division",
            Self::Summary => "summary",
            Self::Corrections => "corrections",
        }
    }
}

/// What the documents of a year are made of.
pub struct Year<'a> {
    /// Everything on the desk.
    pub register: &'a Register,
    /// Its rows.
    pub rows: &'a [Row],
    /// The year's money.
    pub allotment: &'a Allotment,
    /// The edition of the Measures that governs the year.
    pub edition: &'static Edition,
    /// The office's settings, which must be sound.
    pub office: &'a Office,
    /// The year.
    pub year: Option<u16>,
    /// The day on the office's clock.
    pub today: Option<Date>,
    /// The day of the notice.
    pub date: Option<Date>,
    /// The first and the last day of the publication.
    pub span: Option<(Date, Date)>,
    /// Re-checks an application.
    pub recheck: &'a dyn Fn(&Row) -> Option<Recheck>,
}

/// The document, as the desk proposes it. `only` is the key of the one application that it is about, where it is about
/// one.
#[must_use]
pub fn paper(kind: Kind, year: &Year<'_>, only: Option<&str>) -> Paper {
    match kind {
        Kind::Candidates | Kind::PublicNotice | Kind::Decision => award(kind, year),
        Kind::Division => match &year.allotment.division {
            Ok(of) => Paper {
                text: words::division(year),
                tables: vec![division(year, of)],
                ..Paper::default()
            },
            // The screen says why there is none.
            Err(_) => Paper::default(),
        },
        Kind::Summary => {
            Paper { text: words::summary(year), tables: vec![summary(year)], ..Paper::default() }
        }
        Kind::Corrections => Paper { text: corrections(year, only), ..Paper::default() },
    }
}

/// A document about the award, from the candidates to the decision. Who is objected to stays in the notice and out of
/// the decision.
fn award(kind: Kind, year: &Year<'_>) -> Paper {
    let mut rows = selected(year.rows).1;
    if kind == Kind::Decision {
        rows.retain(|row| !row.manual.is_objected());
    }
    if rows.is_empty()
        && let Some(unready) = not_vacant(year.rows)
    {
        return Paper { unready: Some(unready), ..Paper::default() };
    }
    let without_tier =
        rows.iter().copied().filter(|row| row.outcome().and_then(Tier::of).is_none());
    let (unfit, open): (Vec<&Row>, Vec<&Row>) =
        without_tier.clone().partition(|row| row.outcome() == Some(Outcome::NoAward));
    let text = match kind {
        Kind::Candidates => words::candidates(year, rows.len(), &names(&open), &names(&unfit)),
        Kind::PublicNotice => words::public_notice(year, &names(&rows)),
        _ => words::decision(year, &tiers(&rows), &names(&without_tier.collect::<Vec<_>>())),
    };
    let tables = if rows.is_empty() { Vec::new() } else { vec![list(year, &rows, kind)] };
    Paper { text, tables, unready: None }
}

fn names(rows: &[&Row]) -> Vec<String> {
    rows.iter().map(|row| name(row)).collect()
}

/// How many enterprises come under each tier.
fn tiers(rows: &[&Row]) -> Vec<(Tier, Vec<String>)> {
    let of = |tier: Tier| {
        let rows = rows.iter().filter(|row| row.outcome() == Some(tier.outcome()));
        (tier, rows.map(|row| name(row)).collect::<Vec<_>>())
    };
    Tier::ALL.map(of).into_iter().filter(|(_, names)| !names.is_empty()).collect()
}

/// The list of the enterprises to be awarded, the best tier first.
fn list(year: &Year<'_>, rows: &[&Row], kind: Kind) -> Table {
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| row.outcome().map_or(Tier::ALL.len(), |of| of as usize));
    let row = |(at, row): (usize, &&Row)| {
        vec![
            (at + 1).to_string(),
            name(row),
            row.district.clone(),
            crate::words::table::products(row),
            article(row, year),
            money(row, year),
        ]
    };
    Table {
        title: words::list_title(kind, year.year),
        heads: words::LIST_HEADS.map(str::to_owned).to_vec(),
        widths: vec![7, 28, 14, 26, 14, 18],
        rows: rows.iter().enumerate().map(row).collect(),
        notes: Vec::new(),
        wide: false,
    }
}

fn article(row: &Row, year: &Year<'_>) -> String {
    match row.outcome() {
        Some(Outcome::Unsettled) | None => words::TO_BE_DECIDED.to_owned(),
        Some(Outcome::NoAward) => String::new(),
        Some(of) => Tier::of(of).map_or_else(String::new, |tier| {
            words::in_list(year, year.edition.grants(tier).article)
        }),
    }
}

/// The award of a row in words: its share of the fund where the fund is divided.
fn money(row: &Row, year: &Year<'_>) -> String {
    let tier = row.outcome().and_then(Tier::of);
    match tier.map(|tier| year.edition.grants(tier).amount) {
        Some(Amount::Fixed(yuan)) => common::round(yuan),
        Some(Amount::Discretionary { .. }) => {
            share(row, year.allotment).map_or_else(|| words::BY_COMMITTEE.to_owned(), common::yuan)
        }
        None => words::TO_BE_DECIDED.to_owned(),
    }
}

fn share(row: &Row, allotment: &Allotment) -> Option<Yuan> {
    let division = allotment.division.as_ref().ok()?;
    division.shares.iter().find(|share| share.key == row.key).map(|share| share.amount)
}

fn division(year: &Year<'_>, division: &Division) -> Table {
    let districts: BTreeMap<&str, &str> =
        year.rows.iter().map(|row| (&*row.key, &*row.district)).collect();
    let mut rows: Vec<Vec<String>> = division
        .shares
        .iter()
        .enumerate()
        .map(|(at, share)| {
            vec![
                (at + 1).to_string(),
                share.name.clone(),
                districts.get(&*share.key).map_or_else(String::new, |it| (*it).to_owned()),
                common::figures(share.amount),
                crate::words::steps(division, share).concat(),
            ]
        })
        .collect();
    let total: u64 = division.shares.iter().map(|share| share.amount.fen()).sum();
    let total = Yuan::from_fen(total).map_or_else(|_| String::new(), common::figures);
    rows.push(vec![
        String::new(),
        crate::words::sheet::TOTAL.to_owned(),
        String::new(),
        total,
        String::new(),
    ]);
    let mut notes = vec![crate::words::source(&division.source)];
    notes.extend(crate::words::left_over(division.left_over, division.unit));
    notes.extend(crate::words::silence(year.edition));
    Table {
        title: words::division_title(year.year),
        heads: words::DIVISION_HEADS.map(str::to_owned).to_vec(),
        widths: vec![6, 24, 13, 16, 48],
        rows,
        notes,
        wide: true,
    }
}

/// The applications by district, in the order of the form's list; those of another or of none stand last.
fn summary(year: &Year<'_>) -> Table {
    let read: Vec<&Row> = year.rows.iter().filter(|row| !row.is_file()).collect();
    let known = DISTRICTS.iter().map(|name| (*name).to_owned());
    let mut others: Vec<String> = read
        .iter()
        .map(|row| row.district.clone())
        .filter(|name| !DISTRICTS.contains(&&**name))
        .collect();
    others.sort();
    others.dedup();
    let line = |name: String, rows: &[&Row]| {
        let count =
            |of: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| of(row)).count().to_string();
        let tier = |tier: Tier| count(&|row| row.outcome() == Some(tier.outcome()));
        vec![
            name,
            rows.len().to_string(),
            tier(Tier::NationalBrand),
            tier(Tier::RegionalBrand),
            tier(Tier::QualityFund),
            count(&|row| row.outcome() == Some(Outcome::NoAward)),
            count(&|row| row.is(Status::Incomplete)),
            count(&|row| row.manual.is_awarded()),
        ]
    };
    let mut rows: Vec<Vec<String>> = known
        .chain(others)
        .filter_map(|name| {
            let of: Vec<&Row> = read.iter().copied().filter(|row| row.district == name).collect();
            let shown =
                if name.is_empty() { crate::words::table::NO_DISTRICT.to_owned() } else { name };
            (!of.is_empty()).then(|| line(shown, &of))
        })
        .collect();
    rows.push(line(crate::words::sheet::TOTAL.to_owned(), &read));
    Table {
        title: words::summary_title(year.year),
        heads: words::SUMMARY_HEADS.map(str::to_owned).to_vec(),
        widths: vec![22, 12, 14, 14, 14, 12, 12, 12],
        rows,
        notes: Vec::new(),
        wide: false,
    }
}

/// The letters, one on each page, to every enterprise that has something to put right.
fn corrections(year: &Year<'_>, only: Option<&str>) -> String {
    let wanted = |row: &&Row| only.is_none_or(|key| row.key == key) && needs_letter(row);
    let letters: Vec<String> = year
        .rows
        .iter()
        .filter(wanted)
        .map(|row| {
            let recheck = (year.recheck)(row);
            let known = year.register.application(&row.key);
            let disputes: Vec<&Dispute> =
                known.iter().flat_map(|it| &it.disputes).filter(|it| it.choice.is_none()).collect();
            words::correction(year, row, recheck.as_ref(), &disputes)
        })
        .collect();
    letters.join(&format!("\n{}\n", super::PAGE_BREAK))
}

/// Whether an enterprise has something to put right.
#[must_use]
pub fn needs_letter(row: &Row) -> bool {
    let sent_back = !row.manual.get(Column::SentBackFor).trim().is_empty();
    row.is_file() && row.asks && !row.is_done_with()
        || row.is_open() && (row.is(Status::Incomplete) || row.undecided > 0 || sent_back)
}

impl Year<'_> {
    /// What the office has set.
    #[must_use]
    pub fn setting(&self, setting: Setting) -> &str {
        self.office.get(setting).trim()
    }
}
