// The policy that stands in for the page's own where that one would refuse the program: it is this
// one and no other, and nothing leaves the page, whatever a script in it tries.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { VERSIONS, withBrowser } from "./browser.mjs";
import { withSite } from "./host.mjs";
import { page } from "./site.mjs";

const INTRUDER = readFileSync(new URL("../browser/intruder.js", import.meta.url), "utf8");

/** The policy's element with the script before it. */
const POLICY = /<script id="old-kernels">[^]*?<\/script>\n<meta id="policy"[^>]*>/;

/** Lets the intruder's script try everything; returns the names of its attempts. */
function intrude(browser, canary, awaited) {
  const script = INTRUDER.replaceAll("CANARY", `${canary}/`).replaceAll("AWAITED", String(awaited));
  return browser.run(`new Promise((over) => (function () { ${script} })(over))`);
}

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

for (const version of VERSIONS) {
  test(`Chromium ${version}: the policy that governs`, () =>
    withSite({ "/": page }, (address) =>
      withBrowser(version, async (browser) => {
        await browser.open(`${address}/`);
        const { policies, own, scripts, style } = await browser.run(`({
          policies: [...document.querySelectorAll("meta[http-equiv]")].map((meta) => meta.content),
          own: document.querySelector("script#strict-policy").textContent,
          scripts: [...document.querySelectorAll("script:not([type])")].map((script) => script.text),
          style: document.querySelector("style").textContent,
        })`);
        const hashes = scripts.slice(1).map(hash).join(" ");
        const none = ["font", "media", "object", "frame", "child", "worker", "manifest", "prefetch"];
        assert.deepEqual(policies, [
          `script-src-elem ${hashes}; script-src-attr 'none'; style-src ${hash(style)}; ` +
            "img-src data: blob:; connect-src 'none'; " +
            none.map((asked) => `${asked}-src 'none'; `).join("") +
            "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
        ]);
        // The page's own is a text without effect.
        assert.match(own, /^\n<meta id="policy" http-equiv="Content-Security-Policy" content="default-src 'none'; /);
        assert.ok(!(policies[0] + own).includes("'unsafe-eval'"));
      })));

  test(`Chromium ${version}: an intruder reaches nobody`, () =>
    withSite({}, (canary, caught) =>
      withSite({ "/": page }, (address) =>
        withBrowser(version, async (browser) => {
          await browser.open(`${address}/`);
          const tried = await intrude(browser, canary, true);
          assert.equal(tried.length, 15);
          // The last request of all: when it has arrived, so would have those before it.
          await browser.goto(`${canary}/last`);
          assert.ok(caught.includes("/last"));
          // No policy without `default-src` stops a prefetch in the older one.
          const open = version < 92 ? ["/prefetch"] : [];
          const reached = tried.map((name) => `/${name}`).filter((path) => caught.includes(path));
          assert.deepEqual(reached, open);
        }))));

  test(`Chromium ${version}: without the policy the ways are open`, () =>
    withSite({}, (canary, caught) => {
      const open = page.replace(POLICY, "");
      assert.ok(!open.includes("Content-Security-Policy\" content=\"default-src 'none'; script-src"));
      return withSite({ "/": open }, (address) =>
        withBrowser(version, async (browser) => {
          await browser.open(`${address}/`);
          const tried = await intrude(browser, canary, false);
          await browser.met(() => tried.every((name) => caught.includes(`/${name}`)), "every request");
        }));
    }));

  test(`Chromium ${version}: no script runs but the page's own`, () =>
    withSite({ "/": page }, (address) =>
      withBrowser(version, async (browser) => {
        await browser.open(`${address}/`);
        const refused = await browser.run(`new Promise((done) => {
          const refused = [];
          const over = () => refused.length < 3 || done(refused);
          addEventListener("securitypolicyviolation", (event) => {
            refused.push(event.violatedDirective + " " + event.blockedURI);
            over();
          });
          // Where the browser has types for it, it refuses the text before it is a script.
          const attempt = (act) => {
            try { act(); } catch (error) { refused.push(error.name); over(); }
          };
          attempt(() => {
            const script = document.createElement("script");
            script.append("window.intruded = 'script'");
            document.body.append(script);
          });
          attempt(() => {
            const button = document.createElement("button");
            button.setAttribute("onclick", "window.intruded = 'attribute'");
            button.click();
          });
          attempt(() => {
            const link = document.createElement("a");
            link.href = "javascript:void(window.intruded = 'link')";
            document.body.append(link);
            link.click();
          });
        })`);
        assert.equal(refused.length, 3, refused.join());
        assert.equal(await browser.run("typeof window.intruded"), "undefined", refused.join());
      })));
}
