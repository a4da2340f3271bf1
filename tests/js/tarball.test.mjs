// What npm has packed: these files and no other, and what they say.

import assert from "node:assert/strict";
import { homedir } from "node:os";
import { dirname } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { TARBALL, installed, node, output, source, written } from "./installed.mjs";

const manifest = JSON.parse(installed("package.json"));

test("the package holds these files", () => {
  const files = output("tar", "-tzf", TARBALL).trim().split("\n").sort();
  assert.deepEqual(files, [
    "package/LICENSE-APACHE",
    "package/LICENSE-MIT",
    "package/LICENSES-OF-OTHERS",
    "package/README.md",
    "package/index.d.ts",
    "package/index.js",
    "package/package.json",
  ]);
});

test("the package has the name, version and licence of the workspace", () => {
  const said = (key) => new RegExp(`^${key} = "(.+)"$`, "m").exec(source("Cargo.toml"))[1];
  assert.equal(manifest.name, "quality-award-rules");
  assert.equal(manifest.version, said("version"));
  assert.equal(manifest.license, said("license"));
  assert.equal(manifest.engines.node, ">=18");
  for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) {
    assert.equal(installed(name), source(name));
  }
});

test("everybody whose software is in the program is named", () => {
  const others = installed("LICENSES-OF-OTHERS");
  for (const name of ["serde_core ", "serde-wasm-bindgen ", "wasm-bindgen ", "Rust standard library "]) {
    assert.ok(others.includes(name), name);
  }
  assert.match(others, /Permission is hereby granted/);
});

test("the example of the README prints what the README says", () => {
  const readme = installed("README.md");
  const block = (language) => new RegExp(`^\`\`\`${language}\n([^]+?)^\`\`\`$`, "m").exec(readme)[1];
  assert.equal(node(written("example.js", block("js"))), block("text"));
});

test("the module tells nothing of the machine that built it", () => {
  const module = installed("index.js");
  const [, text] = /"([\w+/=]{10000,})"/.exec(module);
  const program = Buffer.from(text, "base64");
  assert.equal(program.subarray(0, 4).toString("latin1"), "\0asm");
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  for (const place of [homedir(), root, ".cargo", "rustlib"]) {
    assert.ok(!module.includes(place) && !program.includes(place), place);
  }
});
