//! The fields of the application form with their words: the one table that inputs, checks, export
//! and import read. A field's label is its placeholder in a form.

use quality_award_rules::Citation;

use crate::form::field::{Field, Kind, Part, Section};

/// The twelve banners, counties and districts of 赤峰市.
pub const DISTRICTS: &[&str] = &[
    "红山区",
    "松山区",
    "元宝山区",
    "阿鲁科尔沁旗",
    "巴林左旗",
    "巴林右旗",
    "林西县",
    "克什克腾旗",
    "翁牛特旗",
    "喀喇沁旗",
    "宁城县",
    "敖汉旗",
];

/// Kinds of ownership. The first two are those of article 17.
pub const OWNERSHIP: &[&str] = &[
    "国有企业",
    "国有控股企业",
    "集体企业",
    "民营企业",
    "港澳台商投资企业",
    "外商投资企业",
    "其他",
];
/// How many of [`OWNERSHIP`] are owned or controlled by the state.
pub const STATE_OWNERSHIP: usize = 2;

/// The sections of GB/T 4754-2017.
pub const INDUSTRIES: &[&str] = &[
    "A 农、林、牧、渔业",
    "B 采矿业",
    "C 制造业",
    "D 电力、热力、燃气及水生产和供应业",
    "E 建筑业",
    "F 批发和零售业",
    "G 交通运输、仓储和邮政业",
    "H 住宿和餐饮业",
    "I 信息传输、软件和信息技术服务业",
    "J 金融业",
    "K 房地产业",
    "L 租赁和商务服务业",
    "M 科学研究和技术服务业",
    "N 水利、环境和公共设施管理业",
    "O 居民服务、修理和其他服务业",
    "P 教育",
    "Q 卫生和社会工作",
    "R 文化、体育和娱乐业",
    "S 公共管理、社会保障和社会组织",
    "T 国际组织",
];

/// What article 19 lets the award money be used for.
pub const USES: &[&str] = &["质量持续提升", "质量攻关和人员培训", "质量检验机构和实验室建设的投入"];

/// What is usually enclosed. The Measures do not list it.
pub const ENCLOSURES: &[&str] = &[
    "营业执照复印件",
    "名牌产品证书复印件",
    "上个统计年度产值的统计报表",
    "近三年财务报表或审计报告",
    "商标注册证复印件",
    "质量管理体系认证证书复印件",
    "产品检验报告",
    "环境保护和节能减排证明材料",
];

const TEN_THOUSAND: &str = "万元";

const BASICS: &[Field] = &[
    Field::required("year", "申报年度", Kind::Year).hint("四位数字，例如 2026"),
    Field::required("applicant", "申报单位", Kind::Line).hint("与营业执照一致的全称"),
    Field::required("credit_code", "统一社会信用代码", Kind::CreditCode).hint("18 位"),
    Field::required("district", "所在旗县区", Kind::One(DISTRICTS))
        .article(&[Citation::item(9, 1)]),
    Field::required("address", "详细地址", Kind::Line),
    Field::required("legal_representative", "法定代表人", Kind::Line),
    Field::required("founded", "成立日期", Kind::Date).hint("例如 2001-05-18"),
    Field::required("capital", "注册资本", Kind::Money).unit(TEN_THOUSAND),
    Field::required("ownership", "企业类型", Kind::One(OWNERSHIP)),
    Field::required("industry", "所属行业", Kind::One(INDUSTRIES)).hint("GB/T 4754 的门类"),
    Field::required("employees", "职工人数", Kind::Count).unit("人"),
    Field::required("contact", "联系人", Kind::Line),
    Field::required("telephone", "联系电话", Kind::Telephone).hint("手机号，或区号加座机号"),
    Field::optional("email", "电子邮箱", Kind::Email),
    Field::required("filled_on", "填报日期", Kind::Date).hint("例如 2026-06-01"),
];

const OF_PRODUCTS: &[Field] = &[
    Field::optional("trade_mark", "商标", Kind::Line),
    Field::optional("certificate", "证书编号", Kind::Line),
    Field::optional("issuer", "颁发机构", Kind::Line),
    Field::optional("awarded_on", "颁发日期", Kind::Date),
];

const OF_YEARS: &[Field] = &[
    Field::required("output_value", "产值", Kind::Money).unit(TEN_THOUSAND),
    Field::required("sales", "销售收入", Kind::Money).unit(TEN_THOUSAND),
    Field::required("profit_and_tax", "利税总额", Kind::Money).unit(TEN_THOUSAND),
    Field::optional("exports", "出口额", Kind::Money).unit(TEN_THOUSAND),
    Field::optional("research", "研发投入", Kind::Money).unit(TEN_THOUSAND),
    Field::optional("market_share", "市场占有率", Kind::Percent).unit("%"),
];

const QUALITY: &[Field] = &[
    Field::optional("certificates", "质量体系认证及证书", Kind::Long(500))
        .hint("每行一项：名称、编号、发证机构、有效期"),
    Field::required("quality_methods", "先进质量管理方法", Kind::Long(2000))
        .article(&[Citation::item(9, 3)]),
    Field::required("quality_system", "质量管理体系", Kind::Long(2000))
        .article(&[Citation::item(9, 3)]),
    Field::required("continuous_improvement", "持续改进机制", Kind::Long(2000))
        .article(&[Citation::item(9, 3)]),
];

const BRAND: &[Field] = &[
    Field::required("brand_strength", "品牌优势", Kind::Long(2000))
        .article(&[Citation::item(9, 4)]),
    Field::required("quality_credit", "质量信用记录", Kind::Long(1000))
        .article(&[Citation::item(9, 4)]),
    Field::required("reputation", "社会声誉", Kind::Long(1000)).article(&[Citation::item(9, 4)]),
];

const ENVIRONMENT: &[Field] = &[
    Field::optional("environment_certificates", "环境管理证书", Kind::Long(500))
        .hint("每行一项，例如排污许可证、环境管理体系认证证书"),
    Field::optional("energy", "综合能源消费量", Kind::Figure).unit("吨标准煤"),
    Field::optional("unit_energy", "单位产值能耗", Kind::Figure).unit("吨标准煤/万元"),
    Field::required("environmental_policy", "遵守环境保护政策", Kind::Long(1000))
        .article(&[Citation::item(9, 5)]),
    Field::required("processes", "先进生产工艺和环保技术", Kind::Long(2000))
        .article(&[Citation::item(9, 5)]),
    Field::required("conservation", "节能减排和环境保护成效", Kind::Long(2000))
        .article(&[Citation::item(9, 5)]),
];

const STANDING: &[Field] = &[
    Field::required("recognition", "社会知名度与影响力", Kind::Long(1000))
        .article(&[Citation::article(2)]),
    Field::required("leadership", "质量管理水平和自主创新能力", Kind::Long(2000))
        .article(&[Citation::article(2)]),
    Field::required("benefits", "经济效益和社会效益", Kind::Long(2000))
        .article(&[Citation::article(2)]),
];

const MONEY: &[Field] = &[
    Field::required("uses", "奖金用途", Kind::Any(USES)).article(&[Citation::article(19)]),
    Field::required("plan", "奖金使用计划", Kind::Long(1000)).article(&[Citation::article(19)]),
    Field::required("enclosures", "附送材料", Kind::Any(ENCLOSURES))
        .hint("办法没有列出目录，以推选办公室当年的通知为准")
        .article(&[Citation::article(12)]),
    Field::optional("other_enclosures", "其他附送材料", Kind::Long(500)).hint("每行一项"),
];

/// The form, in the order in which it is filled.
pub const SECTIONS: &[Section] = &[
    Section { name: "basics", heading: "基本情况", part: Part::Fields(BASICS) },
    Section {
        name: "products", heading: "产品和名牌称号", part: Part::Products(OF_PRODUCTS)
    },
    Section { name: "years", heading: "近三年主要指标", part: Part::Years(OF_YEARS) },
    Section { name: "quality", heading: "质量管理", part: Part::Fields(QUALITY) },
    Section { name: "brand", heading: "品牌与信誉", part: Part::Fields(BRAND) },
    Section {
        name: "environment", heading: "环境保护和节能", part: Part::Fields(ENVIRONMENT)
    },
    Section { name: "standing", heading: "影响与效益", part: Part::Fields(STANDING) },
    Section { name: "money", heading: "奖金使用和附送材料", part: Part::Fields(MONEY) },
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The uses that can be ticked are those of article 19, in its words and all of them.
    #[test]
    fn the_uses_are_those_of_article_19() {
        let article = crate::year::of_2026().words(Citation::article(19)).expect("its words");
        assert!(article.contains(&format!("主要用于获奖企业的{}等", USES.join("、"))), "{article}");
    }

    #[test]
    fn the_divisions_are_twelve() {
        let mut names = DISTRICTS.to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!((names.len(), INDUSTRIES.len()), (12, 20));
        assert!(OWNERSHIP.iter().take(STATE_OWNERSHIP).all(|of| of.starts_with("国有")));
    }
}
