// SPDX-License-Identifier: MIT
import { lessons } from "virtual:lessons";
import type { LessonName } from "../lessons/list.ts";
import {
  forgetProgress,
  readProgress,
  startOver,
  writeProgress,
  type AllProgress,
  type LessonProgress,
} from "../progress/progress.ts";
import { lessonAddress } from "./lesson_address.ts";
import { firstDoor, standing, wordsOf } from "./standing.ts";

/** Called with the lesson that is to begin anew. */
type Again = (name: LessonName) => void;

/** Writes into the cards how far the reader has come, and where to go on. The cards themselves are in index.html. */
export function showProgress(panel: HTMLElement, again: Again, current: LessonName | null): void {
  const progress = readProgress();
  for (const lesson of lessons) {
    const card = panel.querySelector<HTMLElement>(`[data-lesson="${lesson.name}"]`);
    if (card) showOne(card, lesson, progress.lessons.get(lesson.name), again, current === lesson.name);
  }
  const door = panel.querySelector<HTMLAnchorElement>("#start-first");
  const { lesson, at, text } = firstDoor(lessons, progress);
  if (door) [door.href, door.textContent] = [lessonAddress(lesson.name, at), text];
  showMemory(panel, progress, () => showProgress(panel, again, current));
}

function showOne(
  card: HTMLElement,
  lesson: (typeof lessons)[number],
  progress: LessonProgress | undefined,
  again: Again,
  isOpen: boolean,
): void {
  const { name, title, minutes, steps } = lesson;
  const where = standing(progress, steps);
  card.dataset["standing"] = where.kind;
  const link = card.querySelector("a");
  if (link) {
    link.href = lessonAddress(name, where.kind === "begun" ? where.at : 0);
    if (isOpen) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const told = card.querySelector(".minutes");
  if (told) told.textContent = wordsOf(where, minutes);
  card.querySelector("button")?.remove();
  if (where.kind === "new") return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "↺";
  button.title = "Start over";
  button.setAttribute("aria-label", `Start over: ${title}`);
  button.addEventListener("click", () => {
    startOver(name);
    again(name);
    card.querySelector("a")?.focus();
  });
  card.append(button);
}

/** What is remembered, and how to make the browser forget it; it can be brought back as long as the list is not shown anew. */
function showMemory(panel: HTMLElement, progress: AllProgress, repaint: () => void): void {
  const place = panel.querySelector<HTMLElement>("#start-memory");
  if (!place) return;
  const done = [...progress.lessons.values()].filter(({ finished }) => finished).length;
  place.hidden = progress.lessons.size === 0;
  place.replaceChildren(
    `${done} of ${lessons.length} lessons done. This is remembered in your browser and nowhere else. `,
    doing("Forget my progress", () => {
      const before = forgetProgress();
      repaint();
      const back = doing("Bring it back", () => {
        writeProgress(before);
        repaint();
      });
      place.hidden = false;
      place.replaceChildren("Forgotten. ", back);
      back.focus();
    }),
  );
}

function doing(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = text;
  button.addEventListener("click", act);
  return button;
}
