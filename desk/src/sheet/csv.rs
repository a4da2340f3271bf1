//! CSV, in UTF-8 with its mark, because spreadsheets take a file without it for GBK.

use super::harmless::harmless;
use super::{Cell, Sheet};

/// The sheet as CSV. Lines end as RFC 4180 has it; the same sheet gives the same bytes.
#[must_use]
pub fn to_csv(sheet: &Sheet) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let heads = sheet.heads.iter().map(|head| harmless(head)).collect();
    let rows = sheet.rows.iter().map(|row| row.iter().map(text).collect::<Vec<_>>());
    for record in std::iter::once(heads).chain(rows) {
        // Writing to memory does not fail, and rows may have any length.
        let _ = writer.write_record(record);
    }
    writer.into_inner().unwrap_or_default()
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Yuan(yuan) => yuan.to_string(),
        Cell::Count(count) => count.to_string(),
        Cell::Empty => String::new(),
    }
}
