// SPDX-License-Identifier: MIT
import { beginEarly } from "../worker/early.ts";
import { isNewcomer } from "./newcomer.ts";

/** Address of the worker's script from the page on; "" where there is none yet (the page is served from its sources). */
declare const __WORKER__: string;

// Runs in <head>, before anything is painted. The engine begins to load now: its worker takes as long as the page's scripts.
if (__WORKER__ !== "") beginEarly(new URL(__WORKER__, document.baseURI).href);
/** The lessons neither flash up nor pop in. */
document.documentElement.toggleAttribute("data-start", isNewcomer(location.hash));
