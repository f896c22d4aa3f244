// SPDX-License-Identifier: MIT
import { isFlowing } from "../../../state/frame_request.ts";
import type { Frame, Loaded, State, Walk } from "../../../state/state.ts";
import { flatIndex } from "../edge_painter.ts";
import type { Layout } from "../geometry.ts";
import { lensStyles } from "./lens_styles.ts";
import type { Known, Look } from "./look.ts";
import type { Parameter } from "../names.ts";
import { Overlay } from "./overlay.ts";
import { reachedAt, type Reached } from "./reached.ts";
import { largestSize, scaledTo } from "./scaled.ts";
import { carriedBy, light } from "./signal.ts";
import { attemptShown, Held } from "./tried.ts";
import { triedStyles } from "./tried_styles.ts";
import { deltaAt, isOf, passUpTo, tracedIn } from "./walked.ts";

/** A walked step, and how far it has come; null where there is none that can be drawn. */
export interface Walked extends Walk {
  reached: Reached;
}

/** What the drawing shows of a walked step and of the microscope. */
export class Lens {
  #look: Look | null = null;
  #madeOf: readonly unknown[] = [];
  /** Of the step that is walked, from before its update. */
  #before: { step: number; parameters: Float64Array } | null = null;
  #values = new Float64Array(0);
  #lit = new Float32Array(0);
  #overlay = new Overlay();
  #held = new Held();

  /** What edges and tiles show instead of the weights and the chosen input's pass; null: just those. */
  look(state: State): Look | null {
    const { frame, loaded, view, walk } = state;
    const madeOf = [frame, loaded, view.edges, walk];
    if (madeOf.every((part, index) => part === this.#madeOf[index])) return this.#look;
    this.#madeOf = madeOf;
    this.#look = frame && loaded ? this.#made(frame, loaded, view.edges, walkedOf(state)) : null;
    return this.#look;
  }

  draw(root: ShadowRoot, layout: Layout, state: State): void {
    for (const { styleSheet } of [lensStyles, triedStyles])
      if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
    const walked = walkedOf(state);
    const tried = this.#held.of(attemptShown(state, walked), isFlowing(state), performance.now());
    this.#overlay.draw(root, layout, state, walked, tried);
  }

  #made(frame: Frame, { layout }: Loaded, shown: State["view"]["edges"], walked: Walked | null): Look | null {
    if (shown === "weight" && !walked) return null;
    const { parameters } = frame;
    if (this.#values.length !== parameters.length) {
      this.#values = new Float64Array(parameters.length);
      this.#lit = new Float32Array(parameters.length);
    }
    const values = this.#values;
    const asked = shown === "weight" ? parameters : frame[shown];
    const largest = shown !== "weight" && asked ? largestSize(asked) : null;
    if (largest !== null && asked) scaledTo(largest, asked, values);
    else if (asked) values.set(asked);
    else values.fill(0);
    const known = (parameter: Parameter): Known => {
      const at = flatIndex(parameter, layout);
      return { old: null, gradient: frame.gradient?.[at] ?? null, lastUpdate: frame.update?.[at] ?? null };
    };
    const look: Look = { values, lit: null, flow: null, carried: null, largest, known, delta: () => null };
    return walked ? this.#walking(look, walked, frame, layout) : look;
  }

  #walking(
    look: Look,
    { step, scene, reached }: Walked,
    { parameters, report }: Frame,
    layout: Loaded["layout"],
  ): Look {
    if (report.step === step) this.#before = { step, parameters };
    const before = this.#before;
    const { signal, updated, probed } = reached;
    if (!updated && !probed) light(signal && carriedBy(signal, parameters, layout, scene.one), look.values, this.#lit);
    return {
      ...look,
      lit: updated || probed ? null : this.#lit,
      flow: passUpTo(reached, scene.one),
      carried: signal && (signal.way === "forward" ? "w · a" : "w · δ"),
      known: (parameter) => ({
        old: updated && before?.step === step ? (before.parameters[flatIndex(parameter, layout)] ?? null) : null,
        gradient:
          parameter.layer >= reached.backward || (probed && !scene.attempt)
            ? tracedIn(scene.whole, "gradient", parameter)
            : null,
        lastUpdate: updated ? tracedIn(scene.whole, "update", parameter) : null,
      }),
      delta: (column, index) => deltaAt(reached, scene.one, column, index),
    };
  }
}

function walkedOf({ walk, loaded, spec }: State): Walked | null {
  if (!walk || !loaded || !isOf(walk.scene.one, loaded.layout)) return null;
  return { ...walk, reached: reachedAt(walk.stage, loaded.layout.length, spec.learner.kind) };
}
