// The JavaScript package as Node sees it: plain objects in, plain objects out, with errors that name the field.
// `typescript.test.mjs` has the contract's cases.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { installed, written } from "./installed.mjs";

// A module in the folder finds the package as its users do.
const { assess } = await import(pathToFileURL(written("rules.js", 'export * from "quality-award-rules";')));

test("undefined, null and a missing field are all not answered", () => {
  const blank = assess({});
  assert.equal(blank.eligibility, "undetermined");
  assert.deepEqual(assess({ manufacturer: undefined, products: null }), blank);
});

test("whole numbers and bigints are money, fractions are not", () => {
  const facts = { products: [{ title: "regional" }], awarded_before: false };
  for (const output_value_yuan of [100000000, 100000000n, "100000000"]) {
    const notices = assess({ ...facts, output_value_yuan }).notices.map((notice) => notice.id);
    assert.deepEqual(notices, ["output_at_threshold", "title_validity_unsettled"]);
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

test("the declarations have every kind of bad input", () => {
  const types = installed("index.d.ts");
  for (const [, , kind] of refused) {
    assert.ok(types.includes(`| "${kind}"`), kind);
  }
});

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

test("the year decides the edition, today's where none is given", () => {
  const today = assess({});
  for (const options of [undefined, null, {}, { year: null }, { year: undefined }]) {
    assert.deepEqual(assess({}, options), today);
  }
  assert.equal(assess({}, { year: 2014 }).rules.issued, "2014-03-17");
  assert.equal(assess({}, { year: 2026 }).rules.issued, "2014-03-17");
});

test("bad options are refused", () => {
  const whole = "options.year: accepted: a whole number such as 2026";
  for (const [options, name, message] of [
    [{ year: 2013 }, "RangeError", /^options\.year: no edition of the Measures governs 2013/],
    [{ year: "2026" }, "TypeError", whole],
    [{ year: 2026.5 }, "TypeError", whole],
    [{ year: -1 }, "TypeError", whole],
    [{ year: 70000 }, "TypeError", whole],
    [{ month: 1 }, "TypeError", "options.month: an unknown option; accepted: year"],
    [2026, "TypeError", "options: accepted: an object such as { year: 2026 }"],
  ]) {
    assert.throws(() => assess({}, options), { name, message });
  }
});

test("a cyclic object is refused, not followed", () => {
  const cyclic = {};
  cyclic.manufacturer = cyclic;
  assert.throws(() => assess(cyclic), { name: "TypeError", field: "manufacturer" });
});
