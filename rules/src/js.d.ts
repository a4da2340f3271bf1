/** A yes-or-no answer; `null` and a missing field are "not answered". */
export type Answer = boolean | null;

export interface Product {
  /** At most 200 characters. */
  name?: string | null;
  title?: "national" | "regional" | "none" | null;
  reappraised_at_same_level?: Answer;
}

export interface Facts {
  manufacturer?: Answer;
  widely_recognised?: Answer;
  industry_leading?: Answer;
  significant_benefits?: Answer;
  registered_in_chifeng?: Answer;
  independent_legal_person?: Answer;
  /** At most 100; an empty list means that none holds a title. */
  products?: Product[] | null;
  advanced_quality_methods?: Answer;
  sound_quality_system?: Answer;
  continuous_improvement?: Answer;
  prominent_brand?: Answer;
  good_quality_credit?: Answer;
  good_reputation?: Answer;
  complies_with_environmental_policy?: Answer;
  advanced_processes?: Answer;
  outstanding_conservation?: Answer;
  awarded_before?: Answer;
  /** Yuan, as a decimal string such as "100000000.01" or a whole number. */
  output_value_yuan?: string | number | bigint | null;
  state_controlled?: Answer;
}

export interface Options {
  /** The application year, which decides the edition of the Measures; today's year if not given. */
  year?: number | null;
}

export type Tier = "national_brand" | "regional_brand" | "quality_fund";
export type Outcome = Tier | "unsettled" | "none";

/** Yuan, as a decimal string. */
export type Yuan = string;

export interface Condition {
  id: string;
  articles: string[];
  nature: "objective" | "evaluative";
  finding: "met" | "unmet" | "unknown";
}

export interface Award {
  outcome: Tier;
  article: string;
  amount:
    | { kind: "fixed"; yuan: Yuan }
    | { kind: "discretionary"; annual_fund_yuan: Yuan };
}

export interface Improvement {
  outcome: Tier;
  changes: string[];
  more_than_yuan?: Yuan;
  short_by_yuan?: Yuan;
}

export interface Notice {
  id:
    | "output_at_threshold"
    | "fund_amount_discretionary"
    | "titles_do_not_stack"
    | "title_validity_unsettled"
    | "share_unsettled_for_fund"
    | "reappraisal_read_by_product";
  articles: string[];
}

export interface Assessment {
  /** The version of the rules and the edition of the Measures that was applied. */
  rules: { version: string; regulation: string; issued: string; text_sha256: string };
  eligibility: "eligible" | "ineligible" | "undetermined";
  outcomes: Outcome[];
  conditions: Condition[];
  award: Award | null;
  /** What titles, reappraisal and output settle if all plain conditions are met. */
  if_qualified: { outcomes: Outcome[]; award: Award | null };
  legal_representative_share: { article: string; rate: string; at_most_yuan: Yuan } | null;
  open_questions: string[];
  improvements: Improvement[];
  notices: Notice[];
}
