//! What the office sets about the fund and the notice, as it was typed.

/// Texts by their setting, none of them empty, in the order of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts<S>(pub(super) Vec<(S, String)>);

impl<S> Default for Texts<S> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<S: Copy + Ord> Texts<S> {
    /// What was typed.
    #[must_use]
    pub fn get(&self, setting: S) -> &str {
        self.0.iter().find(|(of, _)| *of == setting).map_or("", |(_, text)| text)
    }

    /// Types a text; an empty one is taken back.
    pub fn set(&mut self, setting: S, text: impl Into<String>) {
        let text = text.into();
        self.0.retain(|(of, _)| *of != setting);
        if !text.is_empty() {
            let at = self.0.partition_point(|(of, _)| *of < setting);
            self.0.insert(at, (setting, text));
        }
    }

    /// All, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (S, &str)> {
        self.0.iter().map(|(of, text)| (*of, &**text))
    }
}

macro_rules! settings {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$of])* $variant,)*
        }

        impl $name {
            /// All, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name in the working file and of its input.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The setting of this name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.name() == name)
            }
        }
    };
}

settings! {
    /// A setting of the division of the fund.
    FundSetting {
        /// The amount, where it is not the one of the Measures.
        Total = "total",
        /// The number of the plan that says so.
        Plan = "plan",
        /// The method.
        Method = "method",
        /// The rounding unit.
        Unit = "unit",
        /// At least this much for each.
        Floor = "floor",
        /// At most this much for each.
        Cap = "cap",
        /// The tiers, one a line: the lower bound and the weight.
        Tiers = "tiers",
        /// The weight of output.
        WeightOutput = "weight.output",
        /// The weight of sales.
        WeightSales = "weight.sales",
        /// The weight of profit and tax.
        WeightTax = "weight.tax",
        /// The weight of research.
        WeightResearch = "weight.research",
        /// The weight of exports.
        WeightExports = "weight.exports",
        /// The weight of growth.
        WeightGrowth = "weight.growth",
        /// The budget for the whole year.
        Budget = "budget",
    }
}

settings! {
    /// A setting of the notice, or a text that was edited.
    NoticeSetting {
        /// The day of the notice.
        Date = "date",
        /// Whether the notice's own day counts; `true` or nothing.
        OwnDay = "own_day",
        /// The State Council's notice as it was pasted.
        Holidays = "holidays",
        /// The years whose days the office has confirmed, each with its text; one year a paragraph.
        Confirmed = "confirmed",
        /// The list for the committee, edited.
        CandidatesText = "candidates_text",
        /// The public notice, edited.
        NoticeText = "notice_text",
        /// The decision, edited.
        DecisionText = "decision_text",
        /// The letter to applicants whose application is incomplete, edited.
        CorrectionsText = "corrections_text",
        /// The key of the proposal that the office edited as the list for the committee.
        CandidatesProposed = "candidates_proposed",
        /// The same of the public notice.
        NoticeProposed = "notice_proposed",
        /// The same of the decision.
        DecisionProposed = "decision_proposed",
        /// The same of the letters.
        CorrectionsProposed = "corrections_proposed",
    }
}

impl NoticeSetting {
    /// Where the key of the proposal stands that a text was edited from; nothing of what is no such text.
    #[must_use]
    pub const fn proposed(self) -> Option<Self> {
        match self {
            Self::CandidatesText => Some(Self::CandidatesProposed),
            Self::NoticeText => Some(Self::NoticeProposed),
            Self::DecisionText => Some(Self::DecisionProposed),
            Self::CorrectionsText => Some(Self::CorrectionsProposed),
            Self::Date
            | Self::OwnDay
            | Self::Holidays
            | Self::Confirmed
            | Self::CandidatesProposed
            | Self::NoticeProposed
            | Self::DecisionProposed
            | Self::CorrectionsProposed => None,
        }
    }
}

impl Texts<NoticeSetting> {
    /// Types a setting, or edits a text. The first edit notes the key of the proposal that it begins with, so that the
    /// screen can say when the proposal has changed since; without the text there is nothing to say.
    pub fn edit(&mut self, of: NoticeSetting, text: impl Into<String>, proposal: &str) {
        let text = text.into();
        if let Some(noted) = of.proposed()
            && (text.is_empty() || self.get(of).is_empty())
        {
            self.set(noted, if text.is_empty() { "" } else { proposal });
        }
        self.set(of, text);
    }

    /// The key of the proposal that a text was edited from; empty where nobody noted it, as in the files of version 0.2.0.
    #[must_use]
    pub fn edited_from(&self, of: NoticeSetting) -> &str {
        of.proposed().map_or("", |noted| self.get(noted))
    }
}

/// What is set about the division.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FundTyped {
    /// The settings.
    pub texts: Texts<FundSetting>,
    /// The sums set by hand, by the key of the application.
    pub sums: Vec<(String, String)>,
}

impl FundTyped {
    /// The sum set by hand for an application.
    #[must_use]
    pub fn sum(&self, key: &str) -> &str {
        self.sums.iter().find(|(of, _)| of == key).map_or("", |(_, sum)| sum)
    }

    /// Sets a sum by hand; an empty one is taken back.
    pub fn set_sum(&mut self, key: &str, sum: impl Into<String>) {
        let sum = sum.into();
        self.sums.retain(|(of, _)| of != key);
        if !sum.is_empty() {
            let at = self.sums.partition_point(|(of, _)| &**of < key);
            self.sums.insert(at, (key.to_owned(), sum));
        }
    }
}
