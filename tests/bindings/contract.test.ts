// SPDX-License-Identifier: MIT
import * as api from "backprop-playground/engine";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { errorOf, smallSpec } from "./support/engines.ts";

// The declarations are written by hand; here they are held against what is really there.

const declared = new Map<string, { members: string[]; optional: Set<string> }>();
const exported = new Set<string>();
for (const file of ["engine", "spec", "studies", "learning", "landscape"]) {
  const path = fileURLToPath(new URL(`../../bindings/${file}.d.ts`, import.meta.url));
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  source.forEachChild((node) => {
    if (ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node)) exported.add(node.name?.text ?? "");
    if (!ts.isInterfaceDeclaration(node)) return;
    const names = node.members.map((member) => [member.name?.getText() ?? "", member] as const);
    declared.set(node.name.text, {
      members: names.map(([name]) => name),
      optional: new Set(names.filter(([, member]) => member.questionToken).map(([name]) => name)),
    });
  });
}

/** Own members, those of the class, and its accessors; private ones are invisible. */
function namesOf(value: object): string[] {
  const prototype = Object.getPrototypeOf(value) as object;
  const inherited = prototype === Object.prototype ? [] : Object.getOwnPropertyNames(prototype);
  return [...new Set([...Object.keys(value), ...inherited])].filter((name) => name !== "constructor").sort();
}

function expectMembers(value: object, name: string): void {
  const declaration = declared.get(name);
  if (!declaration) throw new Error(`${name} is not declared`);
  const found = namesOf(value);
  const required = declaration.members.filter((member) => !declaration.optional.has(member));
  expect(
    found.filter((member) => !declaration.members.includes(member)),
    `undeclared in ${name}`,
  ).toEqual([]);
  expect(
    required.filter((member) => !found.includes(member)),
    `missing in ${name}`,
  ).toEqual([]);
}

const engine = await api.createEngine();
const session = engine.createSession({ ...smallSpec, data: { kind: "spiral", samples: 50 } });
session.step(3);
const present = <Value>(value: Value | undefined | null): Value => {
  if (value === undefined || value === null) throw new Error("nothing there");
  return value;
};

test("the module exports what is declared, and nothing else", () => {
  expect(Object.keys(api).sort()).toEqual([...exported].sort());
});

test("the errors have the members that are declared", () => {
  const wrong = errorOf(() => engine.createSession({ seed: NaN }));
  expect(wrong).toBeInstanceOf(api.SpecError);
  expect(wrong).toMatchObject({ name: "SpecError", path: "/seed", reason: "must be a finite number, got NaN" });
  const gone = engine.createSession(smallSpec);
  gone.delete();
  expect(errorOf(() => gone.step())).toMatchObject({ name: "EngineError", message: "this session was deleted" });
});

describe("every object has the members that are declared", () => {
  const trace = session.trace({ samples: [0] });
  const data = session.data();
  const spec = session.spec;
  session.intervene({ learner: { optimizer: { learningRate: 0.5 } } });
  const study = session.explainParameter({ layer: 0, row: 0, column: 0 });
  const layer = session.explainLayer(0);
  const search = engine.createSession({ ...smallSpec, learner: { kind: "random-nudge" } });
  search.step();
  const cases: [name: string, value: object][] = [
    ["Engine", engine],
    ["Session", session],
    ["ParameterStudy", study],
    ["ChainTerm", present(study.terms[0])],
    ["Quantity", present(study.quantities[0])],
    ["UnitStudy", session.explainUnit({ layer: 0, unit: 0 }, { sample: 0 })],
    ["LayerStudy", layer],
    ["Histogram", layer.weights],
    ["Slice", session.slice({ layer: 0, bias: 0 }, { low: -1, high: 1 })],
    ["Recorded", session.recorded()],
    ["Attempts", search.attempts()],
    ["Attempt", search.nextAttempt()],
    ["Trial", present(search.nextAttempt().trials[0])],
    ["GradientRun", session.gradientBy("forward-mode")],
    ["JacobianChain", session.jacobianChain({ sample: 0 })],
    ["PassCosts", present(engine.passCosts([[2, 4, 1]])[0])],
    ["Curve", engine.curve("stairs")],
    ["Climb", engine.climbCurve("stairs", { from: 1, learningRate: 0.1 })],
    ["Landscape", session.landscape({ axes: { seed: 1 }, x: [-1, 1], y: [-1, 1], width: 2, height: 2 })],
    ["Report", session.report()],
    ["Effort", session.report().effort],
    ["LayerLayout", present(session.layout[0])],
    ["LayerParameters", present(session.parameters()[0])],
    ["DataView", data],
    ["PointSet", data.train],
    ["Trace", trace],
    ["TraceLayer", present(trace.layers[0])],
    ["ForwardPass", session.feedForward([1, 2])],
    ["Grid", session.grid({ width: 2, height: 2 })],
    ["Confusion", session.confusion()],
    ["Experiment", session.experiment()],
    ["Spec", spec],
    ["DataSpec", spec.data],
    ["LayerSpec", present(spec.layers[0])],
    ["InitializerSpec", spec.initializer],
    ["LearnerSpec", spec.learner],
    ["OptimizerSpec", spec.learner.optimizer],
    ["ScheduleSpec", spec.learner.schedule],
    ["SearchSpec", present(search.spec.learner.search)],
  ];

  test.each(cases)("%s", (name, value) => expectMembers(value, name));
});

test("the names that specs are written with are the engine's", () => {
  const names = (type: string): string[] => {
    const text = readFileSync(new URL("../../bindings/spec.d.ts", import.meta.url), "utf8");
    const [, union = ""] = new RegExp(`export type ${type} =([^;]*);`).exec(text) ?? [];
    return [...union.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name);
  };
  const accepted = (spec: unknown, name: string): void => {
    try {
      engine.normalize(spec as api.SpecInput);
    } catch (error) {
      // Another rule may be broken; an unknown name must not be.
      expect((error as api.SpecError).reason, name).not.toMatch(/unknown|did you mean/);
    }
  };
  expect(names("Activation").length + names("Loss").length + names("DataKind").length).toBe(12 + 8 + 16);
  for (const kind of names("DataKind")) accepted({ data: { kind } }, kind);
  for (const activation of names("Activation"))
    accepted({ layers: [{ units: 2 }, { units: 1, activation }] }, activation);
  for (const loss of names("Loss")) accepted({ loss }, loss);
  for (const kind of names("InitializerKind")) accepted({ initializer: { kind } }, kind);
  for (const kind of names("OptimizerKind")) accepted({ learner: { optimizer: { kind } } }, kind);
  for (const kind of names("ScheduleKind")) accepted({ learner: { schedule: { kind } } }, kind);
  for (const kind of names("PenaltyKind")) accepted({ regularization: { kind } }, kind);
  for (const feature of names("Feature")) accepted({ features: [feature] }, feature);
});
