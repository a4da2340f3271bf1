//! Shows what the page costs, part by part.

use anyhow::Result;

use crate::dist;
use crate::inline::Parts;
use crate::shell::Shell;
use crate::tools;

/// Builds the page and prints the size of each part, raw and compressed alone. The sum of the
/// parts differs from the whole, because what repeats across parts costs only once.
pub(crate) fn run(shell: &Shell) -> Result<()> {
    tools::for_build(shell)?;
    let page = dist::build(shell)?;
    let Parts { style, payload, policy, head, glue, boot, licences } = &page.parts;
    let inlined = [head, style, payload, glue, boot, licences];
    // What remains of the page when every inlined text is taken out.
    let rest = inlined.iter().fold(page.html.clone(), |rest, text| rest.replacen(*text, "", 1));
    let rows: [(&str, &[u8]); 9] = [
        ("program (WebAssembly)", &page.wasm),
        ("program as text", payload.as_bytes()),
        ("glue", glue.as_bytes()),
        ("policy script", policy.as_bytes()),
        ("head script", head.as_bytes()),
        ("boot script", boot.as_bytes()),
        ("style", style.as_bytes()),
        ("licences", licences.as_bytes()),
        ("shell", rest.as_bytes()),
    ];
    println!("{:<24}{:>10}{:>10}", "", "raw", "brotli");
    for (name, bytes) in rows {
        println!("{name:<24}{:>10}{:>10}", bytes.len(), dist::brotli(bytes)?.len());
    }
    println!("{:<24}{:>10}{:>10}", "dist/index.html", page.html.len(), page.brotli.len());
    Ok(())
}
