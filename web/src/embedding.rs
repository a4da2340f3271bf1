//! What the page reports to the site that embeds it: its height, the place of its reader, and the
//! outcome of the answers. No answer and no name is ever part of it.

use std::cell::RefCell;

use browser::frame;
use quality_award_rules::{Assessment, Outcome};
use ui::hooks::use_effect;
use yew::prelude::*;

/// One message of the page to its host. As a JavaScript object it has the event's name under
/// `qualityAward` and, where there is one, its value under `value`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// The page answers input.
    Ready,
    /// The page is this high, in CSS pixels.
    Height(i32),
    /// The reader has gone on, to something this far below the top of the frame, in CSS pixels.
    Screen(i32),
    /// The answers come to this one outcome. Several possible ones are never reported: from one
    /// answer to the next, they would reveal what was answered.
    Assessed(Outcome),
    /// A file of this kind was handed over.
    Exported(&'static str),
}

/// The value of a [`Message`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing more than the event's name.
    None,
    /// CSS pixels.
    Pixels(i32),
    /// A word out of a fixed list.
    Word(&'static str),
}

impl Message {
    /// The event's name and its value.
    #[must_use]
    pub const fn parts(self) -> (&'static str, Value) {
        match self {
            Self::Ready => ("ready", Value::None),
            Self::Height(pixels) => ("height", Value::Pixels(pixels)),
            Self::Screen(pixels) => ("screen", Value::Pixels(pixels)),
            Self::Assessed(outcome) => ("assessed", Value::Word(outcome.name())),
            Self::Exported(kind) => ("exported", Value::Word(kind)),
        }
    }
}

/// Whether an address asks for the embedded page, by the part from `?` to `#`.
#[must_use]
pub fn asked_for(query: &str) -> bool {
    query.split(['?', '&']).any(|part| part == "embed" || part.starts_with("embed="))
}

/// Whether this page stands in a frame and its address asks for the embedded page.
#[must_use]
pub fn embedded() -> bool {
    frame::framed() && asked_for(&browser::address::query())
}

/// Sends the host a message. Any host may read it, because the page cannot know the origin of its
/// host, and because a message carries nothing confidential.
pub fn tell(message: Message) {
    if !embedded() {
        return;
    }
    let (name, value) = message.parts();
    let name = ("qualityAward", frame::Value::Text(name));
    match value {
        Value::None => frame::post(&[name]),
        Value::Pixels(pixels) => frame::post(&[name, ("value", frame::Value::Number(pixels))]),
        Value::Word(word) => frame::post(&[name, ("value", frame::Value::Text(word))]),
    }
}

/// How often the page may grow at one width while its reader does nothing. Fonts, images and a
/// host that settles its own layout take a few; only a loop through the host's page takes more.
const GROWTHS: u32 = 20;

/// Decides which heights to report, and ends growth that feeds on itself: a host that answers every
/// height with a larger frame could otherwise chase a page that grows with it for ever.
#[derive(Debug)]
pub struct Heights {
    width: i32,
    height: i32,
    growths: u32,
}

impl Heights {
    /// No height was reported yet.
    pub const NONE: Self = Self { width: 0, height: 0, growths: 0 };

    /// The reader has done something, so that growth has a cause.
    pub const fn acted(&mut self) {
        self.growths = 0;
    }

    /// The height to report, if it is to be reported at all. A page that is not shown has no height.
    pub const fn news(&mut self, width: i32, height: i32) -> Option<i32> {
        if height <= 0 || (width == self.width && height == self.height) {
            return None;
        }
        if width != self.width || height < self.height {
            self.growths = 0;
        } else if self.growths == GROWTHS {
            return None;
        } else {
            self.growths += 1;
        }
        (self.width, self.height) = (width, height);
        Some(height)
    }
}

/// The heights that the host knows.
struct Told {
    ready: bool,
    heights: Heights,
    outcome: Option<Outcome>,
}

thread_local! {
    // A page has one host; a state of the app's own would be 200 bytes more with brotli.
    static TOLD: RefCell<Told> = const {
        RefCell::new(Told { ready: false, heights: Heights::NONE, outcome: None })
    };
}

impl Told {
    /// The page was rendered, which happens only when its reader, or another tab's, has done something.
    fn rendered(&mut self, outcome: Option<Outcome>) {
        self.heights.acted();
        if !self.ready {
            self.ready = true;
            ui::mount::set_ready();
            tell(Message::Ready);
            if embedded() {
                frame::on_size(|width, height| {
                    let news = TOLD.with_borrow_mut(|told| told.heights.news(width, height));
                    if let Some(height) = news {
                        tell(Message::Height(height));
                    }
                });
            }
        }
        if let Some(told) = outcome.filter(|_| outcome != self.outcome) {
            tell(Message::Assessed(told));
        }
        self.outcome = outcome;
    }
}

/// Reports that the page answers input, and each new height and outcome, where there is a host.
#[hook]
pub fn use_host(assessment: &Assessment) {
    let outcome = assessment.outcomes.only();
    use_effect(move || TOLD.with_borrow_mut(|told| told.rendered(outcome)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_word_in_the_address_asks_for_the_embedded_page() {
        for query in ["?embed", "?embed=", "?embed=1", "?from=portal&embed"] {
            assert!(asked_for(query), "{query}");
        }
        for query in ["", "?", "?embedded", "?x=embed", "?Embed", "?from=/embed"] {
            assert!(!asked_for(query), "{query}");
        }
    }

    #[track_caller]
    fn check(sizes: &[(i32, i32)], told: &[Option<i32>]) {
        let mut heights = Heights::NONE;
        let news: Vec<_> =
            sizes.iter().map(|(width, height)| heights.news(*width, *height)).collect();
        assert_eq!(news, told);
    }

    #[test]
    fn a_height_is_told_once_and_a_hidden_page_has_none() {
        check(&[(300, 900), (300, 900), (300, 800)], &[Some(900), None, Some(800)]);
        check(&[(0, 0), (300, 0), (300, 900)], &[None, None, Some(900)]);
        check(&[(300, 900), (0, 0), (300, 900)], &[Some(900), None, None]);
    }

    #[test]
    fn growth_without_a_cause_ends() {
        let mut heights = Heights::NONE;
        let told = |heights: &mut Heights, from: i32| {
            (from..from + 100).filter_map(|height| heights.news(300, height)).count()
        };
        // The first height is that of a new width, which is no growth.
        assert_eq!(told(&mut heights, 1000), 21);
        assert_eq!(heights.news(300, 5000), None);
        // Each of these says that it is no loop.
        heights.acted();
        assert_eq!(told(&mut heights, 2000), 20);
        assert_eq!(heights.news(300, 900), Some(900));
        assert_eq!(told(&mut heights, 3000), 20);
        assert_eq!(heights.news(299, 6000), Some(6000));
        assert_eq!(told(&mut heights, 7000), 21);
    }

    #[test]
    fn messages_carry_a_number_or_a_word_of_a_list() {
        for (message, parts) in [
            (Message::Ready, ("ready", Value::None)),
            (Message::Height(900), ("height", Value::Pixels(900))),
            (Message::Screen(0), ("screen", Value::Pixels(0))),
            (
                Message::Assessed(Outcome::RegionalBrand),
                ("assessed", Value::Word("regional_brand")),
            ),
            (Message::Exported("docx"), ("exported", Value::Word("docx"))),
        ] {
            assert_eq!(message.parts(), parts);
        }
    }
}
