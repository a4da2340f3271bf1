// The built page in the kernels of old office computers: the same bytes, the same journey, a file
// in the end, and nothing lost over a reload.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { VERSIONS, withBrowser } from "./browser.mjs";
import { withSite } from "./host.mjs";
import { PAGE, page } from "./site.mjs";

const APPLICANT = "赤峰塞罕乳业有限公司";
const PRODUCT = "“草原”牌灭菌乳 & 𠮷";

/** The answers other than yes. */
const CHOSEN = {
  awarded_before: "false",
  output_value_unit: "yuan",
  "products[0].title": "regional",
  "products[0].reappraised_at_same_level": "false",
};
const TYPED = { "products[0].name": PRODUCT, output_value_yuan: "100000000.01" };

/** The name of a question on the screen that has no answer yet. */
const OPEN = `[...document.querySelectorAll("form input[type=radio]")].map((input) => input.name)
  .find((name) => !document.querySelector('[name="' + name + '"]:checked'))`;

/** Answers every question, step by step, up to the screen with all answers. */
async function answer(browser) {
  while ((await browser.run("location.hash")) !== "#/check") {
    await browser.until("document.querySelector('form h1')");
    for (const [name, text] of Object.entries(TYPED)) {
      if (await browser.run(`!!document.querySelector('[name="${name}"]')`)) {
        await browser.type(name, text);
      }
    }
    for (let name = await browser.run(OPEN); name; name = await browser.run(OPEN)) {
      await browser.choose(name, CHOSEN[name] ?? "true");
      await browser.until(`document.querySelector('[name="${name}"]:checked')`);
    }
    await browser.run("document.querySelector('form h1').className = 'left'");
    await browser.click("form button[type=submit]");
    await browser.until("!document.querySelector('h1.left')");
  }
}

/** From the first screen to the form, and again after a reload. */
async function journey(browser, address) {
  await browser.open(address);
  await browser.click("a.primary");
  await browser.until("document.querySelector('#verdict[data-eligibility=undetermined]')");
  await answer(browser);
  await browser.click("a.primary[href='#/result']");
  const verdict = await browser.until("document.querySelector('.letter #verdict').innerText");
  assert.match(verdict, /可以申报[^]*自治区名牌产品企业奖励[^]*100万元/);
  const outcomes = await browser.run("document.querySelector('#verdict').dataset.outcomes");
  assert.equal(outcomes, "regional_brand");

  await browser.click(".letter a.primary");
  await browser.type("form.applicant", APPLICANT);
  await browser.click("[data-export='docx']");
  const { name, bytes } = await browser.downloaded(".docx");
  assert.ok(name.startsWith(`市长质量奖申报表_${APPLICANT}_`), name);
  // Its parts are not compressed.
  const form = bytes.toString();
  assert.ok(form.startsWith("PK"));
  const product = PRODUCT.replace("&", "&amp;");
  for (const words of [APPLICANT, product, "人民币壹佰万元整", "100,000,000.01", "第十五条"]) {
    assert.ok(form.includes(words), `${words} is not in the form`);
  }
  assert.ok(!form.includes("{{"), "a placeholder is left");

  await browser.reload();
  await browser.until(`document.querySelector('[name="form.applicant"]').value === "${APPLICANT}"`);
  await browser.run("location.hash = '#/result'");
  await browser.until("document.querySelector('.letter #verdict[data-outcomes=regional_brand]')");
}

/** The page's copy with the reader's data, without these. */
async function copy(browser) {
  await browser.run("location.hash = '#/form'");
  await browser.click("[data-export='page']");
  const { bytes } = await browser.downloaded(".html");
  return bytes.toString().replace(/<script type="application\/json" id="draft">[^]*?<\/script>/, "");
}

for (const version of VERSIONS) {
  test(`Chromium ${version}: the served page`, () =>
    withSite({ "/": page }, (address, asked) =>
      withBrowser(version, async (browser) => {
        await journey(browser, `${address}/`);
        assert.deepEqual(asked, ["/", "/"], "one visit and one reload");
      })));

  test(`Chromium ${version}: the page from a file`, () =>
    withBrowser(version, (browser) => journey(browser, pathToFileURL(PAGE).href)));

  // What the browser writes for "web page, complete" is the document as it stands.
  test(`Chromium ${version}: a saved page runs again, and its copies are the built page`, () =>
    withBrowser(version, async (browser) => {
      let address = pathToFileURL(PAGE).href;
      for (const name of ["saved.html", "saved again.html"]) {
        await browser.open(address);
        assert.ok((await copy(browser)) === page, `the copy differs, before ${name}`);
        const saved = await browser.run("'<!DOCTYPE html>' + document.documentElement.outerHTML");
        const file = join(browser.folder, name);
        writeFileSync(file, saved);
        address = pathToFileURL(file).href;
      }
      await journey(browser, address);
      assert.ok((await copy(browser)) === page, "the copy differs in the end");
    }));

  // No package has older versions, but what came after version 57 can be taken away.
  test(`Chromium ${version}: nothing is needed that came after the first browsers with WebAssembly`, () =>
    withBrowser(version, async (browser) => {
      await browser.before(`
        for (const [holder, names] of [
          [window, ["BigInt", "BigInt64Array", "BigUint64Array", "FinalizationRegistry", "WeakRef", "ResizeObserver",
            "AbortController", "AbortSignal", "queueMicrotask", "globalThis", "structuredClone", "trustedTypes",
            "DecompressionStream", "CompressionStream", "visualViewport", "BroadcastChannel", "AggregateError"]],
          [Object, ["fromEntries", "hasOwn"]],
          [Array.prototype, ["flat", "flatMap", "at"]],
          [String.prototype, ["trimStart", "trimEnd", "matchAll", "replaceAll", "at"]],
          [Promise, ["allSettled", "any"]],
          [Promise.prototype, ["finally"]],
          [TextEncoder.prototype, ["encodeInto"]],
          [WebAssembly, ["instantiateStreaming", "compileStreaming"]],
          [Blob.prototype, ["arrayBuffer", "text", "stream"]],
          [Element.prototype, ["toggleAttribute", "replaceChildren", "getAnimations"]],
        ]) {
          for (const name of names) {
            delete holder[name];
          }
        }`);
      await journey(browser, pathToFileURL(PAGE).href);
      assert.equal(await browser.run("typeof BigInt + typeof Object.fromEntries"), "undefinedundefined");
    }));

  const failures = [
    ["of a browser before the first that runs the program", "delete window.WebAssembly; delete Array.prototype.flat", /当前浏览器版本过低.*请切换到“极速模式”/],
    ["where WebAssembly is switched off", "delete window.WebAssembly", /本浏览器禁止了.*增强网页安全性.*管理员/],
  ];
  for (const [what, missing, sentence] of failures) {
    test(`Chromium ${version}: a sentence says what to do, ${what}`, () =>
      withBrowser(version, async (browser) => {
        await browser.before(missing);
        await browser.goto(pathToFileURL(PAGE).href);
        const text = await browser.until("document.querySelector('#failure:not([hidden])').innerText");
        assert.match(text, sentence);
        // The parts that need no program are still there.
        const shown = await browser.run("document.querySelector('#app').innerText");
        for (const words of ["500万元", "市长质量奖推选办公室"]) {
          assert.ok(shown.includes(words), words);
        }
      }));
  }
}
