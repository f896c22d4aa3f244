// SPDX-License-Identifier: MIT
import type { DataView, ParameterAddress, Report, Session, Trace } from "backprop-playground/engine";
import type { ofRun as namesOfRun, Quantity } from "../lessons/quantity.ts";
import { orNull } from "./explain.ts";

type OfRun = (typeof namesOfRun)[number];
type OfParameter = Extract<Quantity, { row: number | null }>;
type OfUnit = Extract<Quantity, { unit: number; sample: number }>;

/**
 * Numbers of the present moment, as the engine has them; null for what the run has not got (a test loss without a test set,
 * a unit that does not exist). Only what is asked for is computed, and what several need is computed once.
 */
export function quantitiesOf(quantities: readonly Quantity[], session: Session): (number | null)[] {
  const moment = new Moment(session);
  return quantities.map((quantity) => orNull(() => valueOf(quantity, moment)) ?? null);
}

/** The same at some steps of the run, one row a step; the session comes back to where it was, bit for bit. */
export function quantitiesAt(
  quantities: readonly Quantity[],
  steps: readonly number[],
  session: Session,
): (number | null)[][] {
  const { step: present } = session.report();
  try {
    return steps.map((step) => {
      session.seek(step);
      return quantitiesOf(quantities, session);
    });
  } finally {
    session.seek(present);
  }
}

/** Rows are copied out once, not every frame. Only another loss, which is an intervention, could encode them otherwise. */
const dataOf = new WeakMap<Session, { data: DataView; interventions: number }>();

/** What has been asked of the engine at this moment. */
class Moment {
  readonly session: Session;
  #known = new Map<string, unknown>();

  constructor(session: Session) {
    this.session = session;
  }

  once<T>(name: string, work: (session: Session) => T): T {
    if (!this.#known.has(name)) this.#known.set(name, work(this.session));
    return this.#known.get(name) as T;
  }
  get report(): Report {
    return this.once("report", (session) => session.report());
  }
  get layout(): Session["layout"] {
    return this.once("layout", (session) => session.layout);
  }
  get data(): DataView {
    const interventions = this.session.interventionCount();
    const known = dataOf.get(this.session);
    if (known?.interventions === interventions) return known.data;
    const data = this.session.data();
    dataOf.set(this.session, { data, interventions });
    return data;
  }
  /** Of every layer, its weights and biases together, over all training rows. */
  get gradientNorms(): number[] {
    const samples = Array.from({ length: this.data.train.count }, (_, row) => row);
    return this.once("norms", (session) => session.explainLayer(0, { samples, bins: 1 }).gradientNorms);
  }
  /** What the next step will add. */
  get pending(): Trace {
    return this.once("pending", (session) => session.trace({ samples: Array.from(session.nextBatch()) }));
  }
  /** The forward and backward pass of one training row. */
  passOf(sample: number): Trace {
    return this.once(`pass ${sample}`, (session) => session.trace({ samples: [sample] }));
  }
}

function valueOf(quantity: Quantity, moment: Moment): number | null | undefined {
  switch (quantity.of) {
    case "weight":
    case "gradient":
    case "update":
    case "next":
      return ofParameter(quantity, moment);
    case "z":
    case "a":
    case "slope":
    case "blame":
    case "delta":
      return ofUnit(quantity, moment);
    case "input": {
      const { inputCount, train } = moment.data;
      return quantity.column < inputCount ? train.inputs[quantity.sample * inputCount + quantity.column] : null;
    }
    case "target": {
      const { outputCount, train } = moment.data;
      return quantity.column < outputCount ? train.targets[quantity.sample * outputCount + quantity.column] : null;
    }
    case "gradient-norm":
      return moment.gradientNorms[quantity.layer];
    case "sample-loss":
      return moment.passOf(quantity.sample).loss;
    case "answer": {
      const { input } = quantity;
      return moment.once(`answer ${input.join()}`, (session) => session.predict([input]))[0]?.[quantity.unit];
    }
    default:
      return ofRun(quantity.of, moment);
  }
}

function ofParameter({ of, layer, row, column }: OfParameter, moment: Moment): number | null | undefined {
  const at = moment.layout[layer];
  if (!at || column >= at.units || (row === null ? !at.bias : row >= at.fanIn)) return null;
  const place = row === null ? at.biases + column : at.weights + column * at.fanIn + row;
  switch (of) {
    case "weight":
      return moment.once("parameters", (session) => session.parameterBlock())[place];
    case "gradient":
      return moment.once("gradient", (session) => session.gradient())[place];
    case "update": {
      const { weights, biases } = moment.pending.layers[layer]!.update;
      return row === null ? biases[column] : weights[row]?.[column];
    }
    case "next": {
      const address: ParameterAddress = row === null ? { layer, bias: column } : { layer, row, column };
      return moment.once(`study ${place}`, (session) => session.explainParameter(address)).next;
    }
  }
}

const ofPass = { z: "z", a: "a", slope: "dadz", blame: "dCda", delta: "delta" } as const;

function ofUnit({ of, layer, unit, sample }: OfUnit, moment: Moment): number | undefined {
  return moment.passOf(sample).layers[layer]?.[ofPass[of]][0]?.[unit];
}

function ofRun(of: OfRun, moment: Moment): number | null {
  const { report } = moment;
  switch (of) {
    case "step":
      return report.step;
    case "epoch":
      return report.epoch;
    case "train-loss":
      return report.trainLoss;
    case "test-loss":
      return report.testLoss;
    case "accuracy":
      return report.accuracy;
    case "train-accuracy":
      return report.trainAccuracy;
    case "test-accuracy":
      return report.testAccuracy;
    case "penalty":
      return report.penalty;
    case "learning-rate":
      return report.learningRate;
    case "forward-passes":
      return report.effort.forwardPasses;
    case "backward-passes":
      return report.effort.backwardPasses;
    case "multiply-adds":
      return report.effort.multiplyAdds;
    case "tried":
    case "kept":
      return moment.once("attempts", (session) => session.attempts())[of];
    case "parameters":
      return moment.layout.reduce((sum, { fanIn, units, bias }) => sum + units * (fanIn + (bias ? 1 : 0)), 0);
    case "train-misread":
      return misread("train", moment);
    case "test-misread":
      return misread("test", moment);
  }
}

/** How many rows are given another class than theirs. */
function misread(set: "train" | "test", moment: Moment): number | null {
  const { classes, count } = moment.data[set];
  if (count === 0 || classes.length === 0) return null;
  const predicted = moment.once("classes", (session) => session.predictedClasses())[set];
  return predicted.reduce((wrong, one, row) => wrong + (one === classes[row] ? 0 : 1), 0);
}
