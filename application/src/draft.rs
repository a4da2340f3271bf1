//! What has been typed, as it was typed, and the facts that follow from it. Pure: no browser.

use quality_award_rules::{Facts, LIMITS, Product, ProductName, Products, Question, Title, Yuan};

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

/// One thing done on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A question is answered, or its answer taken back.
    Answer(Question, Option<bool>),
    /// Something is typed into the input of the form with this name: `applicant`, `years[0].sales`, or
    /// `products[3].issuer` for one of a product in the list.
    Type(String, String),
    /// The page puts these texts into inputs of the form that nobody has touched; what was typed stays.
    Prefill(Inputs),
    /// A product, at this place of the list, is edited.
    Product(usize, ProductDraft),
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

    /// The same draft with this typed into the form.
    #[must_use]
    pub fn with_form(self, form: Inputs) -> Self {
        Self { form, ..self }
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
            Action::Product(place, product) => {
                let mut rows = self.rows();
                if let Some(row) = rows.get_mut(place) {
                    *row = product;
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
        let edited = ProductDraft { title: Some(Title::National), ..ProductDraft::default() };
        let draft = after([Action::AddProduct, Action::Product(1, edited)]);
        let titles = |draft: &Draft| {
            draft.facts().products.map(|list| list.iter().map(|p| p.title).collect::<Vec<_>>())
        };
        assert_eq!(titles(&draft), Some(vec![None, Some(Title::National)]));
        let draft = draft.after(Action::RemoveProduct(0));
        assert_eq!(titles(&draft), Some(vec![Some(Title::National)]));
        // The last one removed says that none holds a title, not that nothing is answered.
        assert_eq!(titles(&draft.after(Action::RemoveProduct(0))), Some(vec![]));
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
