//! Assesses newline-delimited JSON facts: one line in, one line out, in order.
//!
//! A bad line yields an error line and stops nothing. One thread reads the lines in blocks, worker
//! threads assess the blocks, and the main thread writes the answers in order. The channels between
//! them are bounded, so memory does not grow with the input.

use std::io::{self, ErrorKind, Read, Write};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::SystemTime;

use memchr::memchr_iter;
use quality_award_rules::{Date, Edition, FactsError, LIMITS, ReadError, assess_under, read};
use serde_json::json;

const USAGE: &str = "\
usage: assess [--year YEAR] < facts.ndjson > assessments.ndjson

Reads JSON facts, one object a line, on standard input and writes one line for each, in order:
an assessment, or {\"error\":{\"line\":3,\"field\":\"…\",\"kind\":\"…\",\"message\":\"…\"}}.
The edition of the Measures is the one that governs applications of YEAR, by default this year.
Exit status: 0 every line was assessed, 1 a line was refused, 2 wrong use or an I/O error.";

/// How many bytes are read at once; a block holds at most these and one line more.
const BLOCK_BYTES: usize = 128 * 1024;
/// How many blocks can wait for a worker, and how many of its answers for the writer.
const WAITING: usize = 2;

/// Whole lines of the input. A line over the limit is cut one byte behind the limit.
struct Block {
    first_line: u64,
    lines: Vec<u8>,
}

/// The answers to the lines of a block.
struct Answer {
    lines: Vec<u8>,
    refused: bool,
}

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let year = match arguments.as_slice() {
        [] => this_year(SystemTime::now()),
        [help] if help == "--help" || help == "-h" => {
            // A reader that has closed the pipe needs no help.
            let _ = writeln!(io::stdout(), "{USAGE}");
            return ExitCode::SUCCESS;
        }
        [name] if name == "--year" => return unusable("--year needs a year such as 2026"),
        [name, year] if name == "--year" => match year.to_str().map(str::parse) {
            Some(Ok(year)) => year,
            _ => return unusable(&format!("not a year: {}; accepted: 2026", year.display())),
        },
        [name, _, unknown, ..] if name == "--year" => {
            return unusable(&format!("unknown argument {}", unknown.display()));
        }
        [unknown, ..] => return unusable(&format!("unknown argument {}", unknown.display())),
    };
    match Edition::for_year(year) {
        Ok(edition) => run(edition).unwrap_or_else(|error| {
            eprintln!("assess: {error}");
            ExitCode::from(2)
        }),
        Err(error) => unusable(&error.to_string()),
    }
}

/// Says what is wrong with the arguments.
fn unusable(what: &str) -> ExitCode {
    eprintln!("assess: {what}\n\n{USAGE}");
    ExitCode::from(2)
}

/// The year of a moment in Chifeng, whose clock is eight hours ahead of UTC.
fn this_year(now: SystemTime) -> u16 {
    let since_1970 = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let mut days = (since_1970.as_secs() + 8 * 60 * 60) / (24 * 60 * 60);
    let mut year = 1970;
    loop {
        let days_of_year = if Date::new(year, 2, 29).is_some() { 366 } else { 365 };
        if days < days_of_year || year == u16::MAX {
            return year;
        }
        days -= days_of_year;
        year += 1;
    }
}

fn run(edition: &'static Edition) -> io::Result<ExitCode> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (mut blocks, mut answers) = (Vec::new(), Vec::new());
    for _ in 0..workers {
        let (to_worker, jobs) = sync_channel(WAITING);
        let (to_writer, done) = sync_channel(WAITING);
        thread::spawn(move || work(edition, &jobs, &to_writer));
        blocks.push(to_worker);
        answers.push(done);
    }
    let reader = thread::spawn(move || split(io::stdin().lock(), &blocks));
    // The workers take blocks in turn, so asking them for answers in turn keeps the order.
    let mut refused = false;
    let mut output = io::stdout().lock();
    for answer in (0..workers).cycle().map_while(|worker| answers[worker].recv().ok()) {
        refused |= answer.refused;
        match output.write_all(&answer.lines).and_then(|()| output.flush()) {
            // The output's reader has closed the pipe. The thread that reads may wait for input
            // forever, so nothing waits for it.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(status(refused)),
            written => written?,
        }
    }
    match reader.join() {
        Ok(read) => read.map(|()| status(refused)),
        Err(_) => Err(io::Error::other("the reading thread stopped")),
    }
}

fn status(refused: bool) -> ExitCode {
    if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Cuts the input into blocks of whole lines and gives them to the workers in turn.
fn split(mut input: impl Read, workers: &[SyncSender<Block>]) -> io::Result<()> {
    let mut buffer = vec![0; BLOCK_BYTES];
    let mut lines = Vec::new();
    let mut line_start = 0;
    let mut first_line = 1;
    let mut complete_lines = 0;
    let mut turn = workers.iter().cycle();
    loop {
        let count = match input.read(&mut buffer) {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            read => read?,
        };
        let keep = |piece: &[u8], lines: &mut Vec<u8>, line_start: usize| {
            // One byte over the limit shows that a line is too long; the rest is not stored.
            let room = (LIMITS.json_bytes + 1).saturating_sub(lines.len() - line_start);
            lines.extend_from_slice(&piece[..piece.len().min(room)]);
        };
        let mut taken = 0;
        for end in memchr_iter(b'\n', &buffer[..count]) {
            keep(&buffer[taken..end], &mut lines, line_start);
            lines.push(b'\n');
            (taken, line_start, complete_lines) = (end + 1, lines.len(), complete_lines + 1);
        }
        keep(&buffer[taken..count], &mut lines, line_start);
        let last = count == 0;
        let complete = if last { lines.len() } else { line_start };
        if complete > 0 {
            let rest = lines.split_off(complete);
            let block = Block { first_line, lines: std::mem::replace(&mut lines, rest) };
            first_line += complete_lines;
            (line_start, complete_lines) = (0, 0);
            let open = turn.next().is_some_and(|worker| worker.send(block).is_ok());
            if !open {
                return Ok(());
            }
        }
        if last {
            return Ok(());
        }
    }
}

fn work(edition: &'static Edition, jobs: &Receiver<Block>, done: &SyncSender<Answer>) {
    for block in jobs {
        // An assessment is several times as long as its facts.
        let lines = Vec::with_capacity(block.lines.len() * 4);
        let mut answer = Answer { lines, refused: false };
        let mut taken = 0;
        let ends = memchr_iter(b'\n', &block.lines).chain([block.lines.len()]);
        for (end, number) in ends.zip(block.first_line..) {
            if taken == block.lines.len() {
                break;
            }
            let line = &block.lines[taken..end];
            taken = (end + 1).min(block.lines.len());
            // Some editors put a byte order mark before the first line.
            let mark: &[u8] = if number == 1 { "\u{feff}".as_bytes() } else { b"" };
            if let Err(refusal) =
                answer_line(edition, line.strip_prefix(mark).unwrap_or(line), &mut answer.lines)
            {
                answer.refused = true;
                answer.lines.extend(refusal.to_json(number).bytes());
            }
            answer.lines.push(b'\n');
        }
        if done.send(answer).is_err() {
            return;
        }
    }
}

/// The reason why a line was not assessed.
enum Refusal {
    Facts(FactsError),
    TooLong,
    Syntax(serde_json::Error),
}

/// Appends the assessment of one line.
fn answer_line(
    edition: &'static Edition,
    line: &[u8],
    output: &mut Vec<u8>,
) -> Result<(), Refusal> {
    if line.len() > LIMITS.json_bytes {
        return Err(Refusal::TooLong);
    }
    let mut json = serde_json::Deserializer::from_slice(line);
    let facts = read(&mut json).map_err(|error| match error {
        ReadError::Facts(error) => Refusal::Facts(error),
        ReadError::Format(error) => Refusal::Syntax(error),
    })?;
    json.end().map_err(Refusal::Syntax)?;
    serde_json::to_writer(output, &assess_under(edition, &facts)).map_err(Refusal::Syntax)
}

impl Refusal {
    /// The error line.
    fn to_json(&self, line: u64) -> String {
        let (field, kind, message) = match self {
            Self::Facts(error) => (error.field(), error.kind(), error.to_string()),
            Self::TooLong => {
                let limit = LIMITS.json_bytes;
                (
                    None,
                    "too_long",
                    format!(
                        "given more than {limit} bytes; accepted: at most {limit} bytes a line"
                    ),
                )
            }
            Self::Syntax(error) => {
                let whole = error.to_string();
                let cause =
                    whole.rsplit_once(" at line ").map_or(whole.as_str(), |(cause, _)| cause);
                let column = error.column();
                (
                    None,
                    "syntax",
                    format!(
                        "not JSON at column {column}: {cause}; accepted: one object of facts a line"
                    ),
                )
            }
        };
        json!({ "error": { "line": line, "field": field, "kind": kind, "message": message } })
            .to_string()
    }
}
