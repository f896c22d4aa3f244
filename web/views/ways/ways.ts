// SPDX-License-Identifier: MIT
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { PassCosts } from "backprop-playground/engine";
import { compact, integer } from "../../format/number.ts";
import { isFlowing } from "../../state/frame_request.ts";
import { searches } from "../../state/learners.ts";
import type { PageSpec, State } from "../../state/state.ts";
import { controls } from "../../styles/controls.ts";
import { RateMeter } from "../../ways/rate_meter.ts";
import { trainedCount, type Work } from "../../ways/step_costs.ts";
import { emptyTape, withAttempt, type Tape } from "../../ways/tape.ts";
import type { Ask } from "../../worker/query.ts";
import { Pace } from "../output/pace.ts";
import { View } from "../view.ts";
import { Width } from "../width.ts";
import { billStyles } from "./bill_styles.ts";
import { combinationsBill, type Rate } from "./combinations_bill.ts";
import { Costs } from "./costs.ts";
import { passesPerSecond, type Measured } from "./measure_rate.ts";
import { runBill } from "./run_bill.ts";
import { searching } from "./searching.ts";
import { tryIt } from "./try_it.ts";
import { waysList } from "./ways_list.ts";
import { waysStyles } from "./ways_styles.ts";

/** Nobody reads numbers that change more often. */
const MILLISECONDS_APART = 100;
const USUAL_VALUES = 1000;
const NARROW = 520;

/** The six ways to learn, what each costs on this network, and what trying every combination would come to. */
export class Ways extends View {
  static override properties: PropertyDeclarations = {
    ...super.properties,
    ask: { attribute: false },
    values: { state: true },
    costs: { state: true },
    measured: { state: true },
    available: { state: true },
  };
  static override styles = [controls, waysStyles, billStyles];
  declare ask: Ask;
  /** Grid values of every weight in the table of combinations. */
  declare private values: number;
  declare private costs: PassCosts | null;
  declare private measured: Measured | null;
  declare private available: number;
  readonly #pace = new Pace(MILLISECONDS_APART);
  readonly #meter = new RateMeter();
  readonly #costs = new Costs((costs, measured) => ([this.costs, this.measured] = [costs, measured]));
  #tape: Tape = emptyTape;

  constructor() {
    super();
    this.values = USUAL_VALUES;
    this.costs = null;
    this.measured = null;
    this.available = 600;
    this.addController(new Width(this, (width) => (this.available = Math.floor(width))));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pace.stop();
  }

  /** Every frame is looked at, for the tape and the rate; few are painted. */
  override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before: State | undefined = changed.get("state");
    if (changed.has("state")) this.#look(before ?? null);
    if (!before || changed.size > 1 || differs(before, this.state)) return true;
    if (before.frame === this.state.frame) return false;
    if (!this.state.playing) return true;
    this.#pace.do(() => {
      this.requestUpdate();
    });
    return false;
  }

  #look(before: State | null): void {
    const { frame, start, loaded } = this.state;
    const attempts = frame?.attempts ?? null;
    this.#tape = withAttempt(this.#tape, start, attempts);
    if (before?.loaded !== loaded) this.#meter.clear();
    if (attempts && isFlowing(this.state) && this.state.speed === Infinity)
      this.#meter.see(attempts.tried, performance.now());
    else this.#meter.rest();
    this.#costs.look(this.state, this.ask);
  }

  override render(): TemplateResult {
    const { state } = this;
    const { learner } = state.spec;
    const { kind } = learner;
    const work = this.#work();
    const attempts = state.frame?.attempts;
    const own = trainedCount(state.loaded?.layout ?? []);
    const rate = this.#rate();
    const offered = kind === "weight-combinations" ? (learner.search?.values ?? null) : null;
    return html`
      <h3>Six ways to learn</h3>
      <p class="lead">
        Each begins again from the same first weights. The cost of a step is counted for this network and
        ${work ? html`a batch of ${integer(work.batch)} (every combination: all ${integer(work.train)} training samples)` : "batch"};
        one pass is one sample through the network.
      </p>
      ${waysList(work, kind, (to) => this.dispatch({ type: "set-learner", learner: { kind: to } }))}
      <p class="race">
        What a step costs is one thing, how far it leads is another:
        <button type="button" @click=${() => this.dispatch({ type: "set-view", view: { explored: "race" } })}>
          Race them
        </button>
      </p>
      ${searches(kind) && attempts ? searching(attempts, this.#tape, this.available) : nothing}
      ${state.frame ? runBill(state.frame.report, kind, work) : nothing}
      <section aria-label="Every combination: the bill">
        <h3>Every combination: the bill</h3>
        <p>
          With some values for each weight, every further weight multiplies the work by as many. A network of a few
          weights can be searched through; yours has ${integer(own)}.
        </p>
        ${combinationsBill({ values: this.values, own, rate, isNarrow: this.available < NARROW, offered: offered === this.values ? null : offered, pick: this.#pick })}
        ${tryIt({ values: this.values, own, rate, start: state.start, begin: this.#begin })}
      </section>
    `;
  }

  #work(): Work | null {
    const { loaded, spec } = this.state;
    const { costs } = this;
    if (!loaded || !costs) return null;
    const train = loaded.data.train.count;
    return { costs, train, trained: trainedCount(loaded.layout), batch: Math.min(spec.learner.batchSize, train) };
  }

  /** Of the running search where it runs as fast as it goes, else of forward passes alone. */
  #rate(): Rate | null {
    const { state, measured } = this;
    const train = state.loaded?.data.train.count ?? 0;
    const running = this.#meter.rate;
    if (running !== null && state.spec.learner.kind === "weight-combinations")
      return { perSecond: running, how: "Measured on this search as it runs, while the page shows it." };
    if (!measured || train === 0) return null;
    const passes = passesPerSecond(measured);
    const how = `Measured in this browser: ${integer(measured.passes)} forward passes of this network took ${integer(Math.max(measured.ms, 1))} ms, ${compact(passes)} a second. A combination takes ${integer(train)}, one for each training sample.`;
    return { perSecond: passes / train, how };
  }

  readonly #pick = (values: number): void => {
    this.values = values;
  };

  /** As fast as it goes, at once: whoever asks wants to see it end. */
  readonly #begin = (spec: PageSpec): void => {
    this.dispatch({ type: "load", spec });
    this.dispatch({ type: "set-speed", speed: Infinity });
    this.dispatch({ type: "play" });
  };
}

/** Whether anything but the frame differs that is shown here. */
function differs(before: State, now: State): boolean {
  return (
    before.spec !== now.spec ||
    before.start !== now.start ||
    before.loaded !== now.loaded ||
    before.playing !== now.playing
  );
}

if (!customElements.get("bp-ways")) customElements.define("bp-ways", Ways);
