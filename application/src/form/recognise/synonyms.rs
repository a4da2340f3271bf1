//! What the labels of forms mean: the one table of words. Words stand as [`Label::key`](super::label::Label) has
//! them: without white space, brackets and what is in them, in small letters and half width.

use super::target::{Target, named};

/// The words for one field.
pub struct Synonyms {
    /// The field's name; of a product `products[].name`, of a year `years[].sales`.
    pub field: &'static str,
    /// The words that always mean the field.
    pub always: &'static [&'static str],
    /// The words that mean the field only where the form has no other place for it.
    pub alone: &'static [&'static str],
}

const fn of(
    field: &'static str,
    always: &'static [&'static str],
    alone: &'static [&'static str],
) -> Synonyms {
    Synonyms { field, always, alone }
}

/// Every word that is understood, each once.
#[rustfmt::skip]
pub const SYNONYMS: &[Synonyms] = &[
    of("year", &["申报年度", "申报年份", "申请年度", "评选年度"], &[]),
    of("applicant", &[
        "申报单位", "申报企业", "申报组织", "企业名称", "企业全称", "单位名称", "单位全称", "申报单位名称", "申报单位全称",
        "申报企业名称", "申报企业全称", "申请单位", "申请企业", "申请单位名称", "公司名称", "公司全称", "组织名称",
    ], &[]),
    of("credit_code", &["统一社会信用代码", "社会信用代码", "统一信用代码", "信用代码", "企业统一社会信用代码"], &[]),
    of("district", &[
        "所在旗县区", "所属旗县区", "所在旗县", "所属旗县", "所在旗", "所属旗", "旗县区", "所在县区", "所属县区",
    ], &["所在地区", "所属地区"]),
    of("address", &["详细地址", "单位地址", "企业地址", "公司地址", "单位详细地址", "企业详细地址"], &[
        "地址", "注册地址", "通讯地址", "通信地址", "联系地址", "经营地址", "生产地址", "办公地址", "住所", "企业住所",
        "生产经营地址", "单位通讯地址", "企业通讯地址",
    ]),
    of("legal_representative", &[
        "法定代表人", "法人代表", "法定代表人姓名", "法人代表姓名", "企业法定代表人", "单位法定代表人", "企业法人代表",
    ], &["法人", "法人姓名", "企业法人"]),
    of("founded", &["成立日期", "成立时间", "企业成立日期", "企业成立时间", "设立日期", "设立时间"], &[
        "注册日期", "注册时间", "建厂时间", "建厂日期", "创建时间", "创建日期", "创立时间",
    ]),
    of("capital", &["注册资本", "注册资金", "注册资本金", "企业注册资本", "企业注册资金"], &[]),
    of("ownership", &[
        "企业类型", "企业性质", "单位性质", "经济性质", "所有制性质", "经济类型", "所有制类型", "所有制形式", "企业经济性质",
        "企业经济类型",
    ], &["登记注册类型", "注册类型", "单位类型", "企业类别"]),
    of("industry", &["所属行业", "行业类别", "行业门类", "所属行业类别", "所属行业门类", "行业分类"], &["行业", "所在行业"]),
    of("employees", &[
        "职工人数", "职工总数", "员工人数", "员工总数", "职工总人数", "员工总人数", "职工数", "员工数", "企业职工人数",
        "企业员工总数",
    ], &["从业人数", "从业人员", "从业人员数", "在职职工", "在职职工人数", "在职员工人数", "企业人数"]),
    of("contact", &["联系人", "联系人姓名", "联络人", "申报联系人", "业务联系人"], &[]),
    of("telephone", &["联系人电话", "联系人联系电话", "联系人手机", "联系人手机号", "联系人手机号码", "联系人联系方式"], &[
        "联系电话", "电话", "手机", "手机号", "手机号码", "移动电话", "联系方式", "固定电话", "办公电话", "电话号码",
    ]),
    of("email", &["电子邮箱", "联系人邮箱", "联系人电子邮箱"], &[
        "邮箱", "电子邮件", "电子信箱", "邮箱地址", "电子邮箱地址", "e-mail", "email", "企业邮箱",
    ]),
    of("filled_on", &["填报日期", "填表日期", "申报日期", "填表时间", "填报时间", "申报时间", "填写日期", "申请日期"], &[]),
    of("certificates", &[
        "质量体系认证及证书", "质量管理体系认证", "质量管理体系认证情况", "质量体系认证", "质量体系认证情况",
    ], &["管理体系认证情况", "体系认证情况", "认证情况", "获得认证情况"]),
    of("quality_methods", &[
        "先进质量管理方法", "先进质量管理方法的应用", "先进质量管理方法应用", "先进质量管理方法应用情况", "先进质量管理方法的应用情况",
        "先进的质量管理方法",
    ], &["质量管理方法", "质量管理方法应用情况"]),
    of("quality_system", &[
        "质量管理体系", "质量管理体系建设", "质量管理体系建设情况", "质量管理体系运行情况", "质量管理体系情况",
        "质量管理体系建立及运行情况", "质量管理体系建设及运行情况",
    ], &["质量体系", "质量体系建设", "质量体系建设情况"]),
    of("continuous_improvement", &[
        "持续改进机制", "持续改进", "持续改进情况", "持续改进机制情况", "自我完善的持续改进机制", "持续改进机制建设",
        "持续改进机制建设情况",
    ], &[]),
    of("brand_strength", &["品牌优势", "品牌优势情况"], &["品牌建设", "品牌建设情况", "品牌情况"]),
    of("quality_credit", &["质量信用记录", "质量信用记录情况", "质量信用", "质量信用情况"], &["质量诚信情况"]),
    of("reputation", &["社会声誉", "社会声誉情况"], &["社会信誉", "企业声誉", "企业信誉"]),
    of("environment_certificates", &["环境管理证书", "环境管理体系认证", "环境管理体系认证情况", "环境管理体系认证及证书"], &[]),
    of("energy", &["综合能源消费量", "综合能源消费总量", "年综合能源消费量"], &["综合能耗", "年综合能耗", "能源消费总量"]),
    of("unit_energy", &["单位产值能耗", "单位产值综合能耗"], &["万元产值能耗", "万元产值综合能耗"]),
    of("environmental_policy", &[
        "遵守环境保护政策", "遵守环境保护政策情况", "遵守国家环境保护政策", "遵守国家环境保护政策情况", "遵守环保政策情况",
        "执行环境保护政策情况",
    ], &[]),
    of("processes", &[
        "先进生产工艺和环保技术", "先进生产工艺及环保技术", "先进生产工艺与环保技术", "先进生产工艺和环保技术应用情况",
    ], &["先进生产工艺", "生产工艺和环保技术"]),
    of("conservation", &[
        "节能减排和环境保护成效", "节能减排与环境保护成效", "节能减排及环境保护成效", "节能减排和环保成效",
        "节能减排和环境保护", "节能减排和环境保护情况",
    ], &["节能减排", "节能减排情况", "节能减排成效", "节能环保情况"]),
    of("recognition", &["社会知名度与影响力", "社会知名度和影响力", "社会知名度及影响力", "知名度和影响力", "知名度与影响力"], &[
        "社会知名度", "社会影响力",
    ]),
    of("leadership", &[
        "质量管理水平和自主创新能力", "质量管理水平与自主创新能力", "质量管理水平及自主创新能力",
    ], &["自主创新能力", "自主创新情况"]),
    of("benefits", &[
        "经济效益和社会效益", "经济效益与社会效益", "经济效益及社会效益", "经济效益、社会效益", "经济和社会效益", "经济社会效益",
    ], &[]),
    of("uses", &["奖金用途", "奖金使用用途"], &[]),
    of("plan", &["奖金使用计划", "奖金使用方案", "奖金的使用计划", "奖励资金使用计划", "奖金使用计划情况"], &[]),
    of("enclosures", &["附送材料", "附送材料目录", "附送材料清单"], &[
        "附件目录", "附件清单", "附件材料", "申报材料目录", "申报材料清单", "证明材料目录", "证实性材料", "证实性材料目录",
    ]),
    of("other_enclosures", &["其他附送材料"], &["其他材料", "其他附件"]),
    of("awarded_before", &[
        "曾获市长质量奖", "是否曾获市长质量奖", "是否获得过市长质量奖", "是否曾获得市长质量奖", "是否获过市长质量奖",
    ], &[]),
    of("state_controlled", &[
        "国有控股", "是否国有控股", "国有及国有控股", "是否国有及国有控股", "国有及国有控股企业", "是否国有及国有控股企业",
        "是否国有控股企业", "是否为国有控股企业", "是否国有或国有控股企业",
    ], &[]),
    of("products[].number", &["序号", "产品序号"], &[]),
    of("products[].name", &["产品名称", "申报产品名称", "名牌产品名称", "申报产品", "名牌产品", "产品品名"], &["产品", "品名"]),
    of("products[].title", &[
        "名牌称号", "称号及级别", "名牌称号及级别", "称号级别", "产品称号", "名牌产品称号", "名牌级别", "称号和级别",
    ], &["称号", "级别", "获得称号", "荣誉称号"]),
    of("products[].reappraised_at_same_level", &["是否同级复评", "同级复评", "是否为同级复评"], &["是否复评", "复评"]),
    of("products[].trade_mark", &["商标", "注册商标", "商标名称", "产品商标", "注册商标名称"], &["品牌", "品牌名称"]),
    of("products[].certificate", &["证书编号", "证书号", "名牌证书编号", "称号证书编号", "证书号码", "名牌产品证书编号"], &[]),
    of("products[].issuer", &[
        "颁发机构", "发证机构", "颁证机构", "发证单位", "颁发单位", "颁证单位", "授予单位", "发证机关", "颁发机关", "授予机关",
        "授予部门", "颁发部门", "发证部门", "授予机构", "颁证机关",
    ], &["评定机构", "认定机构", "认定部门"]),
    of("products[].awarded_on", &[
        "颁发日期", "获证日期", "发证日期", "颁证日期", "获证时间", "发证时间", "颁发时间", "颁证时间", "授予时间", "授予日期",
    ], &["获得时间", "获得日期", "获奖时间", "获评时间", "认定时间"]),
    of("years[].year", &["年度", "年份", "统计年度", "会计年度"], &["年", "时间"]),
    of("years[].output_value", &["产值", "工业总产值", "年产值", "工业产值"], &["总产值", "年总产值", "企业总产值", "年工业总产值"]),
    of("years[].sales", &["销售收入", "年销售收入", "产品销售收入"], &[
        "销售额", "年销售额", "销售总额", "营业收入", "主营业务收入", "销售总收入",
    ]),
    of("years[].profit_and_tax", &["利税总额", "实现利税", "实现利税总额", "年利税总额"], &["利税", "年利税", "利税额", "利税合计"]),
    of("years[].exports", &["出口额", "出口总额", "年出口额", "产品出口额"], &["出口创汇", "出口创汇额", "出口交货值"]),
    of("years[].research", &[
        "研发投入", "研发费用", "研发经费", "研发经费投入", "研究开发费用", "研究开发投入", "研发投入总额",
    ], &["研发支出", "r&d经费", "r&d投入", "r&d经费支出", "研究与试验发展经费", "科研投入", "科技投入"]),
    of("years[].market_share", &["市场占有率"], &["国内市场占有率", "产品市场占有率", "主导产品市场占有率", "市场份额"]),
];

/// The labels of places that whoever judges the application fills in; so is every label that ends with
/// [`OPINION`].
pub const OF_OTHERS: &[&str] = &[
    "推荐单位",
    "推荐部门",
    "推荐机构",
    "推荐单位名称",
    "审核单位",
    "审核部门",
    "审核人",
    "审核日期",
    "审批人",
    "审批单位",
    "受理编号",
    "受理日期",
    "受理人",
    "受理单位",
    "评审组长",
];

/// How the label of a box for an opinion ends.
pub const OPINION: &str = "意见";

/// What says that a place is for a hand: a signature, a seal.
pub const BY_HAND: &[&str] = &["签字", "签名", "签章", "盖章", "公章", "印章"];

/// How the label of a person ends, of whom another place may give the telephone number.
pub const PERSONS: &[&str] =
    &["人", "代表", "经理", "董事长", "总监", "厂长", "书记", "主任", "主管"];

/// The label of a person of whom no other word says who it is.
pub const NAME: &str = "姓名";

/// The fields that every person may have.
pub const OF_PERSONS: &[&str] = &["telephone", "email"];

/// The fields that a form may ask in several places by different words.
pub const REPEATED: &[&str] = &["applicant", "legal_representative", "year", "filled_on"];

/// The labels of years that name no number, from the earliest year on.
pub const YEARS: [&[&str]; 3] = [
    &["前第三年", "前三年", "大前年"],
    &["前第二年", "前二年", "前年", "上上年", "上上年度"],
    &["上年", "上年度", "上一年", "上一年度", "前一年", "去年", "上个统计年度", "上统计年度"],
];

/// Other words for the options of fields.
pub const OPTIONS: &[(&str, &[&str])] = &[
    ("国有企业", &["国有", "国有独资", "国有独资企业"]),
    ("国有控股企业", &["国有控股"]),
    ("集体企业", &["集体", "集体所有制"]),
    ("民营企业", &["民营"]),
    ("港澳台商投资企业", &["港澳台商投资", "港澳台投资", "港澳台资", "港澳台"]),
    ("外商投资企业", &["外商投资", "外资", "外资企业"]),
    ("其他", &["其它"]),
    ("国家名牌产品", &["国家名牌", "中国名牌产品", "中国名牌"]),
    ("自治区名牌产品", &["自治区名牌", "内蒙古名牌产品", "内蒙古名牌"]),
    ("无", &["没有"]),
];

/// What a word means, and whether it always does.
#[must_use]
pub fn meaning(key: &str) -> Option<(Target, bool)> {
    SYNONYMS.iter().find_map(|of| {
        let always = of.always.contains(&key);
        (always || of.alone.contains(&key)).then(|| named(of.field).map(|field| (field, always)))?
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::label::Label;
    use super::*;

    /// Each word stands once, as labels are compared, and means a field that there is.
    #[test]
    fn no_word_stands_twice_and_each_field_exists() {
        let mut seen = BTreeSet::new();
        for of in SYNONYMS {
            assert!(named(of.field).is_some(), "{}", of.field);
            for word in of.always.iter().chain(of.alone) {
                assert!(seen.insert(*word), "{word} stands twice");
                assert_eq!(Label::of(word).key, *word, "{word} is never found");
            }
        }
        for word in OF_OTHERS.iter().chain(YEARS.into_iter().flatten()) {
            assert!(seen.insert(word), "{word} stands twice");
        }
        let options: Vec<&str> =
            OPTIONS.iter().flat_map(|(one, others)| others.iter().chain([one])).copied().collect();
        assert_eq!(options.iter().collect::<BTreeSet<_>>().len(), options.len());
    }

    /// A field's own label means the field, so a form with the page's own words is understood whole.
    #[test]
    fn the_labels_of_fields_mean_them() {
        for of in SYNONYMS {
            let Some(target) = named(of.field) else { continue };
            if let Some(field) = target.field() {
                let found = meaning(&Label::of(field.label).key).map(|of| of.0);
                assert_eq!(found, Some(target), "{}", of.field);
            }
        }
    }
}
