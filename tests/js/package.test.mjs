// The JavaScript package as Node sees it: plain objects in, plain objects out, on the contract's
// own cases, with errors that name the field.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assess, initSync } from "../../target/js/quality_award_rules.js";

const file = (path) => readFileSync(new URL(path, import.meta.url));
initSync({ module: file("../../target/js/quality_award_rules_bg.wasm") });

const cases = file("../cases/assessments.ndjson").toString().trim().split("\n").map(JSON.parse);

test("every case of the contract", () => {
  assert.equal(cases.length, 73);
  for (const { name, facts, expected } of cases) {
    const assessment = assess(facts);
    const findings = Object.fromEntries(assessment.conditions.map((c) => [c.id, c.finding]));
    assert.deepEqual(
      {
        eligibility: assessment.eligibility,
        outcomes: assessment.outcomes,
        findings,
        award: assessment.award,
        legal_representative_share: assessment.legal_representative_share,
        open_questions: [...assessment.open_questions].sort(),
        improvements: assessment.improvements.map(({ outcome, changes }) => ({
          outcome,
          changes: [...changes].sort(),
        })),
        notices: assessment.notices.map((notice) => notice.id),
      },
      expected,
      name,
    );
  }
});

test("undefined, null and a missing field are all not answered", () => {
  const blank = assess({});
  assert.equal(blank.eligibility, "undetermined");
  assert.deepEqual(assess({ manufacturer: undefined, products: null }), blank);
});

test("whole numbers and bigints are money, fractions are not", () => {
  const facts = { products: [{ title: "regional" }], awarded_before: false };
  for (const output_value_yuan of [100000000, 100000000n, "100000000"]) {
    const notices = assess({ ...facts, output_value_yuan }).notices.map((notice) => notice.id);
    assert.deepEqual(notices, ["output_at_threshold"]);
  }
});

test("what comes back is plain and can be sent on", () => {
  const assessment = assess({ manufacturer: false });
  assert.deepEqual(structuredClone(assessment), assessment);
  assert.deepEqual(JSON.parse(JSON.stringify(assessment)), assessment);
});

const refused = [
  [{ output_value_yuan: 0.5 }, "output_value_yuan", "float"],
  [{ output_value_yuan: -1 }, "output_value_yuan", "negative"],
  [{ output_value_yuan: "1.234" }, "output_value_yuan", "too_many_decimals"],
  [{ output_value_yuan: NaN }, "output_value_yuan", "float"],
  [{ manufacturer: "yes" }, "manufacturer", "wrong_type"],
  [{ products: [{}, { title: "gold" }] }, "products[1].title", "unknown_title"],
  [{ colour: "red" }, "colour", "unknown_field"],
  [null, null, "wrong_type"],
  ["facts", null, "wrong_type"],
];

test("bad input throws a TypeError that names the field", () => {
  for (const [facts, field, kind] of refused) {
    assert.throws(
      () => assess(facts),
      (error) => {
        assert.ok(error instanceof TypeError);
        assert.equal(error.field, field);
        assert.equal(error.kind, kind);
        assert.match(error.message, /: given .+; accepted: .+/);
        return true;
      },
    );
  }
});

test("a cyclic object is refused, not followed", () => {
  const cyclic = {};
  cyclic.manufacturer = cyclic;
  assert.throws(() => assess(cyclic), { name: "TypeError", field: "manufacturer" });
});
