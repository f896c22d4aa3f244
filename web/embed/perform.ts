// SPDX-License-Identifier: MIT
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import { readAttributes } from "../element/attributes.ts";
import { readOpened } from "../schema/experiment.ts";
import { SchemaError } from "../schema/schema_error.ts";
import { fromFile } from "../share/file.ts";
import type { OpenedExperiment } from "../state/actions.ts";
import type { Value } from "./answers.ts";
import { isBeside } from "./beside.ts";
import type { CallName, Params } from "./calls.ts";

/** What of the element is called. */
export type Called = Pick<
  BackpropPlayground,
  | "load" | "open" | "play" | "pause" | "step" | "back" | "seek" | "undo" | "redo" | "reset" | "predict" | "export" | "hash"
  | "spec" | "experiment" | "metrics" | "progress" | "lesson" | "getAttribute" | "setAttribute" | "removeAttribute" | "baseURI" | "ready"
>; // prettier-ignore

type Performed = Exclude<CallName, "hello">;
type Deeds = { [Name in Performed]: (of: Called, params: Params<Name>) => Promise<Value<Name>> | Value<Name> };

const deeds: Deeds = {
  async load(of, { spec }) {
    await of.load(spec as Parameters<Called["load"]>[0]);
    return null;
  },
  async open(of, { experiment }) {
    await of.open(experimentIn(experiment));
    return null;
  },
  play(of) {
    of.play();
    return null;
  },
  pause(of) {
    of.pause();
    return null;
  },
  async step(of, { count, unit }) {
    await of.step(count, unit === undefined ? {} : { unit });
    return of.metrics;
  },
  async back(of, { count, unit }) {
    await of.back(count, unit === undefined ? {} : { unit });
    return of.metrics;
  },
  async seek(of, { step }) {
    await of.seek(step);
    return of.metrics;
  },
  async undo(of) {
    await of.undo();
    return of.metrics;
  },
  async redo(of) {
    await of.redo();
    return of.metrics;
  },
  async reset(of) {
    await of.reset();
    return of.metrics;
  },
  predict: (of, { rows }) => of.predict(rows),
  export: (of) => of.export("json"),
  hash: (of) => of.hash(),
  get: (of, { what }) => of[what],
  async set(of, params) {
    await set(of, params);
    return null;
  },
};

/** Carries out a call that was checked. Rejects with what the element or the engine says against it. */
export async function perform<Name extends Performed>(
  of: Called,
  name: Name,
  params: Params<Name>,
): Promise<Value<Name>> {
  await of.ready;
  return deeds[name](of, params);
}

/** @throws SchemaError with the place in the message */
function experimentIn(given: string | object): OpenedExperiment {
  try {
    return typeof given === "string" ? fromFile(given) : readOpened(given);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const { path, message } = error;
    throw new SchemaError(`/params/experiment${path === "/" ? "" : path}`, message.slice(path.length + 2));
  }
}

const named = ["views", "controls", "theme", "lang"] as const;

/** All of it is checked before any of it is changed. */
async function set(of: Called, params: Params<"set">): Promise<void> {
  const { lesson, progress, readonly, ...attributes } = params;
  readAttributes({ getAttribute: (name) => attributes[name as (typeof named)[number]] ?? null });
  if (lesson) await lessonBeside(of, lesson);
  for (const name of named) write(of, name, attributes[name]);
  if (readonly !== undefined) write(of, "readonly", readonly ? "" : null);
  if (progress !== undefined) of.progress = progress;
  if (lesson !== undefined) of.lesson = lesson;
}

function write(of: Called, name: string, value: string | null | undefined): void {
  if (value === null) of.removeAttribute(name);
  else if (value !== undefined) of.setAttribute(name, value);
}

/** Whether there is such a lesson. The frame asks no other host for anything: a lesson from elsewhere comes in the message. */
async function lessonBeside(of: Called, lesson: string | object): Promise<void> {
  if (typeof lesson === "string" && !isBeside(lesson, of.baseURI))
    throw new SchemaError(
      "/params/lesson",
      "expected a name, or an address beside the playground; one from elsewhere is given as an object",
    );
  const { openLesson } = await import("../lessons/open_lesson.ts");
  try {
    await openLesson(lesson, of.baseURI);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new SchemaError(
      `/params/lesson${error.path === "/" ? "" : error.path}`,
      error.message.slice(error.path.length + 2),
    );
  }
}
