// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { EdgePainter, flatIndex } from "../../../../web/views/network/edge_painter.ts";
import type { PlacedEdge } from "../../../../web/views/network/geometry.ts";

const layout = [
  { fanIn: 2, units: 3, bias: true, trainBias: true, weights: 0, biases: 6 },
  { fanIn: 3, units: 1, bias: true, trainBias: true, weights: 9, biases: 12 },
];
const at = { x: 0, y: 0 };
const edge = (layer: number, row: number, column: number): PlacedEdge => ({ layer, row, column, from: at, to: at });
const quiet = { flow: null, unit: null };

/** Counts what is written; the painter needs nothing else of an element. */
class FakeElement {
  readonly attributes: Record<string, string> = {};
  writes = 0;
  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
    this.writes++;
  }
}

function bound(edges: PlacedEdge[]): { painter: EdgePainter; paths: FakeElement[]; dot: FakeElement } {
  const painter = new EdgePainter();
  const paths = edges.map(() => new FakeElement());
  const dot = new FakeElement();
  const bias = { layer: 0, row: null, column: 0 };
  painter.bind(edges, paths as unknown as SVGPathElement[], [bias], [dot] as unknown as SVGCircleElement[], layout);
  return { painter, paths, dot };
}

test("weights lie column by column, then the biases", () => {
  expect(flatIndex({ layer: 0, row: 1, column: 2 }, layout)).toBe(5);
  expect(flatIndex({ layer: 0, row: null, column: 2 }, layout)).toBe(8);
  expect(flatIndex({ layer: 1, row: 2, column: 0 }, layout)).toBe(11);
  expect(flatIndex({ layer: 7, row: 0, column: 0 }, layout)).toBe(-1);
});

test("the sign of a weight is its class, its size the width", () => {
  const { painter, paths, dot } = bound([edge(0, 0, 0), edge(0, 1, 0), edge(0, 0, 1)]);
  painter.paint(Float64Array.from([2, -0.1, 0, 0, 0, 0, -0.5, 0, 0, 0, 0, 0, 0]), quiet);
  expect(paths.map(({ attributes }) => attributes["class"])).toEqual(["edge positive", "edge negative", "edge zero"]);
  expect(Number(paths[0]?.attributes["stroke-width"])).toBeGreaterThan(Number(paths[1]?.attributes["stroke-width"]));
  expect(dot.attributes["class"]).toBe("dot negative");
});

test("a frame in which nothing changed that can be seen writes nothing", () => {
  const { painter, paths, dot } = bound([edge(0, 0, 0), edge(1, 2, 0)]);
  const parameters = new Float64Array(13).fill(0.7);
  painter.paint(parameters, quiet);
  const before = paths.map(({ writes }) => writes);
  parameters[0] = 0.7001;
  painter.paint(parameters, quiet);
  expect(paths.map(({ writes }) => writes)).toEqual(before);
  expect(dot.writes).toBe(2);
  parameters[0] = -3;
  painter.paint(parameters, quiet);
  expect(paths[0]?.attributes["class"]).toBe("edge negative");
  expect(paths[1]?.writes).toBe(before[1]);
});

test("with an input, the edge that carries most leads, whatever its weight", () => {
  const { painter, paths } = bound([edge(0, 0, 0), edge(0, 1, 0)]);
  const parameters = Float64Array.from([5, 1, ...Array<number>(11).fill(0)]);
  const flow = { features: [0.01, 2], layers: [] };
  painter.paint(parameters, { flow, unit: null });
  const [weak, strong] = paths.map(({ attributes }) => Number(attributes["stroke-opacity"]));
  expect(strong).toBe(1);
  expect(weak).toBeLessThan(0.3);
});

test("the edges of the unit pointed at lead, the others step back", () => {
  const { painter, paths } = bound([edge(0, 0, 0), edge(0, 0, 1), edge(1, 0, 0), edge(1, 1, 0)]);
  painter.paint(new Float64Array(13).fill(1), { flow: null, unit: { column: 1, index: 0 } });
  const [into, aside, outOf, other] = paths.map(({ attributes }) => Number(attributes["stroke-opacity"]));
  expect(into).toBe(outOf);
  expect(aside).toBe(other);
  expect(into).toBeGreaterThan(aside ?? 1);
});

test("a walked step says how strongly each edge is lit", () => {
  const { painter, paths } = bound([edge(0, 0, 0), edge(0, 1, 0)]);
  painter.paint(new Float64Array(13).fill(1), {
    ...quiet,
    lit: Float32Array.from([0.14, 1, ...Array<number>(11).fill(0)]),
  });
  expect(paths.map(({ attributes }) => attributes["stroke-opacity"])).toEqual(["0.1", "1.0"]);
});
