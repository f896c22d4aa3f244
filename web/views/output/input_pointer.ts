// SPDX-License-Identifier: MIT
import type { Dispatch } from "../../state/actions.ts";
import { clamp } from "./scale.ts";
import type { PlotLayout } from "./plot_layout.ts";
import type { WalkedPoints } from "./walked_points.ts";

/** What the hand needs to know of the plot it moves on. */
export interface PointedPlot {
  layout: PlotLayout;
  /** 1: only across. */
  inputs: number;
  input: number[] | null;
  dispatch: Dispatch;
  /** While a step is walked: pins a training point, and says whether it did. */
  walked: Pick<WalkedPoints, "press" | "key"> | null;
}

/**
 * Moves the input that is tried: by click, tap and drag, by arrow keys (Shift: larger steps); Escape removes it. While a
 * step is walked, a click on a training point pins it or lets it go; P pins the next of the batch, Shift + P lets it go.
 */
export class InputPointer {
  #plot: () => PointedPlot | null;
  #next: number[] | null = null;
  #frame = 0;

  constructor(plot: () => PointedPlot | null) {
    this.#plot = plot;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const plot = this.#plot();
    if (plot?.walked?.press(placeOf(event, plot.layout))) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#moveTo(event);
  };

  readonly move = (event: PointerEvent): void => {
    if ((event.currentTarget as Element).hasPointerCapture(event.pointerId)) this.#moveTo(event);
  };

  readonly key = (event: KeyboardEvent): void => {
    const plot = this.#plot();
    if (!plot) return;
    if (event.key === "Escape" && plot.input) plot.dispatch({ type: "set-input", input: null });
    else if (event.key in arrows)
      plot.dispatch({ type: "set-input", input: moved(plot, event.key as keyof typeof arrows, event.shiftKey) });
    else if (!plot.walked?.key(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #moveTo(event: PointerEvent): void {
    const plot = this.#plot();
    if (!plot) return;
    const { x, y } = plot.layout;
    const [across, up] = placeOf(event, plot.layout);
    const point = [clamp(x.toValue(across), x.domain), clamp(y.toValue(up), y.domain)].map(rounded);
    this.#next = point.slice(0, plot.inputs);
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#send);
  }

  readonly #send = (): void => {
    this.#frame = 0;
    if (this.#next) this.#plot()?.dispatch({ type: "set-input", input: this.#next });
    this.#next = null;
  };
}

/** Of a pointer on the plot, in the picture's pixels. */
function placeOf(event: PointerEvent, { x, y }: PlotLayout): [number, number] {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  return [x.pixels[0] + event.clientX - box.left, y.pixels[1] + event.clientY - box.top];
}

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] } as const;

/** One step is a hundredth of the plot, with Shift a tenth; the first key starts in the middle. */
export function moved(
  { layout, inputs, input }: Omit<PointedPlot, "dispatch" | "walked">,
  key: keyof typeof arrows,
  far: boolean,
): number[] {
  const scales = [layout.x, layout.y].slice(0, inputs);
  return scales.map(({ domain }, axis) => {
    const step = (domain[1] - domain[0]) * (far ? 0.1 : 0.01);
    const from = input?.[axis] ?? (domain[0] + domain[1]) / 2;
    return rounded(clamp(from + (arrows[key][axis] ?? 0) * step, domain));
  });
}

/** Four digits say where a finger was. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
