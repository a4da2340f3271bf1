//! The namespaces that the reader tells apart, in both variants of the standard.

/// A namespace.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Space {
    /// Word processing, `w`.
    Word,
    /// Alternatives, `mc`.
    Choice,
    /// Where a drawing stands, `wp`.
    Place,
    /// Drawings, `a`.
    Drawing,
    /// Pictures, `pic`.
    Picture,
    /// Shapes of Word, `wps`.
    Shape,
    /// Groups of shapes, `wpg`.
    Group,
    /// The older drawings, `v`.
    Vml,
    /// What office programs add to VML, `o`.
    Office,
    /// Equations, `m`.
    Math,
    /// Charts, `c`.
    Chart,
    /// Diagrams, `dgm`.
    Diagram,
    /// Extensions whose elements change nothing that is drawn here: `w14`, `wp14` and so on.
    Extension,
    /// Any other.
    Other,
}

/// How the names of the common standard begin, and of its strict variant.
const COMMON: [&str; 2] = ["http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"];

/// How the names of Word's own extensions begin.
const WORD: &str = "http://schemas.microsoft.com/office/word/";

impl Space {
    /// The namespace of this name.
    pub(crate) fn of(name: &str) -> Self {
        match name {
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => return Self::Choice,
            "urn:schemas-microsoft-com:vml" => return Self::Vml,
            "urn:schemas-microsoft-com:office:office" => return Self::Office,
            "http://schemas.microsoft.com/office/drawing/2010/main" => return Self::Extension,
            _ => {}
        }
        if let Some(rest) = name.strip_prefix(WORD) {
            return match rest.split_once('/').unwrap_or((rest, "")) {
                (_, "wordprocessingShape") => Self::Shape,
                (_, "wordprocessingGroup") => Self::Group,
                (_, "wordml" | "wordprocessingDrawing") => Self::Extension,
                (_, rest) if rest.starts_with("wordml/") => Self::Extension,
                _ => Self::Other,
            };
        }
        let Some(rest) = COMMON.iter().find_map(|start| name.strip_prefix(start)) else {
            return Self::Other;
        };
        match rest.replace("/2006", "").as_str() {
            "wordprocessingml/main" => Self::Word,
            "drawingml/main" => Self::Drawing,
            "drawingml/wordprocessingDrawing" => Self::Place,
            "drawingml/picture" => Self::Picture,
            "drawingml/chart" => Self::Chart,
            "drawingml/diagram" => Self::Diagram,
            "officeDocument/math" => Self::Math,
            _ => Self::Other,
        }
    }

    /// Whether the reader understands a branch of alternatives that requires this namespace.
    pub(crate) fn is_understood(self) -> bool {
        match self {
            Self::Word
            | Self::Place
            | Self::Drawing
            | Self::Picture
            | Self::Shape
            | Self::Group
            | Self::Extension => true,
            // The branch of a chart, a canvas or ink has another one beside it that holds a picture.
            Self::Choice
            | Self::Vml
            | Self::Office
            | Self::Math
            | Self::Chart
            | Self::Diagram
            | Self::Other => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Space;

    #[test]
    fn names() {
        for (name, space) in [
            ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", Space::Word),
            ("http://purl.oclc.org/ooxml/wordprocessingml/main", Space::Word),
            ("http://purl.oclc.org/ooxml/officeDocument/math", Space::Math),
            ("http://schemas.openxmlformats.org/drawingml/2006/picture", Space::Picture),
            ("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", Space::Shape),
            ("http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", Space::Group),
            ("http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", Space::Other),
            ("http://schemas.microsoft.com/office/word/2010/wordml", Space::Extension),
            ("http://schemas.microsoft.com/office/word/2015/wordml/symex", Space::Extension),
            ("", Space::Other),
        ] {
            assert_eq!(Space::of(name), space, "{name}");
        }
    }
}
