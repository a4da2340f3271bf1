// Hosts on ports of their own.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join } from "node:path";

/** The built page's file. */
export const PAGE = process.env.QUALITY_AWARD_PAGE;

/** The built tool of the office, which stands beside the page. */
export const TOOL = join(dirname(PAGE), "office.html");

/** The built page. */
export const page = readFileSync(PAGE, "utf8");

/** Serves `pages`, a text for each path, while `todo` does something, and gives it the list of requests. */
export async function withSite(pages, todo) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = request.url.split("?")[0];
    asked.push(path);
    const body = pages[path];
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": "text/html; charset=utf-8",
      // Without it a browser may keep a connection that nothing ends.
      connection: "close",
    });
    response.end(body ?? "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    await todo(`http://127.0.0.1:${server.address().port}`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
