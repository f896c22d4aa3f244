// SPDX-License-Identifier: MIT
import type { ForwardPass } from "backprop-playground/engine";
import type { Parameter } from "../names.ts";

export interface Known {
  /** Its value before the update that is being shown. */
  old: number | null;
  gradient: number | null;
  lastUpdate: number | null;
}

/** What the drawing shows in place of the weights and of the chosen input's pass. A new object whenever it changed. */
export interface Look {
  /** Flat as the parameters, in the sizes of weights: what widths, colours and dashes are made of. */
  values: Float64Array;
  /** Opacities of edges, flat as the parameters; null: as their widths have it. */
  lit: Float32Array | null;
  /** The pass of the followed sample as far as it has been walked; null: no step is walked. */
  flow: ForwardPass | null;
  /** What the lit edges carry. */
  carried: "w · a" | "w · δ" | null;
  /** The largest |gradient| or |update| of the network; null: weights are shown, or nothing has arrived yet. */
  largest: number | null;
  /** What is known of one parameter besides its value; null: nothing. */
  known(parameter: Parameter): Known | null;
  /** δ of a unit of the followed sample, once it has come back there. */
  delta(column: number, index: number): number | null;
}
