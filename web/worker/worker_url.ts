// SPDX-License-Identifier: MIT
/// <reference types="vite/client" />
import url from "./worker.ts?worker&url";

/** The absolute address of the bundled worker: beside this file, whatever page it is used in. */
export const workerUrl = new URL(url, import.meta.url).href;
