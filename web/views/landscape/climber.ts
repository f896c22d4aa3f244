// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { controls } from "../../styles/controls.ts";
import type { Ask } from "../../worker/query.ts";
import { chooseStyles } from "../microscope/choose_fields.ts";
import { placeAfter } from "../microscope/slope_window.ts";
import { axesStyles } from "../output/axes.ts";
import { Teller } from "../teller.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import { climberChooser } from "./climber_chooser.ts";
import { climberControls } from "./climber_controls.ts";
import { climberLayout } from "./climber_layout.ts";
import { climberNumbers, footprints } from "./climber_numbers.ts";
import { climberPlot } from "./climber_plot.ts";
import { climberStyles } from "./climber_styles.ts";
import { type Chosen, groundNote, isSameSubject, subjectNames, subjectOf } from "./climber_subject.ts";
import { type Gait, standing, type Walk } from "./climber_walk.ts";
import { footingSentence, isStuck } from "./climber_words.ts";
import { curveNames } from "./curve_names.ts";
import { Hike, type KnownGround, type Subject } from "./hike.ts";
import { landscapeStyles } from "./landscape_styles.ts";
import { OneAtATime } from "./one_at_a_time.ts";

/** Between two steps of the ball that steps by itself. */
const STEP_MS = 350;
/** A weight's curve is computed at most so often while the run trains. */
const GROUND_MS = 250;

/** The blindfolded climber: a ball on a curve that feels only the slope under its feet, and steps by the learning rate. */
export class Climber extends View {
  static override properties: PropertyDeclarations = {
    ...View.properties,
    ask: { attribute: false },
    chosen: { state: true },
    gait: { state: true },
    hasMomentum: { state: true },
    isFoggy: { state: true },
    isPlaying: { state: true },
    isHeld: { state: true },
    stride: { state: true },
    available: { state: true },
  };
  static override styles = [controls, landscapeStyles, chooseStyles, axesStyles, climberStyles];
  declare ask: Ask;
  declare private chosen: Chosen;
  declare private gait: Gait;
  declare private hasMomentum: boolean;
  declare private isFoggy: boolean;
  declare private isPlaying: boolean;
  declare private isHeld: boolean;
  /** Of a step by hand; null: as large as the learning rate. */
  declare private stride: number | null;
  declare private available: number;

  readonly #hike = new Hike(
    () => this.ask,
    () => this.requestUpdate(),
  );
  readonly #teller = new Teller(this);
  #told: Walk | null = null;
  readonly #pace = new OneAtATime(GROUND_MS);
  /** What the ground was asked for. */
  #asked: { subject: Subject; key: string; at: readonly unknown[] } | null = null;
  /** Where the person has put the ball; null: where it was put at first. */
  #placed: number | null = null;
  /** Where it is on its way to, by key. */
  #wanted: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    super();
    this.chosen = { on: "two-valleys", weight: null, halfWidth: 4 };
    this.gait = { learningRate: 0.1, momentum: 0, ascend: false };
    this.hasMomentum = false;
    this.isFoggy = false;
    this.isPlaying = false;
    this.isHeld = false;
    this.stride = null;
    this.available = 600;
    this.addController(new Width(this, (width) => (this.available = Math.floor(width))));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
    this.#pace.stop();
  }

  /** The curve is asked for whenever it is another one; of the state only a weight's curve depends on more than the design. */
  override shouldUpdate(changed: PropertyValues<this>): boolean {
    this.#look();
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    return before.loaded !== this.state.loaded || before.view.focus !== this.state.view.focus;
  }

  override updated(): void {
    const { walk } = this.#hike;
    this.#teller.tell("climber-curve", this.chosen.on);
    if (!walk || walk === this.#told) return;
    // Every move is news, also where it ends as the last one did.
    this.#told = walk;
    this.#teller.tellAgain("climber-steps", walk.steps);
    this.#teller.tellAgain("climber-footing", walk.footing);
  }

  #look(): void {
    const { state, chosen } = this;
    const subject = subjectOf(state, chosen, this.#hike.ground?.subject ?? null);
    if (!subject) return;
    const key = JSON.stringify(subject);
    const at = chosen.on === "weight" ? [state.loaded, state.run.interventions, state.frame?.report.step] : [];
    const asked = this.#asked;
    if (asked?.key === key && at.every((part, index) => part === asked.at[index])) return;
    const isSame = asked !== null && isSameSubject(asked.subject, subject);
    if (!isSame) {
      this.#placed = null;
      this.#pause();
    }
    this.#asked = { subject, key, at };
    this.#pace.ask(() => this.#hike.begin(subject, this.gait, (ground) => this.#startOn(ground, isSame)));
  }

  /** On the same weight once more the ball stays where it was put; else it goes with the weight. */
  #startOn(ground: KnownGround, isSame: boolean): number {
    const { walk } = this.#hike;
    if (isSame && walk && (walk.steps > 0 || this.#placed !== null)) return standing(walk).at;
    return this.#first(ground);
  }
  #first(ground: KnownGround): number {
    return this.#placed ?? ground.value ?? curveNames.find(({ name }) => name === this.chosen.on)?.start ?? ground.low;
  }

  #setGait(change: Partial<Gait>): void {
    this.gait = { ...this.gait, ...change };
    void this.#hike.change(this.gait);
  }

  #put(at: number): void {
    this.#placed = at;
    this.#wanted = at;
    void this.#hike.put(at, this.gait).then(() => {
      if (this.#wanted === at) this.#wanted = null;
    });
  }

  #pause(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.isPlaying = false;
  }

  readonly #goOn = async (): Promise<void> => {
    this.#timer = null;
    await this.#hike.step(this.gait);
    const { walk, problem } = this.#hike;
    if (!this.isPlaying) return;
    if (!walk || problem || isStuck(walk.footing)) this.#pause();
    else this.#timer = setTimeout(() => void this.#goOn(), STEP_MS);
  };

  #byHand(way: -1 | 1): void {
    const { walk } = this.#hike;
    if (!walk) return;
    this.#pause();
    void this.#hike.moveTo(
      (this.#wanted ?? standing(walk).at) + way * (this.stride ?? this.gait.learningRate),
      this.gait,
    );
  }

  override render(): TemplateResult {
    const { ground, walk, problem } = this.#hike;
    return html`<section aria-labelledby="title">
      <h3 id="title">Down a mountain, blindfolded</h3>
      <p class="lead">
        The ball feels only the slope under its feet and steps by it, as each weight of a network does. Put it anywhere
        (drag it, or use the arrow keys), let it step, and see where it gets stuck.
      </p>
      ${climberChooser({
        state: this.state,
        chosen: this.chosen,
        choose: (change) => (this.chosen = { ...this.chosen, ...change }),
      })}
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      <div class="columns">
        <div class="picture">
          ${ground && walk ? this.#picture(ground) : html`<p class="muted">The curve is on its way.</p>`}
        </div>
        ${this.#controls()}
      </div>
    </section>`;
  }

  #picture(ground: KnownGround): TemplateResult {
    const { isFoggy, gait, chosen } = this;
    const walk = this.#hike.walk!;
    const names = subjectNames(this.state, chosen);
    const isWide = this.available >= 900;
    const layout = climberLayout(
      ground,
      isWide ? this.available - 340 : this.available,
      isFoggy ? standing(walk).height : null,
    );
    const placeOf = (event: PointerEvent): number => {
      const box = (event.currentTarget as Element).getBoundingClientRect();
      const at = layout.x.toValue(((event.clientX - box.left) * layout.width) / (box.width || 1));
      return Math.min(Math.max(at, ground.low), ground.high);
    };
    return html`${climberPlot({
        ground,
        walk,
        layout,
        isFoggy,
        isHeld: this.isHeld,
        ...names,
        down: (event) => {
          if (event.button !== 0) return;
          (event.currentTarget as Element).setPointerCapture(event.pointerId);
          this.#pause();
          this.isHeld = true;
          this.#put(placeOf(event));
        },
        move: (event) => {
          if (this.isHeld) this.#put(placeOf(event));
        },
        up: () => (this.isHeld = false),
        key: (event) => {
          const range = [ground.low, ground.high] as const;
          const to = placeAfter(event.key, event.shiftKey, this.#wanted ?? standing(walk).at, range);
          if (to === null) return;
          event.preventDefault();
          this.#pause();
          this.#put(Math.min(Math.max(to, ground.low), ground.high));
        },
      })}
      <p class="says" role="status">${footingSentence({ walk, ascend: gait.ascend, isFoggy, symbol: names.symbol })}</p>
      ${climberNumbers(walk, gait, { isFoggy, ...names })}
      ${isFoggy && chosen.on !== "weight" ? nothing : html`<p class="note">${groundNote(chosen, ground, names.symbol)}</p>`}
      ${footprints(walk, { isFoggy, ...names })}`;
  }

  #controls(): TemplateResult {
    return climberControls({
      gait: this.gait,
      hasMomentum: this.hasMomentum,
      isFoggy: this.isFoggy,
      isPlaying: this.isPlaying,
      stride: this.stride,
      isReady: this.#hike.walk !== null,
      setGait: (change) => this.#setGait(change),
      showMomentum: (on) => {
        this.hasMomentum = on;
        this.#setGait({ momentum: on ? 0.9 : 0 });
      },
      setFog: (on) => (this.isFoggy = on),
      setStride: (stride) => (this.stride = stride),
      step: () => {
        this.#pause();
        void this.#hike.step(this.gait);
      },
      play: () => {
        if (this.isPlaying) {
          this.#pause();
          return;
        }
        this.isPlaying = true;
        void this.#goOn();
      },
      startAnew: () => {
        this.#pause();
        const { ground } = this.#hike;
        if (ground) void this.#hike.put(this.#first(ground), this.gait);
      },
      byHand: (way) => this.#byHand(way),
    });
  }
}

if (!customElements.get("bp-climber")) customElements.define("bp-climber", Climber);
