// SPDX-License-Identifier: MIT
import type {
  Climb,
  ClimbOptions,
  Curve,
  CurveName,
  Engine,
  GradientMethod,
  GradientRun,
  JacobianChain,
  Landscape,
  LandscapeRequest,
  ParameterAddress,
  PassCosts,
  Session,
  Slice,
} from "backprop-playground/engine";
import type { Quantity } from "../lessons/quantity.ts";
import { type Misread, type MisreadAsk, misreadOf } from "./misread.ts";
import { quantitiesAt, quantitiesOf } from "./quantities.ts";

/** What a view asks the engine beside the frame: it changes nothing, and its answer is of the present moment. */
export interface Queries {
  curve: { ask: { name: CurveName; count?: number }; answer: Curve };
  "climb-curve": { ask: { name: CurveName; options: ClimbOptions }; answer: Climb };
  climb: {
    ask: { address: ParameterAddress; options: ClimbOptions & { low: number; high: number; samples?: number[] } };
    answer: Climb & { step: number };
  };
  slice: {
    ask: { address: ParameterAddress; options: { samples?: number[]; low: number; high: number; count?: number } };
    answer: Slice & { step: number };
  };
  landscape: { ask: LandscapeRequest; answer: Landscape & { step: number } };
  gradients: {
    ask: { methods: GradientMethod[]; samples?: number[]; repeat: number };
    /** Measured: milliseconds of one computation. */
    answer: { step: number; runs: (GradientRun & { method: GradientMethod; ms: number })[] };
  };
  chain: { ask: { sample: number }; answer: JacobianChain & { step: number } };
  "pass-costs": { ask: { networks: number[][] }; answer: PassCosts[] };
  /** Of a classification. */
  misread: { ask: MisreadAsk; answer: Misread };
  /** Numbers by name; null where the run has none. */
  quantities: { ask: Quantity[]; answer: { step: number; values: (number | null)[] } };
  /** The same at some steps of the run: one row a step. */
  "quantities-at": { ask: { quantities: Quantity[]; steps: number[] }; answer: (number | null)[][] };
}
export type QueryName = keyof Queries;
export type Query = { [Name in QueryName]: { name: Name; ask: Queries[Name]["ask"] } }[QueryName];
/** Rejects with what the engine refused, or when it stopped. */
export type Ask = <Name extends QueryName>(name: Name, ask: Queries[Name]["ask"]) => Promise<Queries[Name]["answer"]>;

/** How long the engine computes at a stretch before messages and training are let in. */
const BAND_MS = 10;
/** Longer than this it never does, not even when the run would otherwise go on before a picture is whole. */
const LONGEST_MS = 250;

interface Place {
  engine: Engine;
  session: Session;
  now: () => number;
  breathe: () => Promise<void>;
}

export async function answer(query: Query, place: Place): Promise<Queries[QueryName]["answer"]> {
  const { engine, session } = place;
  const here = (): { step: number } => ({ step: session.report().step });
  switch (query.name) {
    case "curve":
      return engine.curve(query.ask.name, query.ask.count === undefined ? {} : { count: query.ask.count });
    case "climb-curve":
      return engine.climbCurve(query.ask.name, query.ask.options);
    case "climb":
      return { ...session.climb(query.ask.address, query.ask.options), ...here() };
    case "slice":
      return { ...session.slice(query.ask.address, query.ask.options), ...here() };
    case "landscape":
      return landscapeInBands(query.ask, place);
    case "gradients":
      return { ...here(), runs: query.ask.methods.map((method) => timed(method, query.ask, place)) };
    case "chain":
      return { ...session.jacobianChain(query.ask), ...here() };
    case "pass-costs":
      return engine.passCosts(query.ask.networks);
    case "misread":
      return misreadOf(session, query.ask);
    case "quantities":
      return { values: quantitiesOf(query.ask, session), ...here() };
    case "quantities-at":
      return quantitiesAt(query.ask.quantities, query.ask.steps, session);
  }
}

function timed(
  method: GradientMethod,
  { samples, repeat }: Queries["gradients"]["ask"],
  { session, now }: Place,
): Queries["gradients"]["answer"]["runs"][number] {
  const options = { repeat, ...(samples ? { samples } : {}) };
  const began = now();
  const run = session.gradientBy(method, options);
  return { ...run, method, ms: (now() - began) / repeat };
}

/** Row by row, as many at a time as a band's time allows; all of them of the same step, or it begins again. */
async function landscapeInBands(request: LandscapeRequest, place: Place): Promise<Landscape & { step: number }> {
  const { session, now, breathe } = place;
  let rows = 1;
  let rowMs = 0;
  for (;;) {
    const { step } = session.report();
    let whole: Landscape | null = null;
    const values = new Float32Array(request.width * request.height);
    let row = 0;
    while (row < request.height && session.report().step === step) {
      const count = Math.min(rows, request.height - row);
      const began = now();
      const { path, ...bare } = request;
      const part = session.landscape({
        ...bare,
        ...(row === 0 && path !== undefined ? { path } : {}),
        rows: [row, count],
      });
      values.set(part.values, row * request.width);
      whole ??= part;
      row += count;
      rowMs = Math.max(0.1, now() - began) / count;
      rows = Math.max(1, Math.floor(BAND_MS / rowMs));
      await breathe();
    }
    if (whole && row >= request.height) return { ...whole, height: request.height, values, step };
    // It trained between two bands, and would do so for ever: now all rows at a stretch, if that is short.
    if (request.height * rowMs > LONGEST_MS)
      throw new Error("the picture takes too long to be computed while the run goes on");
    rows = request.height;
  }
}
