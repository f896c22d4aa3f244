// SPDX-License-Identifier: MIT
import { html } from "lit";
import { lessons } from "virtual:lessons";
import type { Told } from "../lessons/deeds.ts";
import { openLesson } from "../lessons/open_lesson.ts";
import { createPlayer } from "../lessons/player.ts";
import type { LessonHost, LessonPlayer, Playing, Progress } from "../lessons/playing.ts";
import type { Lesson } from "../lessons/schema.ts";
import "../views/lesson/lesson.ts";
import type { NextLesson } from "../views/lesson/last_page.ts";
import { send } from "./events.ts";
import type { LessonShown } from "./lesson.ts";
import { controlsAt, sourceOf, startIn, viewsAt } from "./lesson_step.ts";
import type { Running } from "./running.ts";

interface Around {
  /** What was asked for: its name, its address, or itself. */
  given: unknown;
  start: Progress | null;
  running: Running;
  host: HTMLElement;
  repaint: () => void;
  next: (name: string) => void;
  leave: () => void;
}

/** A lesson that is read in an element: its player, what it shows there, and what it tells the page. */
export class Reading {
  /** Settles when its first step's experiment is there, or could not be had. */
  readonly entered: Promise<void>;
  #around: Around;
  #name: string;
  #player: LessonPlayer;
  #seen: Playing;
  #shown: LessonShown;
  #next: NextLesson | null;
  #curve: Told | null = null;
  #ends: (() => void)[] = [];

  /** @throws SchemaError where it is not a lesson; Error where it could not be had */
  static fetch(given: unknown, base: string): Promise<Lesson> {
    return openLesson(given, base);
  }

  constructor(lesson: Lesson, around: Around) {
    this.#around = around;
    this.#name = typeof around.given === "string" ? around.given : lesson.title;
    const { start } = around;
    const player = createPlayer(
      lesson,
      hostOf(around),
      start?.lesson === this.#name ? startIn(lesson, start) : undefined,
      { name: this.#name },
    );
    this.#player = player;
    this.#seen = player.playing;
    const at = lessons.findIndex(({ name }) => name === this.#name);
    this.#next = at < 0 ? null : (lessons[at + 1] ?? null);
    this.#shown = this.#show();
    let isEntered = (): void => undefined;
    this.entered = new Promise((resolve) => (isEntered = resolve));
    this.#ends.push(
      player.subscribe((playing) => {
        this.#follow(playing);
        if (!playing.busy) isEntered();
      }),
    );
    if (!player.playing.busy) isEntered();
    const told = ({ detail }: Event & { detail?: Told }): void => {
      if (detail) this.#told(detail);
    };
    around.host.addEventListener("bp-told", told);
    this.#ends.push(() => around.host.removeEventListener("bp-told", told), isEntered);
    this.#point();
    this.#announce();
  }

  get shown(): LessonShown {
    return this.#shown;
  }

  get progress(): Progress {
    const { lesson, at, done, finished } = this.#seen;
    return { lesson: this.#name, at, steps: lesson.steps.length, done: [...done], finished };
  }

  close(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#player.close();
    const { running } = this.#around;
    if (running.state.view.source) running.dispatch({ type: "set-view", view: { source: null } });
  }

  #told(told: Told): void {
    if (told.name === "climber-curve") this.#curve = told;
    this.#player.told(told);
  }

  #follow(playing: Playing): void {
    const before = this.#seen;
    this.#seen = playing;
    const isElsewhere = playing.at !== before.at;
    if (isElsewhere) {
      this.#shown = this.#show();
      this.#around.repaint();
    }
    const isThere = before.busy && !playing.busy;
    if (isElsewhere || isThere) this.#point();
    // A step knows only what was told in it; what the climber stands on was told when it was chosen.
    if (isThere && this.#curve) this.#player.told(this.#curve);
    if (isElsewhere || String(playing.done) !== String(before.done)) this.#announce();
  }

  #show(): LessonShown {
    const { lesson, at, step } = this.#seen;
    const { host, next, leave } = this.#around;
    const ask = (name: string, detail: unknown, go: () => void): void => {
      if (send(host, name, detail)) go();
    };
    return {
      panel: html`<bp-lesson
        .player=${this.#player}
        .next=${this.#next}
        @lesson-next=${({ detail }: CustomEvent<{ lesson: string }>) => ask("lesson-next", detail, () => next(detail.lesson))}
        @lesson-leave=${() => ask("lesson-leave", this.progress, leave)}
      ></bp-lesson>`,
      views: viewsAt(lesson, at),
      controls: controlsAt(lesson, at),
      highlight: step.highlight ?? [],
      design: step.design === true,
    };
  }

  /** Weights and units that the step speaks of are marked in the network. */
  #point(): void {
    const { running } = this.#around;
    const source = sourceOf(this.#seen.step.highlight ?? []);
    if (source || running.state.view.source) running.dispatch({ type: "set-view", view: { source } });
  }

  #announce(): void {
    send(this.#around.host, "lesson", this.progress);
  }
}

function hostOf({ running, host }: Around): LessonHost {
  return {
    get state() {
      return running.state;
    },
    dispatch: running.dispatch,
    subscribe: (listener) => running.controller.store.subscribe(listener),
    ask: running.ask,
    load: (spec) => running.load(spec),
    act: (action) => running.act(action),
    announce: (statement) => void send(host, "statement", statement),
  };
}
