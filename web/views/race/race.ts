// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { resolveTables } from "../../datasets/tables.ts";
import { cadenceInWords } from "../../race/cadence.ts";
import type { LaneState } from "../../race/lane_state.ts";
import { Race } from "../../race/race.ts";
import { reachedBy } from "../../race/reach.ts";
import { isOnOwn, onNetwork, ownLanes, setupsOf, settingsFor, type RaceSettings } from "../../race/settings.ts";
import { controls } from "../../styles/controls.ts";
import { openers } from "../../worker/connection.ts";
import { usualPatience } from "../../worker/patience.ts";
import type { StartOptions } from "../../worker/supervisor.ts";
import { Pace } from "../output/pace.ts";
import { toggleStyles } from "../output/toggle.ts";
import { Teller } from "../teller.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import type { ChartLook } from "./chart_layout.ts";
import { laneEditor } from "./lane_editor.ts";
import { opened } from "./open_lane.ts";
import { raceChart } from "./race_chart.ts";
import { chartBar, presetButtons, raceBar } from "./race_controls.ts";
import { raceStyles } from "./race_styles.ts";
import { raceTable } from "./race_table.ts";
import { outcome, startInWords } from "./race_words.ts";

/** Lines grow often enough to be watched, seldom enough to leave the page its frames. */
const MILLISECONDS_APART = 80;

/** Up to six learners side by side, from the same start, each with its bill. */
export class RaceView extends View {
  static override properties: PropertyDeclarations = {
    start: { attribute: false },
    dark: { attribute: false },
    settings: { state: true },
    look: { state: true },
    width: { state: true },
  };
  static override styles = [controls, toggleStyles, raceStyles];
  /** How further workers are started. */
  declare start: StartOptions;
  declare dark: boolean;
  declare private settings: RaceSettings;
  declare private look: ChartLook;
  declare private width: number;
  readonly #pace = new Pace(MILLISECONDS_APART);
  readonly #teller = new Teller(this);
  #race: Race | null = null;
  /** What the race was made of. */
  #made: { settings: RaceSettings; own: unknown } | null = null;
  #begun = false;

  constructor() {
    super();
    this.look = { measure: "passes", loss: "train", isLogX: false, isLogY: false };
    this.width = 0;
    this.addController(new Width(this, (width) => (this.width = Math.floor(width))));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pace.stop();
    this.#race?.close();
    this.#race = null;
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("state");
    if (!before || changed.size > 1) return true;
    return before.start !== this.state.start || before.loaded !== this.state.loaded;
  }

  override willUpdate(): void {
    this.settings ??= settingsFor("nudges", this.state.start, null);
    const made = this.#made;
    const changed = made?.settings !== this.settings && !sameRace(made?.settings, this.settings);
    // A race that has begun goes on with the network it began with.
    const stale = isOnOwn(this.settings) && made?.own !== this.state.start && !this.#begun;
    if (!this.#race || changed || stale) this.#renew();
  }

  override updated(): void {
    const race = this.#race;
    if (!race) return;
    const reached = reachedBy(race.lanes, this.settings.goal).filter(({ at }) => at).length;
    this.#teller.tell("race-reached", reached);
    const isIdle = this.#begun ? "paused" : "ready";
    this.#teller.tell("race-state", race.isOver ? "ended" : race.playing ? "running" : isIdle);
  }

  /** Another race, with what is chosen now; the one before ends. */
  #renew(): void {
    this.#race?.close();
    this.#begun = false;
    this.#made = { settings: this.settings, own: this.state.start };
    const { wasmUrl, worker = "auto" } = this.start ?? {};
    this.#race = new Race({
      setups: setupsOf(this.settings, this.state.start, this.state.loaded?.data.train.count ?? 1),
      budget: this.settings.budget,
      mode: worker,
      ...(wasmUrl === undefined ? {} : { wasmUrl: new URL(wasmUrl, document.baseURI).href }),
      openers,
      patience: usualPatience,
      cores: navigator.hardwareConcurrency || 2,
      resolve: resolveTables,
      nextFrame: () => new Promise(requestAnimationFrame),
      changed: () => this.#pace.do(() => this.requestUpdate()),
    });
  }

  #set(change: Partial<RaceSettings>): void {
    this.settings = { ...this.settings, ...change };
  }

  #choose(race: RaceSettings["race"]): void {
    this.settings = settingsFor(race, this.state.start, this.settings);
  }

  #play(): void {
    if (this.#race?.isOver) this.#renew();
    this.#begun = true;
    void this.#race?.play();
    this.requestUpdate();
  }

  #again(): void {
    this.#renew();
    this.#play();
  }

  #open(lane: LaneState): void {
    const action = opened(lane);
    if (!action) return;
    this.#race?.pause(); // its workers would slow down the way there
    this.dispatch(action);
    outermost(this).scrollIntoView({ block: "start" });
  }

  override render(): TemplateResult {
    const { settings, dark } = this;
    const race = this.#race;
    if (!race) return html``;
    const reached = reachedBy(race.lanes, settings.goal);
    return html`
      <h3>Race</h3>
      <p>
        Up to six learners start from the same weights on the same data, each with the same number of passes. Which one
        brings the loss down with the fewest?
      </p>
      ${presetButtons(settings.race, (name) => this.#choose(name))} ${this.#bar(race)}
      ${
        settings.race === "own"
          ? laneEditor(ownLanes(settings, this.state.start), dark, (lanes) => this.#set({ lanes }))
          : nothing
      }
      ${this.#stale()} ${chartBar(this.look, (look) => (this.look = look))}
      ${
        this.width > 0
          ? raceChart({
              lanes: race.lanes,
              look: this.look,
              goal: settings.goal,
              width: this.width,
              height: this.width < 560 ? 240 : 320,
              budget: race.budget,
              isDark: dark,
            })
          : nothing
      }
      ${raceTable({
        lanes: race.lanes,
        reached,
        goal: settings.goal,
        isPlaying: race.playing,
        isDark: dark,
        open: (lane) => this.#open(lane),
      })}
      <p class="outcome" role="status">${race.isOver ? outcome(race.lanes, reached, settings.goal) : nothing}</p>
      <p class="note">
        ${startInWords(race.lanes) ?? "All lanes have the same data and seed."} The loss of a lane is looked at
        ${cadenceInWords}; “to reach” is the first look at or below L. One pass is one sample through the network,
        forward or backward; looking costs none. Seconds: its steps times the time of a step, measured on this machine
        while the race runs.
      </p>
    `;
  }

  #bar(race: Race): TemplateResult {
    return raceBar(this.settings, {
      isPlaying: race.playing,
      hasBegun: this.#begun,
      isOver: race.isOver,
      play: () => this.#play(),
      pause: () => race.pause(),
      again: () => this.#again(),
      set: (change) => this.#set(change),
      setNetwork: (network) => (this.settings = onNetwork(this.settings, network, this.state.start)),
    });
  }

  #stale(): TemplateResult | typeof nothing {
    if (!isOnOwn(this.settings) || this.#made?.own === this.state.start) return nothing;
    return html`<p class="note">Your network has changed since this race began; “Again” takes the new one.</p>`;
  }
}

/** Another goal asks for no other race. */
function sameRace(before: RaceSettings | undefined, { goal: _, ...now }: RaceSettings): boolean {
  if (!before) return false;
  const { goal: __, ...then } = before;
  return JSON.stringify(then) === JSON.stringify(now);
}

/** The element on the page that all of this is inside of. */
function outermost(inside: Element): Element {
  const root = inside.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : inside;
}

if (!customElements.get("bp-race")) customElements.define("bp-race", RaceView);
