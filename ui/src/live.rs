//! Texts that change with the answers, in a page that a translator or another program rewrites.
//!
//! Such a program puts texts of its own in the place of the page's. Yew then changes a text that nobody sees any
//! more, and the reader goes on seeing the old answer. Two things prevent that: the program is asked to leave the
//! text alone, and the element around the text has the text as its key, so Yew makes a new element for a new text,
//! and whatever stands in the old one goes with it.
//!
//! Every echo, count, remark, status and reading is [`live`]. An element with attributes of its own does the same
//! by itself: `key={text}`, `translate="no"` and the class `notranslate`.

use crate::html;
use yew::prelude::*;
use yew::virtual_dom::Key;

/// A text that changes with the answers, in a `span`. An empty text has a `span` too.
pub fn live(text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    html! {
        <span key={Key::from(&*text)} class="notranslate" translate="no">{ text }</span>
    }
}
