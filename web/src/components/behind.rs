//! Pieces of the page that no answer waits for: the second part of the program renders them. Until it runs, and
//! where it cannot be started, they stay as they were rendered when the page was built.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::Context;
use crate::second::Progress;

/// A piece. Its root element has the name in the attribute [`MARK`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The shapes of the marks.
    Shapes,
    /// What the page does, under the heading of the first screen.
    Introduction,
    /// What counts as a title.
    TitleHelp,
    /// What the office has arranged, and how it is reached.
    Office,
    /// Everything below the questions of the first screen.
    Below,
    /// At the foot: which edition of the page it is, and which rules it follows.
    Edition,
}

/// The attribute with a piece's name.
const MARK: &str = "data-piece";

impl Piece {
    /// The piece's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Shapes => "shapes",
            Self::Introduction => "introduction",
            Self::TitleHelp => "title-help",
            Self::Office => "office",
            Self::Below => "below",
            Self::Edition => "edition",
        }
    }
}

/// The elements of pieces that stand in the page before the program renders anything.
#[must_use]
pub fn rendered() -> Rc<Vec<Element>> {
    Rc::new(browser::document::elements(&format!("#app [{MARK}]")).collect())
}

/// A piece of the page.
pub fn piece(context: &Context, piece: Piece) -> Html {
    if let Progress::Here(second) = context.second {
        return (second.piece)(context, piece);
    }
    let named =
        |element: &&Element| element.get_attribute(MARK).is_some_and(|name| name == piece.name());
    let found = context.rendered.iter().find(named);
    found.map_or_else(Html::default, |element| Html::VRef(element.clone().into()))
}
