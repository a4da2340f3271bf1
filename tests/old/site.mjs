// The built files.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The built page's file. */
export const PAGE = process.env.QUALITY_AWARD_PAGE;

/** The built tool of the office, which stands beside the page. */
export const TOOL = join(dirname(PAGE), "office.html");

/** The built page. */
export const page = readFileSync(PAGE, "utf8");
