// SPDX-License-Identifier: MIT
// node tools/serve.mjs [--port 5173] [--base /sub/path/]: serves dist/ on this machine only, as any static host would.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};
/** How many ports after the wanted one are tried when it is taken. */
const moreTries = 20;

/**
 * Serves a folder on 127.0.0.1.
 * @param {{ root: string, port?: number, base?: string }} options port 0: any free one; a taken one: the next free one
 * @returns {Promise<{ url: string, requests: string[], close: () => Promise<void> }>} requests: every path that was asked for
 */
export async function serve({ root, port = 0, base = "/" }) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    requests.push(path);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : "..";
    const file = join(root, inside === "." || inside.endsWith(sep) ? join(inside, "index.html") : inside);
    const found = inside.startsWith("..") ? null : await stat(file).catch(() => null);
    if (!found?.isFile()) return response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
    const type = types[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-length": found.size, "cache-control": "no-cache" });
    pipeline(createReadStream(file), response, () => undefined);
  });
  const listened = await listen(server, port);
  return {
    url: `http://localhost:${listened}${base}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server, wanted) {
  for (let port = wanted; ; port++) {
    const error = await new Promise((resolve) => {
      server.once("error", resolve);
      server.listen(port, "127.0.0.1", () => resolve(null));
    });
    if (!error) return server.address().port;
    if (error.code !== "EADDRINUSE" || port >= wanted + moreTries) throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "5173" }, base: { type: "string", default: "/" } },
  });
  const site = await serve({
    root: fileURLToPath(new URL("../dist", import.meta.url)),
    port: Number(values.port),
    base: values.base,
  });
  console.log(`\n  Backprop Playground is at ${site.url}\n  Ctrl+C ends it.\n`);
}
