// SPDX-License-Identifier: MIT
import { isNewcomer } from "./newcomer.ts";

/** Runs in <head>, before anything is painted, so that the lessons neither flash up nor pop in. */
document.documentElement.toggleAttribute("data-start", isNewcomer(location.hash));
