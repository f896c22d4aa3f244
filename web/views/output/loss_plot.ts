// SPDX-License-Identifier: MIT
import uPlot from "uplot";
import { short } from "../../format/number.ts";
import type { Curve } from "../../state/state.ts";
import { courseStyles } from "../courses/course_styles.ts";
import { compactCount } from "./count.ts";
import { alignedColumns } from "./curve_align.ts";
import { linearLossRange, logLossRange, stepRange } from "./curve_data.ts";

export interface LossPlotLook {
  width: number;
  height: number;
  isLog: boolean;
  font: string;
  /** The value of a custom property. */
  colour: (name: string) => string;
  /** Ids of the course that is followed, and of the others in the order in which their curves are given. */
  followed: number;
  ghosts: readonly number[];
}

/** The chart and what can be asked of it. */
export interface LossPlot {
  setSize(size: { width: number; height: number }): void;
  setData(others: readonly Curve[], followed: Curve): void;
  /** A line at the present step; null: none, the run is at its end. */
  setPresent(step: number | null): void;
  /** Puts the cursor on a step, or takes it away. */
  point(step: number | null): void;
  destroy(): void;
}

/**
 * The chart of both losses. Training is a full line, test a dashed one; other courses are thinner and paler.
 * `hovered` is told the step that is pointed at.
 */
export function makeLossPlot(into: HTMLElement, look: LossPlotLook, hovered: (step: number | null) => void): LossPlot {
  const { colour, isLog, ghosts } = look;
  const rule = { stroke: colour("--bp-line"), width: 1 };
  const axis = { stroke: colour("--bp-muted"), font: look.font, ticks: { ...rule, size: 4 }, grid: rule };
  const line = (label: string, stroke: string, width: number, dash: readonly number[] = []): uPlot.Series => ({
    label,
    stroke,
    width,
    spanGaps: false,
    points: { show: false },
    dash: [...dash],
  });
  const styles = courseStyles([look.followed, ...ghosts]);
  const ghostLine = (id: number): uPlot.Series => {
    const style = styles.get(id);
    return { ...line(`course ${id}`, colour(style?.tint ?? "--bp-muted"), 1.25, style?.dash), alpha: 0.7 };
  };
  const present = document.createElement("div");
  present.className = "present";
  let presentStep: number | null = null;
  const plot = new uPlot(
    {
      width: look.width,
      height: look.height,
      padding: [8, 10, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: false, y: false, setScale: false },
        points: { size: (_, series) => (series > ghosts.length ? 7 : 0) },
      },
      scales: {
        x: { time: false, range: (_, __, last) => stepRange(last) },
        y: isLog
          ? { distr: 3, range: (_, low, high) => logLossRange(low, high) }
          : { range: (_, __, high) => linearLossRange(high) },
      },
      series: [
        {},
        ...ghosts.map(ghostLine),
        line("training", colour("--bp-accent"), 2),
        line("test", colour("--bp-text"), 2, [5, 4]),
      ],
      axes: [
        { ...axis, size: 22, gap: 3, space: 54, values: (_, steps) => steps.map(compactCount), grid: { show: false } },
        {
          ...axis,
          size: 44,
          gap: 4,
          space: isLog ? 14 : 26,
          values: (_, losses) => losses.map((loss) => (loss === null ? "" : short(loss, 3))),
        },
      ],
      hooks: {
        setCursor: [({ cursor: { idx }, data }) => hovered(idx == null ? null : (data[0][idx] ?? null))],
        draw: [placePresent],
      },
    },
    alignedColumns(
      ghosts.map(() => nothingYet),
      nothingYet,
      isLog,
    ),
    into,
  );
  plot.over.append(present);

  function placePresent(): void {
    present.hidden = presentStep === null;
    if (presentStep !== null) present.style.left = `${plot.valToPos(presentStep, "x")}px`;
  }

  return {
    setSize: (size) => plot.setSize(size),
    setData: (others, followed) => plot.setData(alignedColumns(others, followed, isLog)),
    setPresent: (step) => {
      presentStep = step;
      placePresent();
    },
    point: (step) =>
      plot.setCursor(step === null ? { left: -10, top: -10 } : { left: plot.valToPos(step, "x"), top: 1 }),
    destroy: () => plot.destroy(),
  };
}

const nothingYet: Curve = { step: [], train: [], test: [] };
