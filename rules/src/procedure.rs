//! What the Measures say around the award: fees, steps, material, the use of the money, and what
//! loses it (articles 4, 5, 11 to 13 and 18 to 25). Nothing here settles an outcome; a page shows
//! it. Every text is a quotation, found verbatim at its citation by a test.
//!
//! The Measures name the office in three ways, 推选办公室 (article 7), 评选办公室 (articles 12 and
//! 13) and 评审办公室 (article 21), and do not say whether they are one. The quotations keep each
//! name as it stands.

use crate::citation::Citation;

/// Words of the Measures and the place where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Where the words stand.
    pub at: Citation,
    /// The words, verbatim.
    pub words: &'static str,
}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// 「申报单位」, the enterprise that applies.
    Applicant,
    /// 「评选办公室」 (articles 12 and 13), set up by article 7 as 「市长质量奖推选办公室」.
    Office,
    /// 「审定委员会」 (article 6).
    Committee,
    /// 「审定委员会主任」, the deputy mayor for quality (article 6).
    CommitteeDirector,
    /// 「市长」.
    Mayor,
    /// 「市政府」.
    CityGovernment,
}

/// One step of the procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who acts.
    pub actor: Actor,
    /// What happens.
    pub quote: Quote,
}

const fn at(article: u8, words: &'static str) -> Quote {
    Quote { at: Citation::article(article), words }
}

const fn item(article: u8, item: u8, words: &'static str) -> Quote {
    Quote { at: Citation::item(article, item), words }
}

const fn step(actor: Actor, quote: Quote) -> Step {
    Step { actor, quote }
}

/// Article 4: the award is given yearly and may stay vacant.
pub const MAY_STAY_VACANT: Quote = at(4, "当年申报单位均达不到奖励条件的，奖项可以空缺。");

/// Article 5: applying costs nothing.
pub const NO_FEE: Quote = at(5, "市长质量奖的推选不收取任何费用。");

/// Article 12: what is handed in.
pub const MATERIAL: [Quote; 2] =
    [at(12, "《赤峰市市长产品质量奖申报表》"), at(12, "相关证实性材料")];

/// Articles 11 to 13: the steps, in order, with who acts.
pub const STEPS: [Step; 8] = [
    step(Actor::Applicant, at(12, "在规定时限内向评选办公室提交申报材料")),
    step(Actor::Office, at(11, "申报单位资格审核")),
    step(Actor::Committee, at(11, "审定委员会审议")),
    step(
        Actor::Office,
        at(13, "评选办公室对拟奖励单位在市级主要媒体、网站上进行公示，公示期为7个工作日。"),
    ),
    step(Actor::CommitteeDirector, at(13, "报审定委员会主任审核")),
    step(Actor::Mayor, at(13, "市长审定")),
    step(Actor::CityGovernment, at(13, "由市政府发文公布")),
    step(Actor::CityGovernment, at(13, "向获奖单位颁发市长质量奖奖牌(奖杯)、证书和奖金")),
];

/// Article 13: how many working days the publication lasts.
pub const PUBLICATION_WORKING_DAYS: u8 = 7;

/// Article 18: where the money comes from.
pub const FUNDING: Quote = at(18, "市长质量奖的奖金和评选经费列入市级财政预算，实行专款专用。");

/// Article 19: what the award money is mainly for. The Measures end the list with 「等」, so it
/// is not closed.
pub const PERMITTED_USES: [Quote; 4] = [
    at(19, "质量持续提升"),
    at(19, "质量攻关"),
    at(19, "人员培训"),
    at(19, "质量检验机构和实验室建设的投入等"),
];

/// Article 19: what it is not for.
pub const FORBIDDEN_USES: Quote = at(19, "不得挪作他用。");

/// Article 19: what the office's own costs are mainly for.
pub const EVALUATION_COSTS: Quote = at(19, "评选经费主要用于会议费、公告费等相关支出。");

/// Article 20: what fraud is.
pub const FRAUD: Quote = at(20, "弄虚作假，采取不正当手段骗取市长质量奖荣誉");

/// Article 20: what follows from fraud.
pub const FRAUD_CONSEQUENCES: [Quote; 4] = [
    at(20, "撤销其市长质量奖称号"),
    at(20, "收回奖牌(奖杯)、证书"),
    at(20, "追缴奖金"),
    at(20, "予以曝光"),
];

/// Article 21: the six grounds for revocation.
pub const REVOCATION_GROUNDS: [Quote; 6] = [
    item(21, 1, "发生质量、安全、环保、卫生等重大责任事故的。"),
    item(
        21,
        2,
        "产品质量不稳定，经国家或自治区级质量监督抽查判定为不合格的，或出现重大质量事故的。",
    ),
    item(21, 3, "产品质量发生重大问题，被有关方面和群众投诉并查证属实的。"),
    item(21, 4, "出口产品因质量问题被国外通报或索赔，造成国家形象和产品信誉受到较大损害的。"),
    item(21, 5, "因经营管理不善，出现严重经营性亏损的。"),
    item(21, 6, "发生其他严重违反法律法规行为的。"),
];

/// Article 21: how a revocation comes about.
pub const REVOCATION: Quote = at(
    21,
    "由评审办公室调查核实并提交审定委员会研究决定后，报请市政府撤销其市长质量奖奖项，并向社会公布",
);

/// Articles 22 and 23: what a winner takes on.
pub const WINNER_DUTIES: [Quote; 4] = [
    at(22, "建立获奖单位定期巡访及动态管理制度。"),
    at(22, "督促其保持荣誉，不断提升改进绩效。"),
    at(23, "获奖单位有义务宣传、交流其质量工作先进经验和成果"),
    at(23, "可以在有关活动中宣传市长质量奖荣誉，但必须标明获奖时间。"),
];

/// Article 24: what an applicant may expect of those who review.
pub const REVIEWERS_SECRECY: Quote = at(24, "依法保守申报单位的商业或技术秘密");

/// Article 25: when the Measures took effect.
pub const EFFECTIVE: Quote = at(25, "本办法自发布之日起实施。");
