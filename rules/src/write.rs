//! Writing an assessment in any format of serde: the field names of the contract, with the articles
//! of the edition that was applied.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::assessment::{Assessment, IfQualified};
use crate::condition::Condition;
use crate::edition::Edition;
use crate::finding::Finding;
use crate::notice::Notice;

/// The receipt, which makes an assessment reproducible later: the version of the rules, the
/// Measures and the hash of their text.
struct Receipt(&'static Edition);

impl Serialize for Receipt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(edition) = self;
        let mut receipt = serializer.serialize_struct("Rules", 4)?;
        receipt.serialize_field("version", crate::VERSION)?;
        receipt.serialize_field("regulation", edition.title)?;
        receipt.serialize_field("issued", &edition.issued)?;
        receipt.serialize_field("text_sha256", edition.text_sha256)?;
        receipt.end()
    }
}

/// The conditions with the articles of the edition that was applied.
struct CitedConditions<'a>(&'a Assessment);

impl Serialize for CitedConditions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(Assessment { edition, conditions, .. }) = self;
        serializer.collect_seq(conditions.iter().map(|(condition, finding)| CitedCondition {
            edition,
            condition,
            finding,
        }))
    }
}

struct CitedCondition {
    edition: &'static Edition,
    condition: Condition,
    finding: Finding,
}

impl Serialize for CitedCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { edition, condition, finding } = self;
        let mut entry = serializer.serialize_struct("Condition", 4)?;
        entry.serialize_field("id", condition.id())?;
        entry.serialize_field("articles", edition.requires(*condition).articles)?;
        entry.serialize_field("nature", condition.nature().name())?;
        entry.serialize_field("finding", finding.name())?;
        entry.end()
    }
}

/// The notices with the articles of the edition that was applied.
struct CitedNotices<'a>(&'a Assessment);

impl Serialize for CitedNotices<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(Assessment { edition, notices, .. }) = self;
        serializer.collect_seq(notices.iter().map(|notice| CitedNotice { edition, notice }))
    }
}

struct CitedNotice {
    edition: &'static Edition,
    notice: Notice,
}

impl Serialize for CitedNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { edition, notice } = self;
        let mut entry = serializer.serialize_struct("Notice", 2)?;
        entry.serialize_field("id", notice.id())?;
        entry.serialize_field("articles", edition.leaves_open(*notice))?;
        entry.end()
    }
}

impl Serialize for IfQualified {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut both = serializer.serialize_struct("IfQualified", 2)?;
        both.serialize_field("outcomes", &self.outcomes)?;
        both.serialize_field("award", &self.award)?;
        both.end()
    }
}

impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serializer.serialize_struct("Assessment", 10)?;
        all.serialize_field("rules", &Receipt(self.edition))?;
        all.serialize_field("eligibility", &self.eligibility())?;
        all.serialize_field("outcomes", &self.outcomes)?;
        all.serialize_field("conditions", &CitedConditions(self))?;
        all.serialize_field("award", &self.award)?;
        all.serialize_field("if_qualified", &self.if_qualified)?;
        all.serialize_field("legal_representative_share", &self.legal_representative_share)?;
        all.serialize_field("open_questions", &self.open_questions)?;
        all.serialize_field("improvements", &self.improvements)?;
        all.serialize_field("notices", &CitedNotices(self))?;
        all.end()
    }
}
