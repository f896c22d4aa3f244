// SPDX-License-Identifier: MIT
import "../element/backprop_playground.ts";
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import { tellers } from "./dialects.ts";
import type { Frame, Heard } from "./frame.ts";
import { Height } from "./height.ts";
import { openLink } from "./open_link.ts";
import type { Progress } from "../lessons/playing.ts";
import { noteProgress, readProgress } from "../progress/progress.ts";
import { lessonIn, readQuery, type LessonAddress } from "./query.ts";

/** The page for iframes: the element alone, set up by the address, driven by its parent (protocol.ts), as high as it needs. */
const playground = byId("playground") as BackpropPlayground;
const content = byId("content");
const query = readQuery(location.href);
const problems = [...query.problems];
const isFramed = parent !== window;

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`embed/index.html has no #${id}`);
  return element;
}

function complain(text: string): void {
  problems.push(text);
  showProblems();
}

function showProblems(): void {
  const problem = byId("problem");
  problem.textContent = problems.join("\n");
  problem.hidden = problems.length === 0;
}

/** Where the address says, or where its reader was: lessons of ours are remembered, as on the main page. */
function showLesson({ lesson, at }: LessonAddress): void {
  const was = [...readProgress().lessons].find(([name]) => name === lesson)?.[1];
  const { done, finished } = was ?? { done: [], finished: false };
  const step = at ?? (was && !finished ? was.at : 0);
  playground.progress = { lesson, at: step, steps: Math.max(done.length, step + 1), done, finished };
  playground.lesson = lesson;
}

/** A bad address gives its exact problem and the defaults, never an empty frame. */
async function openHash(): Promise<void> {
  if (location.hash.length <= 1) return;
  try {
    const lesson = lessonIn(location.hash, location.href);
    if (lesson) return showLesson(lesson);
    playground.lesson = null;
    const { openAddress } = await import("../share/address.ts");
    const problem = await openAddress(playground, location.hash);
    if (problem !== "") complain(problem);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  }
}

/** In its own words always, in the host's where they were asked for. */
function followHeight(tell: (height: number) => void): void {
  const height = new Height();
  const measure = (): void => {
    const { bottom } = content.getBoundingClientRect();
    const next = height.next({ content: bottom + scrollY, width: innerWidth, frame: innerHeight }, performance.now());
    if (height.followed) document.documentElement.classList.add("followed");
    if (next !== null) tell(next);
  };
  addEventListener("resize", measure);
  const observer = new ResizeObserver(measure);
  observer.observe(content);
  observer.observe(byId("problem"));
}

async function answerParent(): Promise<void> {
  const waiting: Heard[] = [];
  const keep = (heard: Heard): void => void (waiting.length < 100 && waiting.push(heard));
  addEventListener("message", keep);
  const post = (message: unknown): void => parent.postMessage(message, "*");
  const teller = query.resize ? tellers[query.resize](post) : null;
  addEventListener("message", ({ data, source }) => source === parent && teller?.hear(data));
  const { Frame } = await import("./frame.ts");
  const frame: Frame = new Frame({ playground, parent, allowed: query.origins, problems });
  removeEventListener("message", keep);
  addEventListener("message", frame.receive);
  for (const heard of waiting) frame.receive(heard);
  followHeight((height) => {
    teller?.tell(height);
    frame.tell("resize", { height });
  });
}

showProblems();
for (const [name, value] of Object.entries(query.attributes)) playground.setAttribute(name, value);
if (query.lesson) showLesson(query.lesson);
playground.addEventListener("backprop-lesson", (event) => noteProgress((event as CustomEvent<Progress>).detail));
if (isFramed) void answerParent();
openLink(byId("open") as HTMLAnchorElement, playground);

addEventListener("hashchange", () => void openHash());
const opened = openHash();
playground.expect(opened);
await opened;
/** Asked for by whoever embeds it, and not against the wish of who looks at it. */
if (query.autoplay && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
  await playground.ready;
  playground.play();
}
