//! Makes returned forms for the measurements of `cargo xtask desk`: the default form filled with the application of so
//! many enterprises, some of them as an office program leaves them, differing from their data, or sent in twice.

use std::env;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::process::ExitCode;

use application::draft::Action;
use docx::package::Package;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[path = "../tests/desk/made.rs"]
#[allow(dead_code, reason = "the desk's own tests need the rest")]
mod made;

use made::{changed_on_paper, draft, form, typed};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [count, folder] = &*arguments else {
        eprintln!("usage: forms COUNT FOLDER");
        return ExitCode::from(2);
    };
    let Ok(count) = count.parse() else {
        eprintln!("forms: COUNT is a number");
        return ExitCode::from(2);
    };
    let folder = Path::new(folder);
    fs::create_dir_all(folder).expect("the folder is created");
    for number in 0..count {
        let file = folder.join(format!("{number:05}.docx"));
        fs::write(file, returned(number)).expect("the form is written");
    }
    ExitCode::SUCCESS
}

/// The form of this number. Of every ten one has another figure on paper, one has a paragraph more, one is that of the
/// enterprise before once more, and one is as the page hands it over; office programs compress what they save.
fn returned(number: u32) -> Vec<u8> {
    let own = |number: u32| {
        let output = format!("{}万元", 3_000 + number % 20_000);
        let district = ["红山区", "宁城县", "林西县", "克什克腾旗"][number as usize % 4];
        let draft = typed(draft(number), &[("district", district), ("employees", "320")]);
        form(&draft.after(Action::Output(output)))
    };
    match number % 10 {
        1 => own(number),
        3 => saved(&changed_on_paper(&own(number), ">320<", ">410<")),
        5 => saved(&changed_on_paper(&own(number), "<w:body>", "<w:body><w:p/>")),
        7 => saved(&own(number - 1)),
        _ => saved(&own(number)),
    }
}

/// A form as an office program writes it: compressed.
fn saved(form: &[u8]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for part in Package::read(form).expect("reads").parts {
        archive.start_file(&*part.name, SimpleFileOptions::default()).expect("begins");
        archive.write_all(&part.bytes).expect("writes");
    }
    archive.finish().expect("ends").into_inner()
}
