//! Pages with strangers in them: the parts are found as if the strangers were not there, or not at all.

use super::*;

/// A small build.
pub(crate) const SOURCE: Source<'static> = Source {
    index: include_str!("../../index.html"),
    screen: "<h1>字</h1><!-- build:office --><p><!-- build:edition-name --><!-- build:standing --><!-- build:contact --></p>",
    old_kernels: "document.write('<meta content=\"POLICY\" http-equiv=\"x\">')",
    head: "h()",
    style: "p{}",
    glue: "g()",
    boot: "b()",
    first: "x<p>",
    second: "y",
    licences: "z",
};

fn parts() -> Parts {
    SOURCE.parts().expect("parts")
}

/// A file with something in each part.
fn file() -> String {
    let written = Written {
        colours: "#0b5394",
        edition: r#"{"version":1}"#,
        draft: r#"{"version":3}"#,
        template: "UEs=",
        panel: "<b>p</b>",
        named: "n",
        standing: "s",
        contact: "d",
    };
    parts().file(&written).expect("a file")
}

/// The places of a page at which a host or an extension may put something: before and behind each tag
/// that no raw element holds.
fn places(page: &str) -> Vec<usize> {
    let mut places = vec![0, page.len()];
    let mut at = 0;
    while let Some(start) = page[at..].find('<').map(|found| at + found) {
        let mut rest = &page[start + 1..];
        for raw in ["script", "style", "title"] {
            if rest.starts_with(raw) {
                let end = format!("</{raw}>");
                rest = rest.split_once(&end).expect("an end tag").1;
                rest = &page[page.len() - rest.len()..];
            }
        }
        if rest.len() == page.len() - start - 1 {
            rest = rest.split_once('>').expect("a tag's end").1;
        }
        places.push(start);
        at = page.len() - rest.len();
        places.push(at);
    }
    places
}

/// Strangers of every kind.
const STRANGERS: [&str; 14] = [
    "<style>p{color:red}</style>",
    "<script>s()</script>",
    "<script type=\"text/plain\">s</script>",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"upgrade-insecure-requests\">",
    "<meta content='default-src *' http-equiv=content-security-policy>",
    "<!-- <script id=\"boot\">s()</script> <style id='style'> -->",
    "<div id=\"app\"><p>s</p></div>",
    "<link rel=stylesheet href=x><base href=\"//s/\">",
    "<title><script id=\"boot\">s()</script></title>",
    "<textarea><meta id=\"policy\" content=\"default-src *\"></textarea>",
    "<div data-a=\"<script id='boot'>\" data-b=\"1>2\">s</div>",
    "<noscript>s</noscript><template><p>s</p></template>",
    "</p></div></body>",
    "a < b <1> <",
];

#[test]
fn strangers_anywhere_change_nothing() {
    let (file, parts) = (file(), parts());
    let expected = read(&file);
    assert_eq!(expected.len(), Part::ALL.len());
    for stranger in STRANGERS {
        for at in places(&file) {
            let (before, after) = file.split_at(at);
            let page = format!("{before}{stranger}{after}");
            assert_eq!(read(&page), expected, "{stranger} at {at}");
            assert_eq!(Parts::fitting(&read(&page)).as_ref(), Ok(&parts), "{stranger} at {at}");
        }
    }
}

/// A stranger's element with the id of a part, in the kind of element that the part has.
fn taking(part: Part) -> String {
    part.html("s()")
}

#[test]
fn a_stranger_with_the_id_of_a_part_is_passed_over() {
    let (file, parts) = (file(), parts());
    for part in Part::ALL {
        for at in places(&file) {
            let (before, after) = file.split_at(at);
            let page = format!("{before}{}{after}", taking(part));
            let fitting = Parts::fitting(&read(&page));
            // Nothing tells which of two editions, drafts or templates is the page's own.
            let unclear = part.check() == Check::Rewritten && part != Part::Colours;
            assert_eq!(
                fitting.as_ref(),
                if unclear { Err(&Changed) } else { Ok(&parts) },
                "{part:?}"
            );
            // A stranger of another kind is none of the three either.
            let page = format!("{before}<div id=\"{}\">s</div>{after}", part.id());
            assert_eq!(Parts::fitting(&read(&page)).as_ref(), Ok(&parts), "{part:?}");
        }
    }
}

#[test]
fn a_part_that_was_changed_or_removed_is_refused() {
    let file = file();
    for (part, text) in parts().fixed() {
        let html = part.html(text);
        assert_eq!(file.matches(&html).count(), 1, "{part:?}");
        for other in ["", &part.html(&format!("{text} ")), &taking(part), &part.html("")] {
            let page = file.replacen(&html, other, 1);
            assert_eq!(Parts::fitting(&read(&page)), Err(Changed), "{part:?}: {other}");
        }
    }
}

/// A whole build of other sources beside this one: nothing tells which is the page's own.
#[test]
fn two_sets_of_parts_are_refused() {
    let other = Source { head: "i()", ..SOURCE }.parts().expect("parts");
    let other = other.file(&Written::default()).expect("a file");
    let bare = parts().file(&Written::default()).expect("a file");
    assert_eq!(Parts::fitting(&read(&format!("{bare}{other}"))), Err(Changed));
    assert_eq!(Parts::fitting(&read(&format!("{bare}{bare}"))), Ok(parts()));
}

/// What an old kernel makes of the policy: the script before it writes another one and opens an element
/// that takes the file's own in. Saved and opened there again, the page holds that twice.
#[test]
fn a_policy_that_an_old_kernel_has_set_aside_is_found() {
    let (file, parts) = (file(), parts());
    let open = format!(
        "<meta content=\"other\" http-equiv=\"x\"><script type=\"text/plain\" id=\"{STRICT_POLICY}\">"
    );
    let script = Part::OldKernels.html(parts.get(Part::OldKernels));
    let mut page = file;
    for _ in 0..3 {
        page = page.replacen(&script, &format!("{script}{open}"), 1);
        assert_eq!(Parts::fitting(&read(&page)).as_ref(), Ok(&parts));
    }
    let other = page.replace("connect-src 'none'", "connect-src *");
    assert_eq!(Parts::fitting(&read(&other)), Err(Changed));
}

#[test]
fn a_file_gives_itself_back() {
    let file = file();
    let one = |part| read_one(&file, part, &|_| true).unwrap_or_default();
    let again = Parts::fitting(&read(&file)).expect("parts").file(&Written {
        colours: &one(Part::Colours),
        edition: &one(Part::Edition),
        draft: &one(Part::Draft),
        template: &one(Part::Template),
        panel: "<b>p</b>",
        named: "n",
        standing: "s",
        contact: "d",
    });
    assert_eq!(again, Ok(file));
    let pristine = parts().file(&Written::default()).expect("a file");
    for part in [Part::Colours, Part::Edition, Part::Draft, Part::Template] {
        assert_eq!(read_one(&pristine, part, &|_| true), None, "{part:?}");
    }
}

#[test]
fn of_several_texts_the_fitting_one_is_chosen() {
    let check = |texts: &[&str], expected: Option<&str>| {
        let texts = texts.iter().map(|text| (*text).to_owned()).collect();
        assert_eq!(chosen(texts, &|text| text.starts_with('{')).as_deref(), expected);
    };
    check(&[], None);
    check(&["", " \n"], None);
    check(&["s", "", "{a", "{b"], Some("{a"));
    check(&["", "s", "t"], Some("s"));
}

/// Pages of version 0.1.0 carry an edition and a draft under the same ids.
#[test]
fn an_older_page_gives_its_edition_and_its_draft() {
    let page = "<!DOCTYPE html><meta charset=\"utf-8\"><script>h()</script><style>p{}</style>\
        <script type=\"text/plain\" id=\"payload\">x</script>\
        <script type=\"application/json\" id=\"edition\">{\"version\":1}</script>\
        <script type=\"application/json\" id=\"draft\">{\"version\":3}</script><script>b()</script>";
    assert_eq!(read_one(page, Part::Edition, &|_| true).as_deref(), Some("{\"version\":1}"));
    assert_eq!(read_one(page, Part::Draft, &|_| true).as_deref(), Some("{\"version\":3}"));
    assert_eq!(Parts::fitting(&read(page)), Err(Changed));
}
