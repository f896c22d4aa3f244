// SPDX-License-Identifier: MIT
import type { DeepPartial } from "backprop-playground/engine";
import type { Action } from "../state/actions.ts";
import type { Message } from "../state/messages.ts";
import type { PageSpec, State } from "../state/state.ts";
import type { LessonHost } from "./playing.ts";
import type { Lesson } from "./schema.ts";

/** No step so far brings a spec: what ran before the lesson goes on. */
const BEFORE = -1;

/**
 * The experiment that a step is about. A reader may change it and stays in the lesson; who goes to another step, or undoes more
 * than was done in this one, must not see a text with somebody else's network.
 */
export class Ground {
  #lesson: Lesson;
  #host: Pick<LessonHost, "state" | "load">;
  #dispatch: (action: Action) => void;
  /** What ran before the lesson. */
  #base: PageSpec | null = null;
  /** The step whose spec was loaded last; null: it was refused. */
  #origin: number | null = BEFORE;
  /** Designs that were made since it was loaded. */
  #starts = new WeakSet<PageSpec>();
  /** As it was when it was loaded. */
  #design = "";

  constructor(lesson: Lesson, host: Pick<LessonHost, "state" | "load">, dispatch: (action: Action) => void) {
    this.#lesson = lesson;
    this.#host = host;
    this.#dispatch = dispatch;
  }

  /**
   * Brings what a step builds on, unless it is there.
   * @param from the step that was left; null: none
   * @returns why it cannot be shown; "": it is
   */
  async enter(at: number, from: number | null): Promise<string> {
    const { state } = this.#host;
    if (!this.#base && state.loaded) {
      this.#base = state.start;
      this.#arrived(BEFORE);
    }
    return this.#isElsewhere(at, from) ? this.load(at) : "";
  }

  /** Loads the spec that a step builds on. @returns why it cannot be shown; "": it is */
  async load(at: number): Promise<string> {
    const origin = this.#originOf(at);
    const spec = (origin === BEFORE ? this.#base : this.#lesson.steps[origin]?.spec) as DeepPartial<PageSpec> | null;
    if (!spec) return "";
    if (this.#host.state.playing) this.#dispatch({ type: "pause" });
    try {
      await this.#host.load(spec as Partial<PageSpec>);
      this.#arrived(origin);
      return "";
    } catch (error) {
      this.#arrived(null);
      return messageOf(error);
    }
  }

  /** Whether a message has led away from what belongs to the step. Hears of every message. */
  isLeftBy(message: Message, { start }: State): boolean {
    if (message.type === "went" && !message.to.foreign && !this.#starts.has(start)) return true;
    this.#starts.add(start);
    return false;
  }

  #arrived(origin: number | null): void {
    const { start, spec } = this.#host.state;
    this.#origin = origin;
    this.#starts = new WeakSet([start]);
    this.#design = designOf(spec);
  }

  /** The step whose spec a step builds on: its own, or that of the nearest earlier one. */
  #originOf(at: number): number {
    return this.#lesson.steps.slice(0, at + 1).findLastIndex(({ spec }) => spec !== undefined);
  }

  #isElsewhere(at: number, from: number | null): boolean {
    if (this.#lesson.steps[at]?.spec || this.#originOf(at) !== this.#origin) return true;
    const goesOn = from === null || at === from + 1;
    return !goesOn && designOf(this.#host.state.spec) !== this.#design;
  }
}

/** What the texts speak of: the network, its data and how it learns; not the settings that readers are asked to turn. */
function designOf({ data, features, layers, loss, learner }: PageSpec): string {
  return JSON.stringify([data, features, layers, loss, learner.kind]);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
