//! Divisions that were computed by hand, and every refusal with its sentence.

use std::collections::BTreeMap;

use quality_award_desk::fund::{
    Balance, Band, Basis, Candidate, Clamp, Factor, Fraction, Limits, Method, Rule, Source, Unit,
    balance, divide, read_fraction, totals,
};
use quality_award_desk::words;
use quality_award_rules::{
    Edition, Facts, Product, Products, Question, Tier, Title, Yuan, assess_under,
};

fn yuan(text: &str) -> Yuan {
    text.parse().expect(text)
}

fn edition() -> &'static Edition {
    Edition::for_year(2026).expect("an edition")
}

/// An enterprise `甲:floor-cap`, both may be blank; its key is its name.
fn candidate(text: &str) -> Candidate {
    let (name, limits) = text.split_once(':').unwrap_or((text, "-"));
    let (floor, cap) = limits.split_once('-').expect("floor-cap");
    let limit = |text: &str| (!text.is_empty()).then(|| yuan(text));
    Candidate {
        key: name.to_owned(),
        name: name.to_owned(),
        limits: Limits { floor: limit(floor), cap: limit(cap) },
    }
}

fn table<T>(text: &str, read: impl Fn(&str) -> T) -> BTreeMap<String, T> {
    let rows = text.split_whitespace().map(|row| row.split_once('=').expect("key=value"));
    rows.map(|(key, value)| (key.to_owned(), read(value))).collect()
}

/// `因素*weight 甲=1 乙=2`.
fn factor(text: &str) -> Factor {
    let (head, values) = text.split_once(' ').unwrap_or((text, ""));
    let (name, weight) = head.split_once('*').expect("name*weight");
    Factor {
        name: name.to_owned(),
        weight: read_fraction(weight).expect(weight),
        values: table(values, |value| read_fraction(value).expect(value)),
    }
}

fn weighted(factors: &[&str]) -> Method {
    Method::Weighted(factors.iter().map(|text| factor(text)).collect())
}

/// Tiers `from*weight`, output `甲=1`.
fn tiers(bands: &str, output: &str) -> Method {
    let band = |text: &str| {
        let (from, weight) = text.split_once('*').expect("from*weight");
        Band { from: yuan(from), weight: read_fraction(weight).expect(weight) }
    };
    Method::Tiers {
        bands: bands.split_whitespace().map(band).collect(),
        output: table(output, yuan),
    }
}

fn by_hand(sums: &str) -> Method {
    Method::ByHand(table(sums, yuan))
}

fn rule(fund: Option<&str>, unit: Unit, method: Method, candidates: &str) -> Rule {
    Rule {
        source: fund.map_or(Source::Edition(edition()), |amount| Source::Plan {
            amount: yuan(amount),
            number: "赤质奖审〔2026〕1号".to_owned(),
        }),
        unit,
        method,
        candidates: candidates.split_whitespace().map(candidate).collect(),
    }
}

/// The shares in yuan, then what is left over.
#[track_caller]
fn check(rule: &Rule, shares: &[u32], left: &str) {
    let division = divide(rule).expect("a division");
    let amounts: Vec<Yuan> = division.shares.iter().map(|share| share.amount).collect();
    assert_eq!(amounts, shares.iter().copied().map(Yuan::whole).collect::<Vec<_>>());
    assert_eq!(division.left_over.total(), yuan(left));
}

#[test]
fn computed_by_hand() {
    use Unit::{Hundred, TenThousand, Thousand};
    let three = "甲 乙 丙";
    check(&rule(None, Unit::Yuan, Method::Equal, three), &[333_334, 333_333, 333_333], "0");
    check(&rule(None, TenThousand, Method::Equal, three), &[340_000, 330_000, 330_000], "0");
    check(
        &rule(Some("1000050.5"), Hundred, Method::Equal, three),
        &[333_400, 333_300, 333_300],
        "50.5",
    );
    check(
        &rule(None, Thousand, Method::Equal, "甲:-100000 乙:-200000"),
        &[100_000, 200_000],
        "700000",
    );
    // 甲 is held at its cap and frees 300,000, which 乙 and 丙 receive by 3 to 1.
    let method = || weighted(&["产值*1 甲=6 乙=3 丙=1"]);
    check(
        &rule(None, TenThousand, method(), "甲:-300000 乙 丙"),
        &[300_000, 530_000, 170_000],
        "0",
    );
    check(&rule(None, Unit::Yuan, method(), "甲:-300000 乙 丙"), &[300_000, 525_000, 175_000], "0");
    // 丙 is raised to its floor, which takes 100,000 from 甲 and 乙 by 2 to 1.
    check(&rule(None, Unit::Yuan, method(), "甲 乙 丙:200000-"), &[533_333, 266_667, 200_000], "0");
    // A floor of 12,345 is 13,000 in thousands and a cap of 98,765 is 98,000.
    let method = weighted(&["产值*1 甲=0 乙=1"]);
    check(&rule(None, Thousand, method, "甲:12345- 乙:-98765"), &[13_000, 98_000], "889000");
    // Floors may take the whole fund, and a floor may be the cap.
    check(
        &rule(None, Unit::Yuan, Method::Equal, "甲:600000- 乙:400000-"),
        &[600_000, 400_000],
        "0",
    );
    check(&rule(None, Unit::Yuan, Method::Equal, "甲:300000-300000 乙"), &[300_000, 700_000], "0");
    // 60 % by output, 40 % by tax: 甲 0.6×3/4+0.4×1/2, 乙 0.6×1/4+0.4×1/2.
    let method = weighted(&["产值*0.6 甲=3 乙=1", "税收*0.4 甲=5 乙=5"]);
    check(&rule(None, Unit::Yuan, method, "甲 乙"), &[650_000, 350_000], "0");
    // A factor of weight zero does not count, even where all its figures are zero.
    let method = weighted(&["产值*1 甲=3 乙=1", "税收*0 甲=0 乙=0"]);
    check(&rule(None, Unit::Yuan, method, "甲 乙"), &[750_000, 250_000], "0");
    // 50,000,000 belongs to the tier that it begins; a fen less does not.
    let method = tiers("0*1 50000000*3", "甲=50000000 乙=49999999.99");
    check(&rule(None, Unit::Yuan, method, "甲 乙"), &[750_000, 250_000], "0");
    // Sums by hand may reach the floor, the cap and the fund.
    check(
        &rule(None, Thousand, by_hand("甲=998000 乙=2000"), "甲:-998000 乙:2000-"),
        &[998_000, 2_000],
        "0",
    );
    check(
        &rule(None, Thousand, by_hand("甲=600000 乙=0 丙=1000"), three),
        &[600_000, 0, 1000],
        "399000",
    );
}

#[track_caller]
fn refused(rule: &Rule, sentence: &str) {
    let refusal = divide(rule).expect_err("a refusal");
    assert_eq!(words::refusal(&refusal), sentence);
}

#[test]
fn every_refusal() {
    use Unit::{TenThousand, Thousand};
    let plain = |method: Method, candidates: &str| rule(None, Unit::Yuan, method, candidates);
    refused(&plain(Method::Equal, ""), "未选定企业。请至少选定一家企业。");
    refused(
        &plain(Method::Equal, "甲 乙 甲"),
        "“甲”与“甲”的编号相同（甲）。每份申报的编号应各不相同。",
    );
    let mut unnumbered = rule(Some("2000000"), Unit::Yuan, Method::Equal, "甲");
    unnumbered.source = Source::Plan { amount: yuan("2000000"), number: " ".to_owned() };
    refused(
        &unnumbered,
        "分配总额填写为2,000,000元，未注明文号。总额与办法规定不同的，应填写审定委员会审议通过的方案文号。",
    );
    refused(
        &rule(Some("9999.99"), TenThousand, Method::Equal, "甲"),
        "取整单位为万元，大于分配总额9,999.99元。请选择不大于总额的单位。",
    );
    for (factors, sentence) in [
        (&[][..], "未设定因素。请至少设定一个因素及其权重。"),
        (&["产值*1 甲=1", "产值*1 甲=1"], "因素“产值”重复。各因素的名称应不相同。"),
        (&["产值*-0.5 甲=1"], "因素“产值”的权重为-0.5。权重应为零或正数。"),
        (&["产值*0 甲=1"], "各因素的权重均为零。至少一个因素的权重应为正数。"),
        (&["产值*1 乙=1"], "“甲”缺少因素“产值”的数值。请填写零或正数。"),
        (&["增长*1 甲=-3.25"], "“甲”的因素“增长”为-3.25。数值应为零或正数。"),
        (
            &["研发*1 甲=0"],
            "选定企业的因素“研发”均为零，无法计算各企业所占比例。至少一家企业的数值应为正数，或者将该因素的权重设为零。",
        ),
    ] {
        refused(&plain(weighted(factors), "甲"), sentence);
    }
    for (bands, output, sentence) in [
        ("", "甲=1", "未设定档次。请至少设定一个产值档次。"),
        ("0*1 0*2", "甲=1", "下限为0元的档次重复。各档次的下限应不相同。"),
        ("0*-1", "甲=1", "下限为0元的档次权重为-1。权重应为零或正数。"),
        ("0*1", "", "“甲”缺少上个统计年度产值。请填写产值。"),
        (
            "10*1",
            "甲=9",
            "“甲”的产值为9元，低于最低档的下限10元。最低档的下限应不高于各企业的产值。",
        ),
        ("0*0 10*1", "甲=9", "选定企业所在档次的权重均为零。至少一家企业所在档次的权重应为正数。"),
    ] {
        refused(&plain(tiers(bands, output), "甲"), sentence);
    }
    refused(
        &plain(Method::Equal, "甲:2000-1000"),
        "“甲”的上限1,000元低于下限2,000元。上限应不低于下限。",
    );
    refused(
        &rule(None, Thousand, Method::Equal, "甲:1200-1900"),
        "“甲”的下限为1,200元，上限为1,900元，二者之间没有千元的整数倍。请调整限额或者取整单位。",
    );
    refused(
        &rule(None, TenThousand, Method::Equal, "甲:500000- 乙:490001.5- 丙:1-"),
        "各企业下限按取整单位进位后合计1,010,000元，超过分配总额1,000,000元。下限合计应不超过总额。",
    );
    for (sums, sentence) in [
        ("甲=1000", "未填写“乙”的数额。不予安排的，请填0。"),
        ("甲=0 乙=0 丁=5", "编号丁填写了5元，但未选定该企业。请选定该企业，或者删除这一数额。"),
        ("甲=1500 乙=0", "“甲”的数额为1,500元，不是千元的整数倍。请调整数额或者取整单位。"),
        ("甲=0 乙=1000", "“乙”的数额为1,000元，低于下限2,000元。数额应不低于下限。"),
        ("甲=0 乙=950000", "“乙”的数额为950,000元，高于上限900,000元。数额应不高于上限。"),
        (
            "甲=200000 乙=900000",
            "逐户填写的数额合计1,100,000元，超过分配总额1,000,000元。合计应不超过总额。",
        ),
    ] {
        refused(&rule(None, Thousand, by_hand(sums), "甲 乙:2000-900000"), sentence);
    }
}

/// The steps to the first enterprise's share.
fn first_steps(rule: &Rule) -> Vec<String> {
    let division = divide(rule).expect("a division");
    words::steps(&division, &division.shares[0])
}

#[test]
fn figures_are_followed_to_their_formula() {
    let method = weighted(&["产值*0.6 甲=3 乙=1 丙=2", "税收*0.4 甲=5 乙=5 丙=4"]);
    let division = divide(&rule(None, Unit::Yuan, method, "甲:-300000 乙 丙")).expect("a division");
    assert_eq!(
        words::steps(&division, &division.shares[0]),
        [
            "产值：0.6×3÷6＝0.3。",
            "税收：0.4×5÷14＝1/7。",
            "各因素合计，权重为31/70。",
            "按比例：1,000,000元×31/70÷1＝442,857又1/7元。",
            "按上限计：300,000元。",
            "舍去不足1个取整单位（元）的部分：300,000元。",
        ]
    );
    assert_eq!(
        words::steps(&division, &division.shares[1])[3..],
        [
            "按比例：1,000,000元×17/70÷1＝242,857又1/7元。",
            "其他企业按上限、下限计后，余额在其余企业中按权重重新分配：305,128又8/39元。",
            "舍去不足1个取整单位（元）的部分：305,128元。",
        ]
    );
    assert_eq!(
        words::steps(&division, &division.shares[2]).last().map(String::as_str),
        Some("舍去部分较大，从剩余单位中增加1元：394,872元。")
    );
    assert_eq!(
        first_steps(&rule(None, Unit::Thousand, Method::Equal, "甲:512345- 乙 丙")),
        [
            "各企业权重均为1。",
            "按比例：1,000,000元×1÷3＝333,333又1/3元。",
            "按下限计：513,000元。",
            "舍去不足1个取整单位（千元）的部分：513,000元。",
        ]
    );
    // Who comes to its cap by itself, or to nothing, is not held there.
    let division = divide(&rule(None, Unit::Yuan, Method::Equal, "甲:-500000 乙:500000-"));
    for share in &division.expect("a division").shares {
        let Basis::Weight { clamp, .. } = share.basis else { panic!("a weight") };
        assert_eq!(clamp, Clamp::Free, "{}", share.name);
    }
    let method = weighted(&["产值*1 甲=0 乙=1"]);
    assert_eq!(
        first_steps(&rule(None, Unit::Yuan, method, "甲 乙")),
        [
            "产值：1×0÷1＝0。",
            "按比例：1,000,000元×0÷1＝0元。",
            "舍去不足1个取整单位（元）的部分：0元。",
        ]
    );
    // The whole fund is no cap.
    assert_eq!(
        first_steps(&rule(None, Unit::Yuan, Method::Equal, "甲"))[1..],
        [
            "按比例：1,000,000元×1÷1＝1,000,000元。",
            "舍去不足1个取整单位（元）的部分：1,000,000元。",
        ]
    );
}

/// A factor of figures with denominators of their own, as growth has them; the keys are numbers from zero.
fn growth(weight: &str, figures: &[(u64, u64)]) -> Factor {
    let figures =
        figures.iter().map(|(above, below)| Fraction::new((*above).into(), (*below).into()));
    Factor {
        name: format!("增长率{weight}"),
        weight: read_fraction(weight).expect(weight),
        values: figures.enumerate().map(|(at, figure)| (at.to_string(), figure)).collect(),
    }
}

#[test]
fn figures_with_denominators_of_their_own() {
    let method = Method::Weighted(vec![growth("1", &[(1, 3), (1, 2), (1, 6)])]);
    check(&rule(None, Unit::Yuan, method, "0 1 2"), &[333_333, 500_000, 166_667], "0");
    // 0.5×1/3÷1+0.25×2/7÷(2/7+1/5+0)≈0.313725 of 0.75.
    let factors =
        [growth("0.5", &[(1, 3), (1, 2), (1, 6)]), growth("0.25", &[(2, 7), (1, 5), (0, 9)])];
    let rule = rule(None, Unit::Yuan, Method::Weighted(factors.into()), "0 1 2");
    check(&rule, &[418_301, 470_588, 111_111], "0");
    let division = divide(&rule).expect("is divided");
    assert_eq!(
        words::steps(&division, &division.shares[0]),
        [
            "增长率0.5：0.5×1/3÷1＝1/6。",
            "增长率0.25：0.25×2/7÷17/35＝5/34。",
            "各因素合计，权重为16/51。",
            "按比例：1,000,000元×16/51÷0.75＝418,300又100/153元。",
            "舍去不足1个取整单位（元）的部分：418,300元。",
            "舍去部分较大，从剩余单位中增加1元：418,301元。",
        ]
    );
}

/// Their common denominator has thousands of digits: with each step reduced this took minutes.
#[test]
fn a_thousand_such_figures_take_no_time() {
    let before = |at: u64| 37_000_000 + 7_919 * at;
    let figures: Vec<(u64, u64)> =
        (0..1_000).map(|at| ((before(at) * (at % 300 + 1)) / 1_000, before(at))).collect();
    let keys: Vec<String> = (0..1_000).map(|at| at.to_string()).collect();
    let limits = format!("{}:2000- {}:-1500", keys[..999].join(" "), keys[999]);
    let method = Method::Weighted(vec![growth("0.6", &figures), growth("0.4", &figures)]);
    let begun = std::time::Instant::now();
    let rule = rule(None, Unit::Yuan, method, &limits);
    let division = divide(&rule).expect("is divided");
    let steps = division.shares.iter().map(|share| words::steps(&division, share).concat());
    let steps: Vec<String> = steps.collect();
    // Both factors have the same figures, so each of them counts by itself.
    assert_eq!(division.given(), yuan("1000000"));
    assert!(steps[5].contains("约"), "{}", steps[5]);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn decimal_numbers() {
    let longest = "1".repeat(60);
    for (text, expected) in [
        ("12", Some("12")),
        ("-3.5", Some("-7/2")),
        ("0.125", Some("1/8")),
        ("007.50", Some("15/2")),
        (&*longest, Some(&*longest)),
        ("", None),
        ("-", None),
        (".5", None),
        ("5.", None),
        ("1.2.3", None),
        ("+1", None),
        ("1.+5", None),
        ("1_000", None),
        ("--1", None),
        ("1e3", None),
        ("１", None),
        (&*"1".repeat(61), None),
    ] {
        let found = read_fraction(text).ok().map(|it| it.to_string());
        assert_eq!(found.as_deref(), expected, "{text}");
    }
}

/// Facts of an enterprise that meets every condition.
fn facts(title: Title, output: &str, state_controlled: bool) -> Facts {
    let mut facts = Facts::default();
    for question in Question::ALL {
        facts.set(question, Some(question.is_plain_condition()));
    }
    facts.set(Question::StateControlled, Some(state_controlled));
    let product = Product { title: Some(title), ..Product::default() };
    facts.products = Some(Products::new(vec![product]).expect("few products"));
    facts.output_value = Some(yuan(output));
    facts
}

#[test]
fn totals_by_tier_against_a_budget() {
    let all = [
        facts(Title::National, "1", true),
        facts(Title::National, "1", false),
        facts(Title::Regional, "100000000.01", true),
        facts(Title::Regional, "100000000", false),
        facts(Title::Regional, "99999999.99", true),
        facts(Title::Untitled, "5", false),
        Facts::default(),
    ];
    let assessed: Vec<_> = all.iter().map(|facts| assess_under(edition(), facts)).collect();
    let totals = totals(&assessed).expect("sums");
    let (national, regional) = (totals.national_brand, totals.regional_brand);
    assert_eq!((national.enterprises, national.state_controlled), (2, 1));
    assert_eq!(national.awards, yuan("10000000"));
    assert_eq!(national.representatives_at_most, yuan("1000000"));
    assert_eq!((regional.enterprises, regional.state_controlled), (1, 1));
    assert_eq!(regional.awards, yuan("1000000"));
    assert_eq!(regional.representatives_at_most, yuan("200000"));
    assert_eq!((totals.quality_fund, totals.unsettled), (1, 1));
    let tiers = Tier::ALL.map(|tier| totals.tier(tier));
    assert_eq!(tiers, [Some(&national), Some(&regional), None]);
    assert_eq!((totals.no_award, totals.undetermined), (1, 1));
    let total = totals.with_fund(yuan("1000000")).expect("a sum");
    assert_eq!(total, yuan("12000000"));
    assert_eq!(balance(total, yuan("12000000.5")), Balance::Within(yuan("0.5")));
    assert_eq!(balance(total, yuan("11000000")), Balance::Short(yuan("1000000")));
}
