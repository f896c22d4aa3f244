// SPDX-License-Identifier: MIT
// Bundled once for each contender, which "contender" stands for.
import { make } from "contender";
import { answering } from "./answer.mjs";

const answer = answering(make, (message) => globalThis.postMessage(message));
globalThis.onmessage = ({ data }) => answer(data);
// Modules start when they like: the page asks nothing before.
globalThis.postMessage("ready");
