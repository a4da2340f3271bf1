//! The figures and names in the guide, held against the files.

use crate::host::{GUIDE, Handed, lines};

/// The number of kilobytes that the guide gives the file.
fn named(file: &str) -> usize {
    let (_, after) = GUIDE.split_once(&format!("`{file}` 约")).expect("a figure");
    let (figure, _) = after.split_once("KB").expect("its unit");
    figure.parse().expect("a number")
}

/// The guide is right to 2 %: a page that grows by a kilobyte needs no new guide.
#[test]
fn the_guide_has_the_sizes_of_the_files() {
    let handed = Handed::unpack();
    for file in ["index.html", "index.html.br", "index.html.gz"] {
        let (named, built) = (named(file) * 1000, handed.read(file).len());
        assert!(named.abs_diff(built) * 50 <= built, "{file}: {named} in the guide, {built} built");
    }
}

/// IIS is not at hand; its lines are at least XML, and name the same headers.
#[test]
fn the_lines_for_iis_are_xml_with_the_same_headers() {
    let tree = roxmltree::Document::parse(lines("IIS")).expect("XML");
    let added: Vec<(&str, &str)> = tree
        .descendants()
        .filter(|node| node.has_tag_name("add"))
        .filter_map(|node| Some((node.attribute("name")?, node.attribute("value")?)))
        .collect();
    let expected = [
        ("Cache-Control", "no-cache"),
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", "frame-ancestors 'self' https://*.chifeng.gov.cn"),
        ("Vary", "Accept-Encoding"),
    ];
    assert_eq!(added, expected);
}
