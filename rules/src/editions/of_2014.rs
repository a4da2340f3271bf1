//! The Measures of 17 March 2014, for the application years from 2014 on.
//!
//! Words that stand in the text are found there when this file is compiled: words that the text
//! does not have do not compile, and the program carries them once.

use crate::article::{Article, Code, links};
use crate::citation::Citation;
use crate::date::Date;
use crate::edition::{Edition, Provision, Provisions};
use crate::field::{Field, Question};
use crate::money::{Rate, Yuan};
use crate::notice::Notice;
use crate::procedure::{Actor, Procedure, Quote, Step};
use crate::text;

static TEXT: &str = include_str!("../../regulation/2014-03-17.txt");

/// The edition.
pub static EDITION: Edition = Edition {
    title: found("赤峰市市长产品质量奖实施办法"),
    issued: const { day(2014, 3, 17) },
    first_year: 2014,
    text: TEXT,
    text_sha256: "ae1982d54c6f2e87204cf186cd24b50b86435a3dec6b8369b5c9e66c3a723ead",
    // Article 14: 「对评为国家名牌产品的企业奖励500万元」.
    national_brand_award: Yuan::whole(5_000_000),
    // Article 15: 「对评为自治区名牌产品且上个统计年度产值超过1亿元的企业奖励100万元」.
    regional_brand_award: Yuan::whole(1_000_000),
    // Articles 15 and 16: 「超过1亿元」 and 「未达到1亿元」.
    output_threshold: Yuan::whole(100_000_000),
    // Article 16: 「市政府每年拨付100万元作为产品质量基金」.
    annual_fund: Yuan::whole(1_000_000),
    // Article 17: 「可从奖励资金中提取20%的比例奖励企业法人」.
    legal_representative_rate: Rate::percent(20),
    provisions: PROVISIONS.in_order(),
    procedure: PROCEDURE,
};

/// The day in `year`-`month`-`day`; a day that no calendar has does not compile.
const fn day(year: u16, month: u8, day: u8) -> Date {
    match Date::new(year, month, day) {
        Some(date) => date,
        None => panic!("an edition is dated by a day of the calendar"),
    }
}

/// The words where they stand in the text; words that the text does not have do not compile.
const fn found(words: &str) -> &'static str {
    match text::find(TEXT, words) {
        Some(found) => found,
        None => panic!("the text does not have these words"),
    }
}

/// Words and the articles that they come from.
macro_rules! provision {
    ($words:literal, $articles:expr) => {
        Provision { words: const { found($words) }, articles: const { &$articles } }
    };
}

/// Words of an article, or of one of its items.
macro_rules! quote {
    ($article:literal, $words:literal) => {
        Quote { at: Citation::article($article), words: const { found($words) } }
    };
    ($article:literal($item:literal), $words:literal) => {
        Quote { at: Citation::item($article, $item), words: const { found($words) } }
    };
}

const fn a(article: u8) -> Citation {
    Citation::article(article)
}

const fn a9(item: u8) -> Citation {
    Citation::item(9, item)
}

/// Article 2 defines the award, article 9 the basic conditions, article 10 the bar on applying
/// again, articles 14 to 16 the tiers and article 17 the share.
#[rustfmt::skip]
const PROVISIONS: Provisions = {
    use Question as Q;
    const fn ask(question: Question, provision: Provision) -> (Field, Provision) {
        (Field::Question(question), provision)
    }
    Provisions {
        fields: [
            ask(Q::Manufacturer, provision!("产品生产及制造企业", [a(2)])),
            ask(Q::WidelyRecognised, provision!("有广泛的社会知名度与影响力", [a(2)])),
            ask(Q::IndustryLeading, provision!("质量管理水平和自主创新能力在市内同行业中处于领先地位", [a(2)])),
            ask(Q::SignificantBenefits, provision!("取得显著经济效益和社会效益", [a(2)])),
            ask(Q::RegisteredInChifeng, provision!("依法在赤峰市行政区域内登记注册", [a(2), a9(1)])),
            ask(Q::IndependentLegalPerson, provision!("具有独立法人资格", [a9(1)])),
            (Field::Products, provision!("生产的产品被评为国家名牌产品或被评为自治区名牌产品", [a(2), a9(2), a(10), a(14), a(15), a(16)])),
            ask(Q::AdvancedQualityMethods, provision!("积极采用先进的质量管理方法", [a9(3)])),
            ask(Q::SoundQualitySystem, provision!("质量管理体系健全", [a9(3)])),
            ask(Q::ContinuousImprovement, provision!("具有自我完善的持续改进机制", [a9(3)])),
            ask(Q::ProminentBrand, provision!("品牌优势突出", [a9(4)])),
            ask(Q::GoodQualityCredit, provision!("具有良好的质量信用记录", [a9(4)])),
            ask(Q::GoodReputation, provision!("具有良好的质量信用记录和社会声誉", [a9(4)])),
            ask(Q::CompliesWithEnvironmentalPolicy, provision!("严格遵守国家环境保护政策", [a9(5)])),
            ask(Q::AdvancedProcesses, provision!("积极采用先进生产工艺和环保技术", [a9(5)])),
            ask(Q::OutstandingConservation, provision!("在节能减排和环境保护方面取得突出成效", [a9(5)])),
            ask(Q::AwardedBefore, provision!("市长质量奖获奖企业", [a(10)])),
            (Field::OutputValue, provision!("上个统计年度产值", [a(15), a(16)])),
            ask(Q::StateControlled, provision!("国有及国有控股企业", [a(17)])),
        ],
        brand_title: provision!("生产的产品被评为国家名牌产品或被评为自治区名牌产品", [a(2), a9(2)]),
        not_barred_by_reappraisal: provision!("市长质量奖获奖企业生产的产品被复评为同级名牌产品的，不得再次申报市长质量奖", [a(10)]),
        national_brand: a(14),
        regional_brand: a(15),
        quality_fund: a(16),
        legal_representative_share: a(17),
        notices: [
            (Notice::OutputAtThreshold, const { &[a(15), a(16)] }),
            (Notice::FundAmountDiscretionary, const { &[a(6), a(7), a(16)] }),
            (Notice::TitlesDoNotStack, const { &[a(14), a(15), a(16)] }),
            (Notice::TitleValidityUnsettled, const { &[a(2), a9(2), a(14), a(15), a(16)] }),
            (Notice::ShareUnsettledForFund, const { &[a(16), a(17)] }),
            (Notice::ReappraisalReadByProduct, const { &[a(10)] }),
        ],
    }
};

#[rustfmt::skip]
const PROCEDURE: Procedure = {
    const fn step(actor: Actor, quote: Quote) -> Step {
        Step { actor, quote }
    }
    Procedure {
        may_stay_vacant: quote!(4, "当年申报单位均达不到奖励条件的，奖项可以空缺。"),
        no_fee: quote!(5, "市长质量奖的推选不收取任何费用。"),
        office: quote!(7, "办公室设在市质量技术监督局"),
        steps: const { &[
            step(Actor::Applicant, quote!(12, "在规定时限内向评选办公室提交申报材料")),
            step(Actor::Office, quote!(11, "申报单位资格审核")),
            step(Actor::Committee, quote!(11, "审定委员会审议")),
            step(Actor::Office, quote!(13, "评选办公室对拟奖励单位在市级主要媒体、网站上进行公示，公示期为7个工作日。")),
            step(Actor::CommitteeDirector, quote!(13, "报审定委员会主任审核")),
            step(Actor::Mayor, quote!(13, "市长审定")),
            step(Actor::CityGovernment, quote!(13, "由市政府发文公布")),
            step(Actor::CityGovernment, quote!(13, "向获奖单位颁发市长质量奖奖牌(奖杯)、证书和奖金")),
        ] },
        material: const { &[quote!(12, "《赤峰市市长产品质量奖申报表》"), quote!(12, "相关证实性材料")] },
        publication_working_days: 7,
        funding: quote!(18, "市长质量奖的奖金和评选经费列入市级财政预算，实行专款专用。"),
        permitted_uses: const { &[
            quote!(19, "质量持续提升"),
            quote!(19, "质量攻关"),
            quote!(19, "人员培训"),
            quote!(19, "质量检验机构和实验室建设的投入等"),
        ] },
        forbidden_uses: quote!(19, "不得挪作他用。"),
        evaluation_costs: quote!(19, "评选经费主要用于会议费、公告费等相关支出。"),
        fraud: quote!(20, "弄虚作假，采取不正当手段骗取市长质量奖荣誉"),
        fraud_consequences: const { &[
            quote!(20, "撤销其市长质量奖称号"),
            quote!(20, "收回奖牌(奖杯)、证书"),
            quote!(20, "追缴奖金"),
            quote!(20, "予以曝光"),
        ] },
        revocation_grounds: const { &[
            quote!(21(1), "发生质量、安全、环保、卫生等重大责任事故的。"),
            quote!(21(2), "产品质量不稳定，经国家或自治区级质量监督抽查判定为不合格的，或出现重大质量事故的。"),
            quote!(21(3), "产品质量发生重大问题，被有关方面和群众投诉并查证属实的。"),
            quote!(21(4), "出口产品因质量问题被国外通报或索赔，造成国家形象和产品信誉受到较大损害的。"),
            quote!(21(5), "因经营管理不善，出现严重经营性亏损的。"),
            quote!(21(6), "发生其他严重违反法律法规行为的。"),
        ] },
        revocation: quote!(21, "由评审办公室调查核实并提交审定委员会研究决定后，报请市政府撤销其市长质量奖奖项，并向社会公布"),
        winner_duties: const { &[
            quote!(22, "建立获奖单位定期巡访及动态管理制度。"),
            quote!(22, "有关部门应及时了解获奖单位的生产经营和质量管理等情况，督促其保持荣誉，不断提升改进绩效。"),
            quote!(23, "获奖单位有义务宣传、交流其质量工作先进经验和成果"),
            quote!(23, "可以在有关活动中宣传市长质量奖荣誉，但必须标明获奖时间。"),
        ] },
        reviewers_secrecy: quote!(24, "依法保守申报单位的商业或技术秘密"),
        effective: quote!(25, "本办法自发布之日起实施。"),
    }
};

/// Every article and the code that it leads to.
#[rustfmt::skip]
pub static ARTICLES: [Article; 26] = {
    use Code::{Data, Nothing, Rules};
    const fn article(number: u8, chapter: u8, code: Code) -> Article {
        Article { number, chapter, code }
    }
    [
        article(1, 1, Nothing("states the purpose and the laws that the Measures rest on")),
        article(2, 1, Rules(links![law::article_2, condition::Condition::BrandTitle, notice::Notice::TitleValidityUnsettled])),
        article(3, 1, Nothing("states the principles of the selection; it gives no test that a fact could meet or fail")),
        article(4, 1, Data(links![; procedure.may_stay_vacant])),
        article(5, 1, Data(links![; procedure.no_fee])),
        article(6, 2, Nothing("sets up the committee and its duties; cited where the committee decides")),
        article(7, 2, Data(links![; procedure.office])),
        article(8, 2, Nothing("asks the organisers to hear associations, the media and the public")),
        article(9, 3, Rules(links![law::article_9, condition::Condition::BrandTitle, outcome::Eligibility, notice::Notice::TitleValidityUnsettled])),
        article(10, 3, Rules(links![law::article_10_bars, condition::Condition::NotBarredByReappraisal, notice::Notice::ReappraisalReadByProduct])),
        article(11, 4, Data(links![; procedure.steps])),
        article(12, 4, Data(links![; procedure.material, procedure.steps])),
        article(13, 4, Data(links![; procedure.steps, procedure.publication_working_days])),
        article(14, 5, Rules(links![outcome::Outcome::NationalBrand, tier::Tier::NationalBrand, notice::Notice::TitlesDoNotStack, notice::Notice::TitleValidityUnsettled; national_brand_award])),
        article(15, 5, Rules(links![law::articles_15_and_16, outcome::Outcome::RegionalBrand, tier::Tier::RegionalBrand, notice::Notice::OutputAtThreshold, notice::Notice::TitlesDoNotStack, notice::Notice::TitleValidityUnsettled; output_threshold, regional_brand_award])),
        article(16, 5, Rules(links![law::articles_15_and_16, outcome::Outcome::QualityFund, tier::Tier::QualityFund, notice::Notice::FundAmountDiscretionary, notice::Notice::OutputAtThreshold, notice::Notice::TitlesDoNotStack, notice::Notice::TitleValidityUnsettled, notice::Notice::ShareUnsettledForFund; output_threshold, annual_fund])),
        article(17, 5, Rules(links![law::article_17, award::Share, notice::Notice::ShareUnsettledForFund; legal_representative_rate])),
        article(18, 5, Data(links![; procedure.funding])),
        article(19, 5, Data(links![; procedure.permitted_uses, procedure.forbidden_uses, procedure.evaluation_costs])),
        article(20, 6, Data(links![; procedure.fraud, procedure.fraud_consequences])),
        article(21, 6, Data(links![; procedure.revocation_grounds, procedure.revocation])),
        article(22, 6, Data(links![; procedure.winner_duties])),
        article(23, 6, Data(links![; procedure.winner_duties])),
        article(24, 6, Data(links![; procedure.reviewers_secrecy])),
        article(25, 7, Data(links![; procedure.effective])),
        article(26, 7, Nothing("encourages other areas and trades to set up awards of their own")),
    ]
};
