/**
 * Assesses facts under the edition of the Measures that governs `options.year`, or today's year where none is given.
 *
 * @throws {FactsError} for facts that are not accepted.
 * @throws {TypeError} for options that are not accepted.
 * @throws {RangeError} for a year that no edition governs.
 */
export function assess(facts: Facts, options?: Options | null): Assessment;

/**
 * Starts the program without keeping the page from responding. Only older Chromiums need it before the first `assess`:
 * they refuse to start a program of this size synchronously.
 */
export function prepare(): Promise<void>;

/** A yes-or-no answer; `null`, `undefined` and a missing field are "not answered". */
export type Answer = boolean | null | undefined;

export interface Product {
  /** At most 200 characters; it settles nothing. */
  name?: string | null | undefined;
  /** Articles 9(2) and 14 to 16. */
  title?: "national" | "regional" | "none" | null | undefined;
  /** Whether this title is a reappraisal (复评) at the level held before: article 10. */
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
  products?: readonly Product[] | null | undefined;
  advanced_quality_methods?: Answer;
  sound_quality_system?: Answer;
  continuous_improvement?: Answer;
  prominent_brand?: Answer;
  good_quality_credit?: Answer;
  good_reputation?: Answer;
  complies_with_environmental_policy?: Answer;
  advanced_processes?: Answer;
  outstanding_conservation?: Answer;
  /** Whether the enterprise has won this award before: article 10. */
  awarded_before?: Answer;
  /** Of the last statistical year, in yuan, as a decimal string such as "100000000.01" or a whole number. */
  output_value_yuan?: string | number | bigint | null | undefined;
  /** Article 17. */
  state_controlled?: Answer;
}

export interface Options {
  /** The application year, which decides the edition of the Measures; today's year if not given. */
  year?: number | null | undefined;
}

export type Tier = "national_brand" | "regional_brand" | "quality_fund";

/** `unsettled` is an output of exactly the threshold, which neither article 15 nor article 16 covers. */
export type Outcome = Tier | "unsettled" | "none";

/** Yuan, as a decimal string without trailing zeros after the point. */
export type Yuan = string;

/** A condition of articles 2 and 9 that one answer settles. */
export type PlainCondition = Exclude<
  keyof Facts,
  "products" | "awarded_before" | "output_value_yuan" | "state_controlled"
>;

/** A place in the facts that an answer can fill. */
export type Leaf =
  | keyof Facts
  | `products[${number}].title`
  | `products[${number}].reappraised_at_same_level`;

export interface Condition {
  id: PlainCondition | "brand_title" | "not_barred_by_reappraisal";
  /** Such as `"2"` and `"9(1)"`. */
  articles: string[];
  /** Whether a document proves it or the review committee judges it. */
  nature: "objective" | "evaluative";
  /** Over all ways of answering what is not answered. */
  finding: "met" | "unmet" | "unknown";
}

export interface Award {
  outcome: Tier;
  article: string;
  amount:
    | { kind: "fixed"; yuan: Yuan }
    /** Support at discretion out of one fund for all such enterprises; the Measures set no individual amount. */
    | { kind: "discretionary"; annual_fund_yuan: Yuan };
}

/** A better tier, and the answered facts that must change for it to become reachable. */
export interface Improvement {
  outcome: Tier;
  changes: (PlainCondition | "products" | "output_value_yuan")[];
  /** Where the output value must rise: what it must exceed, and what is missing up to there. */
  more_than_yuan?: Yuan;
  short_by_yuan?: Yuan;
}

/** A point that the Measures leave open, with the articles on both sides of it. */
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
  /** Every outcome that some way of answering what is not answered settles on. */
  outcomes: Outcome[];
  /** All seventeen, in the order of the articles. */
  conditions: Condition[];
  /** Where exactly one outcome is left and it is an award. */
  award: Award | null;
  /** What titles, reappraisal and output settle if all plain conditions are met. */
  if_qualified: { outcomes: Outcome[]; award: Award | null };
  /** Article 17. */
  legal_representative_share: { article: string; rate: string; at_most_yuan: Yuan } | null;
  /** What is not answered and can still change the outcome. */
  open_questions: Leaf[];
  /** Best tier first. */
  improvements: Improvement[];
  notices: Notice[];
}

/** What `assess` throws for facts that are not accepted. Its message says what was given and what is accepted. */
export interface FactsError extends TypeError {
  /** Such as `products[3].title`; `null` where no object was given. */
  field: string | null;
  kind:
    | "unknown_field"
    | "duplicate_field"
    | "wrong_type"
    | "unknown_title"
    | "too_long"
    | "too_many"
    | "not_a_decimal"
    | "negative"
    | "too_many_decimals"
    | "too_large"
    | "float";
}
