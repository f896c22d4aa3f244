// SPDX-License-Identifier: MIT
import "./element/backprop_playground.ts";
import type { BackpropPlayground } from "./element/backprop_playground.ts";
import { registerOffline } from "./offline/register.ts";
import { momentOf, sameMoment } from "./share/moment.ts";
import { defaultSpec } from "./url/defaults.ts";

declare const __SOURCE_URL__: string;

/** The hosted page: the element, plus what only a page has (the address, its colours, links and files, undo by key). */
const playground = byId("playground") as BackpropPlayground;
const problem = byId("problem");

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

function complain(text: string): void {
  problem.textContent = text;
  problem.hidden = text === "";
}

/** Until then the address is that of what is being opened. */
let opening = false;

/** A bad address gives its exact problem and the defaults, never a blank page. */
async function openAddress(): Promise<void> {
  complain("");
  opening = true;
  if (location.hash.length <= 1) await playground.load(defaultSpec);
  else complain(await (await import("./share/address.ts")).openAddress(playground, location.hash));
  opening = false;
}

/** The moment that the address stands for; the address follows when the playground rests at another. */
let written: unknown[] = [];
let pending: ReturnType<typeof setTimeout> | undefined;

async function writeAddress(): Promise<void> {
  const { state } = playground;
  if (!state || state.playing || opening || sameMoment(written, momentOf(state))) return;
  const moment = (written = momentOf(state));
  const { addressOf } = await import("./share/address.ts");
  const address = await addressOf(state, location.href);
  if (written === moment) history.replaceState(null, "", address);
}

/** Not while it plays: an address carries a moment, and none stays then. */
function follow(): void {
  clearTimeout(pending);
  if (!playground.state?.playing) pending = setTimeout(() => void writeAddress(), 200);
}

addEventListener("hashchange", () => {
  written = [];
  void openAddress().then(follow);
});

byId("share").addEventListener("click", () => {
  void import("./share/share_dialog.ts").then(() => {
    const dialog = document.querySelector("bp-share") ?? document.body.appendChild(document.createElement("bp-share"));
    return dialog.show(playground, document.documentElement.dataset["theme"] === "dark");
  });
});

for (const name of ["dragover", "drop"] as const)
  addEventListener(name, (event) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (!file) return;
    complain("");
    void import("./share/open.ts")
      .then(({ openFile }) => openFile(playground, file))
      .catch((error: Error) => complain(error.message));
  });

/** Where keys write text, the browser's own undo stays. */
const writing = "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog *";
addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const [target] = event.composedPath();
  if ((key !== "z" && key !== "y") || (target instanceof Element && target.matches(writing))) return;
  event.preventDefault();
  const done = key === "y" || event.shiftKey ? playground.redo() : playground.undo();
  done.catch(() => undefined); // a notice tells why
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
if (playground.state && location.hash === "") written = momentOf(playground.state);
playground.addController({ hostUpdated: follow });
follow();
registerOffline();
