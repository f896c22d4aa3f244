// SPDX-License-Identifier: MIT
import type { PassCosts } from "backprop-playground/engine";
import type { State } from "../../state/state.ts";
import { trainedCount, widthsOf } from "../../ways/step_costs.ts";
import type { Ask } from "../../worker/query.ts";
import { measureRate, type Measured } from "./measure_rate.ts";

/**
 * What a pass of the present network costs, counted, and how fast passes go, measured. Asked once a network; the measuring
 * waits for a pause, so that it does not hold up a run. What cannot be had stays unknown.
 */
export class Costs {
  readonly #tell: (costs: PassCosts | null, measured: Measured | null) => void;
  #latest: State | null = null;
  #network: State["loaded"] = null;
  #costs: PassCosts | null = null;
  #measured: Measured | null = null;
  /** What has been asked about this network, whatever came of it. */
  #isCounted = false;
  #isTimed = false;
  #isAsking = false;

  constructor(tell: (costs: PassCosts | null, measured: Measured | null) => void) {
    this.#tell = tell;
  }

  look(state: State, ask: Ask): void {
    this.#latest = state;
    if (state.loaded !== this.#network) {
      this.#network = state.loaded;
      this.#costs = this.#measured = null;
      this.#isCounted = this.#isTimed = false;
    }
    if (!this.#network || this.#isAsking || state.building) return;
    if (!this.#isCounted) {
      this.#isCounted = true;
      void this.#ask(state, ask, async () => (this.#costs = await costsOf(ask, state)));
    } else if (this.#costs && !this.#isTimed && !state.playing) {
      this.#isTimed = true;
      const costs = this.#costs;
      void this.#ask(state, ask, async () => (this.#measured = await rateOf(ask, state, costs)));
    }
  }

  /** An answer about a network that is gone is not taken. */
  async #ask(state: State, ask: Ask, question: () => Promise<unknown>): Promise<void> {
    this.#isAsking = true;
    await question().catch(() => null);
    this.#isAsking = false;
    if (state.loaded === this.#network) this.#tell(this.#costs, this.#measured);
    else {
      this.#costs = this.#measured = null;
      this.#isCounted = this.#isTimed = false;
    }
    this.look(this.#latest ?? state, ask);
  }
}

async function costsOf(ask: Ask, { loaded }: State): Promise<PassCosts | null> {
  const answers = await ask("pass-costs", { networks: [widthsOf(loaded?.layout ?? [])] });
  return answers[0] ?? null;
}

async function rateOf(ask: Ask, { loaded }: State, costs: PassCosts): Promise<Measured | null> {
  const train = loaded?.data.train.count ?? 0;
  return measureRate(ask, { costs, train, trained: trainedCount(loaded?.layout ?? []) });
}
