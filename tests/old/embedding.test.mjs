// In another site's frame, in browsers that do not report changes of the page's height.

import assert from "node:assert/strict";
import { test } from "node:test";
import { VERSIONS, withBrowser } from "./browser.mjs";
import { withSite } from "./host.mjs";
import { page } from "./site.mjs";

const HOST = `<!doctype html><meta charset="utf-8"><title>host</title>
  <script>
    var heights = [];
    addEventListener("message", function (event) {
      if (event.data.qualityAward === "height") {
        heights.push(event.data.value);
      }
    });
  </script>
  <iframe src="/page?embed" width="800" height="600"></iframe>`;

/** The page in the frame. */
const FRAME = "document.querySelector('iframe').contentDocument";

for (const version of VERSIONS) {
  test(`Chromium ${version}: the page's height is told without ResizeObserver`, () =>
    withSite({ "/": HOST, "/page": page }, (address) =>
      withBrowser(version, async (browser) => {
        await browser.before("delete window.ResizeObserver");
        await browser.goto(`${address}/`);
        await browser.until(`${FRAME}.querySelector("#app[data-ready]")`);
        const height = `${FRAME}.documentElement.offsetHeight`;
        // A pixel more, so that a fraction of one has room, as in tests/browser/browser.rs.
        const told = `heights[heights.length - 1] === ${height} + 1`;
        await browser.until(told);
        const first = await browser.run(height);
        await browser.run(`${FRAME}.location.hash = "#/measures"`);
        await browser.until(`${FRAME}.querySelector("#article-26") && ${told}`);
        assert.ok((await browser.run(height)) > first, "another screen is of another height");
      })));
}
