//! Unpacks the default form, so that the page embeds its parts uncompressed.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;
use std::{env, fs};

const FORM: &str = "src/form/default.docx";

/// Parts that office programs add on saving and that a form does not need: statistics, a preview
/// picture, settings for saving as a web page.
const DROPPED: [&str; 5] = [
    "docProps/app.xml",
    "docProps/thumbnail.emf",
    "docProps/thumbnail.jpeg",
    "docProps/thumbnail.wmf",
    "word/webSettings.xml",
];

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
        if entry.is_file() && !DROPPED.contains(&name.as_str()) {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            parts.insert(name, bytes);
        }
    }

    let mut table = String::from("&[\n");
    for (index, (name, bytes)) in parts.into_iter().enumerate() {
        let bytes = if name == "[Content_Types].xml" || name.contains("_rels/") {
            without_dropped(String::from_utf8(bytes)?).into_bytes()
        } else {
            bytes
        };
        fs::write(out_dir.join(format!("form-{index}")), bytes)?;
        writeln!(table, "    ({name:?}, include_bytes!(\"form-{index}\")),")?;
    }
    table.push(']');
    fs::write(out_dir.join("form.rs"), table)?;
    Ok(())
}

/// A list of relationships or content types without the entries for dropped parts: an entry that
/// leads nowhere makes Word call the file damaged.
fn without_dropped(mut list: String) -> String {
    for part in DROPPED {
        // A target is relative to its folder; a part name in the list of types is absolute.
        let file = part.rsplit('/').next().unwrap_or(part);
        for value in [part, file, &format!("/{part}")] {
            for attribute in ["Target", "PartName"] {
                while let Some(at) = list.find(&format!("{attribute}=\"{value}\"")) {
                    let Some(start) = list[..at].rfind('<') else {
                        break;
                    };
                    let Some(length) = list[start..].find("/>") else {
                        break;
                    };
                    list.replace_range(start..start + length + 2, "");
                }
            }
        }
    }
    list
}
