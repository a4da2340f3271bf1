//! The screens and their addresses: the part of the address behind `#`.

use std::fmt;

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Where an edition of the enterprise's page is made.
    #[default]
    Page,
    /// Where what comes back is taken in and checked.
    Intake,
    /// One application, by its number in the table.
    Application(usize),
    /// The year's money.
    Fund,
    /// Publication and decision.
    Notice,
    /// Other people's software in the tool, and its licences.
    Licences,
}

impl Route {
    /// The screen of an address such as `#/page`; the first one where there is none.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let mut parts = hash.trim_start_matches(['#', '/']).split(['/', '?', '&']);
        match parts.next() {
            Some("intake") => Self::Intake,
            Some("application") => {
                let number = parts.next().and_then(|number| number.parse().ok());
                number.map_or(Self::Intake, Self::Application)
            }
            Some("fund") => Self::Fund,
            Some("notice") => Self::Notice,
            Some("licences") => Self::Licences,
            _ => Self::Page,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page => f.write_str("#/page"),
            Self::Intake => f.write_str("#/intake"),
            Self::Application(number) => write!(f, "#/application/{number}"),
            Self::Fund => f.write_str("#/fund"),
            Self::Notice => f.write_str("#/notice"),
            Self::Licences => f.write_str("#/licences"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_has_an_address() {
        for route in [
            Route::Page,
            Route::Intake,
            Route::Application(7),
            Route::Fund,
            Route::Notice,
            Route::Licences,
        ] {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
        for address in ["", "#", "#/", "#/x", "#/page?from=x", "#main"] {
            assert_eq!(Route::parse(address), Route::Page, "{address}");
        }
        assert_eq!(Route::parse("#/application/x"), Route::Intake);
    }
}
