//! .xlsx. Numbers are numbers, every text is a text and nothing is a formula.

use quality_award_rules::Yuan;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::harmless::one_line;
use super::{Cell, Sheet};

/// The file could not be written: more rows than a sheet has, or a name that none may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWritten;

impl From<XlsxError> for NotWritten {
    fn from(_: XlsxError) -> Self {
        Self
    }
}

/// The digits that a spreadsheet computes with; an amount of more stays a text, so that no digit is lost.
const DIGITS: usize = 15;

/// The widest column, in characters.
const WIDEST: usize = 60;

/// The sheets as a workbook. It has no date of its own, so the same sheets give the same bytes.
///
/// # Errors
/// [`NotWritten`] where the sheets do not fit a workbook.
pub fn to_xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, NotWritten> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let formats = Formats::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name)?;
        write(page, sheet, &formats)?;
    }
    Ok(book.save_to_buffer()?)
}

struct Formats {
    head: Format,
    text: Format,
    whole: Format,
    amount: Format,
    count: Format,
}

impl Formats {
    fn new() -> Self {
        let plain = || Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        Self {
            head: plain().set_bold().set_text_wrap(),
            // `@`: what is typed over it stays a text, as a code must.
            text: plain().set_num_format("@").set_text_wrap(),
            // With `#,##0.##` for both, Excel shows the point of a whole amount too.
            whole: plain().set_num_format("#,##0"),
            amount: plain().set_num_format("#,##0.00"),
            count: plain(),
        }
    }
}

fn write(page: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), NotWritten> {
    page.set_freeze_panes(1, 0)?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    for (column, head) in sheet.heads.iter().enumerate() {
        let column = u16::try_from(column).map_err(|_| NotWritten)?;
        page.write_string_with_format(0, column, one_line(head), &formats.head)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    for (row, cells) in sheet.rows.iter().enumerate() {
        let row = u32::try_from(row + 1).map_err(|_| NotWritten)?;
        for (column, cell) in cells.iter().enumerate() {
            let column = u16::try_from(column).map_err(|_| NotWritten)?;
            match cell {
                Cell::Text(text) => {
                    page.write_string_with_format(row, column, one_line(text), &formats.text)?
                }
                Cell::Yuan(yuan) => match number(*yuan) {
                    Ok(number) => {
                        let is_whole = yuan.fen().is_multiple_of(100);
                        let format = if is_whole { &formats.whole } else { &formats.amount };
                        page.write_number_with_format(row, column, number, format)?
                    }
                    Err(text) => page.write_string_with_format(row, column, text, &formats.text)?,
                },
                Cell::Count(count) => {
                    page.write_number_with_format(row, column, *count, &formats.count)?
                }
                Cell::Empty => page.write_blank(row, column, &formats.count)?,
            };
        }
    }
    Ok(())
}

/// The number as the file's format has it; as a text where it has more digits than such a number keeps. Nothing is
/// computed with it.
fn number(yuan: Yuan) -> Result<f64, String> {
    let text = yuan.to_string();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits > DIGITS { Err(text) } else { text.parse().map_err(|_| text) }
}

/// How wide a column is: a Chinese character takes two.
fn width(sheet: &Sheet, column: usize) -> u32 {
    let wide =
        |text: &str| text.chars().take(WIDEST).map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    let head: usize = sheet.heads.get(column).map_or(0, |head| wide(head));
    let cells = sheet.rows.iter().take(100).filter_map(|row| match row.get(column)? {
        Cell::Text(text) => Some(wide(text)),
        Cell::Yuan(yuan) => Some(yuan.to_string().len() + 4),
        Cell::Count(_) | Cell::Empty => None,
    });
    let widest = cells.fold(head, usize::max).min(WIDEST) + 2;
    u32::try_from(widest).unwrap_or(20)
}
