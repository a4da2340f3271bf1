//! The screens and their addresses: the part of the address behind `#`, so that Back, deep links
//! and a page opened from a file all work.

use std::fmt;

use quality_award_rules::{Field, Leaf};

use application::steps::{STEPS, step_of};

/// A screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// What the award and the self-check are.
    #[default]
    Start,
    /// A step of the questions, counted from 1, and the input to go to.
    Step(usize, Option<String>),
    /// All answers, each with a link to change it.
    Check,
    /// The result.
    Result,
    /// The text of the Measures, and the article to go to.
    Measures(Option<u8>),
    /// The application form.
    Form,
    /// Other people's software in the page, and its licences.
    Licences,
    /// Answers that somebody shared in a link.
    Shared(String),
}

impl Route {
    /// The screen and input that ask for a leaf.
    #[must_use]
    pub fn asking(leaf: Leaf) -> Self {
        let (field, input) = match leaf {
            Leaf::Field(Field::Products) => (Field::Products, "products[0].title".to_owned()),
            Leaf::Field(field) => (field, leaf.to_string()),
            Leaf::Title(_) | Leaf::Reappraised(_) => (Field::Products, leaf.to_string()),
        };
        Self::Step(step_of(field), Some(input))
    }

    /// Whether the first part of the program has this screen.
    #[must_use]
    pub const fn is_first(&self) -> bool {
        match self {
            Self::Start | Self::Step(..) => true,
            Self::Check
            | Self::Result
            | Self::Measures(_)
            | Self::Form
            | Self::Licences
            | Self::Shared(_) => false,
        }
    }

    /// The screen of an address such as `#/step/2`; the start where there is none. What messengers and mail
    /// programs put behind an address, parameters or the words of a message, is not the screen's.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches(['#', '/']);
        // What the text of a link ends with, only its reader knows.
        if let Some(answers) = path.strip_prefix("shared/") {
            return Self::Shared(answers.to_owned());
        }
        let ours = |c: char| c.is_ascii_alphanumeric() || "/-_.[]".contains(c);
        let path = path.split(|c| !ours(c)).next().unwrap_or_default();
        let path = path.trim_end_matches(['.', '-', '_', '[', '/']);
        let (screen, rest) = path.split_once('/').unwrap_or((path, ""));
        let number = |text: &str| text.parse::<u8>().ok().filter(|number| *number > 0);
        match screen {
            "step" => {
                let (step, field) = rest.split_once('/').unwrap_or((rest, ""));
                let field = (!field.is_empty()).then(|| field.to_owned());
                match number(step).map(usize::from) {
                    Some(step) if step <= STEPS.len() => Self::Step(step, field),
                    _ => Self::Start,
                }
            }
            "check" => Self::Check,
            "result" => Self::Result,
            "measures" => Self::Measures(number(rest)),
            "form" => Self::Form,
            "licences" => Self::Licences,
            "shared" => Self::Shared(String::new()),
            _ => Self::Start,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("#/"),
            Self::Step(step, None) => write!(f, "#/step/{step}"),
            Self::Step(step, Some(field)) => write!(f, "#/step/{step}/{field}"),
            Self::Check => f.write_str("#/check"),
            Self::Result => f.write_str("#/result"),
            Self::Measures(None) => f.write_str("#/measures"),
            Self::Measures(Some(article)) => write!(f, "#/measures/{article}"),
            Self::Form => f.write_str("#/form"),
            Self::Licences => f.write_str("#/licences"),
            Self::Shared(answers) => write!(f, "#/shared/{answers}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_has_an_address() {
        for (route, address) in [
            (Route::Start, "#/"),
            (Route::Step(1, None), "#/step/1"),
            (Route::Step(7, None), "#/step/7"),
            (Route::Step(2, Some("products[0].title".to_owned())), "#/step/2/products[0].title"),
            (Route::Check, "#/check"),
            (Route::Result, "#/result"),
            (Route::Measures(None), "#/measures"),
            (Route::Measures(Some(15)), "#/measures/15"),
            (Route::Form, "#/form"),
            (Route::Licences, "#/licences"),
            (Route::Shared("2ynz".to_owned()), "#/shared/2ynz"),
            (Route::Shared("2ynz，请看?from=x".to_owned()), "#/shared/2ynz，请看?from=x"),
        ] {
            assert_eq!(route.to_string(), address);
            assert_eq!(Route::parse(address), route);
        }
    }

    #[test]
    fn unknown_addresses_lead_to_the_start() {
        for address in [
            "",
            "#",
            "#/",
            "#/x",
            "#/settings",
            "#/step",
            "#/step/0",
            "#/step/8",
            "#/step/-1",
            "#/step/999",
            "#main",
        ] {
            assert_eq!(Route::parse(address), Route::Start, "{address}");
        }
        assert_eq!(Route::parse("#/measures/x"), Route::Measures(None));
    }

    /// Messengers add parameters, and people write on behind an address.
    #[test]
    fn what_stands_behind_an_address_is_not_read() {
        let behind = [
            "?from=singlemessage&isappinstalled=0",
            "&scene=1",
            "/?x=y",
            "#wechat_redirect",
            "，请看",
            "。",
            ".",
            ")",
            ">",
            "…",
            "%",
            "\u{ad}",
            " 谢谢",
            "\n",
        ];
        for address in [
            "#/",
            "#/step/2",
            "#/step/2/products[0].title",
            "#/check",
            "#/result",
            "#/measures",
            "#/measures/15",
            "#/form",
            "#/licences",
        ] {
            for behind in behind {
                let with = format!("{address}{behind}");
                assert_eq!(Route::parse(&with), Route::parse(address), "{with}");
            }
        }
    }
}
