// SPDX-License-Identifier: MIT
import type { ForwardPass, LayerLayout } from "backprop-playground/engine";
import type { PlacedEdge } from "./geometry.ts";
import type { Parameter } from "./names.ts";
import { biasRadius, opacityLevel, OPACITIES, restingOpacity, signOf, widthLevel, WIDTHS } from "./scales.ts";

/** Where a parameter lies in the flat vector. */
export function flatIndex({ layer, row, column }: Parameter, layout: readonly LayerLayout[]): number {
  const at = layout[layer];
  if (!at) return -1;
  return row === null ? at.biases + column : at.weights + column * at.fanIn + row;
}

/** What may make some edges stand out. */
export interface Emphasis {
  /** The pass of the chosen input: strong paths lead the eye. */
  flow: ForwardPass | null;
  /** The unit pointed at: its own edges lead the eye. */
  unit: { column: number; index: number } | null;
  /** Opacities, flat as the parameters: a step that is walked leads the eye. */
  lit?: Float32Array | null;
}

const SIGN_CLASSES = ["negative", "zero", "positive"] as const;
/** Edges that do not belong to the unit pointed at. */
const ASIDE = 0.35;

/** Value that a unit sends along an edge. */
function sent(flow: ForwardPass, { layer, row }: PlacedEdge): number {
  return (layer === 0 ? flow.features[row] : flow.layers[layer - 1]?.a[row]) ?? 0;
}

/**
 * Paints the live attributes of edges and biases, and only those that differ from what is drawn: widths and opacities
 * are compared as small whole numbers.
 */
export class EdgePainter {
  #edges: readonly PlacedEdge[] = [];
  #paths: SVGPathElement[] = [];
  #indices = new Int32Array(0);
  #keys = new Int32Array(0);
  #dots: SVGCircleElement[] = [];
  #dotIndices = new Int32Array(0);
  #dotKeys = new Int32Array(0);
  #shares = new Float64Array(0);
  #largest = new Float64Array(0);

  /** @param paths one an edge, in order; @param dots one a bias of `biases`, in order */
  bind(
    edges: readonly PlacedEdge[],
    paths: SVGPathElement[],
    biases: readonly Parameter[],
    dots: SVGCircleElement[],
    layout: readonly LayerLayout[],
  ): void {
    this.#edges = edges;
    this.#paths = paths;
    this.#indices = Int32Array.from(edges, (edge) => flatIndex(edge, layout));
    this.#keys = new Int32Array(edges.length).fill(-1);
    this.#shares = new Float64Array(edges.length);
    this.#largest = new Float64Array(layout.length);
    this.#dots = dots;
    this.#dotIndices = Int32Array.from(biases, (bias) => flatIndex(bias, layout));
    this.#dotKeys = new Int32Array(biases.length).fill(-1);
  }

  /** @param parameters flat: the weights, or what the edges show in their place (lens/look.ts) */
  paint(parameters: Float64Array, emphasis: Emphasis): void {
    if (emphasis.flow) this.#measureFlow(parameters, emphasis.flow);
    for (let index = 0; index < this.#paths.length; index++) {
      const weight = parameters[this.#indices[index] ?? -1] ?? 0;
      const level = widthLevel(weight);
      const key = (level << 8) | (this.#opacity(index, level, emphasis) << 2) | (signOf(weight) + 1);
      const before = this.#keys[index] ?? -1;
      if (key === before) continue;
      this.#keys[index] = key;
      paintEdge(this.#paths[index], key, before);
    }
    for (let index = 0; index < this.#dots.length; index++) this.#paintDot(index, parameters);
  }

  /** |w · a| of every edge, and the largest of each layer. */
  #measureFlow(parameters: Float64Array, flow: ForwardPass): void {
    this.#largest.fill(0);
    this.#edges.forEach((edge, index) => {
      const share = Math.abs((parameters[this.#indices[index] ?? -1] ?? 0) * sent(flow, edge));
      this.#shares[index] = share;
      if (share > (this.#largest[edge.layer] ?? 0)) this.#largest[edge.layer] = share;
    });
  }

  #opacity(index: number, level: number, { flow, unit, lit }: Emphasis): number {
    const edge = this.#edges[index];
    if (!edge) return 0;
    let opacity = lit?.[this.#indices[index] ?? -1] ?? restingOpacity(level);
    if (flow) {
      const largest = this.#largest[edge.layer] ?? 0;
      opacity = largest > 0 ? 0.12 + 0.88 * ((this.#shares[index] ?? 0) / largest) : 0.12;
    }
    if (unit) {
      const into = edge.layer + 1 === unit.column && edge.column === unit.index;
      const outOf = edge.layer === unit.column && edge.row === unit.index;
      opacity = into || outOf ? Math.min(opacity + 0.2, 1) : opacity * ASIDE;
    }
    return opacityLevel(opacity);
  }

  #paintDot(index: number, parameters: Float64Array): void {
    const bias = parameters[this.#dotIndices[index] ?? -1] ?? 0;
    const level = Math.round(biasRadius(bias) * 4);
    const key = (level << 2) | (signOf(bias) + 1);
    const before = this.#dotKeys[index] ?? -1;
    if (key === before) return;
    this.#dotKeys[index] = key;
    const dot = this.#dots[index];
    dot?.setAttribute("r", String(level / 4));
    if (before < 0 || (before & 3) !== (key & 3)) dot?.setAttribute("class", `dot ${SIGN_CLASSES[key & 3]}`);
  }
}

function paintEdge(path: SVGPathElement | undefined, key: number, before: number): void {
  if (!path) return;
  const fresh = before < 0;
  if (fresh || before >> 8 !== key >> 8) path.setAttribute("stroke-width", WIDTHS[key >> 8] ?? "1");
  const opacity = (key >> 2) & 63;
  if (fresh || ((before >> 2) & 63) !== opacity) path.setAttribute("stroke-opacity", OPACITIES[opacity] ?? "1");
  if (fresh || (before & 3) !== (key & 3)) path.setAttribute("class", `edge ${SIGN_CLASSES[key & 3]}`);
}
