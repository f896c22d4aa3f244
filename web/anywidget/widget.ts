// SPDX-License-Identifier: MIT
import * as v from "valibot";
import "../element/backprop_playground.ts";
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import { progressSchema } from "../embed/calls.ts";
import { problemOf } from "../embed/problem.ts";
import { readPageSpec } from "../schema/page_spec.ts";
import { attributeText, attributeTraits, heightText, isObject } from "./attribute_traits.ts";
import { answerTo } from "./commands.ts";
import { listen, type AnyModel } from "./model.ts";
import { same } from "./same.ts";
import { throttled } from "./throttle.ts";

/** Numbers go to the kernel about four times a second at most. */
const METRICS_MS = 250;

/**
 * The playground as an anywidget. Traits, all of them optional (one that the Python class does not declare is left alone):
 * - `spec`: the design, both ways; what it leaves out is as in the engine;
 * - the element's attributes with _ for -: `views`, `controls`, `lesson`, `theme`, `learning_rate`, …; `height` in pixels or
 *   as in CSS;
 * - `play`: whether it plays, both ways;
 * - `progress`: how far the lesson is read; what it is at the beginning is where its reader goes on;
 * - `metrics`: as the element tells them.
 * Messages are calls (commands.ts); a design that is refused is told as {type: "event", name: "error", params}.
 */
function render({ model, el }: { model: AnyModel; el: HTMLElement }): () => void {
  const playground = document.createElement("backprop-playground");
  const ends = [
    keepProgress(model, playground), // before the lesson begins
    ...keepAttributes(model, playground),
    keepSpec(model, playground),
    keepPlaying(model, playground),
    tell(model, playground),
    obey(model, playground),
  ];
  el.append(playground);
  return () => {
    for (const end of ends) end();
    playground.remove();
  };
}

/** Writes a trait that the Python class declares, if its value is another one. */
function write(model: AnyModel, trait: string, value: unknown): void {
  const old = model.get(trait);
  if (old === undefined || same(old, value)) return;
  model.set(trait, value);
  model.save_changes();
}

function keepAttributes(model: AnyModel, playground: BackpropPlayground): (() => void)[] {
  const keep = (trait: string, set: (value: unknown) => void): (() => void) => {
    set(model.get(trait));
    return listen(model, `change:${trait}`, () => set(model.get(trait)));
  };
  const attributes = [...attributeTraits].map(([trait, attribute]) =>
    keep(trait, (value) => {
      if (trait === "lesson" && isObject(value)) playground.lesson = value;
      const text = attributeText(value);
      if (text === null) playground.removeAttribute(attribute);
      else playground.setAttribute(attribute, text);
    }),
  );
  const height = keep("height", (value) => {
    const text = heightText(value);
    playground.style.height = text;
    playground.style.overflow = text === "" ? "" : "auto";
  });
  return [...attributes, height];
}

/** The last of the kernel's designs wins; what the reader changes is written back whole. */
function keepSpec(model: AnyModel, playground: BackpropPlayground): () => void {
  const take = async (): Promise<void> => {
    const given = model.get("spec");
    if (!given || same(given, {}) || same(given, playground.spec)) return;
    try {
      await playground.load(readPageSpec(given));
    } catch (error) {
      model.send({ type: "event", name: "error", params: problemOf(error) });
    }
  };
  const changed = (): void => write(model, "spec", playground.spec);
  playground.addEventListener("backprop-ready", changed);
  playground.addEventListener("backprop-change", changed);
  void take();
  return listen(model, "change:spec", () => void take());
}

function keepPlaying(model: AnyModel, playground: BackpropPlayground): () => void {
  const obeyed = async (): Promise<void> => {
    await playground.ready;
    const wanted = model.get("play") === true;
    if (wanted !== (playground.state?.playing ?? false)) playground[wanted ? "play" : "pause"]();
  };
  let told = false;
  playground.addController({
    hostUpdated: () => {
      const playing = playground.state?.playing ?? false;
      if (playing !== told) write(model, "play", (told = playing));
    },
  });
  if (model.get("play") === true) void obeyed();
  return listen(model, "change:play", () => void obeyed());
}

/** A lesson goes on where the kernel has it. */
function keepProgress(model: AnyModel, playground: BackpropPlayground): () => void {
  const known = v.safeParse(progressSchema, model.get("progress"));
  if (known.success) playground.progress = known.output;
  const changed = (): void => write(model, "progress", playground.progress);
  playground.addEventListener("backprop-lesson", changed);
  return () => playground.removeEventListener("backprop-lesson", changed);
}

function tell(model: AnyModel, playground: BackpropPlayground): () => void {
  const metrics = throttled(() => write(model, "metrics", playground.metrics), METRICS_MS);
  for (const event of ["backprop-ready", "backprop-change", "backprop-step"])
    playground.addEventListener(event, () => metrics());
  return () => metrics.end();
}

/** One call after the other: what was asked for first has happened when the next is asked. */
function obey(model: AnyModel, playground: BackpropPlayground): () => void {
  let last: Promise<void> = Promise.resolve();
  return listen(model, "msg:custom", (content) => {
    last = last.then(async () => model.send(await answerTo(content, playground)));
  });
}

export default { render };
