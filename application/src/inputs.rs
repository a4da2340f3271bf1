//! What was typed into the form, by the names of its inputs.

/// Texts by the name of their input. Neither names nor texts are judged here: the form's table knows
/// what an input asks, and a name that it does not know is kept all the same, so that a draft of
/// another form loses nothing.
///
/// Pairs sorted by name, none with an empty text, so that equal contents are equal values. A form has
/// some sixty inputs; a map would cost the page 6.5 KB of code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs(Vec<(String, String)>);

impl Inputs {
    /// The most bytes of a name.
    pub const MAX_NAME: usize = 100;

    /// Whether an input may have this name: letters, digits and signs of ASCII as in `years[0].sales`.
    #[must_use]
    pub fn may_be_named(name: &str) -> bool {
        let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.[]".contains(&byte);
        (1..=Self::MAX_NAME).contains(&name.len()) && name.bytes().all(sign)
    }

    fn find(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| (**other).cmp(name))
    }

    /// What was typed into the input of this name; the empty text where nothing was.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        let found = self.find(name).ok().and_then(|at| self.0.get(at));
        found.map_or("", |(_, text)| text)
    }

    /// Replaces what was typed into the input of this name.
    pub fn set(&mut self, name: &str, text: String) {
        match (self.find(name), text.is_empty()) {
            (Ok(at), true) => _ = self.0.remove(at),
            (Ok(at), false) => {
                if let Some((_, before)) = self.0.get_mut(at) {
                    *before = text;
                }
            }
            (Err(_), true) => {}
            (Err(at), false) => self.0.insert(at, (name.to_owned(), text)),
        }
    }

    /// Names and texts, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (&**name, &**text))
    }

    /// Whether nothing was typed at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What both changed since `base`: where mine differs from it, mine; everywhere else, theirs.
    #[must_use]
    pub fn merge(base: &Self, mine: &Self, theirs: &Self) -> Self {
        let mut merged = theirs.clone();
        for (name, _) in base.iter().chain(mine.iter()) {
            if mine.get(name) != base.get(name) {
                merged.set(name, mine.get(name).to_owned());
            }
        }
        merged
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Inputs {
        let mut inputs = Inputs::default();
        for (name, text) in pairs {
            inputs.set(name, (*text).to_owned());
        }
        inputs
    }

    #[test]
    fn what_is_taken_back_leaves_nothing() {
        let mut inputs = of(&[("b", "乙"), ("a", "甲"), ("c", "")]);
        assert_eq!((inputs.get("a"), inputs.get("b"), inputs.get("c")), ("甲", "乙", ""));
        assert_eq!(inputs.iter().collect::<Vec<_>>(), [("a", "甲"), ("b", "乙")]);
        inputs.set("a", "丙".to_owned());
        assert_eq!(inputs, of(&[("a", "丙"), ("b", "乙")]));
        inputs.set("a", String::new());
        inputs.set("b", String::new());
        assert_eq!((inputs.is_empty(), inputs), (true, Inputs::default()));
    }

    #[test]
    fn two_sides_are_merged_by_name() {
        #[track_caller]
        fn check(base: &str, mine: &str, theirs: &str, merged: &str) {
            let of = |text: &str| of(&[("a", text), ("b", "乙")]);
            assert_eq!(Inputs::merge(&of(base), &of(mine), &of(theirs)), of(merged));
        }
        check("", "甲", "", "甲");
        check("", "", "甲", "甲");
        check("甲", "", "甲", "");
        check("甲", "甲", "", "");
        check("甲", "乙", "丙", "乙");
    }

    #[test]
    fn names_of_inputs() {
        for name in ["applicant", "years[0].sales", "own.x-1", &"a".repeat(100)] {
            assert!(Inputs::may_be_named(name), "{name}");
        }
        for name in ["", "申报单位", "a b", "a\n", "a\"", &"a".repeat(101)] {
            assert!(!Inputs::may_be_named(name), "{name}");
        }
    }
}
