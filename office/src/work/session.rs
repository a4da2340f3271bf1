//! The desk as the screens see it, and the files that come and go.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use application::draft::Draft;
use application::edition::Office;
use application::words::form::DOWNLOAD_REFUSED;
use application::year::Governing;
use browser::file::FileError;
use browser::files::{Picked, breathe, milliseconds, run};
use desk::intake::{LIMITS, Refusal, Unpack, is_litter};
use desk::recheck::Standard;
use desk::register::{from_json, to_json};
use desk::words::{intake as intake_words, screen as words, sheet};
use quality_award_rules::Date;
use ui::hooks::{use_callback, use_effect_with, use_memo, use_mut_ref, use_state};
use yew::prelude::*;

use super::event::Event;
use super::judging::judge;
use super::state::{DECODER, Work};

/// For how many milliseconds files are taken in, or rows judged, before the browser has its turn.
pub const SLICE: u64 = 16;

/// How many files are being read at once, and up to how many bytes a file is read before its turn.
const AHEAD: usize = 6;
const SMALL: usize = 1 << 20;

/// For how many milliseconds the order of the table may be behind while files come in or rows are judged.
pub const BEHIND: u64 = 400;

/// What the screens show of the desk, and how they report what happens.
#[derive(Clone)]
pub struct Session {
    /// The desk.
    pub work: Rc<RefCell<Work>>,
    /// Takes what happens.
    pub send: Callback<Event>,
    /// The office's settings, sound.
    pub office: Rc<Office>,
    /// Counts what has happened.
    version: u32,
    pub(super) show: Callback<()>,
}

impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version
            && Rc::ptr_eq(&self.work, &other.work)
            && Rc::ptr_eq(&self.office, &other.office)
    }
}

/// The desk over the browser's storage, by the office's settings; asks before something is lost.
#[hook]
pub fn use_work(office: Office, governing: Governing, today: Option<Date>) -> Session {
    let office = use_memo(office, Office::clone);
    let edition = governing.edition(&Draft::default());
    let standard = use_memo((office.clone(), governing.year(&Draft::default()), today), |_| {
        Rc::new(Standard::of(&office, governing, today))
    });
    let work = use_memo((), |()| {
        RefCell::new(Work::open(ui::storage::shelf("").0, (*standard).clone(), edition))
    });
    let version = use_state(|| 0_u32);
    let show = {
        let (version, count) = (version.setter(), use_mut_ref(|| 0_u32));
        use_callback((), move |(), ()| {
            *count.borrow_mut() += 1;
            version.set(*count.borrow());
        })
    };
    let send = {
        let (work, show) = (work.clone(), show.clone());
        use_callback((), move |event, ()| {
            work.borrow_mut().handle(event, &browser::files::now());
            judge(&work, &show);
            show.emit(());
        })
    };
    {
        // By what it says: another one may stand where the one before stood in memory.
        let (work, show) = (work.clone(), show.clone());
        use_effect_with((*standard).clone(), move |standard| {
            let is_another = work.borrow_mut().hold_against(standard.clone(), edition);
            if is_another {
                judge(&work, &show);
                show.emit(());
            }
        });
    }
    {
        // What was reported on one screen says nothing on another.
        let send = send.clone();
        use_effect_with((), move |()| {
            let listener =
                browser::address::on_hash_change(move || send.emit(Event::Say(String::new())));
            move || drop(listener)
        });
    }
    let at_risk = work.borrow().at_risk;
    use_effect_with(at_risk, |at_risk| {
        let asking = at_risk.then(browser::leaving::ask_before_leaving);
        move || drop(asking)
    });
    Session { work, send, office, version: *version, show }
}

impl Session {
    /// Takes in files, a slice of work at a time, so that the screen answers meanwhile.
    pub fn take_in(&self, mut files: Vec<Picked>) {
        files.retain(|file| !is_litter(file.name()));
        if files.is_empty() {
            return;
        }
        self.send.emit(Event::Begin(files.len()));
        let session = self.clone();
        run(async move { session.read(files).await });
    }

    async fn read(self, files: Vec<Picked>) {
        let handle = |event| self.work.borrow_mut().handle(event, "");
        let (mut begun, mut refreshed) = (milliseconds(), milliseconds());
        // The browser takes longer to hand over a small file than the desk to take it in, so some are begun ahead.
        let (mut ahead, mut begins) = (VecDeque::new(), files.iter().enumerate().peekable());
        for (at, file) in files.iter().enumerate() {
            let cancelled = || self.work.borrow().cancelled;
            if cancelled() {
                break;
            }
            let soon =
                |it: &(usize, &Picked)| it.0 == at || it.0 <= at + AHEAD && it.1.has_at_most(SMALL);
            while let Some((_, next)) = begins.next_if(soon) {
                ahead.push_back(next.begin(LIMITS.picked));
            }
            let Some(reading) = ahead.pop_front() else { break };
            match reading.bytes().await {
                Ok(bytes) => {
                    for item in Unpack::new(file.name(), bytes, DECODER) {
                        handle(Event::Came(item));
                        // It may have been a working file.
                        self.judge();
                        let now = milliseconds();
                        if now.saturating_sub(begun) >= SLICE {
                            if now.saturating_sub(refreshed) >= BEHIND {
                                handle(Event::Refresh);
                                refreshed = now;
                                self.show.emit(());
                            }
                            breathe().await;
                            begun = milliseconds();
                        }
                        if cancelled() {
                            break;
                        }
                    }
                }
                Err(FileError::TooLarge) => {
                    handle(Event::Unread(file.name().to_owned(), Refusal::TooLarge));
                }
                Err(FileError::Refused(_)) => {
                    handle(Event::Unread(file.name().to_owned(), Refusal::Gone));
                }
            }
            handle(Event::Done);
        }
        self.send.emit(Event::End);
    }

    /// Opens a working file; `earlier` says that its winners alone are wanted.
    pub fn open(&self, file: Result<Vec<u8>, FileError>, earlier: bool) {
        let text = match file {
            Ok(bytes) => String::from_utf8(bytes).map_err(|_| words::NO_WORKING_FILE.to_owned()),
            Err(error) => Err(ui::file::not_read(&error)),
        };
        let opened = text.and_then(|text| {
            from_json(&text).map_err(|why| intake_words::not_a_working_file(&why))
        });
        self.send.emit(match opened {
            Ok(register) if earlier => Event::Earlier(Box::new(register)),
            Ok(register) => Event::Open(Box::new(register)),
            Err(words) => Event::Say(words),
        });
    }

    /// Hands over a file, or says why there is none. Returns whether it was handed over.
    pub fn hand_over(
        &self,
        what: &str,
        extension: &str,
        media: &str,
        made: Result<Vec<u8>, String>,
    ) -> bool {
        let year = self.year();
        let name = sheet::file_name(year, what, extension);
        let handed = made.and_then(|bytes| {
            // The browser's own words are in any language.
            browser::download::download(&name, media, &bytes)
                .map_err(|_| DOWNLOAD_REFUSED.to_owned())
        });
        let handed_over = handed.is_ok();
        self.send.emit(Event::Say(match handed {
            Ok(()) => words::handed_over(&name),
            Err(reason) => format!("{}{reason}", words::FAILED),
        }));
        handed_over
    }

    /// Hands over the working file.
    pub fn save(&self) {
        let text = to_json(&self.work.borrow().register);
        let made = Ok(text.into_bytes());
        if self.hand_over(sheet::WORKING, "json", application::files::JSON, made) {
            self.send.emit(Event::HandedOver);
        }
    }

    /// The year of the desk.
    pub fn year(&self) -> Option<u16> {
        let work = self.work.borrow();
        work.register.year.or(work.year())
    }
}

#[cfg(test)]
impl Session {
    /// A desk without a browser.
    pub fn of(work: Work, office: Office) -> Self {
        Self {
            work: Rc::new(RefCell::new(work)),
            send: Callback::noop(),
            office: Rc::new(office),
            version: 0,
            show: Callback::noop(),
        }
    }
}
