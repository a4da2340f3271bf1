//! Two clerks' working files as one, application by application. Nothing is lost: where both say something of one
//! thing, the later word stands and the other is listed as a conflict, until the office settles it.

use super::Register;
use super::application::Application;
use super::manual::{Cell, Column, Manual};
use super::settings::{NoticeSetting, Texts};

/// Two different words about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The application's key; empty for a setting of the whole desk.
    pub key: String,
    /// What it is about: the name of an input or of a column.
    pub about: String,
    /// What stands now.
    pub stands: Cell,
    /// What the other clerk said.
    pub other: Cell,
}

/// How a merge went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Applications that only the other file had.
    pub new: usize,
    /// Applications that both had.
    pub both: usize,
    /// Conflicts found.
    pub conflicts: usize,
}

/// Adds another clerk's register to this one.
pub fn merge(mine: &mut Register, theirs: &Register) -> Merged {
    let mut merged = Merged::default();
    let before = mine.conflicts.len();
    for other in &theirs.applications {
        let Some(at) = mine.applications.iter().position(|it| it.key == other.key) else {
            mine.applications.push(other.clone());
            merged.new += 1;
            continue;
        };
        merged.both += 1;
        let mut conflicts = Vec::new();
        if let Some(known) = mine.applications.get_mut(at) {
            application(known, other, &mut conflicts);
        }
        add(&mut mine.conflicts, conflicts);
    }
    for refused in &theirs.refused {
        mine.refuse(refused.clone());
    }
    // What one clerk could not read, the other may have typed. By their names alone files cannot be told apart: those of
    // two enterprises often have one.
    let applications = &mine.applications;
    mine.refused.retain(|it| {
        let typed = it.key_by_hand();
        applications.iter().all(|application| application.key != typed)
    });
    for winner in &theirs.winners {
        if !mine.winners.contains(winner) {
            mine.winners.push(winner.clone());
        }
    }
    match theirs.year {
        Some(year) if !theirs.year_by_clock => mine.take_year(Some(year), None),
        by_clock => mine.take_year(None, by_clock),
    }
    let mut conflicts = Vec::new();
    texts(
        &mut mine.fund.texts,
        &theirs.fund.texts,
        |of| format!("fund.{}", of.name()),
        &mut conflicts,
    );
    // The note of a proposal goes with the text that stands.
    let mut notice = theirs.notice.clone();
    for of in NoticeSetting::ALL {
        if let Some(noted) = of.proposed().filter(|_| !mine.notice.get(*of).is_empty()) {
            notice.set(noted, "");
        }
    }
    texts(&mut mine.notice, &notice, |of| format!("notice.{}", of.name()), &mut conflicts);
    for (key, sum) in &theirs.fund.sums {
        let stands = mine.fund.sum(key).to_owned();
        if stands.is_empty() {
            mine.fund.set_sum(key, sum);
        } else if stands != *sum {
            let about = "fund.share".to_owned();
            conflicts.push(Conflict {
                key: key.clone(),
                about,
                stands: said(&stands),
                other: said(sum),
            });
        }
    }
    add(&mut mine.conflicts, conflicts);
    add(&mut mine.conflicts, theirs.conflicts.clone());
    merged.conflicts = mine.conflicts.len() - before;
    merged
}

fn add(all: &mut Vec<Conflict>, more: Vec<Conflict>) {
    for conflict in more {
        let known = |it: &Conflict| {
            let turned =
                it.stands.text == conflict.other.text && it.other.text == conflict.stands.text;
            let same =
                it.stands.text == conflict.stands.text && it.other.text == conflict.other.text;
            it.key == conflict.key && it.about == conflict.about && (same || turned)
        };
        if !all.iter().any(known) {
            all.push(conflict);
        }
    }
}

fn said(text: &str) -> Cell {
    Cell { text: text.to_owned(), at: String::new() }
}

/// Both words about one thing: the later one stands. One that was never said gives way.
fn later(mine: Option<&Cell>, theirs: Option<&Cell>) -> (Option<Cell>, Option<(Cell, Cell)>) {
    match (mine, theirs) {
        (None, None) => (None, None),
        (Some(only), None) | (None, Some(only)) => (Some(only.clone()), None),
        (Some(one), Some(other)) if one.text == other.text => {
            let earlier = if one.at <= other.at { one } else { other };
            (Some(earlier.clone()), None)
        }
        (Some(one), Some(other)) => {
            let (stands, lost) = if other.at > one.at { (other, one) } else { (one, other) };
            (Some(stands.clone()), Some((stands.clone(), lost.clone())))
        }
    }
}

fn application(mine: &mut Application, theirs: &Application, conflicts: &mut Vec<Conflict>) {
    let key = mine.key.clone();
    let mut note = |about: String, both: Option<(Cell, Cell)>| {
        if let Some((stands, other)) = both {
            conflicts.push(Conflict { key: key.clone(), about, stands, other });
        }
    };
    for file in &theirs.files {
        if !mine.files.contains(file) {
            mine.files.push(file.clone());
        }
    }
    for label in &theirs.own {
        if mine.own.iter().all(|it| (&it.id, it.of_products) != (&label.id, label.of_products)) {
            mine.own.push(label.clone());
        }
    }
    let mut manual = Manual::default();
    for column in Column::ALL {
        let (stands, both) = later(mine.manual.cell(column), theirs.manual.cell(column));
        if let Some(cell) = stands {
            manual.set(column, cell.text, &cell.at);
        }
        note(column.name().to_owned(), both);
    }
    mine.manual = manual;
    for theirs in &theirs.disputes {
        let Some(dispute) = mine.disputes.iter_mut().find(|it| it.input == theirs.input) else {
            mine.disputes.push(theirs.clone());
            continue;
        };
        let cell = |of: &super::Choice| Cell { text: of.side.name().to_owned(), at: of.at.clone() };
        let one = dispute.choice.as_ref().map(cell);
        let other = theirs.choice.as_ref().map(cell);
        let (stands, both) = later(one.as_ref(), other.as_ref());
        if stands != one {
            dispute.choice.clone_from(&theirs.choice);
        }
        note(dispute.input.clone(), both);
    }
    for theirs in &theirs.typed {
        let one = mine.typed.iter().find(|it| it.input == theirs.input);
        let one = one.map(|it| Cell { text: it.value.clone(), at: it.at.clone() });
        let other = Cell { text: theirs.value.clone(), at: theirs.at.clone() };
        let (stands, both) = later(one.as_ref(), Some(&other));
        if let Some(cell) = stands {
            mine.type_value(&theirs.input, &cell.text, &cell.at);
        }
        note(theirs.input.clone(), both);
    }
}

fn texts<S: Copy + Ord>(
    mine: &mut Texts<S>,
    theirs: &Texts<S>,
    name: impl Fn(S) -> String,
    conflicts: &mut Vec<Conflict>,
) {
    for (setting, text) in theirs.iter() {
        let stands = mine.get(setting).to_owned();
        if stands.is_empty() {
            mine.set(setting, text);
        } else if stands != text {
            let (key, about) = (String::new(), name(setting));
            conflicts.push(Conflict { key, about, stands: said(&stands), other: said(text) });
        }
    }
}
