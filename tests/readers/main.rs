//! Every reader on what is known to be hard for it: the seeds of the fuzzer, and what it has found.

mod checks;

use std::fs;
use std::path::Path;

use checks::READERS;

#[test]
fn readers_keep_to_it_on_their_corpora() {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus");
    let mut names: Vec<String> = fs::read_dir(&corpora)
        .expect("the corpora")
        .map(|entry| entry.expect("a folder").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let mut known = READERS.map(|reader| reader.0);
    known.sort_unstable();
    assert_eq!(names, known);
    for (name, check) in READERS {
        for entry in fs::read_dir(corpora.join(name)).expect("a corpus") {
            let file = entry.expect("a file").path();
            println!("{}", file.display());
            check(&fs::read(&file).expect("its bytes"));
        }
    }
}
