// SPDX-License-Identifier: MIT
/// <reference types="vite/client" />

/** Keeps the page for use without network. Where that is refused (a frame, a private window, http) nothing happens. */
export function registerOffline(
  container: Pick<ServiceWorkerContainer, "register"> | undefined = globalThis.navigator?.serviceWorker,
  built: boolean = import.meta.env.PROD,
): void {
  if (!built || !container) return;
  try {
    container.register(new URL("service_worker.js", document.baseURI)).catch(() => undefined);
  } catch {
    // A sandboxed frame throws at once.
  }
}
