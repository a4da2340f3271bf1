// The office's tool in the kernels of old office computers: settings are typed, and an edition comes out that runs.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { VERSIONS, withBrowser } from "./browser.mjs";
import { TOOL } from "./site.mjs";

for (const version of VERSIONS) {
  test(`Chromium ${version}: the tool from a file makes an edition`, () =>
    withBrowser(version, async (browser) => {
      await browser.open(pathToFileURL(TOOL).href);
      await browser.type("office.year", "2026");
      await browser.type("office.notice", "申报工作已经开始。");
      const preview = "document.querySelector('.preview.light').innerText";
      await browser.until(`${preview}.includes("申报工作已经开始。")`);
      await browser.click("[data-export='edition']");
      const { name, bytes } = await browser.downloaded(".html");
      assert.ok(name.startsWith("市长质量奖自查_2026年度"), name);
      const file = join(browser.folder, "edition.html");
      writeFileSync(file, bytes);
      await browser.open(pathToFileURL(file).href);
      const office = await browser.until("document.querySelector('main .office').innerText");
      assert.match(office, /2026年度申报安排[^]*申报工作已经开始。/);
    }));
}
