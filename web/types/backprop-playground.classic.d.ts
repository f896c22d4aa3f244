// SPDX-License-Identifier: MIT
/** Defines <backprop-playground>, with everything in one script; it gives nothing but that. */

import "./backprop-playground.js";

export type * from "./element.js";
