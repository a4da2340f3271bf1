// The two parts of the program: the second starts by itself, and where it cannot, the first goes on.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { VERSIONS, withBrowser } from "./browser.mjs";
import { page } from "./site.mjs";

const OPEN = '<script type="text/plain" id="second">';
const start = page.indexOf(OPEN) + OPEN.length;
const end = page.indexOf("</script>", start);

/** Pages whose second part is not as it was built. */
const BROKEN = {
  "cut off in the middle": page.slice(0, (start + end) / 2),
  "without a text": page.slice(0, start) + page.slice(end),
  "with a piece missing": page.slice(0, start + 5000) + page.slice(start + 5400),
  "with a stranger's text": `${page.slice(0, start)}字<x>${page.slice(end)}`,
  "that never arrived": page.slice(0, start - OPEN.length),
};

/** The first part answers. */
async function answers(browser) {
  await browser.run("location.hash = '#/step/1'");
  await browser.click("[name=manufacturer][value=false]");
  await browser.until("document.querySelector('#verdict[data-eligibility=ineligible]')");
  assert.equal(await browser.run("document.querySelector('#failure').hidden"), true, "nothing has stopped");
}

for (const version of VERSIONS) {
  const open = (browser, text) => {
    const file = join(browser.folder, "page.html");
    writeFileSync(file, text);
    return browser.open(`${pathToFileURL(file).href}#/result`);
  };

  test(`Chromium ${version}: a screen of the second part opens by itself`, () =>
    withBrowser(version, async (browser) => {
      await open(browser, page);
      await browser.until("document.querySelector('#app[data-whole] .letter')");
      assert.equal(await browser.run("document.querySelector('#app').hasAttribute('data-missing')"), false);
      await answers(browser);
    }));

  for (const [how, text] of Object.entries(BROKEN)) {
    test(`Chromium ${version}: with a second part ${how}, the first goes on and says what is missing`, () =>
      withBrowser(version, async (browser) => {
        await open(browser, text);
        await browser.until("document.querySelector('#app[data-missing]')");
        await browser.until("document.querySelector('main [role=status]').textContent.includes('未能载入')");
        assert.equal(await browser.run("document.querySelector('#app').hasAttribute('data-whole')"), false);
        await answers(browser);
      }));
  }
}
