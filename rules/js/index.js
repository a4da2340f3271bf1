// The module of the npm package; `cargo xtask pack` bundles it with the glue and the program, so that Node, browsers
// and bundlers load one file and fetch nothing. The program starts with the first call: importing has no effect.

import start, { assess as judge, initSync as startAtOnce } from "./glue.js";
import program from "./program.wasm";

/** Declared in index.d.ts. */
export function assess(facts, options) {
  startAtOnce({ module: program });
  return judge(facts, options);
}

/** Declared in index.d.ts. */
export async function prepare() {
  await start({ module_or_path: program });
}
