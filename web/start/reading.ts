// SPDX-License-Identifier: MIT
import { lessons } from "virtual:lessons";
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import type { LessonName } from "../lessons/list.ts";
import type { Progress } from "../lessons/playing.ts";
import { noteProgress, readProgress, resumed } from "../progress/progress.ts";
import { addressOf } from "../share/address.ts";
import { defaultSpec } from "../url/defaults.ts";
import { HashError } from "../url/hash_error.ts";
import { lessonAddress, readLessonAddress } from "./lesson_address.ts";

type Player = Pick<BackpropPlayground, "lesson" | "progress" | "state" | "load" | "pause" | "ready">;

/** Lessons as the hosted page has them: opened by their address, followed by it, and remembered. */
export class Reading {
  /** The lesson that is open. */
  current: LessonName | null = null;
  #playground: Player;
  #pageTitle = document.title;
  /** The experiment's address, to which a reader comes back. */
  #left = "";

  constructor(playground: Player) {
    this.#playground = playground;
  }

  get left(): string {
    return this.#left;
  }

  /** Opens what a lesson's address asks for. Returns the exact problem ("": none); then the default experiment is shown. */
  async open(hash: string): Promise<string> {
    try {
      const { lesson, at } = readLessonAddress(hash, lessons);
      if (this.current === null) await this.#leaveExperiment();
      const progress = resumed(readProgress().lessons.get(lesson.name), lesson.steps);
      this.current = lesson.name;
      document.documentElement.dataset["reading"] = ""; // page.css: what a newcomer is told is told
      document.title = `${lesson.title} · ${this.#pageTitle}`;
      const { name, steps } = lesson;
      this.#playground.progress = { ...progress, lesson: name, steps, at: at ?? progress.at };
      this.#playground.lesson = name;
      await this.#playground.ready;
      return "";
    } catch (error) {
      if (!(error instanceof HashError)) throw error;
      this.close();
      await this.#playground.load(defaultSpec);
      return `The lesson could not be opened, so the default experiment is shown. #${error.key}: ${error.message}`;
    }
  }

  /** The playground is for free play again. */
  close(): void {
    if (this.current === null) return;
    this.current = null;
    delete document.documentElement.dataset["reading"];
    document.title = this.#pageTitle;
    this.#playground.lesson = null;
    this.#playground.progress = null;
  }

  /** The element's lesson goes on: remembered, and followed by the address. */
  follow(progress: Progress): void {
    if (progress.lesson !== this.current) return;
    noteProgress(progress);
    // The page after the last step has no address of its own.
    history.replaceState(null, "", lessonAddress(this.current, Math.min(progress.at, progress.steps - 1)));
  }

  /** From the beginning, if it is open. */
  async restart(name: LessonName): Promise<void> {
    if (this.current === name) await this.open(`${lessonAddress(name)}&at=1`);
  }

  async #leaveExperiment(): Promise<void> {
    const { state } = this.#playground;
    if (!state) return;
    const address = addressOf(state, ""); // of the moment in which the reader leaves
    if (state.playing) this.#playground.pause();
    this.#left = await address;
  }
}
