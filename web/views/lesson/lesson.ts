// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { LessonPlayer, Playing } from "../../lessons/playing.ts";
import type { LessonStep } from "../../lessons/schema.ts";
import { controls } from "../../styles/controls.ts";
import { View } from "../view.ts";
import { boxStyles } from "./box_styles.ts";
import { Headroom } from "./headroom.ts";
import { lastPage, type NextLesson } from "./last_page.ts";
import { lessonStyles } from "./lesson_styles.ts";
import { intoSight } from "./into_sight.ts";
import { liveTable } from "./live_table.ts";
import { type Draft, noDraft, predictBox } from "./predict_box.ts";
import { Slots } from "./slots.ts";
import { dots, walkButtons } from "./steps_nav.ts";
import { taskBox } from "./task_box.ts";
import { TextNodes } from "./text_nodes.ts";
import { textStyles } from "./text_styles.ts";

/**
 * A lesson that is read. The element around it hears "lesson-next" ({name}) when the next one is wanted, and "lesson-leave" when
 * the reader would rather play.
 */
export class LessonView extends View {
  static override properties: PropertyDeclarations = {
    player: { attribute: false },
    next: { attribute: false },
    playing: { state: true },
    isOver: { state: true },
    isHinted: { state: true },
    draft: { state: true },
  };
  static override styles = [controls, lessonStyles, textStyles, boxStyles];
  declare player: LessonPlayer;
  /** Of the list, the one after this; null: there is none. */
  declare next: NextLesson | null;
  declare private playing: Playing;
  /** The page after the last step is shown. */
  declare private isOver: boolean;
  declare private isHinted: boolean;
  declare private draft: Draft;

  #text: TextNodes | null = null;
  #slots = new Slots({});
  /** In the question, live until it is answered; and in its working. */
  #asked = apart({});
  #working = apart({});
  #shown: LessonStep | null = null;
  #ends: (() => void) | null = null;
  /** The page that is shown is another one: its heading is where reading goes on. */
  #turned = false;

  constructor() {
    super();
    this.next = null;
    this.isOver = false;
    this.isHinted = false;
    this.draft = noDraft;
    new Headroom(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ends?.();
    this.#ends = null;
  }

  #follow(): void {
    this.#ends?.();
    this.playing = this.player.playing;
    this.#ends = this.player.subscribe((playing) => (this.playing = playing));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("player")) {
      this.#follow();
      this.isOver = false;
      this.#shown = null;
      this.#turned = false;
    }
    const { step, numbers, prediction } = this.playing;
    if (step !== this.#shown) this.#turn(step);
    this.#slots.show(numbers);
    if (!prediction) this.#asked.slots.show(numbers);
  }

  #turn(step: LessonStep): void {
    this.#turned = this.#shown !== null;
    this.#shown = step;
    this.#slots = new Slots(step.numbers ?? {});
    this.#text = new TextNodes(document, this.#slots);
    this.#asked = apart(step);
    this.#working = apart(step);
    this.isHinted = false;
    this.draft = noDraft;
  }

  #go(at: number): void {
    const { playing, player } = this;
    const isOver = at >= playing.lesson.steps.length;
    if (isOver !== this.isOver) this.#turned = true;
    this.isOver = isOver;
    if (!isOver && at !== playing.at) void player.goTo(at);
  }

  #tell(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  override updated(changed: PropertyValues): void {
    const { prediction } = this.playing;
    if (prediction) this.#asked.slots.freeze(prediction.asked);
    if (prediction) this.#working.slots.freeze(prediction.numbers);
    const root = this.renderRoot;
    for (const one of root.querySelectorAll<HTMLElement>(".formula, .wide"))
      if (one.scrollWidth > one.clientWidth) one.tabIndex = 0;
    const before = changed.get("playing") as Playing | undefined;
    if (before && !this.#turned && !this.isOver) this.#follows(before);
    if (!this.#turned) return;
    this.#turned = false;
    root.querySelector(".page")?.scrollTo(0, 0);
    root.querySelector("h2")?.focus({ preventScroll: true });
    const head = root.querySelector("header");
    if (head && head.getBoundingClientRect().top < 0) head.scrollIntoView({ block: "start" });
  }

  /** What has just come in is in sight; who answered reads on where the question was. */
  #follows(before: Playing): void {
    const { rows, prediction, taskDone } = this.playing;
    const find = (what: string): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(what);
    const live = find(".live");
    if (live && before.rows !== rows) live.scrollTop = live.scrollHeight;
    const page = find(".page");
    const predict = find(".predict");
    if (!before.prediction && prediction) predict?.focus({ preventScroll: true });
    if (before.prediction?.right === null && prediction && prediction.right !== null) intoSight(page, predict);
    if (!before.taskDone && taskDone) intoSight(page, find(".task"));
  }

  override render(): TemplateResult {
    const { playing, isOver } = this;
    const { lesson, at, busy, step, done } = playing;
    const steps = lesson.steps.length;
    return html`<section
      class="lesson"
      part="lesson"
      aria-label="Lesson"
      aria-busy=${busy}
      lang=${lesson.lang ?? nothing}
      data-at=${isOver ? steps : at}
      data-steps=${steps}
    >
      <header>
        <p class="title">${lesson.title}</p>
        ${isOver ? nothing : html`<button type="button" class="quiet leave" @click=${() => this.#tell("lesson-leave")}>Free play</button>`}
        ${dots(playing, isOver, (to) => this.#go(to))}
      </header>
      <div class="page">${isOver ? this.#last() : this.#step(step)}</div>
      ${walkButtons({ playing, isOver, isReady: done[at] === true }, (to) => this.#go(to))}
    </section>`;
  }

  #last(): TemplateResult {
    return lastPage({
      playing: this.playing,
      next: this.next,
      text: this.#text!,
      goTo: (to) => this.#go(to),
      takeNext: () => this.#tell("lesson-next", { lesson: this.next?.name }),
      leave: () => this.#tell("lesson-leave"),
    });
  }

  #step(step: LessonStep): TemplateResult {
    const { playing, draft, isHinted } = this;
    const text = this.#text!;
    return html`
      <h2 tabindex="-1">${text.line(step.title)}</h2>
      ${playing.problem ? html`<p class="problem" role="alert">${playing.problem}</p>` : nothing}
      ${text.blocks(step.text)}
      ${
        step.predict
          ? predictBox({
              step,
              question: step.predict,
              prediction: playing.prediction,
              draft,
              text: this.#asked.text,
              working: this.#working.text,
              write: (next) => (this.draft = next),
              predict: (given) => void this.player.predict(given),
            })
          : nothing
      }
      ${step.table ? liveTable(step.table, playing.rows, step, text) : nothing}
      ${
        step.task
          ? taskBox({ task: step.task, playing, isHinted, text, hint: () => (this.isHinted = !isHinted) })
          : nothing
      }
    `;
  }
}

/** Text whose numbers need not be those of the present moment. */
function apart({ numbers = {} }: Pick<LessonStep, "numbers">): { slots: Slots; text: TextNodes } {
  const slots = new Slots(numbers);
  return { slots, text: new TextNodes(document, slots) };
}

if (!customElements.get("bp-lesson")) customElements.define("bp-lesson", LessonView);
