// SPDX-License-Identifier: MIT
import type { Frame, Loaded, PageSpec, State, View } from "../../state/state.ts";
import type { CurveColours } from "./curve_tile.ts";
import { drawnBiases } from "./drawing.ts";
import { EdgePainter } from "./edge_painter.ts";
import { curvePath, type Layout, type PlacedSlot } from "./geometry.ts";
import type { Look } from "./lens/look.ts";
import { sameParameter, type Parameter } from "./names.ts";
import { isThird } from "../thirds.ts";
import { UnitPainter } from "./unit_painter.ts";

/**
 * Everything of the drawing that changes from frame to frame, painted onto the elements that were rendered for one
 * layout. What did not change since the last frame is left alone.
 */
export class LivePaint {
  layout: Layout | null = null;
  /** Of the design that was bound; a frame of another one is not painted. */
  parameterCount = -1;
  #edges = new EdgePainter();
  #units = new UnitPainter();
  #biases: Parameter[] = [];
  #dots: SVGCircleElement[] = [];
  #tiles: HTMLElement[] = [];
  #slots: PlacedSlot[] = [];
  #halo: SVGPathElement | null = null;
  /** The frame whose weights the edges show. */
  #drawn: Frame | null = null;
  #colours: CurveColours | null = null;
  #before: { frame: Frame; input: State["input"]; view: View; dark: boolean; look: Look | null } | null = null;

  bind(root: ParentNode, layout: Layout, spec: PageSpec, { data, layout: offsets }: Loaded): void {
    this.layout = layout;
    this.parameterCount = offsets.reduce((sum, { fanIn, units, bias }) => sum + units * (fanIn + (bias ? 1 : 0)), 0);
    this.#before = this.#drawn = null;
    this.#biases = drawnBiases(layout).map(({ parameter }) => parameter);
    this.#dots = [...root.querySelectorAll<SVGCircleElement>(".drawing .dot")];
    this.#slots = layout.columns.flatMap(({ slots }) => slots.filter(({ slot }) => slot.kind === "unit"));
    this.#tiles = [...root.querySelectorAll<HTMLElement>(".tile.unit")];
    this.#halo = root.querySelector<SVGPathElement>(".halo");
    this.#edges.bind(
      layout.edges,
      [...root.querySelectorAll<SVGPathElement>(".drawing .edge")],
      this.#biases,
      this.#dots,
      offsets,
    );
    const sheet = root.querySelector<HTMLCanvasElement>(".maps");
    this.#units.bind(this.#slots, this.#tiles, spec, data, offsets, sheet);
  }

  /** The theme has changed. */
  recolour(): void {
    this.#colours = null;
    this.#before = this.#drawn = null;
  }

  /** @param look what edges and tiles show instead; null: the weights, and the pass of the chosen input */
  paint(frame: Frame, state: State, dark: boolean, host: Element, look: Look | null = null): void {
    const { input, view } = state;
    const before = this.#before;
    const fresh = before?.frame !== frame || before.dark !== dark;
    const chosen = before?.input !== input || before.look !== look;
    const unit = before?.view.unit !== view.unit;
    const parameter = before?.view.parameter !== view.parameter;
    this.#before = { frame, input, view, dark, look };
    const flow = look?.flow ?? (input === null ? null : frame.forward);
    if ((fresh && isThird(state)) || chosen || unit || this.#drawn === null) {
      this.#drawn = frame;
      const emphasis = { flow: look ? null : flow, unit: view.unit, lit: look?.lit ?? null };
      this.#edges.paint(look?.values ?? frame.parameters, emphasis);
    }
    if (fresh && frame.unitMap) {
      this.#colours ??= coloursOf(host);
      this.#units.paintMaps(frame.unitMap, dark, this.#colours);
    }
    if (fresh || chosen) this.#units.paintValues(frame.unitMap || look?.flow ? flow : frame.forward);
    if (unit) this.#pointAt(view.unit);
    if (parameter) this.#select(view.parameter);
  }

  #pointAt(unit: View["unit"]): void {
    this.#slots.forEach(({ column, slot }, index) => {
      this.#tiles[index]?.toggleAttribute(
        "data-pointed",
        unit !== null && column === unit.column && slot.index === unit.index,
      );
    });
  }

  #select(parameter: Parameter | null): void {
    const { layout } = this;
    const edge = layout?.edges.find((one) => sameParameter(one, parameter));
    this.#halo?.setAttribute("d", edge && layout ? curvePath(edge.from, edge.to, layout.orientation) : "");
    this.#biases.forEach((bias, index) =>
      this.#dots[index]?.toggleAttribute("data-selected", sameParameter(bias, parameter)),
    );
  }
}

function coloursOf(host: Element): CurveColours {
  const style = getComputedStyle(host);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    positive: read("--bp-positive"),
    negative: read("--bp-negative"),
    line: read("--bp-line-strong"),
    surface: read("--bp-surface"),
  };
}
