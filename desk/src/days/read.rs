//! From the pasted text to days off and make-up days.

use application::calendar::{Weekday, weekday};
use quality_award_rules::Date;

use super::calendar::{Holidays, Span};
use super::check;
use super::fault::{Fault, Problem};
use super::scan::{Char, Scan, Token, Written, characters};

/// What was read of a pasted notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The year, where the text or the office names one.
    pub year: Option<u16>,
    /// The days off that were read, in the text's order.
    pub off: Vec<Span>,
    /// The make-up days that were read, in the text's order.
    pub work: Vec<Date>,
    /// What is wrong with the text, in its order.
    pub faults: Vec<Fault>,
}

impl Reading {
    /// The holidays of the year, to be confirmed by the office; nothing while anything is wrong
    /// with the text.
    #[must_use]
    pub fn holidays(&self) -> Option<Holidays> {
        let year = self.year.filter(|_| self.faults.is_empty())?;
        Some(Holidays { year, off: self.off.clone(), work: self.work.clone() })
    }
}

/// Reads the pasted text of the State Council's notice. The year is that of the notice's title
/// (「关于2026年部分节假日安排的通知」); the office may name it where the title was not pasted.
#[must_use]
pub fn read(text: &str, given: Option<u16>) -> Reading {
    let characters = characters(text);
    let named = check::title_year(&characters);
    let mut reader = Reader {
        year: named.or(given).unwrap_or_default(),
        reading: Reading {
            year: named.or(given),
            off: Vec::new(),
            work: Vec::new(),
            faults: Vec::new(),
        },
        off: Vec::new(),
        pending: Vec::new(),
        range: None,
        last: None,
        unmoved: None,
        remark: false,
        before: false,
        here: (1, String::new()),
    };
    match (named, given) {
        (None, None) => {
            let mut reading = reader.reading;
            reading.faults.push(Fault {
                line: None,
                sentence: String::new(),
                problem: Problem::NoYear,
            });
            return reading;
        }
        (Some(text), Some(given)) if text != given => {
            reader.fault(Problem::OtherYear { text, given });
        }
        (Some(_) | None, Some(_)) | (Some(_), None) => {}
    }
    for sentence in characters.split_inclusive(|one| matches!(one.read, '。' | ';')) {
        reader.sentence(sentence);
    }
    let mut reading = reader.reading;
    let nothing = reading.off.is_empty() && reading.work.is_empty();
    // Another fault says why nothing was read.
    if !nothing || reading.faults.is_empty() {
        reading.faults.extend(check::whole(text, nothing));
    }
    reading
}

struct Reader {
    year: u16,
    reading: Reading,
    /// The days off of the holiday that is read, for its count.
    off: Vec<Span>,
    /// Dates whose verb has not come yet.
    pending: Vec<Span>,
    /// The first day of a range whose last day has not come yet.
    range: Option<Date>,
    /// The date before, which lends its year and month to one that has none.
    last: Option<Date>,
    /// The first date of a possible range with its weekday as written.
    unmoved: Option<(Date, Weekday)>,
    /// Whether the clause only explains.
    remark: bool,
    /// Whether days of December belong to the year before the notice's.
    before: bool,
    /// The line and the sentence that is read.
    here: (usize, String),
}

impl Reader {
    fn fault(&mut self, problem: Problem) {
        let (line, sentence) = self.here.clone();
        self.reading.faults.push(Fault { line: Some(line), sentence, problem });
    }

    fn sentence(&mut self, characters: &[Char]) {
        let line = characters.first().map_or(1, |one| one.line);
        self.here = (line, characters.iter().map(|one| one.pasted).collect());
        let mut scan = Scan::new(characters);
        let (mut weekend, mut dated, mut item, mut off, mut work) =
            (false, false, false, false, false);
        self.remark = false;
        while let Some(token) = scan.next() {
            // The line of what was just read, for a sentence that runs over several lines.
            let place = characters.len() - scan.left();
            self.here.0 = characters.get(place.saturating_sub(1)).map_or(line, |one| one.line);
            match token {
                Token::Date(written) => {
                    dated = true;
                    self.date(written);
                }
                // A dash may be two characters.
                Token::To if self.range.is_some() => {}
                Token::To => self.range = self.pending.pop().map(|span| span.first),
                Token::Off if !self.remark => {
                    off = true;
                    self.holiday();
                }
                Token::Off | Token::Year(_) => {}
                Token::Work => {
                    work = true;
                    self.make_up();
                }
                Token::WithWeekend => weekend = true,
                Token::Count(written) => self.count(written, weekend),
                Token::Remark => self.remark = true,
                Token::Item => {
                    let before = characters.get(..place.saturating_sub(1)).unwrap_or_default();
                    item |= check::ends_with_festival(before);
                    self.off.clear();
                }
                Token::Comma | Token::Stop => self.clause(),
            }
        }
        self.clause();
        // The notice's first sentence speaks of 放假 and names no date.
        if !dated && (work || off && item) {
            self.fault(Problem::NoDate);
        }
        self.off.clear();
    }

    /// The end of a clause: dates without a verb explain, or are at fault.
    fn clause(&mut self) {
        self.range = None;
        for span in std::mem::take(&mut self.pending) {
            // The day of the notice itself has no verb.
            if !self.remark && self.inside(span.first) {
                self.fault(Problem::NoVerb(span));
            }
        }
    }

    /// Whether the notice can be about the day: its year, and the last days of the year before.
    fn inside(&self, date: Date) -> bool {
        let before = date.year() + 1 == self.year && date.month() == 12 && date.day() >= 20;
        date.year() == self.year || before
    }

    fn outside(&mut self, span: Span) {
        if let Some(date) = [span.first, span.last].into_iter().find(|date| !self.inside(*date)) {
            self.fault(Problem::OutsideYear { date, year: self.year });
        }
    }

    fn date(&mut self, written: Written) {
        if written.month.is_none() && self.last.is_none() {
            return;
        }
        let month = written.month.or(self.last.map(|last| u16::from(last.month()))).unwrap_or(0);
        if (2..=11).contains(&month) {
            self.before = false;
        }
        let lent = self.range.filter(|_| written.month.is_none()).map(Date::year);
        let assumed =
            if month == 12 && self.before { self.year.saturating_sub(1) } else { self.year };
        let year = written.year.or(lent).unwrap_or(assumed);
        let date = u8::try_from(month)
            .ok()
            .zip(u8::try_from(written.day).ok())
            .and_then(|(month, day)| Date::new(year, month, day));
        let Some(date) = date else {
            self.range = None;
            return self.fault(Problem::NoSuchDay { year, month, day: written.day });
        };
        self.before |= date.year() < self.year && self.inside(date);
        let first = self.range.take().map(|first| self.first_of(first, date, written));
        self.last = Some(date);
        if let Some(written) = written.weekday {
            self.weekday(date, written, first.is_none());
        }
        match first {
            Some(first) if first > date => self.fault(Problem::Backwards { first, last: date }),
            Some(first) => self.pending.push(Span { first, last: date }),
            None => self.pending.push(Span { first: date, last: date }),
        }
    }

    /// The first day of a range. 「12月30日至1月1日」 without a year begins in the year before.
    fn first_of(&mut self, first: Date, last: Date, written: Written) -> Date {
        let crosses = written.year.is_none()
            && first.month() == 12
            && last.month() == 1
            && first.year() == last.year();
        let moved = Date::new(first.year().saturating_sub(1), first.month(), first.day());
        match moved.filter(|_| crosses) {
            Some(moved) => {
                self.before = true;
                // The weekday of the first day was compared in the wrong year.
                self.reading.faults.retain(|fault| {
                    !matches!(&fault.problem, Problem::Weekday { date, .. } if *date == first)
                });
                if let Some((_, written)) = self.unmoved.filter(|(date, _)| *date == first) {
                    self.weekday(moved, written, false);
                }
                moved
            }
            None => first,
        }
    }

    fn weekday(&mut self, date: Date, written: Weekday, opens: bool) {
        self.unmoved = opens.then_some((date, written));
        let actual = weekday(date);
        if actual != written {
            self.fault(Problem::Weekday { date, written, actual });
        }
    }

    fn holiday(&mut self) {
        self.range = None;
        let spans = std::mem::take(&mut self.pending);
        for span in &spans {
            self.outside(*span);
            self.overlap(*span);
            self.reading.off.push(*span);
        }
        self.off.extend(spans);
    }

    fn make_up(&mut self) {
        self.range = None;
        for span in std::mem::take(&mut self.pending) {
            self.outside(span);
            self.overlap(span);
            for date in span.days() {
                if let Some(weekday) = check::weekday_of_work(date) {
                    self.fault(Problem::MakeUpOnWeekday { date, weekday });
                }
                self.reading.work.push(date);
            }
        }
    }

    /// Each day is named once.
    fn overlap(&mut self, span: Span) {
        let twice = span.days().find(|date| {
            let off = self.reading.off.iter().any(|off| off.first <= *date && *date <= off.last);
            off || self.reading.work.contains(date)
        });
        if let Some(date) = twice {
            self.fault(Problem::Overlap { date });
        }
    }

    fn count(&mut self, written: u32, weekend: bool) {
        if self.remark {
            return;
        }
        if self.off.is_empty() {
            return self.fault(Problem::CountOfNothing { written });
        }
        let (actual, wide) = check::counts(&self.off);
        if written != actual && !(weekend && written == wide) {
            self.fault(Problem::Count { written, actual });
        }
        self.off.clear();
    }
}
