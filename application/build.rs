//! Unpacks the default form, so that the page embeds its parts uncompressed. Every part of the file is
//! embedded as it is; a test names those that a form does not need.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;
use std::{env, fs};

const FORM: &str = "src/form/default.docx";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FORM}");
    let out_dir = env::var("OUT_DIR")?;
    let out_dir = Path::new(&out_dir);

    let mut archive = zip::ZipArchive::new(fs::File::open(FORM)?)?;
    // By name, so that the order does not depend on the program that saved the form.
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let name = entry.name()?.into_owned();
        if entry.is_file() {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            parts.insert(name, bytes);
        }
    }

    let mut table = String::from("&[\n");
    for (index, (name, bytes)) in parts.into_iter().enumerate() {
        fs::write(out_dir.join(format!("form-{index}")), bytes)?;
        writeln!(table, "    ({name:?}, include_bytes!(\"form-{index}\")),")?;
    }
    table.push(']');
    fs::write(out_dir.join("form.rs"), table)?;
    Ok(())
}
