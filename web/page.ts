// SPDX-License-Identifier: MIT
import "./element/backprop_playground.ts";
import type { BackpropPlayground } from "./element/backprop_playground.ts";
import { whenIdle } from "./element/idle.ts";
import { registerOffline } from "./offline/register.ts";
import { keep, keys } from "./progress/storage.ts";
import { momentOf, sameMoment } from "./share/moment.ts";
import type { LessonName } from "./lessons/list.ts";
import type { Progress } from "./lessons/playing.ts";
import type { Reading } from "./start/reading.ts";
import { followTheme } from "./start/theme.ts";
import { defaultSpec } from "./url/defaults.ts";

declare const __SOURCE_URL__: string;

/** The hosted page: the element, plus what only a page has (the address, lessons, its colours, links and files, undo by key). */
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

/** What is worth knowing of what was opened; stays until it is dismissed, or something else is opened. */
function note(text: string): void {
  const place = byId("note");
  const dismiss = document.createElement("button");
  dismiss.textContent = "Dismiss";
  dismiss.addEventListener("click", () => note(""));
  place.replaceChildren(...(text === "" ? [] : [text, dismiss]));
  place.hidden = text === "";
}

/** Until then the address is that of what is being opened. */
let opening = false;

/** A bad address gives its exact problem and the defaults, never a blank page. */
async function openAddress(): Promise<void> {
  complain("");
  note("");
  opening = true;
  const { hash } = location;
  if (/[#&]lesson=/.test(hash)) {
    showStart(false);
    complain(await (await lessons()).open(hash));
  } else {
    reading?.close();
    if (hash.length <= 1) await playground.load(defaultSpec);
    else complain(await (await import("./share/address.ts")).openAddress(playground, hash, note));
  }
  opening = false;
}

/** Lessons, from when the first one is opened or listed. */
let reading: Reading | null = null;

async function lessons(): Promise<Reading> {
  const { Reading } = await import("./start/reading.ts");
  return (reading ??= new Reading(playground));
}

const root = document.documentElement;
const start = byId("start");
const startButton = byId("lessons");

/** The list of lessons above the playground. Whether a newcomer sees it was decided before the page was painted. */
function showStart(open: boolean): void {
  root.toggleAttribute("data-start", open);
  startButton.ariaExpanded = String(open);
  if (!open) return;
  void import("./start/start.ts").then(({ showProgress }) => {
    const again = (name: LessonName): void => void Promise.resolve(reading?.restart(name)).then(show);
    const show = (): void => showProgress(start, again, reading?.current ?? null);
    show();
  });
}

/** Back to the experiment that the reader left for the lesson. */
function leaveLesson(): void {
  if (!reading?.current) return;
  history.pushState(null, "", location.href.replace(/#.*$/s, "") + reading.left);
  arrive();
}

startButton.addEventListener("click", () => showStart(!root.hasAttribute("data-start")));
/** A lesson that is chosen; also the one that is open, whose address is the present one already. */
start.addEventListener("click", (event) => {
  if (event.target instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey) showStart(false);
});
byId("free-play").addEventListener("click", () => {
  keep(keys.start, "folded");
  showStart(false);
  startButton.focus();
  leaveLesson();
});
playground.addEventListener("backprop-lesson", (event) => {
  reading?.follow((event as CustomEvent<Progress>).detail);
  if (root.hasAttribute("data-start")) showStart(true);
});
/** Where a reader goes next is an address of the page: the element need not go there by itself. */
playground.addEventListener("backprop-lesson-leave", (event) => {
  if (!reading?.current) return; // not a lesson of the page's
  event.preventDefault();
  leaveLesson();
});
playground.addEventListener("backprop-lesson-next", (event) => {
  event.preventDefault();
  location.hash = `#lesson=${(event as CustomEvent<{ lesson: string }>).detail.lesson}`;
});

/** The moment that the address stands for; the address follows when the playground rests at another. */
let written: unknown[] = [];
let pending: ReturnType<typeof setTimeout> | undefined;

async function writeAddress(): Promise<void> {
  const { state } = playground;
  if (!state || state.playing || opening || reading?.current || sameMoment(written, momentOf(state))) return;
  const moment = (written = momentOf(state));
  const { addressOf } = await import("./share/address.ts");
  const address = await addressOf(state, location.href);
  if (written === moment && !reading?.current) history.replaceState(null, "", address);
}

/** Not while it plays: an address carries a moment, and none stays then. */
function follow(): void {
  clearTimeout(pending);
  if (!playground.state?.playing) pending = setTimeout(() => void writeAddress(), 200);
}

function arrive(): void {
  written = [];
  void openAddress().then(follow);
}

addEventListener("hashchange", arrive);

byId("share").addEventListener("click", () => {
  void import("./share/share_dialog.ts").then(() => {
    const dialog = document.querySelector("bp-share") ?? document.body.appendChild(document.createElement("bp-share"));
    return dialog.show(playground, root.dataset["theme"] === "dark");
  });
});

byId("embed").addEventListener("click", () => {
  void import("./embed_dialog/embed_dialog.ts").then(() => {
    const dialog = document.querySelector("bp-embed") ?? document.body.appendChild(document.createElement("bp-embed"));
    return dialog.show(playground, reading?.current ?? null, root.dataset["theme"] === "dark");
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

if (__SOURCE_URL__ !== "") {
  const link = document.createElement("a");
  link.href = __SOURCE_URL__;
  link.textContent = "Source code";
  byId("source").replaceChildren(link, ".");
}

followTheme(playground, byId("theme"));
startButton.ariaExpanded = String(root.hasAttribute("data-start"));
const opened = openAddress();
playground.expect(opened);
await opened;
if (playground.state && location.hash === "") written = momentOf(playground.state);
playground.addController({ hostUpdated: follow });
follow();
whenIdle(() => registerOffline());
