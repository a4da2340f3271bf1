//! The theme's colours and fonts, which styles name by their role.

use super::color::Ink;
use super::node::Node;
use super::space::Space;

/// The roles of colours in the order of the theme's list.
const ROLES: [&str; 12] = [
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
];

/// The fonts of headings or of text.
#[derive(Clone, Debug, Default)]
struct Fonts {
    latin: String,
    east: String,
    /// The font for simplified Chinese, where the theme names none for East Asia.
    chinese: String,
}

/// A theme.
#[derive(Clone, Debug, Default)]
pub(crate) struct Theme {
    colors: Vec<(String, Ink)>,
    major: Fonts,
    minor: Fonts,
}

impl Theme {
    /// Reads the theme's part.
    pub(crate) fn read(root: &Node<'_>) -> Self {
        let mut theme = Self::default();
        if let Some(scheme) = root.find(Space::Drawing, "clrScheme") {
            for role in scheme.nodes() {
                let color =
                    role.nodes().next().and_then(|color| color.get("lastClr").or(color.val()));
                theme.colors.push((role.name.to_owned(), Ink::hex(&color.unwrap_or_default())));
            }
        }
        let fonts = |name| root.find(Space::Drawing, name).map(fonts).unwrap_or_default();
        theme.major = fonts("majorFont");
        theme.minor = fonts("minorFont");
        theme
    }

    /// The colour of a role; documents use other names for some of them.
    pub(crate) fn color(&self, name: &str) -> Ink {
        let role = match name {
            "text1" | "dark1" | "tx1" => "dk1",
            "background1" | "light1" | "bg1" => "lt1",
            "text2" | "dark2" | "tx2" => "dk2",
            "background2" | "light2" | "bg2" => "lt2",
            "hyperlink" => "hlink",
            "followedHyperlink" => "folHlink",
            name => name,
        };
        if !ROLES.contains(&role) {
            return Ink::Auto;
        }
        let found = self.colors.iter().find(|(name, _)| name == role);
        found.map_or(Ink::Auto, |(_, color)| *color)
    }

    /// The name of the font of a role such as `minorEastAsia`; empty where there is none.
    pub(crate) fn font(&self, role: &str) -> &str {
        let (fonts, script) = match (role.strip_prefix("major"), role.strip_prefix("minor")) {
            (Some(script), _) => (&self.major, script),
            (None, Some(script)) => (&self.minor, script),
            (None, None) => return "",
        };
        match script {
            "Ascii" | "HAnsi" => &fonts.latin,
            "EastAsia" if fonts.east.is_empty() => &fonts.chinese,
            "EastAsia" => &fonts.east,
            _ => "",
        }
    }
}

fn fonts(node: &Node<'_>) -> Fonts {
    let mut fonts = Fonts::default();
    for font in node.nodes() {
        let face = font.get("typeface").unwrap_or_default();
        match font.name {
            "latin" => fonts.latin = face,
            "ea" => fonts.east = face,
            "font" if font.get("script").as_deref() == Some("Hans") => fonts.chinese = face,
            _ => {}
        }
    }
    fonts
}
