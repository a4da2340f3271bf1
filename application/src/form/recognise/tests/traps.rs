//! Where two answers are possible none is given.

use super::*;

/// What each place of one table asks, by its label.
#[track_caller]
fn rows(rows: &[&[&str]], expected: &[(&str, &str)]) {
    check(&form(&table(rows)), Some(2026), expected);
}

#[test]
fn the_same_by_other_words() {
    // The certain words keep the field, the others wait.
    rows(
        &[&["单位地址", "", "注册地址", ""]],
        &[("单位地址", "address"), ("注册地址", "?: Twice")],
    );
    rows(
        &[&["注册地址", "", "通讯地址", ""]],
        &[("注册地址", "?: Twice"), ("通讯地址", "?: Twice")],
    );
    rows(
        &[&["企业性质", "", "经济类型", ""]],
        &[("企业性质", "?: Twice"), ("经济类型", "?: Twice")],
    );
    rows(
        &[&["联系电话", ""], &["联系电话", ""]],
        &[("联系电话", "?: Twice"), ("联系电话", "?: Twice")],
    );
    // The applicant may be named as often as the form likes.
    rows(
        &[&["申报单位", "", "企业名称", ""]],
        &[("申报单位", "applicant"), ("企业名称", "applicant")],
    );
    rows(
        &[&["产品名称", ""], &["产品名称", ""]],
        &[("产品名称", "?: Twice"), ("产品名称", "?: Twice")],
    );
}

#[test]
fn units() {
    rows(
        &[&["注册资本（千元）", "", "注册资金（万美元）", ""]],
        &[("注册资本（千元）", "capital"), ("注册资金（万美元）", "?: Unit(\"万美元\")")],
    );
    rows(&[&["职工人数（万人）", ""]], &[("职工人数（万人）", "?: Unit(\"万人\")")]);
    rows(
        &[&["综合能源消费量（万吨标准煤）", ""]],
        &[("综合能源消费量（万吨标准煤）", "?: Unit(\"万吨标准煤\")")],
    );
    rows(&[&["注册资本", "", "百万元"]], &[("注册资本", "?: Unit(\"百万元\")")]);
}

#[test]
fn years() {
    rows(&[&["工业总产值（万元）", ""]], &[("工业总产值（万元）", "?: Year")]);
    rows(
        &[&["上年度产值（万元）", "", "2024年销售收入（万元）", ""]],
        &[
            ("上年度产值（万元）", "years[2].output_value"),
            ("2024年销售收入（万元）", "years[1].sales"),
        ],
    );
    rows(&[&["2019年产值", ""]], &[("2019年产值", "?: OtherYear")]);
    // A profit is no profit and tax, and the first year of three is not said to be the earliest.
    rows(
        &[&["指标", "第一年", "第二年"], &["产值", "", ""], &["利润总额", "", ""]],
        &[
            ("产值／第一年", "?: Unknown"),
            ("产值／第二年", "?: Unknown"),
            ("利润总额／第一年", "?: Unknown"),
            ("利润总额／第二年", "?: Unknown"),
        ],
    );
}

#[test]
fn places_without_words() {
    rows(
        &[&["统一社会信用代码", "", ""]],
        &[("统一社会信用代码", "credit_code"), ("统一社会信用代码", "?: Second")],
    );
    rows(
        &[&["", ""], &["", ""]],
        &[("", "?: NoLabel"), ("", "?: Second"), ("", "?: NoLabel"), ("", "?: Second")],
    );
    rows(
        &[&["企业名称", "信用代码"], &["", ""], &["", ""]],
        &[
            ("企业名称", "?: Row"),
            ("信用代码", "?: Row"),
            ("企业名称", "?: Row"),
            ("信用代码", "?: Row"),
        ],
    );
}

/// A form with its placeholders written by hand keeps its other places as they are, and what is no placeholder of
/// the page is said.
#[test]
fn placeholders_count_as_confirmed() {
    let inner = table(&[&["企业名称", "{{申报单位}}"], &["联系人", ""], &["传真", "{{传真}}"]]);
    let form = form(&inner);
    let found = recognise(&form, of_2026(), None, &[], &[]).expect("is recognised");
    assert_eq!(found.confirmed, 1);
    check(&form, None, &[("联系人", "empty: Prepared"), ("{{传真}}", "?: Placeholder")]);
}

/// A form with more cells than any has is looked at in part, and says so.
#[test]
fn a_form_that_is_too_large_is_cut() {
    let row: &[&str] = &["企业名称", ""];
    let found = recognise(&form(&table(&vec![row; 2_000])), of_2026(), None, &[], &[]);
    let found = found.expect("is recognised");
    assert!(found.cut && found.places.is_empty());
}

/// Tables that look like those of products and years, and are of something else.
#[test]
fn tables_of_other_things() {
    // Certificates and honours are not those of a product, and their years not those of the figures.
    rows(
        &[&["证书名称", "证书编号", "发证机构"], &["", "", ""]],
        &[("证书名称", "?: Unknown"), ("证书编号", "?: Row"), ("发证机构", "?: Row")],
    );
    rows(
        &[&["年度", "荣誉称号", "级别", "授予单位"], &["", "", "", ""], &["", "", "", ""]],
        &[
            ("年度", "?: Row"),
            ("荣誉称号", "?: Row"),
            ("级别", "?: Row"),
            ("授予单位", "?: Row"),
            ("年度", "?: Row"),
            ("荣誉称号", "?: Row"),
            ("级别", "?: Row"),
            ("授予单位", "?: Row"),
        ],
    );
    rows(
        &[&["体系认证名称", "", "证书编号", ""]],
        &[("体系认证名称", "?: Unknown"), ("证书编号", "?: Row")],
    );
    // Beside its name a product has a certificate.
    rows(
        &[&["产品名称", "", "注册商标", ""], &["证书编号", "", "发证机构", ""]],
        &[
            ("产品名称", "products[0].name"),
            ("注册商标", "products[0].trade_mark"),
            ("证书编号", "products[0].certificate"),
            ("发证机构", "products[0].issuer"),
        ],
    );
    // The years of a plan are not the last three.
    rows(
        &[&["目标", "   年", "   年", "   年"], &["专利数", "", "", ""]],
        &[
            ("", "?: NoLabel"),
            ("", "?: NoLabel"),
            ("", "?: NoLabel"),
            ("专利数／年", "?: Unknown"),
            ("专利数／年", "?: Unknown"),
            ("专利数／年", "?: Unknown"),
        ],
    );
}

#[test]
fn whose_telephone_it_is() {
    rows(
        &[&["法定代表人", ""], &["联系电话", ""]],
        &[("法定代表人", "legal_representative"), ("联系电话", "?: Person(\"法定代表人\")")],
    );
    rows(
        &[&["联系人", ""], &["联系电话", ""], &["电子邮箱", ""]],
        &[("联系人", "contact"), ("联系电话", "telephone"), ("电子邮箱", "email")],
    );
    rows(
        &[&["法定代表人", "电话"], &["", ""]],
        &[("法定代表人", "legal_representative"), ("电话", "?: Person(\"法定代表人\")")],
    );
    rows(
        &[&["法定代表人", "联系人", "职务", "电话"], &["", "", "", ""]],
        &[
            ("法定代表人", "legal_representative"),
            ("联系人", "contact"),
            ("职务", "?: Unknown"),
            ("电话", "telephone"),
        ],
    );
}

/// A blank year behind a table is not said to be that of the application.
#[test]
fn a_year_below_a_table() {
    let inner = p("（    年度）")
        + &table(&[&["联系人", ""]])
        + &p("主要指标（    年度）")
        + &p("主管单位：");
    check(
        &form(&inner),
        None,
        &[
            ("年度", "year"),
            ("联系人", "contact"),
            ("主要指标（", "?: Unknown"),
            ("主管单位：", "?: Unknown"),
        ],
    );
}
