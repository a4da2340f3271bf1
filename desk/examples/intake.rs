//! Takes in a drawer full of files: one line of JSON for each file, in order.
//!
//! One thread reads the files, worker threads take them in, and the main thread writes the lines in the order of the
//! files. The channels between them are bounded, and an archive is handed over file by file, so memory does not grow
//! with the drawer.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use application::draft::Draft;
use application::record;
use application::year::Governing;
use quality_award_desk::intake::{Refusal, Taken, Unpack, gbk, is_litter, read};
use quality_award_desk::recheck::{Contradicted, contradicted};
use quality_award_desk::register::{Application, Dispute};
use quality_award_desk::words;
use quality_award_rules::{Edition, assess_under};
use serde_json::{Value, json};

const USAGE: &str = "\
usage: intake [--year YEAR] PATH…

Takes in every file of PATH…, folders and archives included, and writes one line of JSON for each, in order:
{\"file\",\"facts\",\"form\",\"assessment\",\"differences\"}, or {\"file\",\"error\":{\"kind\":\"…\",\"message\":\"…\"}}.
Where the text of a form differs from its data, the text counts. Where the verdict that stands printed in a form is not
that of these rules on what counts, the line has a member \"printed\" with what differs. The edition of the Measures is the one that governs
the application's year, else YEAR.
Exit status: 0 every file was taken in, 1 a file was refused, 2 wrong use or an I/O error.";

/// How many files can wait for a worker, and how many of its lines for the writer.
const WAITING: usize = 4;

/// A file that was read.
struct Job {
    name: String,
    bytes: io::Result<Vec<u8>>,
}

/// A line, and whether it is the last one of its job; a job without a line ends with an empty one.
struct Line {
    json: Vec<u8>,
    refused: bool,
    last: bool,
}

fn main() -> ExitCode {
    let mut arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    if arguments.first().is_some_and(|it| it == "--help" || it == "-h") {
        // A reader that has closed the pipe needs no help.
        let _ = writeln!(io::stdout(), "{USAGE}");
        return ExitCode::SUCCESS;
    }
    let mut year = None;
    if arguments.first().is_some_and(|it| it == "--year") {
        let given = arguments.get(1).and_then(|it| it.to_str()).and_then(|it| it.parse().ok());
        let Some(given) = given else { return unusable("--year needs a year such as 2026") };
        year = Some(given);
        arguments.drain(..2);
    }
    if let Some(unknown) = arguments.iter().find(|it| it.to_string_lossy().starts_with("--")) {
        return unusable(&format!("unknown argument {}", unknown.display()));
    }
    if arguments.is_empty() {
        return unusable("no path");
    }
    let paths = arguments.into_iter().map(PathBuf::from).collect();
    run(paths, year).unwrap_or_else(|error| {
        eprintln!("intake: {error}");
        ExitCode::from(2)
    })
}

/// Says what is wrong with the arguments.
fn unusable(what: &str) -> ExitCode {
    eprintln!("intake: {what}\n\n{USAGE}");
    ExitCode::from(2)
}

fn run(paths: Vec<PathBuf>, year: Option<u16>) -> io::Result<ExitCode> {
    let governing = Governing::new(Edition::all(), year, None);
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (mut jobs, mut lines) = (Vec::new(), Vec::new());
    for _ in 0..workers {
        let (to_worker, taken) = sync_channel(WAITING);
        let (to_writer, done) = sync_channel(WAITING);
        thread::spawn(move || work(governing, &taken, &to_writer));
        jobs.push(to_worker);
        lines.push(done);
    }
    let reader = thread::spawn(move || {
        let mut turn = jobs.iter().cycle();
        let mut send = |job| turn.next().is_some_and(|worker| worker.send(job).is_ok());
        for path in paths {
            if !walk(&path, &mut send) {
                return;
            }
        }
    });
    let mut refused = false;
    let mut output = io::BufWriter::new(io::stdout().lock());
    // The workers take files in turn, so asking them for lines in turn keeps the order.
    'files: for worker in (0..workers).cycle() {
        loop {
            let Ok(line) = lines[worker].recv() else { break 'files };
            refused |= line.refused;
            match output.write_all(&line.json) {
                // The output's reader has closed the pipe; nobody waits for the rest.
                Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(status(refused)),
                written => written?,
            }
            if line.last {
                break;
            }
        }
    }
    match output.flush() {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(status(refused)),
        flushed => flushed?,
    }
    reader.join().map_err(|_| io::Error::other("the reading thread stopped"))?;
    Ok(status(refused))
}

fn status(refused: bool) -> ExitCode {
    if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Reads the files of a path in the order of their names; whether anybody still wants them.
fn walk(path: &Path, send: &mut dyn FnMut(Job) -> bool) -> bool {
    let name = path.display().to_string();
    if !path.is_dir() {
        return send(Job { name, bytes: fs::read(path) });
    }
    let entries = fs::read_dir(path).and_then(|all| {
        all.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()
    });
    match entries {
        Err(error) => send(Job { name, bytes: Err(error) }),
        Ok(mut paths) => {
            paths.sort();
            paths.retain(|path| !is_litter(&path.to_string_lossy()));
            paths.iter().all(|path| walk(path, send))
        }
    }
}

fn work(governing: Governing, jobs: &Receiver<Job>, done: &SyncSender<Line>) {
    for Job { name, bytes } in jobs {
        let send = |json: Vec<u8>, refused, last| done.send(Line { json, refused, last }).is_ok();
        let open = match bytes {
            Ok(bytes) => {
                // Names are shown as they were given; those inside archives are cleaned.
                let root = quality_award_desk::intake::cleaned(&name);
                Unpack::new(&name, bytes, gbk).all(|item| {
                    let inside = item.name.strip_prefix(&root).unwrap_or(&item.name);
                    let shown = format!("{name}{inside}");
                    let taken = item.bytes.and_then(|it| read(&shown, &it, &governing, &[]));
                    let (line, refused) = answer(&shown, taken, governing);
                    send(line, refused, false)
                })
            }
            Err(error) => {
                let error = json!({ "kind": "unreadable", "message": error.to_string() });
                send(written(&json!({ "file": name, "error": error })), true, false)
            }
        };
        if !open || !send(Vec::new(), false, true) {
            return;
        }
    }
}

/// The line of one file, and whether it was refused.
fn answer(file: &str, taken: Result<Taken, Refusal>, governing: Governing) -> (Vec<u8>, bool) {
    match taken {
        Ok(Taken::Application(application)) => (applied(file, &application, governing), false),
        Ok(Taken::Register(_)) => {
            let error = json!({ "kind": "working_file", "message": words::intake::WORKING_FILE });
            (written(&json!({ "file": file, "error": error })), true)
        }
        Err(why) => {
            let error = json!({ "kind": why.name(), "message": words::intake::refusal(&why) });
            (written(&json!({ "file": file, "error": error })), true)
        }
    }
}

fn applied(file: &str, application: &Application, governing: Governing) -> Vec<u8> {
    let draft = application.draft();
    let assessment = assess_under(governing.edition(&draft), &draft.facts());
    let record = record_of(&draft);
    let differences: Vec<Value> = application.disputes.iter().map(difference).collect();
    let mut line = json!({
        "file": file,
        "facts": record["facts"],
        "form": record["typed"]["form"],
        "assessment": assessment,
        "differences": differences,
    });
    let printed = contradicted(application, &draft, &assessment);
    if !printed.is_empty() {
        line["printed"] = printed.iter().map(printed_verdict).collect();
    }
    written(&line)
}

fn record_of(draft: &Draft) -> Value {
    serde_json::from_str(&record::to_json(draft)).unwrap_or_default()
}

fn difference(of: &Dispute) -> Value {
    json!({ "name": of.input, "label": of.label, "data": of.data, "text": of.paper })
}

/// A line of the printed verdict that these rules on the chosen values do not confirm.
fn printed_verdict(of: &Contradicted) -> Value {
    json!({ "name": of.name, "label": of.label, "here": of.here, "text": of.printed })
}

fn written(value: &Value) -> Vec<u8> {
    let mut line = value.to_string().into_bytes();
    line.push(b'\n');
    line
}
