//! Fields: what a program computes where it shows the document.

use super::counting::Counting;
use super::paragraph::Content;
use super::run::RunFormat;

/// How far a field has been read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Stage {
    /// Its instruction is being read, which is not shown.
    Instruction,
    /// Its result is being read.
    Result,
}

/// A field that is being read. It may begin in one run, or paragraph, and end in another.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) stage: Stage,
    pub(crate) instruction: String,
    /// The look of its result, or of its instruction until there is one.
    pub(crate) format: Option<RunFormat>,
    /// Where its result stands in the paragraph.
    pub(crate) start: usize,
    /// Whether its result has begun.
    pub(crate) has_result: bool,
    /// What an input of an old form shows.
    pub(crate) stands: Option<String>,
    /// What stands for it instead of its result.
    pub(crate) computed: Option<Content>,
}

/// The longest instruction that is read.
const MAX_INSTRUCTION: usize = 1_000;

impl Field {
    pub(crate) fn new(start: usize) -> Self {
        Self {
            stage: Stage::Instruction,
            instruction: String::new(),
            format: None,
            start,
            has_result: false,
            stands: None,
            computed: None,
        }
    }

    pub(crate) fn push(&mut self, text: &str) {
        if self.instruction.len() + text.len() <= MAX_INSTRUCTION {
            self.instruction.push_str(text);
        }
    }

    /// What stands for the field instead of its result.
    pub(crate) fn shown(&self) -> Option<Content> {
        match &self.stands {
            Some(text) => Some(Content::Text(text.clone())),
            None => computed(&self.instruction),
        }
    }
}

/// What a field stands for, where that is more than the result that the file has: page numbers.
pub(crate) fn computed(instruction: &str) -> Option<Content> {
    let mut words = instruction.split_whitespace();
    let name = words.next()?.to_ascii_uppercase();
    let mut counting = None;
    while let Some(word) = words.next() {
        let switch = match word.strip_prefix("\\*") {
            Some("") => words.next(),
            Some(rest) => Some(rest),
            None => None,
        };
        counting = switch.and_then(Counting::switch).or(counting);
    }
    match name.as_str() {
        "PAGE" => Some(Content::PageNumber(counting)),
        "NUMPAGES" => Some(Content::PageCount(counting)),
        "SECTIONPAGES" => Some(Content::SectionPages(counting)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::computed;
    use crate::layout::counting::Counting;
    use crate::layout::paragraph::Content;

    #[test]
    fn instructions() {
        for (instruction, expected) in [
            (" PAGE ", Some(Content::PageNumber(None))),
            ("page  \\* MERGEFORMAT", Some(Content::PageNumber(None))),
            (
                "PAGE \\* ROMAN \\* MERGEFORMAT",
                Some(Content::PageNumber(Some(Counting::UpperRoman))),
            ),
            ("PAGE \\*roman", Some(Content::PageNumber(Some(Counting::LowerRoman)))),
            ("NUMPAGES \\* CHINESENUM3", Some(Content::PageCount(Some(Counting::ChineseThousand)))),
            ("SECTIONPAGES", Some(Content::SectionPages(None))),
            ("PAGEREF _Toc1 \\h", None),
            ("DATE \\@ \"yyyy\"", None),
            ("", None),
        ] {
            assert_eq!(computed(instruction), expected, "{instruction}");
        }
    }
}
