// SPDX-License-Identifier: MIT
// How a site of each kind is made from its recipe. A host whose tools cannot be had is told, not passed over.
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";

const docusaurus = ["@docusaurus/core@3.10.2", "@docusaurus/preset-classic@3.10.2", "react@19.1.0", "react-dom@19.1.0"];

/**
 * files: where the built playground goes; packages: Debian's, with what shows that they are there; build: the command, in
 * the site's folder; output: what it makes; also: files besides the recipe's.
 */
export const hosts = {
  plain: { files: "backprop", packages: {}, build: null, output: "." },
  mkdocs: {
    files: "docs/backprop",
    packages: { "mkdocs-material": "/usr/lib/python3/dist-packages/material" },
    build: ["mkdocs", ["build", "--quiet"]],
    output: "site",
  },
  myst: {
    files: "_static/backprop",
    packages: {
      "python3-sphinx": "/usr/bin/sphinx-build",
      "python3-myst-parser": "/usr/lib/python3/dist-packages/myst_parser",
      "python3-sphinx-book-theme": "/usr/lib/python3/dist-packages/sphinx_book_theme",
    },
    build: ["sphinx-build", ["-q", "-b", "html", ".", "_build"]],
    output: "_build",
  },
  docusaurus: {
    files: "static/backprop",
    packages: {},
    also: { "package.json": `${JSON.stringify({ name: "course", private: true })}\n` },
    npm: docusaurus,
    build: ["node_modules/.bin/docusaurus", ["build"]],
    output: "build",
  },
};

export function run(command, options, cwd) {
  const { status } = spawnSync(command, options, { cwd, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`${command} ${options.join(" ")} ended with ${status}`);
}

/** Installs what a host needs and has not. */
export function install({ packages, npm = [] }, folder) {
  const missing = Object.keys(packages).filter((name) => !existsSync(packages[name]));
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo"];
  if (missing.length > 0) {
    const [command, ...options] = [...asRoot, "apt-get", "install", "-y", "-qq", "--no-install-recommends", ...missing];
    run(command, options, folder);
  }
  if (npm.length > 0 && !existsSync(`${folder}/node_modules`))
    run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...npm], folder);
}
