//! What the Measures say around the award: fees, steps, material, the use of the money, and what
//! loses it (articles 4, 5, 11 to 13 and 18 to 25). Nothing here settles an outcome; a page shows
//! it. Every text is a quotation; a test finds each at its citation.
//!
//! The Measures name the office in three ways, 「推选办公室」 (article 7), 「评选办公室」 (articles
//! 12 and 13) and 「评审办公室」 (article 21), and do not say whether they are one. The quotations
//! keep each name as it stands.

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

/// What an edition says around the award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Procedure {
    /// Article 4: the award is given yearly and may stay vacant.
    pub may_stay_vacant: Quote,
    /// Article 5: applying costs nothing.
    pub no_fee: Quote,
    /// Article 7: where the office stands that takes applications and questions.
    pub office: Quote,
    /// Articles 11 to 13: the steps, in order, with who acts.
    pub steps: &'static [Step],
    /// Article 12: what is handed in.
    pub material: &'static [Quote],
    /// Article 13: how many working days the publication lasts.
    pub publication_working_days: u8,
    /// Article 18: where the money comes from.
    pub funding: Quote,
    /// Article 19: what the award money is mainly for. The Measures end the list with 「等」, so it
    /// is not closed.
    pub permitted_uses: &'static [Quote],
    /// Article 19: what the award money is not for.
    pub forbidden_uses: Quote,
    /// Article 19: what the office's own costs are mainly for.
    pub evaluation_costs: Quote,
    /// Article 20: what fraud is.
    pub fraud: Quote,
    /// Article 20: what follows from fraud.
    pub fraud_consequences: &'static [Quote],
    /// Article 21: the grounds for revocation.
    pub revocation_grounds: &'static [Quote],
    /// Article 21: how a revocation comes about.
    pub revocation: Quote,
    /// Articles 22 and 23: what a winner takes on.
    pub winner_duties: &'static [Quote],
    /// Article 24: what an applicant may expect of those who review.
    pub reviewers_secrecy: Quote,
    /// Article 25: when the Measures took effect.
    pub effective: Quote,
}

impl Procedure {
    /// Every quotation of the procedure, in the order of the fields.
    pub fn quotes(&self) -> impl Iterator<Item = Quote> {
        // Every field is named, so that a new one cannot be forgotten.
        let Self {
            may_stay_vacant,
            no_fee,
            office,
            steps,
            material,
            publication_working_days: _,
            funding,
            permitted_uses,
            forbidden_uses,
            evaluation_costs,
            fraud,
            fraud_consequences,
            revocation_grounds,
            revocation,
            winner_duties,
            reviewers_secrecy,
            effective,
        } = *self;
        [may_stay_vacant, no_fee, office]
            .into_iter()
            .chain(steps.iter().map(|step| step.quote))
            .chain(material.iter().copied())
            .chain([funding])
            .chain(permitted_uses.iter().copied())
            .chain([forbidden_uses, evaluation_costs, fraud])
            .chain(fraud_consequences.iter().copied())
            .chain(revocation_grounds.iter().copied())
            .chain([revocation])
            .chain(winner_duties.iter().copied())
            .chain([reviewers_secrecy, effective])
    }
}
