//! Fonts, mapped to the few families that a computer without the font can stand in for.

use super::node::Node;
use super::theme::Theme;

/// The longest name in characters. Word itself writes at most 31.
const LONGEST: usize = 64;

/// What a font looks like.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Family {
    /// 宋体 and its kin, 小标宋 included.
    Song,
    /// 仿宋.
    Fang,
    /// 楷体.
    Kai,
    /// 黑体 and other letters of even strokes.
    Hei,
    /// Latin letters with serifs.
    #[default]
    Serif,
    /// Latin letters without serifs.
    Sans,
    /// Latin letters of one width.
    Mono,
    /// Any other: the name tells.
    Other,
}

/// A font.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Font {
    /// What it looks like.
    pub family: Family,
    /// The name that the file gives, at most 64 characters.
    pub name: String,
}

/// Parts of names in small letters and the families they tell, the first that fits.
const NAMES: [(&str, Family); 42] = [
    ("仿宋", Family::Fang),
    ("fangsong", Family::Fang),
    ("楷", Family::Kai),
    ("kai", Family::Kai),
    ("行书", Family::Kai),
    ("隶书", Family::Kai),
    ("黑", Family::Hei),
    ("hei", Family::Hei),
    ("雅黑", Family::Hei),
    ("等线", Family::Hei),
    ("dengxian", Family::Hei),
    ("幼圆", Family::Hei),
    ("圆体", Family::Hei),
    ("source han sans", Family::Hei),
    ("noto sans cjk", Family::Hei),
    ("noto sans sc", Family::Hei),
    ("gothic", Family::Hei),
    ("ゴシック", Family::Hei),
    ("pingfang", Family::Hei),
    ("苹方", Family::Hei),
    ("宋", Family::Song),
    ("明朝", Family::Song),
    ("明體", Family::Song),
    ("simsun", Family::Song),
    ("song", Family::Song),
    ("mincho", Family::Song),
    ("source han serif", Family::Song),
    ("noto serif cjk", Family::Song),
    ("noto serif sc", Family::Song),
    ("courier", Family::Mono),
    ("consolas", Family::Mono),
    ("mono", Family::Mono),
    ("sans", Family::Sans),
    ("arial", Family::Sans),
    ("helvetica", Family::Sans),
    ("calibri", Family::Sans),
    ("verdana", Family::Sans),
    ("tahoma", Family::Sans),
    ("segoe", Family::Sans),
    ("times", Family::Serif),
    ("serif", Family::Serif),
    ("roman", Family::Serif),
];

/// More names of Latin letters with serifs.
const SERIFS: [&str; 7] =
    ["cambria", "georgia", "garamond", "book antiqua", "palatino", "century", "bookman"];

impl Font {
    /// The font of this name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let name: String = name.trim().trim_start_matches('@').chars().take(LONGEST).collect();
        if let Some(family) = Self::frequent(&name) {
            return Self { family, name };
        }
        let small = name.to_ascii_lowercase();
        let known = NAMES.iter().find(|(part, _)| small.contains(part));
        let family = match known {
            Some((_, family)) => *family,
            None if SERIFS.iter().any(|part| small.contains(part)) => Family::Serif,
            None => Family::Other,
        };
        Self { family, name }
    }

    /// The family of a name that nearly every form has: runs often name their fonts.
    fn frequent(name: &str) -> Option<Family> {
        match name {
            "宋体" | "SimSun" | "方正小标宋简体" => Some(Family::Song),
            "仿宋" | "仿宋_GB2312" => Some(Family::Fang),
            "楷体" | "楷体_GB2312" => Some(Family::Kai),
            "黑体" | "微软雅黑" | "等线" => Some(Family::Hei),
            "Times New Roman" | "Cambria" => Some(Family::Serif),
            "Calibri" | "Arial" => Some(Family::Sans),
            _ => None,
        }
    }

    /// Reads a font of `w:rFonts`: by the theme's role, else by its name.
    pub(crate) fn read(node: &Node<'_>, name: &str, role: &str, theme: &Theme) -> Option<Self> {
        let by_role = node.get(role).map(|role| theme.font(&role).to_owned());
        let name = by_role.filter(|name| !name.is_empty()).or_else(|| node.get(name))?;
        (!name.trim().is_empty()).then(|| Self::named(&name))
    }
}

#[cfg(test)]
mod tests {
    use super::{Family, Font};

    #[test]
    fn families() {
        for (name, family) in [
            ("仿宋_GB2312", Family::Fang),
            ("@仿宋", Family::Fang),
            ("FangSong", Family::Fang),
            ("华文仿宋", Family::Fang),
            ("楷体_GB2312", Family::Kai),
            ("KaiTi", Family::Kai),
            ("方正小标宋简体", Family::Song),
            ("宋体", Family::Song),
            ("NSimSun", Family::Song),
            ("ＭＳ 明朝", Family::Song),
            ("黑体", Family::Hei),
            ("SimHei", Family::Hei),
            ("微软雅黑", Family::Hei),
            ("等线 Light", Family::Hei),
            ("MS Gothic", Family::Hei),
            ("Times New Roman", Family::Serif),
            ("Cambria", Family::Serif),
            ("Liberation Serif", Family::Serif),
            ("Arial", Family::Sans),
            ("Calibri", Family::Sans),
            ("Noto Sans", Family::Sans),
            ("Courier New", Family::Mono),
            ("Wingdings", Family::Other),
        ] {
            assert_eq!(Font::named(name).family, family, "{name}");
        }
        assert_eq!(Font::named(&"长".repeat(100)).name.chars().count(), 64);
    }
}
