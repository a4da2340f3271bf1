//! Settings of the document that change how it looks.

use super::node::Node;
use super::units::Twips;

/// The settings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// The distance of tab stops where a paragraph sets none.
    pub(crate) default_tab: Twips,
    /// Whether even pages have headers and footers of their own.
    pub(crate) even_and_odd: bool,
    /// The version of Word whose layout the document wants: 15 since 2013.
    pub(crate) mode: u32,
    pub(crate) background: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { default_tab: Twips(720), even_and_odd: false, mode: 12, background: false }
    }
}

impl Settings {
    pub(crate) fn read(root: &Node<'_>) -> Self {
        let mut settings = Self::default();
        let tab = root.child_val("defaultTabStop").and_then(|text| Twips::read(&text));
        settings.default_tab = tab.filter(|tab| tab.0 > 0).unwrap_or(settings.default_tab);
        settings.even_and_odd = root.switch("evenAndOddHeaders").unwrap_or_default();
        settings.background = root.switch("displayBackgroundShape").unwrap_or_default();
        for setting in root.child("compat").into_iter().flat_map(Node::nodes) {
            if setting.get("name").as_deref() == Some("compatibilityMode") {
                let mode = setting.val().and_then(|mode| mode.parse().ok());
                settings.mode = mode.unwrap_or(settings.mode);
            }
        }
        settings
    }
}
