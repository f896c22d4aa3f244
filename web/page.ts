// SPDX-License-Identifier: MIT
import "./element/backprop_playground.ts";
import type { BackpropPlayground } from "./element/backprop_playground.ts";
import { registerOffline } from "./offline/register.ts";
import { defaultSpec } from "./url/defaults.ts";

declare const __SOURCE_URL__: string;

/** The hosted page: the element, plus what only a page has (the address, its colours, its links). */
const playground = byId("playground") as BackpropPlayground;
const problem = byId("problem");
let written = "";

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

function complain(text: string): void {
  problem.textContent = text;
  problem.hidden = text === "";
}

/** A bad address gives its exact problem and the defaults, never a blank page. */
async function openAddress(): Promise<void> {
  complain("");
  if (location.hash.length <= 1) return playground.load(defaultSpec);
  const { HashError, readHash } = await import("./url/hash.ts");
  try {
    await playground.load(await readHash(location.hash));
  } catch (error) {
    const reason =
      error instanceof HashError
        ? `#${error.key}: ${error.message}`
        : String(error instanceof Error ? error.message : error);
    complain(`The address could not be opened, so the default experiment is shown. ${reason}`);
    await playground.load(defaultSpec);
  }
}

async function writeAddress(): Promise<void> {
  const { writeHash } = await import("./url/hash.ts");
  const hash = await writeHash(playground.spec);
  if (hash === written) return;
  written = hash;
  history.replaceState(null, "", hash === "" ? location.pathname + location.search : hash);
}

let pending: ReturnType<typeof setTimeout> | undefined;
playground.addEventListener("backprop-change", () => {
  clearTimeout(pending);
  pending = setTimeout(() => void writeAddress(), 150);
});
addEventListener("hashchange", () => {
  if (location.hash !== written) void openAddress();
});

const share = byId("share");
share.addEventListener("click", () => {
  void writeAddress()
    .then(() => navigator.clipboard.writeText(location.href))
    .then(
      () => "Link copied",
      () => "Copy it from the address bar",
    )
    .then((answer) => {
      share.textContent = answer;
      setTimeout(() => (share.textContent = "Copy link"), 2500);
    });
});

const themes = [
  { theme: "auto", label: "◐ Auto", name: "Colours: as the system" },
  { theme: "light", label: "○ Light", name: "Colours: light" },
  { theme: "dark", label: "● Dark", name: "Colours: dark" },
] as const;
const systemDark = matchMedia("(prefers-color-scheme: dark)");
const themeButton = byId("theme");
let theme = themes.findIndex((entry) => entry.theme === remembered());

/** Storage may be refused (a sandboxed frame): then the choice lasts as long as the page. */
function remembered(): string | null {
  try {
    return localStorage.getItem("backprop-theme");
  } catch {
    return null;
  }
}

function remember(choice: string): void {
  try {
    localStorage.setItem("backprop-theme", choice);
  } catch {
    // Nothing is lost but the memory of it.
  }
}

function showTheme(): void {
  const entry = themes[Math.max(0, theme)] ?? themes[0];
  playground.theme = entry.theme;
  themeButton.textContent = entry.label;
  themeButton.title = entry.name;
  const dark = entry.theme === "dark" || (entry.theme === "auto" && systemDark.matches);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}

themeButton.addEventListener("click", () => {
  theme = (Math.max(0, theme) + 1) % themes.length;
  remember(themes[theme]?.theme ?? "auto");
  showTheme();
});
systemDark.addEventListener("change", showTheme);

if (__SOURCE_URL__ !== "") {
  const link = document.createElement("a");
  link.href = __SOURCE_URL__;
  link.textContent = "Source code";
  byId("source").replaceChildren(link, ".");
}

showTheme();
await openAddress();
registerOffline();
