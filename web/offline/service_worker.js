// SPDX-License-Identifier: MIT
// @ts-check
/* global caches */
/// <reference lib="webworker" />
/* The plugin beside this file puts FILES (addresses below the page's folder) and VERSION (a hash of their contents) in
   front of it. Everything that is listed comes from the cache, everything else from the network, no other host ever. */

/** @type {readonly string[]} */
const files = /** @type {any} */ (globalThis).FILES;
/** @type {string} */
const version = /** @type {any} */ (globalThis).VERSION;
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

const prefix = `backprop-playground ${worker.registration.scope} `;
const cacheName = prefix + version;
const addresses = new Set(files.map((file) => new URL(file, worker.registration.scope).href));

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("fetch", (event) => {
  const address = addressOf(event.request);
  if (address !== null) event.respondWith(answer(address, event.request));
});

/** Past the browser's own cache: these are the files of this very build. */
async function fill() {
  const cache = await caches.open(cacheName);
  await cache.addAll([...addresses].map((address) => new Request(address, { cache: "reload" })));
}

/** Only once no page of the build before is open any more: each page keeps the files it was made of. */
async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  await worker.clients.claim();
}

/** The address in the cache that answers a request, or null where it is none of ours. */
function addressOf(/** @type {Request} */ request) {
  if (request.method !== "GET") return null;
  const url = new URL(request.url);
  url.hash = "";
  if (request.mode === "navigate") url.search = "";
  return addresses.has(url.href) ? url.href : null;
}

async function answer(/** @type {string} */ address, /** @type {Request} */ request) {
  const cached = await (await caches.open(cacheName)).match(address);
  return cached ?? fetch(request);
}
