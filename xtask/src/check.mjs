// Reads the scripts of a built page as an old browser does, and runs the one that starts the program.
//
//   node check.mjs ACORN PAGE EMBED DECODED
//
// ACORN parses them; the program that the page hands over is written to DECODED.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";

const [acorn, page, embed, decoded] = process.argv.slice(2);
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
const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map((match) => match[1]);
const glue = scripts.filter((script) => /^(let|var) wasm_bindgen\b/.test(script));
const others = scripts.filter((script) => !glue.includes(script));
if (glue.length !== 1 || others.length < 2) {
  throw new Error(`the page has ${glue.length} glues and ${others.length} other scripts`);
}
check("the glue", glue[0], 2017);
others.forEach((script, number) => check(`script ${number} of the page`, script, 5));
check("embed.js", readFileSync(embed, "utf8"), 5);

// The last script, with as much of a browser as it asks for.
const payload = html.match(/<script type="text\/plain" id="payload">([^]*?)<\/script>/)[1];
const element = () => ({ removeAttribute() {}, hasAttribute: () => false, textContent: "" });
const elements = { app: element(), failure: element(), payload: { textContent: payload } };
let handed;
const window = { addEventListener() {} };
vm.runInNewContext(others.at(-1), {
  window,
  TextEncoder,
  document: { getElementById: (id) => elements[id] },
  wasm_bindgen: ({ module_or_path }) => {
    handed = module_or_path;
    return Promise.resolve();
  },
});
if (!handed) {
  throw new Error(`the program was not started: ${elements.failure.textContent}`);
}
if (!WebAssembly.validate(handed)) {
  throw new Error("what was started is no program");
}
writeFileSync(decoded, handed);
