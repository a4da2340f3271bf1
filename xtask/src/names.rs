//! Gives the program's imports and exports one-letter names, in the program and in its glue.
//!
//! wasm-bindgen's names carry a hash each, which no compression shortens: on an almost empty page
//! they were 2.3 KB of 53.5.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

/// Old names and new ones, as wasm-opt prints them when it renames.
pub(crate) struct Names {
    /// The modules that imports come from.
    modules: BTreeSet<String>,
    /// What the program takes from the glue.
    imports: BTreeMap<String, String>,
    /// What the program offers to the glue.
    exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads wasm-opt's list: an import on a line is `["module", "old", "new"]`, an export
    /// `["old", "new"]`.
    pub(crate) fn parse(list: &str) -> Result<Self> {
        let mut names =
            Self { modules: BTreeSet::new(), imports: BTreeMap::new(), exports: BTreeMap::new() };
        for line in list.lines().filter(|line| line.trim_start().starts_with('[')) {
            let quoted: Vec<String> =
                line.split('"').skip(1).step_by(2).map(str::to_owned).collect();
            match <[String; 3]>::try_from(quoted) {
                Ok([module, old, new]) => {
                    names.modules.insert(module);
                    names.imports.insert(old, new);
                }
                Err(quoted) => match <[String; 2]>::try_from(quoted) {
                    Ok([old, new]) => {
                        names.exports.insert(old, new);
                    }
                    Err(_) => bail!("wasm-opt printed a name that is not understood: {line}"),
                },
            }
        }
        if names.imports.is_empty() || names.exports.is_empty() {
            bail!("wasm-opt printed no new names; adapt xtask/src/names.rs to this version of it");
        }
        Ok(names)
    }

    /// The glue with the new names. Every import must occur in it, so that a glue of another shape
    /// is noticed here and not by a reader's browser.
    pub(crate) fn rename(&self, glue: &str) -> Result<String> {
        let mut renamed = String::with_capacity(glue.len());
        let mut found = 0;
        let mut rest = glue;
        while let Some(start) = rest.find(is_name_part) {
            let end = rest[start..].find(|c| !is_name_part(c)).map_or(rest.len(), |n| start + n);
            let (before, name, after) = (&rest[..start], &rest[start..end], &rest[end..]);
            renamed.push_str(before);
            let new = if let Some(import) = self.imports.get(name) {
                found += 1;
                Some(import)
            } else if renamed.ends_with("wasm.") {
                // Exports may have everyday names, so only `wasm.name` is one for certain.
                self.exports.get(name)
            } else {
                None
            };
            renamed.push_str(new.map_or(name, String::as_str));
            rest = after;
        }
        renamed.push_str(rest);
        // wasm-opt calls every module `a`, and the glue offers all that they have in one.
        let modules = self.modules.iter().map(|module| format!("\"{module}\""));
        let named: Vec<String> = modules.filter(|module| renamed.contains(module)).collect();
        match &named[..] {
            [one] if found == self.imports.len() && renamed.matches(one).count() == 1 => {
                Ok(renamed.replace(one, "\"a\""))
            }
            _ => bail!("the glue does not name every import once; adapt xtask/src/names.rs to it"),
        }
    }
}

/// Whether a character can be part of a name in the glue.
fn is_name_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "{\n \"imports\": [\n  [\"./app_bg.js\", \"__wbg_log_1f\", \"$\"],\n  \
        [\"./app_bg.js\", \"__wbg_log_1\", \"b\"]\n ],\n\"exports\": [\n  [\"memory\", \"c\"],\n  \
        [\"start\", \"d\"]\n ]\n}\n";

    #[test]
    fn names_are_replaced_whole_and_exports_only_after_wasm() {
        let glue = "function start() { wasm.start(); }\nconst i = { \"./app_bg.js\": {\n  \
            __wbg_log_1f: function() {}, __wbg_log_1: f }, x: y.start(wasm.memory.buffer) };";
        assert_eq!(
            Names::parse(LIST).unwrap().rename(glue).unwrap(),
            "function start() { wasm.d(); }\nconst i = { \"a\": {\n  \
             $: function() {}, b: f }, x: y.start(wasm.c.buffer) };"
        );
    }

    #[test]
    fn a_glue_without_an_import_is_refused() {
        let error = Names::parse(LIST).unwrap().rename("\"./app_bg.js\": { __wbg_log_1f: 0 }");
        assert_eq!(
            error.unwrap_err().to_string(),
            "the glue does not name every import once; adapt xtask/src/names.rs to it"
        );
    }

    #[test]
    fn a_list_of_another_shape_is_refused() {
        assert!(Names::parse("").is_err());
        assert!(Names::parse("[\"one\"]").is_err());
    }
}
