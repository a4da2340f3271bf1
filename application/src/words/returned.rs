//! The words about a form that came back, where its text and the data in it differ.

use quality_award_rules::Edition;

use super::common::Confirmation;
use super::{common, form, unread};
use crate::draft::Draft;
use crate::files::Basis;
use crate::form::returned::{Change, Difference, Input, NotRead};

pub const HEADING: &str = "数据与纸面不一致的项目";
/// The heads of the table of differences.
pub const COLUMNS: [&str; 4] = ["项目", "数据中", "纸面上", "采用"];
/// What is asked before a form is opened whose text differs from its data.
pub const CHOOSING: Confirmation = Confirmation {
    name: "draft",
    question: "逐项选择以后打开。打开会替换本页已填内容，关闭本页前可以撤销。",
    yes: "按所选打开",
    no: "不打开",
};
pub const NOT_CHOSEN: &str = "还有项目没有选择采用哪一个，请选择后再打开。";
pub const TAKE_DATA: &str = "采用数据";
pub const TAKE_PAPER: &str = "采用纸面";
/// What stands in the table for nothing.
pub const EMPTY: &str = "（空白）";
pub const SAME: &str = "申报表的文字与所带数据一致。";
pub const DATA_ONLY: &str =
    "这份申报表的文字不能读回，只读入了所带数据。数据可能与纸面不同，请逐项核对。";
pub const TEXT_ONLY: &str = "这份申报表没有带申报数据，已读入表上的文字，请逐项核对。";

/// What is to be said of what a draft was taken from.
#[must_use]
pub fn basis(basis: Basis, all: &[Difference], draft: &Draft, edition: &Edition) -> String {
    match basis {
        Basis::Both if all.is_empty() => SAME.to_owned(),
        Basis::File | Basis::Both => String::new(),
        Basis::Data => DATA_ONLY.to_owned(),
        Basis::Text if all.is_empty() => TEXT_ONLY.to_owned(),
        Basis::Text => format!("{TEXT_ONLY}{}", unread(all, draft, edition)),
    }
}

/// How many inputs differ.
#[must_use]
pub fn found(count: usize) -> String {
    format!("申报表有{count}项的文字与所带数据不一致，可能在导出后修改过。请逐项选择采用哪一个。")
}

/// The inputs whose text on a form without data cannot be read.
#[must_use]
pub fn unread(all: &[Difference], draft: &Draft, edition: &Edition) -> String {
    let names: Vec<String> = all.iter().map(|of| item(of, draft, edition)).collect();
    format!("表上有{}项未能读入，请按纸面填写：{}。", all.len(), names.join("、"))
}

/// The name of an input in which text and data differ.
#[must_use]
pub fn item(of: &Difference, draft: &Draft, edition: &Edition) -> String {
    match &of.input {
        Input::Own(field, None) => field.label.clone(),
        Input::Own(field, Some(item)) => {
            format!("{} {}", common::product_number(*item), field.label)
        }
        Input::NoRoom(_) => "多出的行".to_owned(),
        Input::Form(_)
        | Input::Question(_)
        | Input::Output
        | Input::Name(_)
        | Input::Title(_)
        | Input::Reappraised(_)
        | Input::Product(_)
        | Input::Products => {
            let name = of.input.name();
            unread::named(&name, draft, edition).unwrap_or(name)
        }
    }
}

/// One side of a difference.
#[must_use]
pub fn side(text: &str) -> &str {
    if text.trim().is_empty() { EMPTY } else { text }
}

/// Why the text on paper cannot be taken, or what becomes of a product; nothing where the text is a plain value.
#[must_use]
pub fn remark(change: &Change, edition: &Edition) -> Option<String> {
    let words = match change {
        Change::Set(values) => {
            let product = values.len() > 1;
            return product.then(|| "纸面上增加的产品。".to_owned());
        }
        Change::Remove(_) => "纸面上没有这个产品。",
        Change::None(NotRead::Remark(remark)) => return Some(form::remark(*remark, edition)),
        Change::None(NotRead::Option) => "未能识别选中的是哪一项。",
        Change::None(NotRead::Beside) => "旁边印好的文字被改动，分不清填写的内容。",
        Change::None(NotRead::Places) => "表上几处写法不一致。",
        Change::None(NotRead::NoRoom) => "表上的行数超过本页可填的行数。",
        Change::None(NotRead::Gone) => "表上已没有填写此项的位置。",
    };
    Some(words.to_owned())
}
