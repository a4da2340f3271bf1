// A TypeScript program that imports the package, in Node, in bundles and in browsers: the contract's own cases.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { withBrowser, withProgram } from "../old/browser.mjs";
import { withSite } from "../old/host.mjs";
import { folder, installed, node, source, written } from "./installed.mjs";

const { QUALITY_AWARD_ESBUILD: ESBUILD, QUALITY_AWARD_TSC: TSC } = process.env;

/** The last Chromium of today's kind that office computers run. */
const OLD = 92;

/** What the compiler is told besides: as strict as it can be, and nothing but what the program imports. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  target: "ES2020",
  lib: ["ES2020"],
  types: [],
};

/** How programs have the compiler look for packages. */
const RESOLUTIONS = [
  { module: "NodeNext", moduleResolution: "NodeNext" },
  { module: "ESNext", moduleResolution: "Bundler" },
];

const cases = source("tests/cases/assessments.ndjson").trim().split("\n").map(JSON.parse);
const facts = cases.map((one) => one.facts);

/** The summaries of all cases are those that the contract says. */
function check(summaries) {
  assert.equal(summaries.length, 81);
  for (const [at, { name, expected }] of cases.entries()) {
    assert.deepEqual(summaries[at], expected, name);
  }
}

/** Compiles the program in the folder. */
function compile(resolution) {
  const options = { compilerOptions: { ...STRICT, ...resolution }, files: ["program.ts"] };
  written("tsconfig.json", JSON.stringify(options));
  written("program.ts", source("tests/js/program.ts"));
  node(TSC, "-p", ".");
}

/** The bundle of a text, in a format of esbuild and with no other setting. */
function bundle(text, format) {
  written("entry.js", text);
  node(ESBUILD, "entry.js", "--bundle", `--format=${format}`, "--outfile=bundle.js");
  return readFileSync(join(folder, "bundle.js"), "utf8");
}

/** A page whose scripts put the program into `window.program`. */
const page = (scripts) => `<!doctype html><meta charset="utf-8"><title>Rules</title>${scripts}`;

const PROVIDE = 'import * as program from "./program.js"; globalThis.program = program;';

/** The program judges the cases in a page of this browser. */
async function judged(browser, address) {
  await browser.goto(address);
  await browser.until("document.readyState === 'complete' && !!window.program");
  check(await browser.run(`program.judge(${JSON.stringify(facts)})`));
}

for (const resolution of RESOLUTIONS) {
  test(`the program compiles and runs under Node, resolved as ${resolution.moduleResolution}`, async () => {
    compile(resolution);
    const file = pathToFileURL(join(folder, "program.js"));
    const program = await import(`${file}?${resolution.module}`);
    check(program.judge(facts));
    const share = cases.find(({ expected }) => expected.award?.amount.kind === "discretionary");
    assert.equal(program.worth(share.expected.award), "out of 1000000 yuan a year");
    assert.deepEqual(program.refusal({ output_value_yuan: 0.5 }), { field: "output_value_yuan", kind: "float" });
    await program.prepare();
    check(program.judge(facts));
  });
}

test("a page imports the module itself, in Chromium", () =>
  withSite(
    {
      "/": page(
        '<script type="importmap">{ "imports": { "quality-award-rules": "/rules.js" } }</script>' +
          `<script type="module">${PROVIDE}</script>`,
      ),
      "/program.js": readFileSync(join(folder, "program.js"), "utf8"),
      "/rules.js": installed("index.js"),
    },
    (address, asked) =>
      withProgram("chromium", async (browser) => {
        await judged(browser, address);
        // The program comes with the module.
        const ours = asked.filter((path) => path !== "/favicon.ico").sort();
        assert.deepEqual(ours, ["/", "/program.js", "/rules.js"]);
      }),
  ));

for (const [format, kind] of [["esm", "module"], ["iife", "text/javascript"]]) {
  test(`a page loads a bundle of the format ${format}, in Chromium`, () =>
    withSite(
      { "/": page(`<script type="${kind}" src="/bundle.js"></script>`), "/bundle.js": bundle(PROVIDE, format) },
      (address) => withProgram("chromium", (browser) => judged(browser, address)),
    ));
}

test(`Chromium ${OLD} starts the program once it was prepared`, () =>
  withSite(
    { "/": page('<script src="/bundle.js"></script>'), "/bundle.js": bundle(PROVIDE, "iife") },
    (address) =>
      withBrowser(OLD, async (browser) => {
        await browser.goto(address);
        await browser.until("!!window.program");
        await assert.rejects(browser.run("program.judge([{}])"), /disallowed on the main thread/);
        await browser.run("program.prepare()");
        check(await browser.run(`program.judge(${JSON.stringify(facts)})`));
      }),
  ));

test("a bundle leaves the program out where nothing uses it", () => {
  const text = bundle('import { assess } from "quality-award-rules"; console.log("nothing");', "esm");
  assert.match(text, /nothing/);
  assert.ok(text.length < 200, `${text.length} characters`);
});
