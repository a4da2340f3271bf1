//! What WebKit's browser takes from its environment, because its driver cannot set it: a screen,
//! the folder for downloads and printed files, and the colour scheme. And what is printed there.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::browser::with_browser;
use crate::display::Display;
use crate::driver::Kind;
use crate::form::{application, close, open_with, read_pdf};
use crate::scheme::Scheme;
use crate::site::Site;

/// A place for one browser; it ends with this value.
pub struct Desk {
    pub display: Display,
    settings: TempDir,
}

impl Desk {
    pub fn new(downloads: &Path) -> Self {
        let settings = TempDir::new().expect("a folder");
        let folders =
            format!("XDG_DOWNLOAD_DIR=\"{0}\"\nXDG_DOCUMENTS_DIR=\"{0}\"\n", downloads.display());
        fs::write(settings.path().join("user-dirs.dirs"), folders).expect("a file");
        for toolkit in ["gtk-3.0", "gtk-4.0"] {
            let folder = settings.path().join(toolkit);
            fs::create_dir(&folder).expect("a folder");
            // No real printer is in its dialogue.
            let only_files = "[Settings]\ngtk-print-backends=file\n";
            fs::write(folder.join("settings.ini"), only_files).expect("a file");
            // Nor does its list of downloads take room: the window would get lower with each file, in the
            // middle of a test's next click.
            let no_bar = "infobar { margin-top: -1000px; }\n";
            fs::write(folder.join("gtk.css"), no_bar).expect("a file");
        }
        Self { display: Display::start(), settings }
    }

    /// What the driver, and with it the browser, finds in its environment.
    pub fn environment(&self, scheme: Scheme) -> Vec<(&'static str, String)> {
        let theme = if scheme == Scheme::Dark { "Adwaita:dark" } else { "Adwaita" };
        let settings = self.settings.path().display().to_string();
        vec![
            ("DISPLAY", self.display.name.clone()),
            // The screen of the person who runs the tests is not used.
            ("GDK_BACKEND", "x11".to_owned()),
            ("GTK_THEME", theme.to_owned()),
            // The keys of its dialogues are those of their English words.
            ("LC_ALL", "C.UTF-8".to_owned()),
            ("LANGUAGE", "en".to_owned()),
            ("XDG_CONFIG_HOME", settings),
            // As Chromium's `--disable-gpu`: where no graphics card is, drawing through one costs a sixth of
            // the time more, and its threads have crashed.
            ("WEBKIT_DISABLE_COMPOSITING_MODE", "1".to_owned()),
            // WebKitGTK 2.50.6 crashed once in some hundred runs, in the return from a function of the
            // program. Versions after it mend several faults where compiled code is released that is used no
            // longer; until the tests run in one of them, that code stays.
            ("JSC_freeRetiredWasmCode", "0".to_owned()),
        ]
    }
}

/// WebKit's driver cannot print: the test prints as a person does. The names of Chinese characters are
/// not in the files that it writes, so every line of this form is a word of capital Latin letters.
#[test]
fn the_form_prints_whole_from_webkit() {
    let mut draft = application();
    let mut lines = vec![];
    let form = draft["typed"]["form"].as_object_mut().expect("an object");
    for (place, (name, text)) in form.iter_mut().enumerate() {
        // A long text is long enough to go over the foot of a page; ticks are none.
        let count = if text.as_str().is_some_and(|text| text.contains('\n')) { 12 } else { 1 };
        if matches!(&**name, "uses" | "enclosures") {
            continue;
        }
        let words: Vec<_> = (0..count).map(|line| format!("F{place}N{line}E")).collect();
        *text = words.join("\n").into();
        lines.extend(words);
    }
    let draft = draft.to_string();
    let site = Site::start();
    with_browser(Kind::WebKit, async |browser| {
        open_with(&browser, &site.address(), &draft).await;
        let display = &browser.driver.desk.as_ref().expect("its desk").display;
        let file = browser.downloads.path().join("output.pdf");
        // The list of printers, its first one, which is a file, and the button; where the list was
        // still empty, out again.
        let tried = Cell::new(false);
        let act = |dialogue: &str| {
            let keys: &[&str] = if tried.get() { &["Escape"] } else { &["Down", "Home", "alt+p"] };
            tried.set(!tried.get());
            display.press(dialogue, keys);
        };
        let complete = |bytes: &[u8]| bytes.trim_ascii_end().ends_with(b"%%EOF");
        display.dialogue(("ctrl+p", "^Print$"), act, &file, complete).await;
        let (text, about) = read_pdf(&fs::read(file).expect("a file"));
        assert!(about.contains("(A4)"), "{about}");
        let text = close(&text);
        for line in &lines {
            assert!(text.contains(line), "{line} is missing in {text}");
        }
        browser
    });
}
