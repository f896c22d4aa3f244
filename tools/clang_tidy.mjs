// SPDX-License-Identifier: MIT
// clang-tidy over the C++ sources, several of them at a time: what it spends on a source is spent on Eigen's headers and
// the library's, so a file that includes twenty sources takes little longer than one of them.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { root, run } from "./run.mjs";

const MOST_TOGETHER = 20;
const cache = join(root, ".cache", "clang-tidy");

/** What a source names for itself: two sources with a name in common cannot be read as one. */
export function ownNames(text) {
  const names = new Set();
  for (const [, part] of text.matchAll(/^namespace \{\n(.*?)^\}\s*\/\/ namespace$/gms))
    for (const [, type, called, constant] of part.matchAll(
      /^(?! |template|#|\/\/|\})(?:.*?\b(?:struct|class|enum class|using) (\w+)|.*?\b(\w+)\(|.*?\b(\w+)(?:\[\])? ?(?:=|\{))/gm,
    ))
      names.add(type ?? called ?? constant);
  return names;
}

/** Puts each source into the first bin that has room and none of its names. */
export function bins(sources) {
  const all = [];
  for (const source of sources) {
    const names = ownNames(source.text);
    const fits = (bin) => bin.files.length < MOST_TOGETHER && [...names].every((name) => !bin.names.has(name));
    let bin = all.find(fits);
    if (!bin) all.push((bin = { files: [], names: new Set() }));
    bin.files.push(source.file);
    for (const name of names) bin.names.add(name);
  }
  return all.map(({ files }) => files);
}

async function tidy(file, flags, quiet) {
  return run("clang-tidy", ["--quiet", file, "--", ...flags], { quiet });
}

/** One bin; where that fails each source by itself says what is wrong with it. */
async function tidyBin(files, flags, key) {
  const together = join(cache, `${key}.cpp`);
  const include = (file) => `#include "${file}"  // NOLINT(bugprone-suspicious-include)\n`;
  await writeFile(together, files.map(include).join(""));
  if (await tidy(together, flags, true)) return true;
  const held = [];
  for (const file of files) held.push(await tidy(file, flags, false));
  return held.every(Boolean);
}

/**
 * Looks at every source that has changed since it last held, or whose headers, neighbours or rules have.
 * @param groups sources that share their flags
 * @param headers whatever they may include
 */
export async function clangTidy(groups, headers) {
  await mkdir(cache, { recursive: true });
  const common = createHash("sha256");
  for (const file of [".clang-tidy", ...headers]) common.update(await readFile(join(root, file)));
  const base = common.digest("hex");
  const queue = [];
  for (const { files, flags } of groups) {
    const sources = await Promise.all(
      files.map(async (file) => ({ file, text: await readFile(join(root, file), "utf8") })),
    );
    const texts = new Map(sources.map(({ file, text }) => [file, text]));
    for (const bin of bins(sources)) {
      const hash = createHash("sha256").update(base).update(flags.join(" "));
      for (const file of bin) hash.update(file).update(texts.get(file));
      const key = hash.digest("hex");
      if (!existsSync(join(cache, key))) queue.push({ bin, flags, key });
    }
  }
  let held = true;
  const worker = async () => {
    for (let item = queue.pop(); item; item = queue.pop()) {
      if (await tidyBin(item.bin, item.flags, item.key)) await writeFile(join(cache, item.key), "");
      else held = false;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return held;
}
