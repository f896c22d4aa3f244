// SPDX-License-Identifier: MIT
import type { DataView, Grid, Session } from "backprop-playground/engine";
import type { Frame, FrameRequest } from "../state/state.ts";
import { explain, orNull } from "./explain.ts";
import type { LoadResult } from "./protocol.ts";

/** Pictures are of data with one or two inputs. */
const MOST_MAPPED_INPUTS = 2;
/** Moments at which the gradients of a run are looked at. */
const NORM_POINTS = 120;

/** What must be known of the data to answer a request; what does not fit the data is answered with null. */
export type DataFacts = Pick<DataView, "inputCount" | "task"> & { trainCount: number };

export function factsOf(data: DataView): DataFacts {
  return { inputCount: data.inputCount, task: data.task, trainCount: data.train.count };
}

/** The pictures of a frame. */
export type Maps = Pick<Frame, "unitMap" | "outputMap">;

export function mapsOf(session: Session, facts: DataFacts, request: FrameRequest): Maps {
  const map = (size: FrameRequest["unitMap"], units: "all" | "outputs"): Grid | null =>
    size && facts.inputCount <= MOST_MAPPED_INPUTS ? session.grid({ ...size, units }) : null;
  return { unitMap: map(request.unitMap, "all"), outputMap: map(request.outputMap, "outputs") };
}

/** Everything of one frame is of the same step: nothing trains in between. */
export function composeFrame(
  session: Session,
  facts: DataFacts,
  request: FrameRequest,
  samplesPerSecond: number,
  maps = mapsOf(session, facts, request),
): Frame {
  const classifies = facts.task === "classification";
  const report = session.report();
  return {
    report,
    parameters: session.parameterBlock(),
    ...maps,
    predicted: request.predicted && classifies ? session.predictedClasses() : null,
    confusion: request.confusion && classifies ? session.confusion() : null,
    forward: request.input?.length === facts.inputCount ? session.feedForward(request.input) : null,
    gradient: request.gradient ? session.gradient() : null,
    update: request.update ? session.lastUpdate() : null,
    explained: request.explain && explain(session, report.step, facts.trainCount, request.explain),
    fingerprint: request.fingerprint ? session.hash() : null,
    norms: request.norms ? session.recorded({ points: NORM_POINTS, gradients: true }) : null,
    attempts: request.attempts ? orNull(() => session.attempts()) : null,
    samplesPerSecond,
  };
}

/** The buffers that a frame's numbers lie in: they move to the page instead of being copied. */
export function buffersOf(frame: Frame): ArrayBuffer[] {
  return owned([
    frame.parameters,
    frame.unitMap?.values,
    frame.outputMap?.values,
    frame.predicted?.train,
    frame.predicted?.test,
    frame.gradient,
    frame.update,
  ]);
}

export function buffersOfLoad({ frame, data }: LoadResult): ArrayBuffer[] {
  const points = [data.train, data.test].flatMap((set) => [set.inputs, set.targets, set.classes]);
  return [...buffersOf(frame), ...owned(points)];
}

/** Only buffers that a view has to itself; a window into a larger one is copied. */
function owned(views: (ArrayBufferView | null | undefined)[]): ArrayBuffer[] {
  const buffers = views.flatMap((view) =>
    view && view.buffer instanceof ArrayBuffer && view.byteLength === view.buffer.byteLength ? [view.buffer] : [],
  );
  return [...new Set(buffers)];
}
