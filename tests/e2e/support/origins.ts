// SPDX-License-Identifier: MIT
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../../dist", import.meta.url));
const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

export interface Origin {
  url: string;
  /** Paths that were asked for. */
  asked: string[];
  close(): Promise<void>;
}

/**
 * An origin of its own (a port) on this machine: pages that a test writes, and below /backprop/ the built playground.
 * @param headers sent with everything; of a page, its own besides
 */
export async function openOrigin(
  pages: Record<string, { html: string; headers?: OutgoingHttpHeaders }>,
  headers: OutgoingHttpHeaders = {},
): Promise<Origin> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    asked.push(pathname);
    const page = pages[pathname];
    if (page) {
      response.writeHead(200, { "content-type": types[".html"], ...headers, ...page.headers }).end(page.html);
      return;
    }
    void sendFile(pathname);
    async function sendFile(path: string): Promise<void> {
      const inside = normalize(path.replace(/^\/backprop\//, "").replace(/\/$/, "/index.html"));
      const file = join(dist, inside);
      const found =
        path.startsWith("/backprop/") && !inside.startsWith("..") ? await stat(file).catch(() => null) : null;
      if (!found?.isFile()) {
        // The browser asks for an icon by itself; a page without one is no problem of its own.
        response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
        return;
      }
      response.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain", ...headers });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
