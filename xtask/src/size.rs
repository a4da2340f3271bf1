//! Shows what each part of the page costs.

mod memory;
mod owner;
mod program;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::thread;

use anyhow::{Result, anyhow, bail};
use quality_award_page::{Part as PagePart, payload};

use crate::built::{PAGE, Page};
use crate::compile;
use crate::compress;
use crate::dist;
use crate::shell::Shell;
use crate::tools;
use program::{Part, Program};

/// Where the table is stored.
const TABLE: &str = "docs/sizes.md";

/// Functions of one owner that are smaller together stand in one row with others.
const SMALL: usize = 500;

/// What stands above the table.
const HEAD: &str = "\
# What each part of the page costs

Written by `cargo xtask size --write`; `cargo xtask size` prints it.

*Bytes* are those of the part as it is: WebAssembly, or minified text. *Brotli* is what is lost on the wire
(brotli 11) when that part alone is taken out, measured by taking it out and compressing the rest: of what
must arrive before the first answer, and behind that of the whole page. What repeats in another part therefore costs nothing, the column does not add up to the page, and a
figure is good to some 300 bytes, by which a compressor divides the rest differently.

Functions are counted by the name they have before the page's build takes the names away; both builds are
compared, and are the same but for the names. A function counts for the crate that its path begins with, a
method for the crate of its type, and what the optimiser put into another function for that one. Generic
code of the language that was compiled for a type or a closure of ours, or of Yew's, has rows of its own.
";

/// A line of the table.
struct Row {
    /// What it is.
    name: String,
    /// Its bytes.
    bytes: usize,
    /// What the page loses with brotli without it.
    brotli: usize,
}

/// Something that the page can be weighed without.
enum Piece<'a> {
    /// A piece of a part of the program.
    Program(&'a Weighed<'a>, Part),
    /// A text that stands in the page.
    Text(&'a str),
    /// All that stands in the page but these texts.
    AllBut(Vec<&'a str>),
}

/// A part of the program, as it is weighed.
struct Weighed<'a> {
    program: Program<'a>,
    /// The program as the text that stands in the page.
    text: &'a str,
}

/// Builds the page and prints the table; with `write` it is stored in `docs/sizes.md` instead.
pub(crate) fn run(shell: &Shell, write: bool) -> Result<()> {
    tools::for_build(shell)?;
    let page = dist::build(shell, compile::program(shell, &PAGE)?)?;
    let named = compile::named(shell)?;
    let mut parts = Vec::new();
    for ((named, short), text) in
        named.iter().zip(&page.program).zip([PagePart::First, PagePart::Second])
    {
        let program = Program::read(named)?;
        if !program.is_same(&Program::read(short)?) {
            bail!(
                "the program with names is not the one without; remove target/page and try again"
            );
        }
        parts.push(Weighed { program, text: page.parts.get(text) });
    }
    let [first, second] = &parts[..] else { bail!("the program has two parts") };
    let table = table(shell, &page, first, second)?;
    if write {
        fs::write(shell.path(TABLE), format!("{HEAD}\nMeasured on {}.\n{table}", shell.today()?))?;
        println!("{TABLE}\n{}", page.weight.words());
    } else {
        print!("{table}");
    }
    Ok(())
}

/// The whole table.
fn table(shell: &Shell, page: &Page, first: &Weighed, second: &Weighed) -> Result<String> {
    let parts = &page.parts;
    let before = page.before_second();
    let mut text = page.weight.table();
    let early = [
        ("Glue (JavaScript)", parts.get(PagePart::Glue)),
        ("Script for old kernels", parts.get(PagePart::OldKernels)),
        ("Head script", parts.get(PagePart::Head)),
        ("Boot script", parts.get(PagePart::Boot)),
        ("Style", parts.get(PagePart::Style)),
        ("Shell and first screen once more, for copies of the page", parts.get(PagePart::Shell)),
    ];
    let late = [("Licences of other people's software", parts.get(PagePart::Licences))];
    let mut all: Vec<&str> = early.iter().map(|(_, text)| *text).collect();
    all.push(first.text);
    let outside = before.len() - all.iter().map(|text| text.len()).sum::<usize>();
    let html = ("Shell and first screen (HTML)".to_owned(), outside, Piece::AllBut(all));
    for (heading, weighed, html, own, of) in [
        ("Until the first answer", first, Some(html), &early[..], before),
        ("Behind it", second, None, &late[..], page.html.as_str()),
    ] {
        let program = &weighed.program;
        let whole = program.whole();
        let mut pieces: Vec<(String, usize, Piece)> = vec![
            ("Code".to_owned(), whole.code.1, Piece::Program(weighed, whole.code.0)),
            ("Memory".to_owned(), whole.memory.1, Piece::Program(weighed, whole.memory.0)),
        ];
        pieces.extend(
            own.iter().map(|(name, text)| ((*name).to_owned(), text.len(), Piece::Text(text))),
        );
        pieces.extend(html);
        let parts_end = pieces.len();
        pieces.extend(functions(weighed));
        let code_end = pieces.len();
        for (name, stretches) in memory::parts(shell, &program.data)? {
            let bytes = stretches.iter().map(|(_, range)| range.len()).sum();
            pieces.push((name.to_owned(), bytes, Piece::Program(weighed, Part::Data(stretches))));
        }
        let rows = weigh(&pieces, of)?;
        section(&mut text, heading, &rows[..parts_end]);
        line(&mut text, "Types, tables, names of the program", whole.rest, None);
        section(&mut text, &format!("{heading}: code"), &rows[parts_end..code_end]);
        section(&mut text, &format!("{heading}: memory"), &rows[code_end..]);
    }
    Ok(text)
}

/// The functions by owner, the largest first.
fn functions<'a>(weighed: &'a Weighed<'a>) -> Vec<(String, usize, Piece<'a>)> {
    let mut owners: BTreeMap<String, (usize, Vec<usize>)> = BTreeMap::new();
    for (number, function) in weighed.program.functions.iter().enumerate() {
        let (bytes, numbers) = owners.entry(owner::owner(function.name)).or_default();
        *bytes += function.body.len();
        numbers.push(number);
    }
    let (mut large, small): (Vec<_>, Vec<_>) =
        owners.into_iter().partition(|(_, (bytes, _))| *bytes >= SMALL);
    large.sort_by_key(|(_, (bytes, _))| usize::MAX - bytes);
    let others = small.into_iter().map(|(_, owner)| owner);
    let others = others.fold((0, vec![]), |(sum, mut all), (bytes, mut numbers)| {
        all.append(&mut numbers);
        (sum + bytes, all)
    });
    large.push((format!("others, each under {SMALL} bytes"), others));
    let piece =
        |(name, (bytes, numbers))| (name, bytes, Piece::Program(weighed, Part::Functions(numbers)));
    large.into_iter().map(piece).collect()
}

/// Compresses the text without each piece; on all processors, because each takes seconds.
fn weigh(pieces: &[(String, usize, Piece<'_>)], text: &str) -> Result<Vec<Row>> {
    let all = compress::brotli(text.as_bytes())?.len();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = |first: usize| {
        let mine = pieces.iter().enumerate().skip(first).step_by(threads);
        let weighed = mine.map(|(place, (name, bytes, piece))| {
            let left = compress::brotli(without(piece, text)?.as_bytes())?.len();
            let brotli = all.saturating_sub(left);
            Ok((place, Row { name: name.clone(), bytes: *bytes, brotli }))
        });
        weighed.collect::<Result<Vec<_>>>()
    };
    let mut rows = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|first| scope.spawn(move || share(first))).collect();
        let mut rows = Vec::new();
        for worker in workers {
            rows.extend(worker.join().map_err(|_| anyhow!("a thread has ended early"))??);
        }
        Ok::<_, anyhow::Error>(rows)
    })?;
    rows.sort_by_key(|(place, _)| *place);
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

/// The text without a piece.
fn without(piece: &Piece<'_>, text: &str) -> Result<String> {
    Ok(match piece {
        Piece::Program(of, part) => {
            text.replacen(of.text, &payload::encode(&of.program.without(part))?, 1)
        }
        Piece::Text(piece) => text.replacen(piece, "", 1),
        Piece::AllBut(texts) => texts.concat(),
    })
}

/// A heading and a table of rows.
fn section(text: &mut String, heading: &str, rows: &[Row]) {
    let _ = writeln!(text, "\n## {heading}\n\n| | bytes | brotli |\n|---|---:|---:|");
    for row in rows {
        line(text, &row.name, row.bytes, Some(row.brotli));
    }
}

/// One line of a table.
fn line(text: &mut String, name: &str, bytes: usize, brotli: Option<usize>) {
    let brotli = brotli.map_or_else(|| "–".to_owned(), grouped);
    let _ = writeln!(text, "| {name} | {} | {brotli} |", grouped(bytes));
}

/// A number with commas between its thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        for (number, expected) in
            [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")]
        {
            assert_eq!(grouped(number), expected);
        }
    }

    #[test]
    fn a_table_is_markdown() {
        let mut text = String::new();
        section(&mut text, "Code", &[Row { name: "yew".to_owned(), bytes: 73_934, brotli: 9 }]);
        assert_eq!(
            text,
            "\n## Code\n\n| | bytes | brotli |\n|---|---:|---:|\n| yew | 73,934 | 9 |\n"
        );
    }
}
