//! What titles are worth today: facts of the world around the Measures, each with its source. The Measures
//! know nothing of these facts, so the facts change no verdict; the page only reports them, and the award
//! office decides.

use quality_award_rules::{Edition, Notice};

use super::common::{citations, day};
use crate::edition::{Office, Setting, Status};

/// The letter that fixed the terms of the 中国名牌产品: the last of them lapsed in September 2012.
pub const TERMS_FIXED: &str = "质检质函〔2008〕36号";

/// The letter of 7 November 2018 that told the quality and market bureaus to stop evaluating 名牌, and asked
/// for a pause of the evaluations that governments run.
pub const EVALUATION_STOPPED: &str = "国市监质〔2018〕208号";

/// The question that the help under the title question answers.
pub const TITLE_HELP: &str = "什么算国家名牌、自治区名牌";

/// The help itself, one paragraph each: the two titles, and what to answer where a title has lapsed.
#[must_use]
pub fn title_help() -> [String; 3] {
    [
        format!("国家名牌产品：办法没有定义，一般指“中国名牌产品”。{}", last_lapsed()),
        "自治区名牌产品：办法没有定义，一般指“内蒙古名牌产品”，以证书为准。有效期如何处理，未能查到。"
            .to_owned(),
        format!("{}过期称号能否申报，由推选办公室认定。请按证书如实选择。", stopped()),
    ]
}

/// When the last national titles lapsed.
fn last_lapsed() -> String {
    format!("最后一批于2012年9月到期（{TERMS_FIXED}），现已没有在有效期内的。")
}

/// That titles are not evaluated any more.
fn stopped() -> String {
    format!(
        "2018年11月7日，{EVALUATION_STOPPED}要求质监、市场监管部门停止名牌评价，政府组织的暂停。"
    )
}

/// The word beside a way up that needs another title.
#[must_use]
pub fn evaluation_ended() -> String {
    format!(
        "名牌评价自2018年11月起停止或者暂停（{EVALUATION_STOPPED}），现在能否取得，请向推选办公室咨询。"
    )
}

/// The notice [`Notice::TitleValidityUnsettled`]: what the Measures say, what is known of the world, what could
/// not be established, and who decides.
#[must_use]
pub fn title_validity(edition: &Edition) -> String {
    format!(
        "{}过期称号能否申报，由推选办公室认定；本页的结论不因此改变。",
        title_validity_open(edition)
    )
}

/// That the Measures do not say whether a title must be in its term, and what became of the titles.
#[must_use]
pub fn title_validity_open(edition: &Edition) -> String {
    format!(
        "办法{}只写“评为”“获得”，没有规定称号须在有效期内。中国名牌产品{}{}\
         内蒙古名牌产品的有效期如何处理，未能查到。",
        citations(edition.leaves_open(Notice::TitleValidityUnsettled)),
        last_lapsed(),
        stopped(),
    )
}

/// What stands below the question whether the award was won before (article 10): what the Measures leave open.
#[must_use]
pub fn supported_before(edition: &Edition) -> String {
    let fund = edition.provisions.quality_fund.in_chinese();
    format!("只得到过{fund}扶持的是否算“获奖企业”，办法没有写，由办公室认定。")
}

/// By which text the page judges, and whether that text is still applied.
#[must_use]
pub fn basis(office: &Office, edition: &Edition) -> String {
    based_on(edition) + &standing(office, edition).unwrap_or_default()
}

/// By which text the page judges. Whether a later text has replaced it could not be established, so the
/// award office answers.
#[must_use]
pub fn based_on(edition: &Edition) -> String {
    format!(
        "依据{}印发的《{}》，是否仍然适用由推选办公室答复。",
        day(edition.issued),
        edition.title
    )
}

/// The office's answer, where it has given one for an application year that this edition of the Measures
/// governs.
#[must_use]
pub fn standing(office: &Office, edition: &Edition) -> Option<String> {
    let status = office.status()?;
    let (year, document) = (office.get(Setting::Year), office.get(Setting::Document));
    if !concerns(year, edition) {
        return None;
    }
    let year = if year.is_empty() { String::new() } else { format!("{year}年度") };
    let document = if document.is_empty() { String::new() } else { format!("（{document}）") };
    Some(match status {
        Status::Applied => format!("推选办公室注明：{year}仍然适用{document}。"),
        Status::Replaced => {
            format!(
                "推选办公室注明：{year}不再适用或者已有新的规定{document}，请向推选办公室咨询。"
            )
        }
    })
}

/// Whether an office's word for this year is about this edition: the edition governs the year, and no later
/// one does.
fn concerns(year: &str, edition: &Edition) -> bool {
    year.parse().map_or(true, |year| {
        edition.first_year <= year
            && Edition::for_year(year).is_ok_and(|newest| newest.first_year <= edition.first_year)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::year::of_2026;
    use crate::year::of_2027::of_2027;

    /// What is known has its source, what is not known is said so, and the office decides.
    #[test]
    fn facts_have_their_sources() {
        let lapsed = ["2012年9月", TERMS_FIXED, EVALUATION_STOPPED, "未能查到", "由推选办公室认定"];
        for text in [title_help().concat(), title_validity(of_2026())] {
            for words in lapsed {
                assert!(text.contains(words), "{words} is not in {text}");
            }
        }
        assert!(
            evaluation_ended().contains("2018年")
                && evaluation_ended().contains(EVALUATION_STOPPED)
        );
    }

    /// The articles are those of the edition.
    #[test]
    fn articles_are_those_of_the_edition() {
        assert_eq!(
            supported_before(of_2026()),
            "只得到过第十六条扶持的是否算“获奖企业”，办法没有写，由办公室认定。"
        );
        for edition in [of_2026(), of_2027()] {
            let at = citations(edition.leaves_open(Notice::TitleValidityUnsettled));
            assert!(title_validity(edition).starts_with(&format!("办法{at}只写")));
        }
    }

    #[test]
    fn a_status_concerns_the_edition_of_its_year() {
        let of = |year: &str| {
            Office::default()
                .with(Setting::Status, Status::Applied.name())
                .with(Setting::Year, year)
        };
        for (year, edition, expected) in [
            ("", of_2026(), Some("推选办公室注明：仍然适用。")),
            ("2026", of_2026(), Some("推选办公室注明：2026年度仍然适用。")),
            ("2013", of_2026(), None),
            ("2026", of_2027(), None),
            ("2027", of_2027(), Some("推选办公室注明：2027年度仍然适用。")),
        ] {
            assert_eq!(standing(&of(year), edition).as_deref(), expected, "{year}");
        }
        assert_eq!(standing(&Office::default().with(Setting::Year, "2026"), of_2026()), None);
        let basis = basis(&Office::default(), of_2027());
        assert!(basis.starts_with("依据2026年12月1日印发的《"), "{basis}");
    }
}
