// Reads the scripts of a built page as an old browser does, and runs the one that starts the program.
//
//   node check.mjs ACORN PAGE FIRST SECOND [SCRIPT]
//
// ACORN parses the scripts, and SCRIPT, which stands beside the page. The first part of the program, as the boot script makes it out of its text,
// is written to FIRST. The second part is written to SECOND, empty where the file has none.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";

const [acorn, page, first, second, script] = process.argv.slice(2);
const decoded = [first, second];
const { parse } = createRequire(import.meta.url)(acorn);
const html = readFileSync(page, "utf8");

function check(name, script, ecmaVersion) {
  try {
    parse(script, { ecmaVersion, sourceType: "script" });
  } catch (error) {
    const near = script.slice(Math.max(0, error.pos - 40), error.pos + 40);
    throw new Error(`${name} is newer than ECMAScript ${ecmaVersion}: ${error.message}, near ${near}`);
  }
}

// The glue needs what every browser with WebAssembly has; all others run in any browser.
const running = [...html.matchAll(/<script id="([^"]*)">([^]*?)<\/script>/g)];
const scripts = new Map(running.map(([, id, text]) => [id, text]));
if (running.length !== scripts.size || !scripts.has("glue") || !scripts.has("boot")) {
  throw new Error(`the page has the scripts ${running.map(([, id]) => id)}`);
}
scripts.forEach((script, id) => check(`the script ${id}`, script, id === "glue" ? 2017 : 5));
if (script) {
  check(script, readFileSync(script, "utf8"), 5);
}

// The boot script runs with as much of a browser as it uses.
const texts = html.matchAll(/<script type="text\/plain" id="([^"]*)">([^]*?)<\/script>/g);
const elements = Object.fromEntries([...texts].map(([, id, textContent]) => [id, { textContent }]));
const shown = { setAttribute() {}, removeAttribute() {}, hasAttribute: () => false, textContent: "" };
const parts = {};
const window = { addEventListener() {} };
vm.runInNewContext(scripts.get("boot"), {
  window,
  TextEncoder,
  requestAnimationFrame: (act) => act(),
  setTimeout: (act) => act(),
  WebAssembly: {
    instantiate: (bytes) => {
      parts.second = bytes;
      return Promise.resolve({});
    },
  },
  document: {
    readyState: "complete",
    querySelector: (selector) => (selector === "#app > main" ? { parentNode: shown } : shown),
    querySelectorAll: (selector) => [elements[selector.match(/^script\[id=(\w+)\]$/)[1]]],
  },
  wasm_bindgen: (bytes) => {
    parts.first = bytes;
    return Promise.resolve();
  },
});
if (elements.second && elements.second.textContent) {
  window.qualityAwardSecond(() => ({}), () => {}, (cause) => { throw cause; });
}
["first", "second"].forEach((id, number) => {
  const bytes = parts[id] ?? new Uint8Array();
  if (elements[id] && elements[id].textContent && !bytes.length) {
    throw new Error(`the part ${id} was not started: ${shown.textContent}`);
  }
  if (bytes.length && !WebAssembly.validate(bytes)) {
    throw new Error(`the part ${id} that was started is no program`);
  }
  writeFileSync(decoded[number], bytes);
});
