//! The owner of a function of the program, found by the name of the function.

use rustc_demangle::demangle;

/// Crates of the language itself.
const LANGUAGE: [&str; 6] = ["core", "alloc", "std", "compiler_builtins", "dlmalloc", "__rustc"];

/// What the names of our own crates begin with. Their functions count for their modules.
const OURS: &str = "quality_award_";

/// The row of the table that a function counts in.
///
/// It is the crate, for our own crates the module, that the function's path begins with; a method
/// counts for its type. What the language's generic code was compiled to for a type or a closure
/// of another owner counts for that owner, who causes it.
pub(super) fn owner(name: Option<&str>) -> String {
    let Some(name) = name else {
        return "made by wasm-opt, without a name".to_owned();
    };
    // wasm-bindgen has demangled the names of the first part already.
    let name = without_hashes(&demangle(name).to_string());
    let (first, rest) = head(&name);
    let path = rest.strip_prefix("::");
    match (first, path) {
        (first, Some(path)) if first.starts_with(OURS) => format!("{first}::{}", head(path).0),
        (first, None) if first.starts_with("__wbindgen") => "wasm_bindgen".to_owned(),
        ("dlmalloc", _) => "dlmalloc".to_owned(),
        // A path that begins with no crate is that of a primitive type.
        (first, path) if path.is_none() || LANGUAGE.contains(&first) => {
            let user = [OURS, "yew::"].iter().find(|user| name.contains(*user));
            match user {
                Some(&"yew::") => "core, alloc, std for yew's types".to_owned(),
                Some(_) => "core, alloc, std for our types".to_owned(),
                None => "core, alloc, std for anybody".to_owned(),
            }
        }
        (first, _) => first.to_owned(),
    }
}

/// A name without the hashes, `[0123456789abcdef]`, that tell versions of a crate apart.
fn without_hashes(name: &str) -> String {
    let mut left = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        left.push_str(before);
        let hash = after.split_once(']').filter(|(hash, _)| {
            (14..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        rest = if let Some((_, after)) = hash {
            after
        } else {
            left.push('[');
            after
        };
    }
    left + rest
}

/// The first word of a path, past what says that a type is a reference or the like, and the rest.
fn head(mut path: &str) -> (&str, &str) {
    loop {
        path = path.trim_start_matches(['<', '&', '*', '(', '[']);
        let words = ["mut ", "const ", "dyn "];
        match words.iter().find_map(|word| path.strip_prefix(word)) {
            Some(rest) => path = rest,
            None => break,
        }
    }
    let end = path.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(path.len());
    path.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(owner(Some(name)), expected, "{name}");
    }

    #[test]
    fn a_function_belongs_to_the_crate_of_its_path() {
        check("quick_xml[2f09f1ce6c3f4a60]::escape::unescape", "quick_xml");
        check(
            "<yew[8c9ad0ac1f788074]::a::B as core[00112233445566aa]::clone::Clone>::clone",
            "yew",
        );
        check("<&[yew[8c9ad0ac1f788074]::a::B]>::f", "yew");
        check("__wbindgen_malloc", "wasm_bindgen");
        check("<dlmalloc[00112233445566aa]::Dlmalloc<_>>::malloc", "dlmalloc");
        check("_RNvCsl4fhJxm3z6E_9quick_xml4read", "quick_xml");
        assert_eq!(owner(None), "made by wasm-opt, without a name");
    }

    #[test]
    fn the_page_is_told_apart_by_module() {
        let app = "quality_award_web[00112233445566aa]::app";
        check(&format!("<{app}::App as yew[8c9ad0ac1f788074]::F>::run"), "quality_award_web::app");
        check(
            &format!("<&mut <{app}::A>::f::{{closure#0}} as g::F>::call"),
            "quality_award_web::app",
        );
        check("quality_award_web[00112233445566aa]::start", "quality_award_web::start");
    }

    #[test]
    fn generic_code_of_the_language_is_told_apart_by_who_uses_it() {
        check("core[00112233445566aa]::fmt::write", "core, alloc, std for anybody");
        check("<str>::split_once::<&str>", "core, alloc, std for anybody");
        check("<[u8]>::repeat", "core, alloc, std for anybody");
        check("<() as core[00112233445566aa]::any::Any>::type_id", "core, alloc, std for anybody");
        check(
            "<alloc[00112233445566aa]::rc::Rc<yew[8c9ad0ac1f788074]::V>>::drop_slow",
            "core, alloc, std for yew's types",
        );
        check(
            "<alloc[0011223344556677]::vec::Vec<quality_award_rules[00112233445566aa]::P>>::push",
            "core, alloc, std for our types",
        );
    }
}
