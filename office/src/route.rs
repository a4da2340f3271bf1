//! The screens and their addresses: the part of the address behind `#`.

use std::fmt;

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Where an edition of the enterprise's page is made.
    #[default]
    Page,
    /// Other people's software in the tool, and its licences.
    Licences,
}

impl Route {
    /// The screen of an address such as `#/page`; the first one where there is none.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        match hash.trim_start_matches(['#', '/']).split(['/', '?', '&']).next() {
            Some("licences") => Self::Licences,
            _ => Self::Page,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Page => "#/page",
            Self::Licences => "#/licences",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_has_an_address() {
        for route in [Route::Page, Route::Licences] {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
        for address in ["", "#", "#/", "#/x", "#/page?from=x", "#main"] {
            assert_eq!(Route::parse(address), Route::Page, "{address}");
        }
    }
}
