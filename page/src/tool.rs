//! The file of the office's tool: the parts that run a program, and the enterprise's page, of which that program
//! makes editions.

use crate::part::inert;
use crate::{Changed, Error, Part, Parts, marks, read};

/// The id of the element that holds the enterprise's page, and the name of its mark.
pub const PRISTINE: &str = "pristine";

/// The parts that the tool has: it makes no copies of itself and is nobody's edition.
const PARTS: [Part; 8] = [
    Part::OldKernels,
    Part::Policy,
    Part::Head,
    Part::Style,
    Part::First,
    Part::Glue,
    Part::Boot,
    Part::Licences,
];

/// What HTML writes in the place of characters that would end an element. The order is that of writing.
const WRITTEN: [(&str, &str); 2] = [("&", "&amp;"), ("<", "&lt;")];

impl Parts {
    /// The file of the tool, whose shell, program and scripts these parts are, with this page in it.
    ///
    /// # Errors
    /// [`Error`] where the parts do not fit the marks of the shell.
    pub fn tool(&self, page: &str) -> Result<String, Error> {
        let mut texts: Vec<(&'static str, String)> =
            PARTS.into_iter().map(|part| (part.id(), part.element_with(self.get(part)))).collect();
        let written = WRITTEN.iter().fold(page.to_owned(), |text, (of, by)| text.replace(of, by));
        texts.push((PRISTINE, inert(PRISTINE, &written)));
        let texts: Vec<(&'static str, &str)> =
            texts.iter().map(|(mark, text)| (*mark, text.as_str())).collect();
        marks::assemble(self.get(Part::Shell), &texts)
    }

    /// The fixed parts of the page that stands in the tool's element [`PRISTINE`] as this text.
    ///
    /// # Errors
    /// [`Changed`] where that page is not whole, which its own check sums tell.
    pub fn of_tool(text: &str) -> Result<Self, Changed> {
        let mut page = text.to_owned();
        for (of, by) in WRITTEN.iter().rev() {
            page = page.replace(by, of);
        }
        Self::fitting(&read(&page))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::SOURCE;
    use crate::{Source, Written};

    const TOOL: Source<'static> = Source {
        index: include_str!("../../office/index.html"),
        screen: "<main>t</main>",
        first: "tool",
        ..SOURCE
    };

    fn page() -> String {
        SOURCE.parts().and_then(|parts| parts.file(&Written::default())).expect("a page")
    }

    fn tool(page: &str) -> String {
        TOOL.parts().and_then(|parts| parts.tool(page)).expect("a tool")
    }

    fn carried(tool: &str) -> &str {
        let (_, rest) = tool.split_once("id=\"pristine\">").expect("the page's element");
        rest.split_once("</script>").expect("its end").0
    }

    #[test]
    fn the_page_comes_back_out_of_the_tool() {
        let page = page().replacen("<title>", "<title>&lt;&amp;", 1);
        assert_eq!(Parts::of_tool(carried(&tool(&page))), SOURCE.parts().map_err(|_| Changed));
    }

    /// The page's own elements are text in the tool, so each id stands there once.
    #[test]
    fn the_tool_has_its_own_program() {
        let tool = tool(&page());
        let texts = read(&tool).into_iter().filter(|found| found.part == Part::First);
        assert_eq!(texts.map(|found| found.text).collect::<Vec<_>>(), ["tool"]);
        assert!(!tool.contains("<!--"), "{tool}");
    }

    #[test]
    fn a_changed_page_is_refused() {
        let tool = tool(&page());
        for changed in ["", "x", &carried(&tool).replacen("h()", "i()", 1)] {
            assert_eq!(Parts::of_tool(changed), Err(Changed), "{changed}");
        }
    }
}
