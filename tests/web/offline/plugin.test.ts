// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { serviceWorkerFor, type Files } from "../../../web/offline/plugin.ts";
import { registerOffline } from "../../../web/offline/register.ts";

const script = readFileSync(new URL("../../../web/offline/service_worker.js", import.meta.url), "utf8");
const scope = "https://example.org/sub/path/";
const files: Files = new Map<string, string | Uint8Array>([
  ["index.html", "<!doctype html>"],
  ["assets/page-1.js", "page"],
  ["assets/engine.wasm", new Uint8Array([0, 97])],
]);

/** A service worker's world: just enough of one to see what it caches and answers. */
class World {
  readonly stored = new Map<string, Map<string, string>>();
  readonly fetched: string[] = [];
  readonly listeners = new Map<string, (event: unknown) => void>();
  claimed = false;

  constructor(code: string) {
    const context = {
      URL,
      Set,
      Request: class {
        readonly url: string;
        readonly cache: string;
        constructor(url: string, { cache }: { cache: string }) {
          this.url = url;
          this.cache = cache;
        }
      },
      registration: { scope },
      addEventListener: (type: string, listener: (event: unknown) => void) => this.listeners.set(type, listener),
      clients: { claim: () => Promise.resolve((this.claimed = true)) },
      caches: {
        keys: () => Promise.resolve([...this.stored.keys()]),
        delete: (name: string) => Promise.resolve(this.stored.delete(name)),
        open: (name: string) => {
          const cache = this.stored.get(name) ?? new Map<string, string>();
          this.stored.set(name, cache);
          return Promise.resolve({
            addAll: (requests: { url: string; cache: string }[]) =>
              Promise.resolve(requests.forEach(({ url, cache: mode }) => cache.set(url, mode))),
            match: (url: string) => Promise.resolve(cache.has(url) ? `cached ${url}` : undefined),
          });
        },
      },
      fetch: (request: { url: string }) => {
        this.fetched.push(request.url);
        return Promise.resolve(`fetched ${request.url}`);
      },
    };
    runInContext(code, createContext(context));
  }

  async send(type: string): Promise<void> {
    const waits: Promise<unknown>[] = [];
    this.listeners.get(type)?.({ waitUntil: (work: Promise<unknown>) => waits.push(work) });
    await Promise.all(waits);
  }

  ask(url: string, { method = "GET", mode = "cors" } = {}): Promise<unknown> {
    let answer: unknown = "left to the browser";
    this.listeners.get("fetch")?.({ request: { url, method, mode }, respondWith: (work: unknown) => (answer = work) });
    return Promise.resolve(answer);
  }
}

describe("the list", () => {
  test("names the page's folder and every file", () => {
    expect(serviceWorkerFor(files, "")).toContain('["./","assets/engine.wasm","assets/page-1.js","index.html"]');
  });

  test("the version follows from names and contents alone", () => {
    const version = (of: Files): string => /VERSION = "(\w{16})"/.exec(serviceWorkerFor(of, script))![1]!;
    expect(version(new Map([...files].reverse()))).toBe(version(files));
    expect(version(new Map(files).set("index.html", "<!doctype html> "))).not.toBe(version(files));
    expect(version(new Map(files).set("more.txt", ""))).not.toBe(version(files));
  });
});

describe("the service worker", () => {
  test("keeps every listed file, past the browser's cache, and drops the builds before", async () => {
    const world = new World(serviceWorkerFor(files, script));
    world.stored.set("somebody else's", new Map());
    world.stored.set(`backprop-playground ${scope} 0123`, new Map());
    world.stored.set("backprop-playground https://example.org/other/ 0123", new Map());
    await world.send("install");
    await world.send("activate");
    expect(world.claimed).toBe(true);
    const names = [...world.stored.keys()];
    expect(names).toHaveLength(3);
    expect(names).not.toContain(`backprop-playground ${scope} 0123`);
    const own = world.stored.get(names.find((name) => name.startsWith(`backprop-playground ${scope}`))!)!;
    expect([...own.keys()].sort()).toEqual(
      ["", "assets/engine.wasm", "assets/page-1.js", "index.html"].map((file) => scope + file),
    );
    expect(new Set(own.values())).toEqual(new Set(["reload"]));
  });

  test("answers its own files from the cache, whatever the address says of the experiment", async () => {
    const world = new World(serviceWorkerFor(files, script));
    await world.send("install");
    expect(await world.ask(`${scope}assets/engine.wasm`)).toBe(`cached ${scope}assets/engine.wasm`);
    expect(await world.ask(`${scope}?from=mail#data=xor`, { mode: "navigate" })).toBe(`cached ${scope}`);
    expect(world.fetched).toEqual([]);
  });

  test("leaves everything else to the browser: other files, other hosts, other methods", async () => {
    const world = new World(serviceWorkerFor(files, script));
    await world.send("install");
    for (const url of [
      `${scope}notes.txt`,
      "https://example.org/assets/page-1.js",
      "https://elsewhere.example/sub/path/index.html",
    ])
      expect(await world.ask(url)).toBe("left to the browser");
    expect(await world.ask(`${scope}index.html`, { method: "POST" })).toBe("left to the browser");
  });

  test("a file that was lost from the cache comes from the network", async () => {
    const world = new World(serviceWorkerFor(files, script));
    expect(await world.ask(`${scope}index.html`)).toBe(`fetched ${scope}index.html`);
  });
});

describe("registering", () => {
  test("does nothing where service workers are refused", async () => {
    globalThis.document = { baseURI: scope } as Document;
    const refusing = { register: () => Promise.reject(new Error("insecure")) };
    const throwing = {
      register: () => {
        throw new Error("sandboxed");
      },
    };
    expect(() => registerOffline(undefined, true)).not.toThrow();
    expect(() => registerOffline(refusing, true)).not.toThrow();
    expect(() => registerOffline(throwing, true)).not.toThrow();
    await new Promise(setImmediate);
  });

  test("names the script beside the page, and only in a built page", () => {
    globalThis.document = { baseURI: `${scope}index.html` } as Document;
    const asked: string[] = [];
    const container = {
      register: (url: string | URL) => {
        asked.push(String(url));
        return Promise.resolve({} as ServiceWorkerRegistration);
      },
    };
    registerOffline(container, false);
    registerOffline(container, true);
    expect(asked).toEqual([`${scope}service_worker.js`]);
  });
});
