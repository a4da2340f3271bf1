//! Adapts the glue, which wasm-bindgen writes, to the page: it starts the program from
//! bytes, connects the second part to the first, and lets the program change a page that others change too.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use wasmparser::{Parser, Payload};

/// The module of the functions that the first part takes from the splitter's loader.
pub(crate) const LOADER: &str = "./second.js";

/// The module of everything that the second part takes from the first.
const SHARED: &str = "__wasm_split";

/// Where wasm-bindgen asks which address the glue came from. In a frame without an address that is an
/// error, and the page hands the program over.
const ADDRESS: (&str, &str) = ("let script_src;", "/**");

/// How the glue would start the program from an address, a response or bytes; and its end.
const START: (&str, &str) = ("async function __wbg_load(", "})({ __proto__: null });");

/// The program is bytes and starts once. `initSync` gives what it exports, by which the browser tests
/// stop it.
const STARTED: &str = "return Object.assign((bytes) =>
  WebAssembly.instantiate(bytes, __wbg_get_imports())
    .then(({ instance, module }) => __wbg_finalize_init(instance, module)), { initSync: () => wasm });
";

/// Where the program changes the page, and the functions of ui/script/nodes.js that do it instead, in a page that
/// other programs change too.
const CHANGES: [(&str, &str); 3] = [
    (
        "getObject(arg0).insertBefore(getObject(arg1), getObject(arg2))",
        "programNodes.insert(getObject(arg0), getObject(arg1), getObject(arg2))",
    ),
    (
        "getObject(arg0).removeChild(getObject(arg1))",
        "programNodes.remove(getObject(arg0), getObject(arg1))",
    ),
    (
        "getObject(arg0).nodeValue = arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2);",
        "programNodes.write(getObject(arg0), getStringFromWasm0(arg1, arg2));",
    ),
];

/// The glue for a program whose second part, if it has one, is `second`.
pub(crate) fn adapted(glue: &str, second: Option<&[u8]>) -> Result<String> {
    let glue = replaced(glue, ADDRESS, "")?;
    let mut glue = replaced(&glue, START, STARTED)?;
    for (own, by) in CHANGES {
        if glue.matches(own).count() != 1 {
            bail!(different(own));
        }
        glue = glue.replace(own, by);
    }
    let Some(second) = second else { return Ok(glue) };
    // The loader's functions become functions of the glue's own.
    let module = format!("require(\"{LOADER}\");");
    let (before, rest) = glue.split_once(&module).with_context(|| different(&module))?;
    let (before, name) = before.rsplit_once("const ").with_context(|| different("const"))?;
    let name = name.trim_end_matches([' ', '=']);
    let entry = format!("\"{LOADER}\": {name},");
    if rest.matches(&entry).count() != 1 {
        bail!(different(&entry));
    }
    let own = "const import0 = {\n            __proto__: null,";
    if rest.matches(own).count() != 1 {
        bail!(different(own));
    }
    let rest = rest.replace(&entry, "").replace(own, &format!("{own}{}", loader(second)?));
    Ok(format!("{before}{rest}"))
}

/// The function that starts the second part: `qualityAwardSecond` of ui/script/boot.js does it, with what the
/// part takes from the first; then the program learns whether it has started.
fn loader(second: &[u8]) -> Result<String> {
    let mut shared = String::new();
    for name in shared_names(second)? {
        let _ = write!(shared, "{name}: wasm.{name}, ");
    }
    Ok(format!(
        "__wasm_split_load_second: function(callback, data) {{
            const started = (well) => wasm.__indirect_function_table.get(callback)(data, well);
            qualityAwardSecond(() => ({{ {SHARED}: {{ {shared} }} }}), () => started(1), () => started(0));
        }},"
    ))
}

/// The names of what the second part takes from the first, and from nowhere else.
fn shared_names(second: &[u8]) -> Result<Vec<&str>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(second) {
        if let Payload::ImportSection(imports) = payload? {
            for import in imports.into_imports() {
                let import = import?;
                if import.module != SHARED {
                    bail!("the second part takes {} from {}", import.name, import.module);
                }
                names.push(import.name);
            }
        }
    }
    Ok(names)
}

/// The text with what stands from `first` up to `end` replaced.
fn replaced(glue: &str, (first, end): (&str, &str), by: &str) -> Result<String> {
    if glue.matches(first).count() != 1 {
        bail!(different(first));
    }
    let (before, rest) = glue.split_once(first).with_context(|| different(first))?;
    let (_, after) = rest.split_once(end).with_context(|| different(end))?;
    Ok(format!("{before}{by}{end}{after}"))
}

fn different(what: &str) -> String {
    format!("the glue of this wasm-bindgen has no {what:?}; adapt xtask/src/glue.rs to it")
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, GlobalType, ImportSection, Module, ValType};

    use super::*;

    const GLUE: &str = "let wasm_bindgen = (function(exports) {
            let script_src;
            script_src = new URL(document.currentScript.src, location.href).toString();
/** What starts. */
const import1 = require(\"./second.js\");
            const import0 = {
            __proto__: null,
        __wbg_a: function() {},
        __wbg_insertBefore_b: function() { return handleError(function (arg0, arg1, arg2) {
            const ret = getObject(arg0).insertBefore(getObject(arg1), getObject(arg2));
        __wbg_removeChild_c: function() { return handleError(function (arg0, arg1) {
            const ret = getObject(arg0).removeChild(getObject(arg1));
        __wbg_set_nodeValue_d: function(arg0, arg1, arg2) {
            getObject(arg0).nodeValue = arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2);
};
        return { \"./app_bg.js\": import0, \"./second.js\": import1,
};
async function __wbg_load(module, imports) { fetch() }
return Object.assign(__wbg_init, { initSync }, exports);
                })({ __proto__: null });
";

    /// A second part that takes a global of this name from this module.
    fn second(module: &str, name: &str) -> Vec<u8> {
        let global = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        let mut imports = ImportSection::new();
        imports.import(module, name, EntityType::Global(global));
        let mut second = Module::new();
        second.section(&imports);
        second.finish()
    }

    #[test]
    fn the_glue_starts_bytes_and_offers_the_loader_among_its_own_functions() {
        let glue = adapted(GLUE, Some(&second("__wasm_split", "shared7"))).unwrap();
        for gone in [
            "currentScript",
            "fetch",
            "second.js",
            "import1",
            "__wbg_init(",
            ".insertBefore(",
            ".removeChild(",
            ".nodeValue",
        ] {
            assert!(!glue.contains(gone), "{gone}: {glue}");
        }
        for there in [
            "__proto__: null,__wasm_split_load_second: function(callback, data) {",
            "{ __wasm_split: { shared7: wasm.shared7,  } }",
            "__wbg_a: function() {},",
            "programNodes.insert(getObject(arg0), getObject(arg1), getObject(arg2))",
            "programNodes.remove(getObject(arg0), getObject(arg1))",
            "programNodes.write(getObject(arg0), getStringFromWasm0(arg1, arg2))",
            "WebAssembly.instantiate(bytes, __wbg_get_imports())",
            "{ initSync: () => wasm });\n})({ __proto__: null });",
        ] {
            assert!(glue.contains(there), "{there}: {glue}");
        }
    }

    #[track_caller]
    fn check_refused(glue: &str, second: &[u8], why: &str) {
        let error = adapted(glue, Some(second)).unwrap_err().to_string();
        assert!(error.starts_with(why), "{error}");
    }

    #[test]
    fn a_glue_or_a_part_of_another_shape_is_refused() {
        let own = second("__wasm_split", "memory");
        check_refused(
            GLUE,
            &second("./app_bg.js", "x"),
            "the second part takes x from ./app_bg.js",
        );
        for missing in [
            "let script_src;",
            "async function __wbg_load(",
            "require(",
            "__proto__: null,",
            ".insertBefore(",
            ".removeChild(",
            ".nodeValue = ",
        ] {
            check_refused(
                &GLUE.replacen(missing, "", 1),
                &own,
                "the glue of this wasm-bindgen has no",
            );
        }
        check_refused(
            &GLUE.replace("./second.js\": import1", "x"),
            &own,
            "the glue of this wasm-bindgen",
        );
    }
}
