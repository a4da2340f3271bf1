// A program that uses the package as TypeScript sees it, compiled under `strict`: it judges the contract's cases.

import {
  assess,
  prepare,
  type Assessment,
  type Condition,
  type Facts,
  type FactsError,
  type Leaf,
  type Notice,
} from "quality-award-rules";

export { prepare };

/** What the contract's cases say of an assessment; lists without an order are sorted. */
export interface Summary extends Pick<Assessment, "eligibility" | "outcomes" | "award" | "if_qualified"> {
  findings: Partial<Record<Condition["id"], Condition["finding"]>>;
  legal_representative_share: Assessment["legal_representative_share"];
  open_questions: Leaf[];
  improvements: { outcome: string; changes: string[] }[];
  notices: Notice["id"][];
}

function summary(assessment: Assessment): Summary {
  const { eligibility, outcomes, award, if_qualified, legal_representative_share } = assessment;
  const findings: Summary["findings"] = {};
  for (const { id, finding } of assessment.conditions) {
    findings[id] = finding;
  }
  return {
    eligibility,
    outcomes,
    findings,
    award,
    if_qualified,
    legal_representative_share,
    open_questions: [...assessment.open_questions].sort(),
    improvements: assessment.improvements.map(({ outcome, changes }) => ({
      outcome,
      changes: [...changes].sort(),
    })),
    notices: assessment.notices.map(({ id }) => id).sort(),
  };
}

/** The summaries of these facts under the edition of 2026. */
export function judge(all: readonly Facts[]): Summary[] {
  return all.map((facts) => summary(assess(facts, { year: 2026 })));
}

/** What an award is worth: the kind of its amount decides which figure there is. */
export function worth(award: NonNullable<Assessment["award"]>): string {
  const { amount } = award;
  switch (amount.kind) {
    case "fixed":
      return `${amount.yuan} yuan`;
    case "discretionary":
      return `out of ${amount.annual_fund_yuan} yuan a year`;
  }
}

/** Which field was refused and why. */
export function refusal(facts: unknown): Pick<FactsError, "field" | "kind"> {
  try {
    assess(facts as Facts);
  } catch (error) {
    const { field, kind } = error as FactsError;
    return { field, kind };
  }
  throw new Error("the facts were accepted");
}

/** "Not answered" may be said in each of these ways. */
export function notAnswered(): Assessment {
  return assess({ manufacturer: undefined, products: null, output_value_yuan: null }, null);
}

/** What the declarations refuse; it compiles only where each line below such a comment does not. */
export function refused(assessment: Assessment): void {
  // @ts-expect-error: no such field
  assess({ colour: "red" });
  // @ts-expect-error: an answer is no text
  assess({ manufacturer: "yes" });
  // @ts-expect-error: no such title
  assess({ products: [{ title: "gold" }] });
  // @ts-expect-error: the year is a number
  assess({}, { year: "2026" });
  // @ts-expect-error: the facts are not left out
  assess();
  // @ts-expect-error: there may be no award
  assessment.award.article;
  // @ts-expect-error: no such outcome
  assessment.outcomes.includes("gold");
  // @ts-expect-error: only a fixed amount has a figure
  assessment.award?.amount.yuan;
  // @ts-expect-error: a list of leaves and nothing else
  const leaf: Leaf = "products[x].title";
  void leaf;
}
