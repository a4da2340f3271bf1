//! What the office says, written down.

use desk::publish::confirm;
use desk::register::{Column, Decision, FundSetting, NoticeSetting, Side};
use desk::words::screen as words;

use super::event::Word;
use super::state::Work;

impl Work {
    /// Something that the office says.
    pub(super) fn write_down(&mut self, word: Word, now: &str) {
        // What is undone would take what was said since with it.
        self.before = None;
        match word {
            Word::Decide(decision) => {
                let selected = self.view.chosen_keys(&self.rows);
                // A decision changes nothing of the re-check, and ten thousand of those would take seconds.
                let rows = self.rows.iter_mut();
                for (application, row) in self.register.applications.iter_mut().zip(rows) {
                    if selected.contains(&application.key) {
                        application.manual.set(Column::Decision, decision.name(), now);
                        row.manual.clone_from(&application.manual);
                    }
                }
                self.message = words::decided(selected.len(), decision);
                self.refresh();
            }
            Word::Prefer(key) => self.prefer(&key, now),
            Word::Note(key, column, text) => {
                if let Some(application) = self.register.application_mut(&key) {
                    application.manual.set(column, text, now);
                }
                self.recheck_row(&key);
                self.refresh();
            }
            Word::Choose(key, input, side) => {
                if let Some(application) = self.register.application_mut(&key) {
                    application.choose(&input, side, now);
                }
                self.recheck_row(&key);
                self.refresh();
            }
            Word::Type(key, input, text) => {
                if let Some(application) = self.register.application_mut(&key) {
                    application.type_value(&input, &text, now);
                }
                self.recheck_row(&key);
                self.refresh();
            }
            Word::ByHand(file, key) => {
                if let Some(at) = self.register.take_by_hand(&file, &key) {
                    self.align_rows();
                    if let Some(key) = self.register.applications.get(at).map(|it| it.key.clone()) {
                        self.recheck_row(&key);
                    }
                    self.refresh();
                }
            }
            Word::Aside(file, key, aside) => {
                self.register.set_aside(&file, &key, aside, now);
                self.refresh();
            }
            Word::Year(year) => {
                (self.register.year, self.register.year_by_clock) = (year, false);
                let (of_settings, by_clock) = (self.standard.governing.of_office(), self.year());
                self.register.take_year(of_settings, by_clock);
            }
            Word::Settle(at, other) => self.settle(at, other, now),
            Word::Fund(setting, text) => self.register.fund.texts.set(setting, text),
            Word::Sum(key, text) => self.register.fund.set_sum(&key, text),
            Word::Notice(setting, text) => self.register.notice.edit(setting, text, ""),
            Word::Edit(setting, text, proposal) => {
                self.register.notice.edit(setting, text, &proposal);
            }
            Word::Confirm => {
                if confirm(&mut self.register.notice) {
                    words::CONFIRMED.clone_into(&mut self.message);
                }
            }
        }
        self.changed();
    }

    /// Withdraws the twins of an application.
    fn prefer(&mut self, key: &str, now: &str) {
        let own = self.rows.iter().find(|row| row.key == key && row.twins > 0);
        let Some(code) = own.map(|row| row.code.clone()) else { return };
        let (mut others, mut was_awarded) = (0, false);
        let rows = self.rows.iter_mut();
        for (application, row) in self.register.applications.iter_mut().zip(rows) {
            let decided = row.manual.decision();
            let stands = !matches!(decided, Some(Decision::Unfit | Decision::Withdrawn));
            if row.code == code && row.key != key && stands {
                others += 1;
                was_awarded |= decided == Some(Decision::Award);
                application.manual.set(Column::Decision, Decision::Withdrawn.name(), now);
                row.manual.clone_from(&application.manual);
            }
        }
        self.message = words::preferred(others, was_awarded);
        self.refresh();
    }

    fn settle(&mut self, at: usize, other: bool, now: &str) {
        if at >= self.register.conflicts.len() {
            return;
        }
        let conflict = self.register.conflicts.remove(at);
        if other {
            let (key, about) = (&conflict.key, &conflict.about);
            let text = conflict.other.text.clone();
            if let Some(application) = self.register.application_mut(key) {
                match Column::named(about) {
                    Some(column) => application.manual.set(column, text, now),
                    None => match Side::ALL.into_iter().find(|it| it.name() == text) {
                        Some(side) => application.choose(about, side, now),
                        None => application.type_value(about, &text, now),
                    },
                }
            }
            let settings = &mut self.register;
            if let Some(of) = about.strip_prefix("fund.").and_then(FundSetting::named) {
                settings.fund.texts.set(of, conflict.other.text.clone());
            } else if about == "fund.share" {
                settings.fund.set_sum(key, conflict.other.text.clone());
            }
            let notice = about.strip_prefix("notice.");
            if let Some(of) = notice.and_then(NoticeSetting::named) {
                // Nobody noted which proposal the other clerk edited.
                settings.notice.edit(of, "", "");
                settings.notice.edit(of, conflict.other.text.clone(), "");
            }
        }
        self.recheck_row(&conflict.key);
        self.refresh();
    }
}
