//! Which of the files that could not be taken in are evidence of an application that was (article 12:
//! 「申报材料包括《赤峰市市长产品质量奖申报表》和相关证实性材料」).

use std::collections::BTreeMap;

use super::row::Row;
use super::status::Status;
use crate::register::{Refused, Register};

/// What stands in the name of a folder of evidence.
const FOLDERS: [&str; 5] = ["证实", "佐证", "证明", "证书", "附件"];

/// What stands in the name of a file of evidence.
const EVIDENCE: [&str; 14] = [
    "执照", "证书", "证明", "报告", "报表", "商标", "认证", "许可", "附件", "证实", "佐证", "审计",
    "发票", "照片",
];

/// What stands in the name of a form, which is no evidence.
const FORMS: [&str; 3] = ["申报表", "申请表", "申报书"];

/// Marks the rows of the files that could not be taken in: as evidence, as set aside, or as still to be dealt with.
/// Where a folder has forms of several enterprises nobody can tell whose evidence a file is; and a file that has the name
/// of an enterprise alone may be its form, scanned. Neither is taken for evidence: a form that nobody asks for again would
/// be an applicant lost.
pub fn mark_refused(rows: &mut [Row], register: &Register) {
    if register.refused.is_empty() {
        return;
    }
    // Each folder with its enterprise; none where it has several.
    let mut folders: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for (application, row) in register.applications.iter().zip(rows.iter()) {
        let enterprise = if row.code.is_empty() { &row.key } else { &row.code };
        for folder in application.files.iter().filter_map(|file| folder(file)) {
            let of = folders.entry(folder).or_insert_with(|| Some(enterprise.clone()));
            if of.as_ref() != Some(enterprise) {
                *of = None;
            }
        }
    }
    let has_one = |folder: &str| folders.get(folder).is_some_and(Option::is_some);
    // The rows of files stand in the order of the register.
    let rows = rows.iter_mut().filter(|row| row.is_file());
    for (row, refused) in rows.zip(&register.refused) {
        let status = match &*refused.aside.text {
            Refused::ASIDE => Some(Status::Aside),
            Refused::TAKEN_UP => None,
            _ => (refused.evidence && beside(&refused.file, &has_one)).then_some(Status::Enclosure),
        };
        for of in [Status::Enclosure, Status::Aside] {
            row.set(of, Some(of) == status);
        }
    }
}

/// The folder or archive of a file; none of a file that was picked by itself.
fn folder(file: &str) -> Option<&str> {
    file.rsplit_once('/').map(|(folder, _)| folder)
}

/// Whether a file is named as evidence and stands in the folder of an application, or stands in a folder of evidence there.
fn beside(file: &str, has_one: &dyn Fn(&str) -> bool) -> bool {
    let Some((inside, name)) = file.rsplit_once('/') else { return false };
    let around = || inside.rsplit_once('/').filter(|(_, name)| holds(name, &FOLDERS));
    let beside = || holds(name, &EVIDENCE) && has_one(inside);
    !holds(name, &FORMS) && (beside() || around().is_some_and(|(of, _)| has_one(of)))
}

fn holds(name: &str, words: &[&str]) -> bool {
    words.iter().any(|of| name.contains(of))
}
