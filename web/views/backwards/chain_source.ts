// SPDX-License-Identifier: MIT
import type { JacobianChain } from "backprop-playground/engine";
import type { State } from "../../state/state.ts";
import type { Ask } from "../../worker/query.ts";
import { type Ways, waysOf } from "./chain_ways.ts";
import { reasonOf } from "./in_turn.ts";

/** What an answer is of. */
interface Asked {
  loaded: State["loaded"];
  sample: number;
  interventions: State["run"]["interventions"];
  step: number | undefined;
}

/**
 * The chain of one sample, asked for when the network or the sample is another one, when time has passed and nothing
 * runs, or by a press; while the network trains the chain stays what it was.
 */
export class ChainSource {
  chain: (JacobianChain & { step: number }) | null = null;
  ways: Ways | null = null;
  /** Why there is no chain, in the engine's words. */
  refusal = "";
  readonly #ask: () => Ask;
  /** Called when there is something new, and whether it is of another network. */
  readonly #tell: (isOther: boolean) => void;
  #asked: Asked | null = null;

  constructor(ask: () => Ask, tell: (isOther: boolean) => void) {
    this.#ask = ask;
    this.#tell = tell;
  }

  follow(state: State, sample: number): void {
    const { loaded, busy, building, playing } = state;
    if (!loaded || busy || building) return;
    const now = askedFor(state, sample);
    const before = this.#asked;
    const isOther = before?.loaded !== loaded || before.sample !== sample;
    const isLate = !playing && (before?.step !== now.step || before?.interventions !== now.interventions);
    if (isOther || isLate) void this.#fetch(now);
  }

  again(state: State, sample: number): void {
    void this.#fetch(askedFor(state, sample));
  }

  async #fetch(asked: Asked): Promise<void> {
    const isOther = this.#asked?.loaded !== asked.loaded;
    this.#asked = asked;
    try {
      const chain = await this.#ask()("chain", { sample: asked.sample });
      if (this.#asked !== asked) return;
      this.chain = chain;
      this.ways = waysOf(chain);
      this.refusal = "";
    } catch (error) {
      if (this.#asked !== asked) return;
      this.chain = null;
      this.ways = null;
      this.refusal = reasonOf(error);
    }
    this.#tell(isOther);
  }
}

function askedFor(state: State, sample: number): Asked {
  return { loaded: state.loaded, sample, interventions: state.run.interventions, step: stepOf(state) };
}

export function stepOf({ frame }: State): number | undefined {
  return frame?.report.step;
}
