// SPDX-License-Identifier: MIT
import uPlot from "uplot";
import { short } from "../../format/number.ts";
import { compactCount } from "./count.ts";
import { linearLossRange, logLossRange, stepRange } from "./curve_data.ts";

export interface LossPlotLook {
  width: number;
  height: number;
  isLog: boolean;
  text: string;
  line: string;
  train: string;
  test: string;
  font: string;
}

/** The chart of both losses. Training is a full line, test a dashed one. `hovered` is told the number of the point. */
export function makeLossPlot(into: HTMLElement, look: LossPlotLook, hovered: (index: number | null) => void): uPlot {
  const axis = {
    stroke: look.text,
    font: look.font,
    ticks: { stroke: look.line, width: 1, size: 4 },
    grid: { stroke: look.line, width: 1 },
  };
  const line = (label: string, stroke: string, dash?: number[]): uPlot.Series => ({
    label,
    stroke,
    width: 2,
    spanGaps: false,
    points: { show: false },
    ...(dash ? { dash } : {}),
  });
  return new uPlot(
    {
      width: look.width,
      height: look.height,
      padding: [8, 10, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false, setScale: false }, points: { size: 7 } },
      scales: {
        x: { time: false, range: (_, __, last) => stepRange(last) },
        y: look.isLog
          ? { distr: 3, range: (_, low, high) => logLossRange(low, high) }
          : { range: (_, __, high) => linearLossRange(high) },
      },
      series: [{}, line("training", look.train), line("test", look.test, [5, 4])],
      axes: [
        { ...axis, size: 22, gap: 3, space: 54, values: (_, steps) => steps.map(compactCount), grid: { show: false } },
        {
          ...axis,
          size: 44,
          gap: 4,
          space: look.isLog ? 14 : 26,
          values: (_, losses) => losses.map((loss) => (loss === null ? "" : short(loss, 3))),
        },
      ],
      hooks: { setCursor: [(plot) => hovered(plot.cursor.idx ?? null)] },
    },
    [[], [], []],
    into,
  );
}
