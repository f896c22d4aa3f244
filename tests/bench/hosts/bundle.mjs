// SPDX-License-Identifier: MIT
// Each contender becomes one script of a worker, with all that it imports. tests/bench/peers holds the peers.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { contenders } from "../contenders/list.mjs";

const bench = fileURLToPath(new URL("..", import.meta.url));
export const peers = join(bench, "peers");

/** Installs the peers, unless they are what the lock file says. */
export async function install() {
  const installed = join(peers, "node_modules", ".package-lock.json");
  if (existsSync(installed)) {
    const [wanted, found] = await Promise.all([packagesOf(join(peers, "package-lock.json")), packagesOf(installed)]);
    if (wanted.every(([path, version]) => found.some((one) => one[0] === path && one[1] === version))) return;
  }
  const command = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", command, { cwd: peers, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("the peers could not be installed");
}

async function packagesOf(lock) {
  const { packages } = JSON.parse(await readFile(lock, "utf8"));
  return Object.entries(packages)
    .filter(([path, { optional }]) => path !== "" && !optional)
    .map(([path, { version }]) => [path, version]);
}

/** What differs between the hosts. brain.js' own build for browsers brings what it needs of Node. */
const kinds = {
  node: { platform: "node", format: "cjs", extension: ".cjs", alias: {} },
  web: { platform: "browser", format: "esm", extension: ".mjs", alias: { "brain.js": "brain.js/browser.js" } },
};

/**
 * Writes `<module><extension>` for every contender.
 * @param {"node" | "web"} host
 * @param {string} folder
 * @returns {Promise<Map<string, string>>} the file's name by module
 */
export async function bundleContenders(host, folder) {
  const { platform, format, extension, alias } = kinds[host];
  const modules = [...new Set(contenders.map(({ module }) => module))];
  const bundled = (module) =>
    esbuild.build({
      entryPoints: [join(bench, "hosts", `${host}_worker.mjs`)],
      outfile: join(folder, module + extension),
      bundle: true,
      platform,
      format,
      target: "es2022",
      nodePaths: [join(peers, "node_modules")],
      alias: { ...alias, contender: join(bench, "contenders", `${module}.mjs`) },
      logLevel: "error",
    });
  await Promise.all(modules.map(bundled));
  return new Map(modules.map((module) => [module, module + extension]));
}
