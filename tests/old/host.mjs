// Hosts on ports of their own.

import { once } from "node:events";
import { createServer } from "node:http";
import { extname } from "node:path";

/** What a text is, by the ending of its path; all others are pages. */
const TYPES = { ".js": "text/javascript" };

/** Serves `pages`, a text for each path, while `todo` does something, and gives it the list of requests. */
export async function withSite(pages, todo) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = request.url.split("?")[0];
    asked.push(path);
    const body = pages[path];
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": `${TYPES[extname(path)] ?? "text/html"}; charset=utf-8`,
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
