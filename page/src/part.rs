//! The list of the file's parts.

/// A part of the file: an element with an id of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The colours of an office's edition, for the head script. No element where there are none.
    Colours,
    /// The script that sets the policy aside in old kernels. It stands before the policy.
    OldKernels,
    /// The policy.
    Policy,
    /// The script that runs before anything is rendered.
    Head,
    /// The style sheet.
    Style,
    /// The file without its parts, with marks where they stand, for copies and editions.
    Shell,
    /// The small texts of an office's edition, as JSON; empty in nobody's edition.
    Edition,
    /// The draft that a copy carries, as JSON. No element where there is none.
    Draft,
    /// The first part of the program, as text.
    First,
    /// The script by which the program and the browser reach each other.
    Glue,
    /// The script that starts the program.
    Boot,
    /// The second part of the program, as text; empty where the first one is all of it.
    Second,
    /// An office's own form, a .docx file as base64; empty where there is none.
    Template,
    /// The authors and licences of other people's software.
    Licences,
}

/// Where a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the head.
    Head,
    /// In the body.
    Body,
}

/// The kind of a part's element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// A `<meta>` of this attribute, whose text is its `content`.
    Meta(&'static str),
    /// A script that runs.
    Script,
    /// A style sheet.
    Style,
    /// A text that no browser runs or shows.
    Text,
    /// JSON that no browser runs or shows.
    Data,
}

/// How a part is checked before it goes into another file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// It is the policy itself, the root: see the crate.
    Root,
    /// The policy lists its sum.
    Policy,
    /// The boot script lists its sum.
    Boot,
    /// It has no sum: the program parses it and writes it anew.
    Rewritten,
}

/// The id of the element that the policy is moved into in old kernels: an empty text that stands behind
/// the policy in the file.
pub const STRICT_POLICY: &str = "strict-policy";

impl Part {
    /// All parts, in the order of the file. Everything that the first answer needs stands before
    /// [`Part::Second`].
    pub const ALL: [Self; 14] = [
        Self::Colours,
        Self::OldKernels,
        Self::Policy,
        Self::Head,
        Self::Style,
        Self::Shell,
        Self::Edition,
        Self::Draft,
        Self::First,
        Self::Glue,
        Self::Boot,
        Self::Second,
        Self::Template,
        Self::Licences,
    ];

    /// The id of its element, which is the name of its mark in `index.html` too.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Colours => "colours",
            Self::OldKernels => "old-kernels",
            Self::Policy => "policy",
            Self::Head => "head",
            Self::Style => "style",
            Self::Shell => "shell",
            Self::Edition => "edition",
            Self::Draft => "draft",
            Self::First => "first",
            Self::Glue => "glue",
            Self::Boot => "boot",
            Self::Second => "second",
            Self::Template => "template",
            Self::Licences => "licences",
        }
    }

    /// The kind of its element.
    #[must_use]
    pub const fn element(self) -> Element {
        match self {
            Self::Colours => Element::Meta("name=\"colours\""),
            Self::Policy => Element::Meta("http-equiv=\"Content-Security-Policy\""),
            Self::OldKernels | Self::Head | Self::Glue | Self::Boot => Element::Script,
            Self::Style => Element::Style,
            Self::Edition | Self::Draft => Element::Data,
            Self::Shell | Self::First | Self::Second | Self::Template | Self::Licences => {
                Element::Text
            }
        }
    }

    /// Where it stands.
    #[must_use]
    pub const fn place(self) -> Place {
        match self {
            Self::Colours | Self::OldKernels | Self::Policy | Self::Head | Self::Style => {
                Place::Head
            }
            Self::Shell
            | Self::Edition
            | Self::Draft
            | Self::First
            | Self::Glue
            | Self::Boot
            | Self::Second
            | Self::Template
            | Self::Licences => Place::Body,
        }
    }

    /// How it is checked.
    #[must_use]
    pub const fn check(self) -> Check {
        match self {
            Self::Policy => Check::Root,
            Self::OldKernels | Self::Head | Self::Style | Self::Glue | Self::Boot => Check::Policy,
            Self::Shell | Self::First | Self::Second | Self::Licences => Check::Boot,
            Self::Colours | Self::Edition | Self::Draft | Self::Template => Check::Rewritten,
        }
    }

    /// A CSS selector of all elements that may be this part. Strangers may be among them.
    #[must_use]
    pub fn selector(self) -> String {
        let id = self.id();
        match self.element() {
            Element::Meta(_) => format!("meta[id='{id}']"),
            Element::Style => format!("style[id='{id}']"),
            Element::Script | Element::Text => format!("script[id='{id}']"),
            Element::Data => format!("script[id='{id}'][type='{JSON}']"),
        }
    }

    /// Its element with this text.
    pub(crate) fn html(self, text: &str) -> String {
        // An empty edition and an empty template stand in the page all the same: a stranger that takes
        // their ids is then the second of two.
        if text.is_empty() && matches!(self, Self::Colours | Self::Draft) {
            return String::new();
        }
        self.element_with(text)
    }

    /// Its element with this text, which may be empty.
    pub(crate) fn element_with(self, text: &str) -> String {
        let id = self.id();
        match self.element() {
            Element::Meta(attribute) => {
                let mut html = format!("<meta id=\"{id}\" {attribute} content=\"{text}\">");
                if self == Self::Policy {
                    // In an ordinary kernel this is an empty element. In an old kernel the script before the
                    // policy has opened an element of the same id, which takes the policy in and ends here.
                    html += &inert(STRICT_POLICY, "");
                }
                html
            }
            Element::Script => format!("<script id=\"{id}\">{text}</script>"),
            Element::Style => format!("<style id=\"{id}\">{text}</style>"),
            Element::Text => inert(id, text),
            Element::Data => {
                // `\u003c` means the same wherever JSON has a `<`, and ends no element.
                let json = text.replace('<', "\\u003c");
                format!("<script type=\"{JSON}\" id=\"{id}\">{json}</script>")
            }
        }
    }
}

/// The type of elements that hold JSON.
pub(crate) const JSON: &str = "application/json";

/// An element that only keeps a text: no browser runs a script of this type, none shows it.
pub(crate) fn inert(id: &str, text: &str) -> String {
    format!("<script type=\"text/plain\" id=\"{id}\">{text}</script>")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `index.html` has the marks of all parts in the order of the list, each in its place.
    #[test]
    fn the_parts_stand_in_the_file_as_the_list_says() {
        let source = include_str!("../../index.html");
        let (head, body) = source.split_once("</head>").expect("a head");
        let marks = |text: &str| -> Vec<String> {
            let comments = text.split("<!-- build:").skip(1);
            comments.filter_map(|rest| Some(rest.split_once(" -->")?.0.to_owned())).collect()
        };
        let parts = |place: Place| -> Vec<String> {
            let there = Part::ALL.into_iter().filter(|part| part.place() == place);
            there.map(|part| part.id().to_owned()).collect()
        };
        assert_eq!(marks(head), parts(Place::Head));
        let mut expected = parts(Place::Body);
        expected.insert(0, crate::marks::SCREEN.to_owned());
        assert_eq!(marks(body), expected);
        let number = |part: &Part| *part as usize;
        assert!(Part::ALL.iter().map(number).eq(0..Part::ALL.len()));
    }

    #[test]
    fn every_part_is_an_element_with_its_id() {
        for part in Part::ALL {
            let html = part.html("x");
            assert_eq!(html.matches(&format!(" id=\"{}\"", part.id())).count(), 1, "{html}");
        }
        assert_eq!((Part::Colours.html(""), Part::Draft.html("")), (String::new(), String::new()));
        assert_eq!(
            Part::Template.html(""),
            "<script type=\"text/plain\" id=\"template\"></script>"
        );
    }

    #[test]
    fn no_data_ends_its_element() {
        let html = Part::Draft.html(r#"{"a":"</script><script>x()</script><!--"}"#);
        let open = r#"<script type="application/json" id="draft">"#;
        let inner = html.strip_prefix(open).and_then(|html| html.strip_suffix("</script>"));
        assert_eq!(inner, Some(r#"{"a":"\u003c/script>\u003cscript>x()\u003c/script>\u003c!--"}"#));
    }
}
