// SPDX-License-Identifier: MIT
import type { DataView, PointSet } from "backprop-playground/engine";
import type { Frame, View } from "../../state/state.ts";
import { freshPen } from "./pixel_canvas.ts";
import type { PlotLayout } from "./plot_layout.ts";
import { drawErrors, drawPoints, type Place } from "./points.ts";
import type { WalkedPoints } from "./walked_points.ts";

export interface PointLayerInput {
  data: DataView;
  layout: PlotLayout;
  view: Pick<View, "showTrain" | "showTest" | "markErrors">;
  predicted: Frame["predicted"];
  isDark: boolean;
  /** While a step is walked, the points of its batch stand out. */
  walked: WalkedPoints | null;
}

/** Opacity of the points outside the batch. */
const PALE = 0.28;

/** The points over a map or beside a curve, redrawn only when something about them changed. */
export class PointLayer {
  #drawn: unknown[] = [];
  #predicted: Frame["predicted"] = null;

  draw(canvas: HTMLCanvasElement, { data, layout, view, predicted, isDark, walked }: PointLayerInput): void {
    const errors = this.#unchanged(view.markErrors && data.task === "classification" ? predicted : null);
    const key = [data, layout, view.showTrain, view.showTest, errors, isDark, walked, globalThis.devicePixelRatio];
    if (key.every((part, index) => part === this.#drawn[index])) return;
    this.#drawn = key;
    const pen = freshPen(canvas, layout.width, layout.height);
    if (!pen) return;
    clipToPlot(pen, layout);
    if (walked) pen.globalAlpha = PALE;
    const halo = isDark ? "rgb(18 22 29)" : "rgb(255 255 255)";
    if (view.showTest)
      drawPoints(pen, data.test, data, placeOf(data.test, data, layout), {
        radius: data.task === "classification" ? 3.5 : 3.1,
        isDark,
        hollow: true,
        halo,
      });
    const placeOfTrain = placeOf(data.train, data, layout);
    const radius = data.train.count <= 12 ? 6 : 3.2;
    const style = { radius, isDark, hollow: false, halo };
    if (view.showTrain) drawPoints(pen, data.train, data, placeOfTrain, style);
    if (errors) this.#drawErrors(pen, { data, layout, view, isDark }, errors, halo);
    pen.globalAlpha = 1;
    walked?.draw(pen, style);
  }

  #drawErrors(
    pen: CanvasRenderingContext2D,
    { data, layout, view, isDark }: Pick<PointLayerInput, "data" | "layout" | "view" | "isDark">,
    errors: NonNullable<Frame["predicted"]>,
    halo: string,
  ): void {
    for (const [width, colour] of [
      [3.2, halo],
      [1.4, isDark ? "#ff8a80" : "#b3261e"],
    ] as const) {
      pen.lineWidth = width;
      pen.strokeStyle = colour;
      if (view.showTest) drawErrors(pen, data.test, errors.test, placeOf(data.test, data, layout), 6);
      if (view.showTrain)
        drawErrors(pen, data.train, errors.train, placeOf(data.train, data, layout), data.train.count <= 12 ? 10 : 6);
    }
  }

  /** Every frame brings new lists; most of them say what the last one said. */
  #unchanged(predicted: Frame["predicted"]): Frame["predicted"] {
    const last = this.#predicted;
    const isSame =
      last && predicted && sameClasses(last.train, predicted.train) && sameClasses(last.test, predicted.test);
    if (!isSame) this.#predicted = predicted;
    return this.#predicted;
  }
}

function sameClasses(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((number, sample) => number === other[sample]);
}

function clipToPlot(pen: CanvasRenderingContext2D, { x, y }: PlotLayout): void {
  pen.beginPath();
  pen.rect(x.pixels[0], y.pixels[1], x.pixels[1] - x.pixels[0], y.pixels[0] - y.pixels[1]);
  pen.clip();
}

/** With one input, the target is what is drawn upwards. */
export function placeOf(
  { inputs, targets }: PointSet,
  data: Pick<DataView, "inputCount" | "outputCount">,
  { x, y }: PlotLayout,
): Place {
  return (sample) => {
    const up = data.inputCount > 1 ? inputs[sample * data.inputCount + 1] : targets[sample * data.outputCount];
    return [x.toPixel(inputs[sample * data.inputCount] ?? 0), y.toPixel(up ?? 0)];
  };
}
