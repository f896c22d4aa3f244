// SPDX-License-Identifier: MIT
// node tools/build.mjs [engine] [page] [onefile]: makes dist/, all of it by default. "wrapper" is the quick part of "engine".
import { buildEngine, buildWrapper } from "./build_engine.mjs";
import { buildOneFile, buildPage } from "./build_page.mjs";

const parts = { engine: buildEngine, page: buildPage, onefile: buildOneFile };
const known = { ...parts, wrapper: buildWrapper };
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  if (!(name in known)) throw new Error(`no part "${name}": ${Object.keys(known).join(", ")}`);
  await known[name]();
}
