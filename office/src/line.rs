//! The line that shows the page in a site's own page, ready to be copied.

use application::words::settings as words;
use ui::hooks::use_state;
use ui::html;
use ui::live::live;
use ui::typing::typing;
use yew::prelude::*;

/// Whether this can be the address of a page on a site.
fn is_address(typed: &str) -> bool {
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !typed.contains(char::is_whitespace))
}

/// The line for an address that the office types.
#[component]
pub fn Line() -> Html {
    let typed = use_state(String::new);
    let said = use_state(|| "");
    let address = typed.trim();
    let wrong = !address.is_empty() && !is_address(address);
    let (oninput, onchange) = {
        let (set, said) = (typed.setter(), said.setter());
        typing(
            &typed,
            Callback::from(move |text: String| {
                set.set(text);
                said.set("");
            }),
        )
    };
    let copy = {
        let said = said.setter();
        move |_| {
            let copied = browser::clipboard::copy("[name='office.line']");
            said.set(if copied { words::LINE_COPIED } else { words::LINE_NOT_COPIED });
        }
    };
    let shown = if address.is_empty() || wrong { words::LINE_EXAMPLE } else { address };
    html! {
        <>
            <h3>{ words::LINE }</h3>
            <p class="hint">{ words::LINE_HINT }</p>
            <div class="field">
                <label for="office.url">{ words::LINE_ADDRESS }</label>
                <input id="office.url" name="office.url" type="text" inputmode="url" autocomplete="off"
                    placeholder={words::LINE_EXAMPLE} aria-describedby="office.url-about"
                    aria-invalid={wrong.then_some("true")} value={(*typed).clone()} {oninput} {onchange} />
                <span class="hint" id="office.url-about">
                    if wrong { <span class="note remark">{ words::LINE_FAULT }</span> }
                </span>
            </div>
            <textarea name="office.line" readonly=true rows="4" aria-label={words::LINE}
                value={words::line(shown)} />
            <p class="actions">
                <button type="button" name="office.line.copy" disabled={wrong} onclick={copy}>
                    { words::LINE_COPY }
                </button>
                <span role="status">{ live(*said) }</span>
            </p>
            <p class="hint">{ words::LINE_STORED }</p>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_begins_as_one_and_has_no_space() {
        for typed in ["https://a.cn/index.html", "http://10.1.2.3/zlj/", "https://a.cn/质量奖/"]
        {
            assert!(is_address(typed), "{typed}");
        }
        for typed in ["", "a.cn", "https://", "https://a b", "javascript:x", "ftp://a"] {
            assert!(!is_address(typed), "{typed}");
        }
    }

    #[test]
    fn the_line_holds_the_address_as_text() {
        let line = words::line("https://a.cn/\"><script>?x#y");
        assert!(line.contains("src=\"https://a.cn/&quot;>&lt;script>?embed\""), "{line}");
    }
}
