//! The fields of the application form with their words: the one table that inputs, remarks, export
//! and import read. A field's label is its placeholder in a form.

use quality_award_rules::Question;

use crate::form::field::{Basis, Contents, Field, Format, Options, Section};

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
pub const OWNERSHIPS: &[&str] = &[
    "国有企业",
    "国有控股企业",
    "集体企业",
    "民营企业",
    "港澳台商投资企业",
    "外商投资企业",
    "其他",
];
/// How many of [`OWNERSHIPS`], the first ones, are owned or controlled by the state.
pub const STATE_OWNERSHIP: usize = 2;

/// The section of manufacturers.
pub const MANUFACTURING: &str = "C 制造业";

/// The sections of GB/T 4754-2017.
pub const INDUSTRIES: &[&str] = &[
    "A 农、林、牧、渔业",
    "B 采矿业",
    MANUFACTURING,
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
    Field::required("year", "申报年度", Format::Year).hint("四位数字，例如 2026"),
    Field::required("applicant", "申报单位", Format::Line).hint("与营业执照一致的全称"),
    Field::required("credit_code", "统一社会信用代码", Format::CreditCode).hint("18 位"),
    Field::required("district", "所在旗县区", Format::One(DISTRICTS))
        .basis(Basis::Question(Question::RegisteredInChifeng)),
    Field::required("address", "详细地址", Format::Line),
    Field::required("legal_representative", "法定代表人", Format::Line),
    Field::required("founded", "成立日期", Format::DayOrMonth)
        .hint("例如 2001-05-18；日不详的，填年月"),
    Field::required("capital", "注册资本", Format::Money).unit(TEN_THOUSAND),
    Field::required("ownership", "企业类型", Format::One(OWNERSHIPS)),
    Field::required("industry", "所属行业", Format::One(INDUSTRIES)).hint("GB/T 4754 的门类"),
    Field::required("employees", "职工人数", Format::Count).unit("人"),
    Field::required("contact", "联系人", Format::Line),
    Field::required("telephone", "联系电话", Format::Telephone).hint("手机号，或区号加座机号"),
    Field::optional("email", "电子邮箱", Format::Email),
    Field::required("filled_on", "填报日期", Format::Date).hint("例如 2026-06-01"),
];

/// What is asked for each product.
pub const OF_PRODUCTS: &[Field] = &[
    Field::optional("trade_mark", "商标", Format::Line),
    Field::optional("certificate", "证书编号", Format::Line),
    Field::optional("issuer", "颁发机构", Format::Line),
    Field::optional("awarded_on", "颁发日期", Format::DayOrMonth),
];

/// What is asked for each year.
pub const OF_YEARS: &[Field] = &[
    Field::required("output_value", "产值", Format::Money).unit(TEN_THOUSAND),
    Field::required("sales", "销售收入", Format::Money).unit(TEN_THOUSAND),
    Field::required("profit_and_tax", "利税总额", Format::Profit).unit(TEN_THOUSAND),
    Field::optional("exports", "出口额", Format::Money).unit(TEN_THOUSAND),
    Field::optional("research", "研发投入", Format::Money).unit(TEN_THOUSAND),
    Field::optional("market_share", "市场占有率", Format::Percent).unit("%"),
];

const QUALITY: &[Field] = &[
    Field::optional("certificates", "质量体系认证及证书", Format::Long(500))
        .hint("每行一项：名称、编号、发证机构、有效期"),
    Field::required("quality_methods", "先进质量管理方法", Format::Long(2000))
        .basis(Basis::Question(Question::AdvancedQualityMethods)),
    Field::required("quality_system", "质量管理体系", Format::Long(2000))
        .basis(Basis::Question(Question::SoundQualitySystem)),
    Field::required("continuous_improvement", "持续改进机制", Format::Long(2000))
        .basis(Basis::Question(Question::ContinuousImprovement)),
];

const BRAND: &[Field] = &[
    Field::required("brand_strength", "品牌优势", Format::Long(2000))
        .basis(Basis::Question(Question::ProminentBrand)),
    Field::required("quality_credit", "质量信用记录", Format::Long(1000))
        .basis(Basis::Question(Question::GoodQualityCredit)),
    Field::required("reputation", "社会声誉", Format::Long(1000))
        .basis(Basis::Question(Question::GoodReputation)),
];

const ENVIRONMENT: &[Field] = &[
    Field::optional("environment_certificates", "环境管理证书", Format::Long(500))
        .hint("每行一项，例如排污许可证、环境管理体系认证证书"),
    Field::optional("energy", "综合能源消费量", Format::Figure).unit("吨标准煤"),
    Field::optional("unit_energy", "单位产值能耗", Format::Figure).unit("吨标准煤/万元"),
    Field::required("environmental_policy", "遵守环境保护政策", Format::Long(1000))
        .basis(Basis::Question(Question::CompliesWithEnvironmentalPolicy)),
    Field::required("processes", "先进生产工艺和环保技术", Format::Long(2000))
        .basis(Basis::Question(Question::AdvancedProcesses)),
    Field::required("conservation", "节能减排和环境保护成效", Format::Long(2000))
        .basis(Basis::Question(Question::OutstandingConservation)),
];

const STANDING: &[Field] = &[
    Field::required("recognition", "社会知名度与影响力", Format::Long(1000))
        .basis(Basis::Question(Question::WidelyRecognised)),
    Field::required("leadership", "质量管理水平和自主创新能力", Format::Long(2000))
        .basis(Basis::Question(Question::IndustryLeading)),
    Field::required("benefits", "经济效益和社会效益", Format::Long(2000))
        .basis(Basis::Question(Question::SignificantBenefits)),
];

const MONEY: &[Field] = &[
    Field::required("uses", "奖金用途", Format::Any(Options::PermittedUses))
        .basis(Basis::PermittedUses),
    Field::required("plan", "奖金使用计划", Format::Long(1000)).basis(Basis::PermittedUses),
    Field::required("enclosures", "附送材料", Format::Any(Options::Listed(ENCLOSURES)))
        .hint("办法没有列出目录，以推选办公室当年的通知为准")
        .basis(Basis::Material),
    Field::optional("other_enclosures", "其他附送材料", Format::Long(500)).hint("每行一项"),
];

/// The form, in the order in which it is filled.
pub const SECTIONS: &[Section] = &[
    Section { name: "basics", heading: "基本情况", contents: Contents::Fields(BASICS) },
    Section {
        name: "products",
        heading: "产品和名牌称号",
        contents: Contents::Products(OF_PRODUCTS),
    },
    Section {
        name: "years", heading: "近三年主要指标", contents: Contents::Years(OF_YEARS)
    },
    Section { name: "quality", heading: "质量管理", contents: Contents::Fields(QUALITY) },
    Section { name: "brand", heading: "品牌与信誉", contents: Contents::Fields(BRAND) },
    Section {
        name: "environment",
        heading: "环境保护和节能",
        contents: Contents::Fields(ENVIRONMENT),
    },
    Section { name: "standing", heading: "影响与效益", contents: Contents::Fields(STANDING) },
    Section {
        name: "money", heading: "奖金使用和附送材料", contents: Contents::Fields(MONEY)
    },
];

/// The field of this name. In a constant, a name that the list lacks does not compile.
const fn named(list: &'static [Field], name: &str) -> &'static Field {
    let mut rest = list;
    while let [field, after @ ..] = rest {
        if same(field.name.as_bytes(), name.as_bytes()) {
            return field;
        }
        rest = after;
    }
    panic!("the list has no field of this name")
}

const fn same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, rest @ ..], [b, others @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

// The fields that code refers to.

/// The year of the application.
pub const YEAR: &Field = named(BASICS, "year");
/// The name of the enterprise.
pub const APPLICANT: &Field = named(BASICS, "applicant");
/// The day on which the enterprise was founded.
pub const FOUNDED: &Field = named(BASICS, "founded");
/// The kind of ownership, one of [`OWNERSHIPS`].
pub const OWNERSHIP: &Field = named(BASICS, "ownership");
/// The section of [`INDUSTRIES`].
pub const INDUSTRY: &Field = named(BASICS, "industry");
/// The day on which the form was filled in.
pub const FILLED_ON: &Field = named(BASICS, "filled_on");
/// The enclosures; the label of the others that are enclosed has this one's in it.
pub const ENCLOSED: &Field = named(MONEY, "enclosures");
/// A product's trade mark.
pub const TRADE_MARK: &Field = named(OF_PRODUCTS, "trade_mark");
/// The number of the certificate of a product's title.
pub const CERTIFICATE: &Field = named(OF_PRODUCTS, "certificate");
/// The body that gave a product its title.
pub const ISSUER: &Field = named(OF_PRODUCTS, "issuer");
/// A year's output value.
pub const OUTPUT_VALUE: &Field = named(OF_YEARS, "output_value");
/// A year's sales.
pub const SALES: &Field = named(OF_YEARS, "sales");
/// A year's profit and tax.
pub const PROFIT_AND_TAX: &Field = named(OF_YEARS, "profit_and_tax");
/// A year's exports.
pub const EXPORTS: &Field = named(OF_YEARS, "exports");

#[cfg(test)]
mod tests {
    use quality_award_rules::editions::of_2014;
    use quality_award_rules::{Citation, Edition};

    use super::*;
    use crate::year::of_2027::of_2027;

    /// The uses that can be ticked are those of article 19, in its words and all of them. Drafts keep
    /// them, so they must not change for an edition that was published.
    #[test]
    fn the_uses_are_those_of_article_19() {
        let uses = Options::PermittedUses.under(&of_2014::EDITION);
        let shipped = ["质量持续提升", "质量攻关和人员培训", "质量检验机构和实验室建设的投入"];
        assert_eq!(uses, shipped);
        let article = of_2014::EDITION.words(Citation::article(19)).expect("its words");
        assert!(article.contains(&format!("主要用于获奖企业的{}等", uses.join("、"))), "{article}");
        for edition in Edition::all().iter().copied().chain([of_2027()]) {
            assert!(!Options::PermittedUses.under(edition).is_empty(), "{}", edition.issued);
        }
    }

    #[test]
    fn the_divisions_are_twelve() {
        let mut names = DISTRICTS.to_vec();
        names.sort_unstable();
        names.dedup();
        assert_eq!((names.len(), INDUSTRIES.len()), (12, 20));
        assert!(OWNERSHIPS.iter().take(STATE_OWNERSHIP).all(|of| of.starts_with("国有")));
    }
}
