// SPDX-License-Identifier: MIT
import { html, type TemplateResult } from "lit";
import type { Progress } from "../lessons/playing.ts";
import type { Reading } from "./reading.ts";
import type { Running } from "./running.ts";

/** What a lesson makes of the element while it is open. */
export interface LessonShown {
  panel: TemplateResult;
  views: readonly string[];
  /** Null: all. */
  controls: readonly string[] | null;
  /** "view:network", "control:step" … */
  highlight: readonly string[];
  /** The network's shape can be changed. */
  design: boolean;
}

const coming: LessonShown = {
  panel: html`<p class="coming" role="status">The lesson is on its way …</p>`,
  views: [],
  controls: null,
  highlight: [],
  design: false,
};

/** The element's lesson: what was asked for, and, as soon as the engine runs, what is read. Without one nothing is fetched. */
export class LessonHolder {
  #host: HTMLElement;
  #repaint: () => void;
  #given: unknown = null;
  /** Nobody has said yet which lesson there is. */
  #isUnsaid = true;
  #start: Progress | null = null;
  #running: Running | null = null;
  #reading: Reading | null = null;
  /** What was given for it. */
  #read: unknown = null;
  /** Counts what was given: an older lesson that arrives late is dropped. */
  #turn = 0;

  constructor(host: HTMLElement, repaint: () => void) {
    this.#host = host;
    this.#repaint = repaint;
  }

  /** A name, an address, an object; null: none. */
  get given(): unknown {
    return this.#given;
  }
  /** Another one replaces what is open as soon as it is there; the same one, or one that is refused, changes nothing. */
  give(given: unknown): void {
    this.#isUnsaid = false;
    if ((given ?? null) === this.#given) return;
    this.#given = given ?? null;
    if (this.#given === null || !this.#running) this.#close();
    if (this.#running) void this.#open(this.#running);
    this.#repaint();
  }

  /** What the attribute says at first; afterwards it is as whoever spoke last says. */
  offer(given: unknown): void {
    if (this.#isUnsaid) this.give(given);
  }

  get progress(): Progress | null {
    return this.#reading?.progress ?? this.#start;
  }
  /** Where the lesson of that name goes on: the one that is open, or the next. */
  set progress(progress: Progress | null) {
    this.#start = progress;
    if (!progress || progress.lesson !== this.#reading?.progress.lesson || !this.#running) return;
    this.#close();
    void this.#open(this.#running);
  }

  get shown(): LessonShown | null {
    return this.#reading?.shown ?? (this.#given === null ? null : coming);
  }

  /** Settles when the lesson, if there is one, is at its step or has been refused. */
  async begin(running: Running): Promise<void> {
    this.#running = running;
    await this.#open(running);
  }

  /** The element is gone; when it comes back, the lesson goes on where it was. */
  end(): void {
    this.#start = this.progress;
    this.#close();
    this.#running = null;
  }

  async #open(running: Running): Promise<void> {
    if (this.#given === null) return;
    const turn = ++this.#turn;
    const [given, start] = [this.#given, this.#start];
    try {
      const { Reading } = await import("./reading.ts");
      const lesson = await Reading.fetch(given, this.#host.baseURI);
      if (turn !== this.#turn) return;
      this.#reading?.close();
      this.#read = given;
      this.#reading = new Reading(lesson, {
        given,
        start,
        running,
        host: this.#host,
        repaint: this.#repaint,
        next: (name) => this.give(name),
        leave: () => this.give(null),
      });
      this.#repaint();
      await this.#reading.entered;
    } catch (error) {
      if (turn !== this.#turn) return;
      if (this.#reading && this.#read !== given) this.#given = this.#read;
      else this.give(null);
      running.complain(error, "lesson");
    }
  }

  #close(): void {
    this.#turn += 1;
    this.#reading?.close();
    this.#reading = null;
    this.#repaint();
  }
}
