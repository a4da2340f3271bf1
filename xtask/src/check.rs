//! Checks of every built file: the oldest supported browsers can read it, its program comes out of its
//! text unchanged, and it holds no path of the machine that built it.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use quality_award_page::{Part, Parts, payload};
use wasmparser::{Parser, Payload, Validator, WasmFeatures};

use crate::built::{File, OFFICE, PAGE, Page, Tool, WORK};
use crate::shell::{self, Npm, Shell};

/// Checks a page that stands, with the script for hosts, in [`WORK`].
pub(crate) fn all(shell: &Shell, page: &Page) -> Result<()> {
    let places = places(shell)?;
    for program in &page.program {
        untraced("the program", program, &places)?;
    }
    untraced("the page", page.html.as_bytes(), &places)?;
    untraced("web/embed.js", page.embed.as_bytes(), &places)?;
    decoded(shell, &PAGE, &page.parts, Some("embed.js"))
}

/// Checks a tool of the office that stands in [`WORK`].
pub(crate) fn tool(shell: &Shell, tool: &Tool) -> Result<()> {
    let places = places(shell)?;
    untraced("the program of the tool", &tool.program, &places)?;
    untraced("the tool", tool.html.as_bytes(), &places)?;
    decoded(shell, &OFFICE, &tool.parts, None)
}

/// Runs the scripts of a file as an old browser does: the program comes out of its text unchanged. `beside` is
/// a script that goes with the file.
fn decoded(shell: &Shell, of: &File, parts: &Parts, beside: Option<&str>) -> Result<()> {
    let work = shell.path(WORK);
    let folder = work.join(of.folder);
    let decoded = ["first-decoded.wasm", "second-decoded.wasm"].map(|name| folder.join(name));
    let mut node = shell.command("node");
    node.arg(shell.path("xtask/src/check.mjs")).arg(shell.npm(Npm::Build, "acorn/dist/acorn.js"));
    node.arg(work.join(of.name)).args(&decoded).args(beside.map(|script| work.join(script)));
    shell::run(&mut node)
        .with_context(|| format!("the scripts of {} do not keep what they promise", of.name))?;
    for (file, part) in decoded.iter().zip([Part::First, Part::Second]) {
        let text = parts.get(part);
        let wasm = fs::read(file).context("xtask/src/check.mjs did not write the program")?;
        if wasm.is_empty() && text.is_empty() {
            continue;
        }
        // What the text leaves out may differ, and nothing else may.
        if payload::encode(&wasm)? != text {
            bail!(
                "the boot script makes another program of the text than was written: {}",
                file.display()
            );
        }
        first_version(&wasm)?;
    }
    Ok(())
}

/// What a part of the program may need: the first version of WebAssembly, that of 2017, and that both
/// parts see the same global change, which browsers allow since 2018 (Chromium 69).
const FEATURES: WasmFeatures = WasmFeatures::MVP.union(WasmFeatures::MUTABLE_GLOBAL);

/// The program keeps to [`FEATURES`].
fn first_version(wasm: &[u8]) -> Result<()> {
    let Err(error) = Validator::new_with_features(FEATURES).validate_all(wasm) else {
        return Ok(());
    };
    let code = code_at(wasm, error.offset()).unwrap_or_else(|| "no instruction".to_owned());
    bail!("the program needs a browser later than of 2018: {error}, which is {code}");
}

/// What a part of the program is made of, in words: its functions and the instructions that they use.
pub(crate) fn instructions(wasm: &[u8]) -> Result<String> {
    let (mut functions, mut kinds) = (0, BTreeSet::new());
    for part in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = part? {
            functions += 1;
            for code in body.get_operators_reader()? {
                let code = format!("{:?}", code?);
                let name = code.split([' ', '{', '(']).next().unwrap_or_default();
                kinds.insert(name.to_owned());
            }
        }
    }
    let (bytes, kinds) = (wasm.len(), kinds.len());
    Ok(format!(
        "{bytes} bytes of WebAssembly, {functions} functions, {kinds} kinds of instructions, all of 2017"
    ))
}

/// The instruction that stands at a place of the program.
fn code_at(wasm: &[u8], place: u64) -> Option<String> {
    Parser::new(0).parse_all(wasm).find_map(|part| match part.ok()? {
        Payload::CodeSectionEntry(body) if body.range().contains(&place) => {
            body.get_operators_reader().ok()?.into_iter_with_offsets().find_map(|code| {
                let (code, at) = code.ok()?;
                (at == place).then(|| format!("{code:?}"))
            })
        }
        _ => None,
    })
}

/// Where things are on this machine that a compiler may write into what it makes.
fn places(shell: &Shell) -> Result<Vec<PathBuf>> {
    let sysroot = shell::output(shell.command("rustc").args(["--print", "sysroot"]))?;
    let mut places = vec![shell.path("."), String::from_utf8_lossy(&sysroot).trim().into()];
    places
        .extend(["CARGO_HOME", "RUSTUP_HOME"].into_iter().filter_map(env::var_os).map(Into::into));
    places.extend(env::home_dir());
    Ok(places)
}

/// Refuses bytes that hold one of these places.
fn untraced(name: &str, bytes: &[u8], places: &[PathBuf]) -> Result<()> {
    for place in places {
        // With a separator, because a short one alone may be a part of any word.
        let place = place.display().to_string();
        let place = place.trim_end_matches(['.', '/', '\\']);
        for separator in ["/", "\\"] {
            let sought = format!("{place}{separator}");
            let found = bytes.windows(sought.len()).any(|window| window == sought.as_bytes());
            if !place.is_empty() && found {
                bail!("{name} holds {sought}, a place on this machine");
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one function: two parameters `i32`, this code and its end.
    fn module(code: &[u8]) -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0\x01\x06\x01\x60\x01\x7f\x01\x7f\x03\x02\x01\0".to_vec();
        let size = u8::try_from(code.len() + 2).unwrap();
        module.extend([10, size + 2, 1, size, 0]);
        module.extend(code);
        module.push(0x0b);
        module
    }

    #[test]
    fn a_later_instruction_is_named() {
        // local.get 0
        assert!(first_version(&module(&[0x20, 0])).is_ok());
        let error = first_version(&module(&[0x20, 0, 0xc0])).unwrap_err().to_string();
        assert!(error.starts_with("the program needs a browser later than of 2018: "), "{error}");
        assert!(error.ends_with("which is I32Extend8S"), "{error}");
    }

    #[test]
    fn instructions_are_counted_by_kind() {
        // local.get 0, local.get 1, i32.add, end
        let words = instructions(&module(&[0x20, 0, 0x20, 1, 0x6a])).unwrap();
        assert!(words.ends_with(" 1 functions, 3 kinds of instructions, all of 2017"), "{words}");
    }

    #[test]
    fn a_place_on_this_machine_is_refused() {
        let places = [PathBuf::from("/home/a/."), PathBuf::from("/"), PathBuf::from(r"C:\b")];
        let check = |bytes: &[u8]| untraced("x", bytes, &places).map_err(|error| error.to_string());
        assert_eq!(check(b"a /home/ab/ c:\\b\\"), Ok(()));
        assert_eq!(
            check(b"\0/home/a/lib.rs"),
            Err("x holds /home/a/, a place on this machine".to_owned())
        );
        assert_eq!(check(b"C:\\b\\x"), Err("x holds C:\\b\\, a place on this machine".to_owned()));
    }
}
