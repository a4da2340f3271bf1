//! What has been typed, as it was typed, and the facts that follow from it. Pure: no browser.

use quality_award_rules::{Facts, LIMITS, Product, ProductName, Products, Question, Title, Yuan};

use crate::form::field::tick;
use crate::inputs::Inputs;
use crate::typed::amount::{self, NotAnAmount, Unit};
use crate::typed::line::line;

/// One product as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProductDraft {
    /// The name, of any length.
    pub name: String,
    /// The title held.
    pub title: Option<Title>,
    /// Whether that title is a same-level reappraisal.
    pub reappraised: Option<bool>,
    /// What the form asks of it beside that.
    pub form: Inputs,
}

/// Everything that has been typed on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The products; `None` while nothing was said about them.
    pub products: Option<Vec<ProductDraft>>,
    /// The output value as typed.
    pub output: String,
    /// The unit chosen for it. A unit that stands in the text counts before it.
    pub unit: Option<Unit>,
    /// The yes-or-no answers. Visible in the crate so that what keeps and merges drafts can name
    /// every field: a new one does not compile until it is kept.
    pub(crate) yes_no: Facts,
    /// What was typed into the form, save what belongs to a product.
    pub form: Inputs,
    /// What the page has put into inputs of the form before anyone had typed there. An input in this list is the
    /// clerk's: the page puts nothing there again, whatever stands in it since, and be it nothing.
    pub prefilled: Inputs,
}

/// An answer about a product. Each changes one field, so that of two given before the screen shows the first one both
/// stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfProduct {
    /// The name is typed.
    Name(String),
    /// The title held is chosen, or taken back.
    Title(Option<Title>),
    /// Whether that title is a same-level reappraisal is chosen, or taken back.
    Reappraised(Option<bool>),
}

/// One thing done on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A question is answered, or its answer taken back.
    Answer(Question, Option<bool>),
    /// Something is typed into the input of the form with this name: `applicant`, `years[0].sales`, or
    /// `products[3].issuer` for one of a product in the list.
    Type(String, String),
    /// One option of several is ticked or not; every option of that input is with it.
    Tick {
        /// The input, as for [`Action::Type`].
        name: String,
        /// Its options.
        options: Vec<String>,
        /// The one that is meant.
        option: String,
        /// Whether it is ticked.
        on: bool,
    },
    /// The page puts these texts into inputs of the form that nobody has touched; what was typed stays.
    Prefill(Inputs),
    /// A question about the product at this place of the list is answered. Where the place is the next free one, the
    /// product is added first.
    Product(usize, OfProduct),
    /// An empty product is added.
    AddProduct,
    /// The product at this place is removed.
    RemoveProduct(usize),
    /// Another draft takes the place of this one: opened, merged or cleared.
    Replace(Box<Draft>),
    /// The output value is typed.
    Output(String),
    /// The unit of the output value is chosen.
    Unit(Unit),
}

impl Draft {
    /// The draft that says what these facts say.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        let mut yes_no = Facts::default();
        for question in Question::ALL {
            yes_no.set(question, facts.answer(question));
        }
        let product = |product: &Product| ProductDraft {
            name: product.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
            title: product.title,
            reappraised: product.reappraised_at_same_level,
            form: Inputs::default(),
        };
        Self {
            products: facts.products.as_ref().map(|list| list.iter().map(product).collect()),
            output: facts.output_value.map(|yuan| yuan.to_string()).unwrap_or_default(),
            unit: facts.output_value.map(|_| Unit::Yuan),
            yes_no,
            ..Self::default()
        }
    }

    /// The same draft with what another one has in the form, save what belongs to a product, and with which inputs are the
    /// clerk's.
    #[must_use]
    pub fn with_form_of(self, other: &Self) -> Self {
        Self { form: other.form.clone(), prefilled: other.prefilled.clone(), ..self }
    }

    /// The answer to a question.
    #[must_use]
    pub fn answer(&self, question: Question) -> Option<bool> {
        self.yes_no.answer(question)
    }

    /// Whether an input of the form is the clerk's, so that the page puts nothing there.
    #[must_use]
    pub fn is_touched(&self, name: &str) -> bool {
        !self.prefilled.get(name).is_empty()
    }

    /// What was typed into the input of the form with this name.
    fn typed_into(&self, name: &str) -> &str {
        match of_product(name) {
            None => self.form.get(name),
            Some((product, field)) => {
                let row = self.products.as_ref().and_then(|rows| rows.get(product));
                row.map_or("", |row| row.form.get(field))
            }
        }
    }

    /// The products as the page lists them: one empty row where nothing was said yet.
    #[must_use]
    pub fn rows(&self) -> Vec<ProductDraft> {
        self.products.clone().unwrap_or_else(|| vec![ProductDraft::default()])
    }

    /// How many products are listed.
    #[must_use]
    pub fn product_count(&self) -> usize {
        self.products.as_ref().map_or(0, Vec::len)
    }

    /// The output value in yuan, or what is wrong with what was typed.
    ///
    /// # Errors
    /// [`NotAnAmount`] where it is no amount, as a number without a unit is none; the rules then see it
    /// as not answered.
    pub fn output_value(&self) -> Result<Option<Yuan>, NotAnAmount> {
        amount::parse(&self.output, self.unit)
    }

    /// The unit of the output value: the one that stands in the text, else the one chosen.
    #[must_use]
    pub fn output_unit(&self) -> Option<Unit> {
        let named = amount::unit_in(&self.output);
        let by_text = matches!(amount::parse(&self.output, None), Ok(Some(_)));
        if by_text { named } else { self.unit.or(named) }
    }

    /// The facts for the rules. What cannot be read as a fact is not answered.
    #[must_use]
    pub fn facts(&self) -> Facts {
        let mut facts = self.yes_no.clone();
        facts.output_value = self.output_value().ok().flatten();
        facts.products = self.products.as_ref().and_then(|products| {
            Products::new(products.iter().map(ProductDraft::product).collect()).ok()
        });
        facts
    }

    /// How many questions are answered; a product counts for each of its answers.
    #[must_use]
    pub fn answered(&self) -> usize {
        let questions = Question::ALL.into_iter().filter(|asked| self.answer(*asked).is_some());
        let products = self.products.iter().flatten().map(|product| {
            usize::from(product.title.is_some()) + usize::from(product.reappraised.is_some())
        });
        let output = usize::from(self.output_value().is_ok_and(|value| value.is_some()));
        questions.count() + products.sum::<usize>() + output
    }

    /// The draft after one action.
    #[must_use]
    pub fn after(mut self, action: Action) -> Self {
        match action {
            Action::Answer(question, answer) => self.yes_no.set(question, answer),
            Action::Type(name, text) => match of_product(&name) {
                None => self.form.set(&name, text),
                Some((product, field)) => {
                    let row = self.products.as_mut().and_then(|rows| rows.get_mut(product));
                    if let Some(row) = row {
                        row.form.set(field, text);
                    }
                }
            },
            Action::Tick { name, options, option, on } => {
                let typed = tick(self.typed_into(&name), &options, &option, on);
                return self.after(Action::Type(name, typed));
            }
            Action::Prefill(texts) => {
                for (name, text) in texts.iter() {
                    if !self.is_touched(name) {
                        self.prefilled.set(name, text.to_owned());
                        if self.form.get(name).is_empty() {
                            self.form.set(name, text.to_owned());
                        }
                    }
                }
            }
            Action::Output(typed) => {
                // A choice that a typed unit replaced does not come back when that unit is deleted.
                if amount::unit_in(&typed).is_some() {
                    self.unit = None;
                }
                self.output = typed;
            }
            Action::Replace(other) => self = *other,
            // Text and choice never name two units.
            Action::Unit(unit) => match amount::with_unit(&self.output, unit) {
                Some(typed) => (self.output, self.unit) = (typed, None),
                None => self.unit = Some(unit),
            },
            Action::AddProduct => {
                let mut rows = self.rows();
                if rows.len() < LIMITS.products {
                    rows.push(ProductDraft::default());
                }
                self.products = Some(rows);
            }
            Action::RemoveProduct(place) => {
                let mut rows = self.rows();
                if place < rows.len() {
                    rows.remove(place);
                }
                self.products = Some(rows);
            }
            Action::Product(place, answer) => {
                let mut rows = self.rows();
                if place == rows.len() && place < LIMITS.products {
                    rows.push(ProductDraft::default());
                }
                if let Some(row) = rows.get_mut(place) {
                    match answer {
                        OfProduct::Name(name) => row.name = name,
                        OfProduct::Title(title) => row.title = title,
                        OfProduct::Reappraised(reappraised) => row.reappraised = reappraised,
                    }
                }
                self.products = Some(rows);
            }
        }
        self
    }
}

/// The product and the field that the name of an input such as `products[3].issuer` speaks of.
#[must_use]
pub fn of_product(name: &str) -> Option<(usize, &str)> {
    let (number, field) = name.strip_prefix("products[")?.split_once("].")?;
    let product = number.parse().ok().filter(|product| *product < LIMITS.products)?;
    Some((product, field))
}

impl ProductDraft {
    fn product(&self) -> Product {
        let name = line(&self.name);
        Product {
            name: (!name.is_empty()).then(|| ProductName::new(&name).ok()).flatten(),
            title: self.title,
            reappraised_at_same_level: self.reappraised,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> Draft {
        actions.into_iter().fold(Draft::default(), Draft::after)
    }

    #[test]
    fn nothing_typed_is_nothing_answered() {
        assert_eq!(Draft::default().facts(), Facts::default());
        assert_eq!(Draft::default().rows().len(), 1);
    }

    #[test]
    fn answers_can_be_taken_back() {
        let answer = |answer| Action::Answer(Question::Manufacturer, answer);
        let draft = after([answer(Some(true))]);
        assert_eq!(draft.facts().answer(Question::Manufacturer), Some(true));
        assert_eq!(draft.after(answer(None)).facts(), Facts::default());
    }

    #[test]
    fn products_are_added_edited_and_removed() {
        let title = OfProduct::Title(Some(Title::National));
        let draft = after([Action::AddProduct, Action::Product(1, title)]);
        let titles = |draft: &Draft| {
            draft.facts().products.map(|list| list.iter().map(|p| p.title).collect::<Vec<_>>())
        };
        assert_eq!(titles(&draft), Some(vec![None, Some(Title::National)]));
        let draft = draft.after(Action::RemoveProduct(0));
        assert_eq!(titles(&draft), Some(vec![Some(Title::National)]));
        // The last one removed says that none holds a title, not that nothing is answered.
        assert_eq!(titles(&draft.after(Action::RemoveProduct(0))), Some(vec![]));
    }

    /// As a program does that fills forms: nothing is shown between two answers.
    #[test]
    fn answers_about_a_product_change_one_field_each() {
        let answers = [
            OfProduct::Name("白酒".to_owned()),
            OfProduct::Title(Some(Title::Regional)),
            OfProduct::Reappraised(Some(false)),
        ];
        let row = ProductDraft {
            name: "白酒".to_owned(),
            title: Some(Title::Regional),
            reappraised: Some(false),
            ..ProductDraft::default()
        };
        let draft = after(answers.map(|answer| Action::Product(0, answer)));
        assert_eq!(draft.products, Some(vec![row.clone()]));
        // An answer about the next product adds it; one about a product further on is about none.
        let none = Draft { products: Some(vec![]), ..Draft::default() };
        let name = || OfProduct::Name("酒".to_owned());
        assert_eq!(none.clone().after(Action::Product(0, name())).rows().len(), 1);
        assert_eq!(none.clone().after(Action::Product(1, name())), none);
    }

    #[test]
    fn each_tick_counts_and_unknown_lines_stay() {
        let options: Vec<String> = ["甲", "乙", "丙"].map(str::to_owned).into();
        let tick = |name: &str, option: &str, on| Action::Tick {
            name: name.to_owned(),
            options: options.clone(),
            option: option.to_owned(),
            on,
        };
        let check = |name: &str, before: &str, ticks: &[(&str, bool)], after: &str| {
            let draft = Draft { products: Some(vec![ProductDraft::default()]), ..Draft::default() };
            let draft = draft.after(Action::Type(name.to_owned(), before.to_owned()));
            let ticks = ticks.iter().map(|(option, on)| tick(name, option, *on));
            assert_eq!(ticks.fold(draft, Draft::after).typed_into(name), after);
        };
        for name in ["enclosures", "products[0].kind"] {
            // In the order of the options, and both where nothing is shown between them.
            check(name, "", &[("丙", true), ("甲", true)], "甲\n丙");
            check(name, "甲\n丙", &[("甲", false)], "丙");
            // The box of another form.
            check(name, "商标注册证", &[("乙", true)], "乙\n商标注册证");
            check(name, "乙\n商标注册证", &[("乙", false)], "商标注册证");
            check(name, "乙\n商标注册证", &[("商标注册证", false)], "乙");
        }
    }

    #[test]
    fn the_list_is_bounded_and_places_beyond_it_are_ignored() {
        let draft = after((0..200).map(|_| Action::AddProduct));
        assert_eq!(draft.rows().len(), LIMITS.products);
        let far = draft.clone().after(Action::RemoveProduct(500));
        assert_eq!(far, draft);
    }

    #[test]
    fn what_is_no_amount_is_kept_and_not_answered() {
        let draft = after([Action::Output("一百".to_owned())]);
        assert_eq!(draft.output, "一百");
        assert_eq!(draft.facts().output_value, None);
        let draft = after([Action::Output("1".to_owned())]);
        assert_eq!(draft.output_value(), Err(NotAnAmount::NoUnit));
        assert_eq!((draft.facts().output_value, draft.answered()), (None, 0));
        let draft = draft.after(Action::Unit(Unit::HundredMillion));
        assert_eq!(draft.facts().output_value, Some(Yuan::whole(100_000_000)));
    }

    /// What is typed and what is chosen, the text that then stands in the box, and the unit beside it.
    #[test]
    fn text_and_choice_never_name_two_units() {
        use Unit::{HundredMillion, TenThousand, Thousand};
        let typed = |text: &str| Action::Output(text.to_owned());
        for (actions, text, unit, yuan) in [
            (vec![typed("12000")], "12000", None, None),
            (vec![typed("12000万")], "12000万", Some(TenThousand), Some(120_000_000)),
            (
                vec![Action::Unit(TenThousand), typed("12000")],
                "12000",
                Some(TenThousand),
                Some(120_000_000),
            ),
            // A typed unit wins, and what it replaced does not come back.
            (
                vec![Action::Unit(Thousand), typed("1.2亿")],
                "1.2亿",
                Some(HundredMillion),
                Some(120_000_000),
            ),
            (vec![Action::Unit(Thousand), typed("12000万"), typed("12000")], "12000", None, None),
            // A choice changes the unit in the text.
            (
                vec![typed("12000万元"), Action::Unit(Thousand)],
                "12000千元",
                Some(Thousand),
                Some(12_000_000),
            ),
            (vec![typed("1亿2"), Action::Unit(TenThousand)], "1亿2", Some(TenThousand), None),
        ] {
            let draft = after(actions);
            assert_eq!((&*draft.output, draft.output_unit()), (text, unit));
            assert_eq!(draft.facts().output_value, yuan.map(Yuan::whole), "{text}");
        }
    }
}
