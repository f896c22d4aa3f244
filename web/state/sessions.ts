// SPDX-License-Identifier: MIT
import type { Spec } from "backprop-playground/engine";
import type { Failure, LoadResult, Reply, Trainer } from "../worker/protocol.ts";
import { inputFor } from "./fits.ts";
import { frameRequestFor } from "./frame_request.ts";
import type { Frame, FrameRequest, PageSpec, State } from "./state.ts";

export interface Tables {
  /** Fills in the rows of a named table. */
  resolve(spec: PageSpec): Promise<Spec>;
  /** The other way: takes the rows of a named table out again. */
  strip(spec: Spec, from: PageSpec): PageSpec;
}
export interface Engines {
  trainer: Trainer;
  tables: Tables;
  /** Told what a new session's first frame was asked for with. */
  answered?: (frame: Frame, request: FrameRequest) => void;
}

export const unwalked = { walk: null, heading: null };

/**
 * A new session, made by `begin`, with a first frame that has what the views will show: that is known only once the data
 * are, and without it they would be blank for a moment.
 */
export async function build(
  { trainer, tables, answered }: Engines,
  state: () => State,
  spec: PageSpec,
  begin: (spec: Spec) => Promise<Reply<LoadResult>>,
  hashed = false,
): Promise<Reply<LoadResult>> {
  try {
    const reply = await begin(await tables.resolve(spec));
    if (!reply.ok) return reply;
    const { spec: built, data, layout } = reply.value;
    const now = state();
    const shown = { ...now, ...unwalked, spec: built, loaded: { data, layout }, input: inputFor(now, data) };
    const request = frameRequestFor(shown);
    const frame = await trainer.frame(hashed ? { ...request, fingerprint: true } : request);
    if (frame.ok) answered?.(frame.value, request);
    return frame.ok ? { ok: true, value: { ...reply.value, frame: frame.value } } : frame;
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

/** What was thrown on the way. */
export function failureOf(error: unknown): Failure {
  return { kind: "engine", reason: error instanceof Error ? error.message : String(error) };
}
