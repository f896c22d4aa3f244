// SPDX-License-Identifier: MIT
import type { LayerParameters } from "backprop-playground/engine";
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import type { State } from "../state/state.ts";
import { readOldLink } from "./old_link.ts";

/** What a link of TensorFlow Playground is opened in. */
export type OldLinkOpener = Pick<BackpropPlayground, "load" | "look" | "state">;

/**
 * Opens a link of TensorFlow Playground. Returns what there is to say: that it is one, and what cannot be as it was there.
 * @throws HashError with the key, what was expected and what was found; rejects when the engine refuses it
 */
export async function openOldLink(playground: OldLinkOpener, hash: string): Promise<string> {
  const { spec, bias, view, differences } = readOldLink(hash);
  await playground.load(spec);
  const drawn = bias === 0 ? null : parametersOf(playground.state, bias);
  if (drawn) await playground.load({ ...spec, parameters: drawn });
  playground.look(view);
  return ["This is a link of TensorFlow Playground, opened as the same experiment.", ...differences].join(" ");
}

/** The first weights, as the engine has drawn them, beside the biases that units begin with there. */
function parametersOf(state: State | null, bias: number): LayerParameters[] | null {
  if (!state?.loaded || !state.frame) return null;
  const { parameters } = state.frame;
  const each = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
  return state.loaded.layout.map(({ fanIn, units, weights }) => ({
    weights: each(fanIn, (row) => each(units, (unit) => parameters[weights + unit * fanIn + row]!)),
    biases: each(units, () => bias),
  }));
}
