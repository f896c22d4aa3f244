// SPDX-License-Identifier: MIT
import type { Session } from "backprop-playground/engine";
import type { Frame, FrameRequest } from "../state/state.ts";
import { composeFrame, factsOf, type DataFacts, type Maps } from "./frame.ts";
import type { LoadResult } from "./protocol.ts";

/** The session that runs, and what must be known of it. */
export interface Run {
  session: Session;
  facts: DataFacts;
  /** The furthest step of its course that it is known to have reached: it goes there without computing anew. */
  furthest: number;
}

/** The session's first frame; when even that cannot be made the session ends. */
export function openRun(session: Session, furthest: number, request: FrameRequest): { run: Run; result: LoadResult } {
  try {
    const { spec, layout } = session;
    const data = session.data();
    const facts = factsOf(data);
    const run = { session, facts, furthest };
    return { run, result: { spec, layout, data, frame: frameOf(run, request, 0) } };
  } catch (error) {
    session.delete();
    throw error;
  }
}

export function furthestOf(run: Run): number {
  return (run.furthest = Math.max(run.furthest, run.session.report().step));
}

/** @param maps of the request, where they have been made already */
export function frameOf(run: Run, request: FrameRequest, samplesPerSecond: number, maps?: Maps): Frame {
  const frame = composeFrame(run.session, run.facts, request, samplesPerSecond, maps);
  run.furthest = Math.max(run.furthest, frame.report.step);
  return frame;
}
