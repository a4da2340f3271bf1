//! Forms as offices write them, each with labels of its own kind.

use super::*;

/// The label stands above its cell, also over the whole width, and has spaces between its signs.
#[test]
fn labels_above() {
    let inner = table(&[
        &["企 业 名 称", "法 定　代 表 人", "成立日期"],
        &["", "", "年  月  日"],
        &["3|品牌优势（1000字以内）"],
        &["3|"],
        &["3|社会声誉\n\n\n"],
        &["联系人", "2|"],
    ]);
    check(
        &form(&inner),
        None,
        &[
            ("企 业 名 称", "applicant"),
            ("法 定 代 表 人", "legal_representative"),
            ("成立日期", "founded"),
            ("品牌优势（1000字以内）", "brand_strength"),
            ("社会声誉", "reputation"),
            ("联系人", "contact"),
        ],
    );
}

/// The years stand at the heads of columns, the units in a column of their own.
#[test]
fn years_as_columns() {
    let inner = p("近三年经济指标")
        + &table(&[
            &["v|指标名称", "v|单位", "3|近三年"],
            &["^", "^", "2023年", "2024年", "2025年"],
            &["产值", "亿元", "", "", ""],
            &["利税总额", "万元", "", "", ""],
            &["市场占有率", "%", "", "", ""],
            &["出口创汇", "万美元", "", "", ""],
            &["工业增加值", "万元", "", "", ""],
        ]);
    let figure = |label: &'static str, name: &str| {
        (0..3)
            .map(|at| (format!("{label}／{}年", 2023 + at), name.replace('#', &at.to_string())))
            .collect::<Vec<_>>()
    };
    let all = [
        figure("产值", "years[#].output_value"),
        figure("利税总额", "years[#].profit_and_tax"),
        figure("市场占有率", "years[#].market_share"),
        figure("出口创汇", "?: Unit(\"万美元\")"),
        figure("工业增加值", "?: Unknown"),
    ]
    .concat();
    let all: Vec<(&str, &str)> = all.iter().map(|(label, asks)| (&**label, &**asks)).collect();
    check(&form(&inner), Some(2026), &all);
    // Without the year of the application nobody knows which columns these are, and for another year they are others.
    let reason = |why: &'static str| -> Vec<(&str, &str)> {
        all.iter().map(|of| if of.1 == "?: Unknown" { *of } else { (of.0, why) }).collect()
    };
    check(&form(&inner), None, &reason("?: NoYear"));
    let found = recognise(&form(&inner), of_2026(), Some(2027), &[], &[]).expect("is recognised");
    let first = found.places.iter().take(3).map(asks).collect::<Vec<_>>();
    assert_eq!(first, ["?: OtherYear", "years[0].output_value", "years[1].output_value"]);
}

/// The years stand in front of rows, by words or as blanks; one row is repeated.
#[test]
fn years_as_rows() {
    let head: &[&str] = &["年份", "产值", "研发费用"];
    let inner = p("单位：万元") + &table(&[head, &["前年", "", ""], &["上年", "", ""]]);
    check(
        &form(&inner),
        None,
        &[
            ("产值", "years[1].output_value"),
            ("研发费用", "years[1].research"),
            ("产值", "years[2].output_value"),
            ("研发费用", "years[2].research"),
        ],
    );
    let inner = table(&[head, &["   年", "", ""], &["   年", "", ""], &["   年", "", ""]]);
    let found = recognise(&form(&inner), of_2026(), None, &[], &[]).expect("is recognised");
    let found: Vec<String> = found.places.iter().map(asks).collect();
    let expected = (0..3).flat_map(|year| {
        ["year", "output_value", "research"].map(|name| format!("years[{year}].{name}"))
    });
    assert_eq!(found, expected.collect::<Vec<_>>());
    check(
        &form(&table(&[head, &["", "", ""]])),
        None,
        &[
            ("年份", "each years[0].year"),
            ("产值", "each years[0].output_value"),
            ("研发费用", "each years[0].research"),
        ],
    );
    // Four years, of which the page knows three.
    let four: &[&[&str]] = &[head, &["", "", ""], &["", "", ""], &["", "", ""], &["", "", ""]];
    check(
        &form(&table(four)),
        None,
        &[[("年份", "?: Year"), ("产值", "?: Year"), ("研发费用", "?: Year")]; 4].concat(),
    );
}

/// Numbered rows of products, and one row that is repeated.
#[test]
fn rows_of_products() {
    let head: &[&str] =
        &["序号", "产品名称", "注册商标", "颁证单位", "产量（吨）", "销售收入（万元）"];
    let inner = table(&[head, &["1", "", "", "", "", ""], &["2", "", "", "", "", ""]]);
    let row = |at: usize| {
        [("产品名称", "name"), ("注册商标", "trade_mark"), ("颁证单位", "issuer")]
            .map(|(label, name)| (label.to_owned(), format!("products[{at}].{name}")))
            .into_iter()
            // A product's own figures are none of the enterprise.
            .chain(
                ["产量（吨）", "销售收入（万元）"]
                    .map(|of| (of.to_owned(), "?: Unknown".to_owned())),
            )
            .collect::<Vec<_>>()
    };
    let all = [row(0), row(1)].concat();
    let all: Vec<(&str, &str)> = all.iter().map(|(label, asks)| (&**label, &**asks)).collect();
    check(&form(&inner), None, &all);
    let inner = table(&[&["v|名牌产品", "产品名称", "证书编号"], &["^", "", ""]]);
    check(
        &form(&inner),
        None,
        &[("产品名称", "each products[0].name"), ("证书编号", "each products[0].certificate")],
    );
    // A product whose name is printed is not one that is filled in.
    let inner = table(&[&["产品名称", "证书编号"], &["灭菌乳", ""]]);
    check(&form(&inner), None, &[("灭菌乳／证书编号", "?: Unknown")]);
}

/// Options in one cell, over several lines, behind their words, and as answers.
#[test]
fn options() {
    let inner = table(&[
        &["企业类型", "□国有 □民营\n□外资 □其他"],
        &["是否国有控股", "是□　否□"],
        &["经营状况", "□正常 □停产"],
        &["登记情况", "□股份制"],
    ]) + &p("是否曾获市长质量奖：□是 □否");
    check(
        &form(&inner),
        None,
        &[
            ("企业类型", "ownership"),
            ("是否国有控股", "state_controlled"),
            ("经营状况", "?: Unknown"),
            ("登记情况", "?: Unknown"),
            ("是否曾获市长质量奖：", "awarded_before"),
        ],
    );
    // An option that the page has not keeps all boxes of the line open.
    let inner = table(&[&["企业类型", "□国有 □股份制"]]);
    check(&form(&inner), None, &[("企业类型", "?: Option(\"股份制\")")]);
}

/// A date in one cell, over several cells, and on a line.
#[test]
fn dates() {
    let inner = table(&[&["成立时间", "    年   月   日"], &["注册资本", "    年   月   日"]])
        + &table(&[&["填表日期", "", "年", "", "月", "", "日"]])
        + &p("申报日期：_<    >_年_<  >_月_<  >_日");
    check(
        &form(&inner),
        None,
        &[
            ("成立时间", "founded"),
            ("注册资本", "?: NoDate"),
            ("填表日期", "filled_on"),
            ("填表日期", "filled_on"),
            ("填表日期", "filled_on"),
            ("申报日期：", "filled_on"),
        ],
    );
}

/// Lines with underlined blanks, tabs, spaces and brackets.
#[test]
fn lines() {
    let inner = p("申报单位：_<            >_（盖章）")
        + &p("联系人：_<      >_联系电话：_<       >_")
        + &p("注册资金：________万元　职工人数______人")
        + &p("详细地址：\t")
        + &p("（      年度）")
        + &p("填表说明：")
        + &p("1. 请如实填写。")
        + &p("传真：")
        + &p("本单位________年起使用该商标");
    check(
        &form(&inner),
        None,
        &[
            ("申报单位：（盖章）", "applicant"),
            ("联系人：", "contact"),
            ("联系电话：", "telephone"),
            ("注册资金：", "capital"),
            ("职工人数", "employees"),
            ("详细地址：", "address"),
            ("年度", "year"),
            ("传真：", "?: Unknown"),
            ("本单位", "?: Unknown"),
        ],
    );
}

/// Merged labels, labels before labels, and a table within a cell.
#[test]
fn merged_and_nested() {
    let inner_table = table(&[&["单位名称", ""], &["信用代码", ""]]);
    let inner = table(&[
        &["v|法定代表人", "姓名", "", "电话", ""],
        &["^", "职务", "", "邮箱", ""],
        &["v|联系人", "姓名", "", "电话", ""],
        &["^", "职务", "", "邮箱", ""],
        &["企业概况", &format!("4|{inner_table}")],
    ]);
    check(
        &form(&inner),
        None,
        &[
            ("法定代表人／姓名", "legal_representative"),
            ("电话", "?: Person(\"法定代表人\")"),
            ("法定代表人／职务", "?: Unknown"),
            ("邮箱", "?: Person(\"法定代表人\")"),
            ("联系人／姓名", "contact"),
            ("电话", "telephone"),
            ("联系人／职务", "?: Unknown"),
            ("邮箱", "email"),
            ("单位名称", "applicant"),
            ("信用代码", "credit_code"),
        ],
    );
    // Persons in front of rows, what is asked of each at the heads.
    let inner = table(&[&["", "姓名", "电话"], &["法定代表人", "", ""], &["联系人", "", ""]]);
    check(
        &form(&inner),
        None,
        &[
            ("", "empty: Corner"),
            ("法定代表人／姓名", "legal_representative"),
            ("法定代表人／电话", "?: Unknown"),
            ("联系人／姓名", "contact"),
            ("联系人／电话", "telephone"),
        ],
    );
}

/// What others write stays empty: opinions, signatures, seals, numbers of receipt.
#[test]
fn what_stays_empty() {
    let inner = table(&[
        &["专家评审意见", ""],
        &["2|推荐意见：\n\n（公章）\n年  月  日"],
        &["单位意见", "负责人签字：        年   月   日"],
        &["受理编号", ""],
        &["填表人（签字）", ""],
    ]) + &p("法定代表人（签字）：")
        + &p("申报单位（公章）：")
        + &p("    年    月    日")
        + &p("表三  审核意见")
        + &table(&[&["旗县区", ""]]);
    check(
        &form(&inner),
        None,
        &[
            ("专家评审意见", "empty: Opinion"),
            ("推荐意见：", "empty: Opinion"),
            ("", "empty: Opinion"),
            ("负责人签字：", "empty: Opinion"),
            ("受理编号", "empty: Others"),
            ("填表人（签字）", "empty: Hand"),
            ("法定代表人（签字）：", "empty: Hand"),
            ("申报单位（公章）：", "applicant"),
            ("", "empty: Hand"),
            ("旗县区", "empty: Opinion"),
        ],
    );
}
