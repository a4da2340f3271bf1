// The package as its users have it: installed without a network from the file that npm packed, in an empty folder.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

/** The packed package; `cargo xtask test js` builds it. */
export const TARBALL = process.env.QUALITY_AWARD_PACKAGE;

/** A folder with nothing but the package, outside every other folder that holds packages. */
export const folder = mkdtempSync(join(tmpdir(), "quality-award-package-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file into the folder, and returns its path. */
export function written(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Runs a program in the folder, and returns what it printed. Where it fails the error has that too. */
export function output(program, ...words) {
  try {
    return execFileSync(program, words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`${error.message}\n${error.stdout}`, { cause: error });
  }
}

/** Runs a script under Node in the folder, and returns what it printed. */
export const node = (...words) => output(process.execPath, ...words);

/** A file of the installed package. */
export const installed = (name) => readFileSync(join(folder, "node_modules/quality-award-rules", name), "utf8");

/** A file of the workspace. */
export const source = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

written("package.json", '{ "private": true, "type": "module" }\n');
output("npm", "install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", TARBALL);
