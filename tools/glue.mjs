// SPDX-License-Identifier: MIT
// Emscripten's glue without the part that fetches the WebAssembly: the wrapper always hands it over (bindings/load.ts).

/** What lies from one text up to another, both of them once. */
const cuts = [
  ["var read_,readAsync", "var out=console.log"],
  ["var dataURIPrefix", "function createWasm"],
  ["function receiveInstantiationResult", 'if(Module["instantiateWasm"])'],
  ["instantiateAsync().catch", "return{}}function callRuntimeCallbacks"],
];

/** The glue of another version of Emscripten, where these texts are not found, is left as it is: it is only larger. */
export function withoutLoader(glue) {
  const parts = cuts.map(([from, to]) => [glue.indexOf(from), glue.indexOf(to)]);
  if (parts.some(([from, to]) => from < 0 || to < from)) return glue;
  return parts.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), glue);
}
