//! Makes the glue, which wasm-bindgen writes, fit to stand in the page: it starts the program from
//! bytes, and connects the second part to the first.

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

/// The glue for a program whose second part is `second`.
pub(crate) fn adapted(glue: &str, second: &[u8]) -> Result<String> {
    let glue = replaced(glue, ADDRESS, "")?;
    let glue = replaced(&glue, START, STARTED)?;
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

/// The function that starts the second part: `qualityAwardSecond` of web/boot.js does it, with what the
/// part takes from the first; then the program hears whether it went well.
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
