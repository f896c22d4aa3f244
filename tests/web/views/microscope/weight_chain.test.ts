// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Action } from "../../../../web/state/actions.ts";
import { shown } from "../../../../web/views/microscope/formula_number.ts";
import { chainColumns } from "../../../../web/views/microscope/weight_chain_columns.ts";
import { followedTerm, weightContext } from "../../../../web/views/microscope/weight_context.ts";
import { mazurState, mazurStudy, published, sceneOf } from "./microscope_fixtures.ts";

const ignore = (): void => undefined;

test("the factors of Mazur's w5 are shown with the digits he printed", () => {
  const context = weightContext(mazurState(), ignore);
  const columns = context ? chainColumns(context) : [];
  const names = ["dE/dw5", "dE/dout_o1", "dout/dnet_o1", "out_h1"];
  expect(columns.map(({ value }) => Number(shown(value, 9)).toFixed(9))).toEqual(
    names.map((name) => Number(published[name]?.recomputed).toFixed(9)),
  );
  for (const [index, name] of names.entries()) {
    const digits = published[name]?.published ?? "";
    expect(shown(columns[index]?.value, 9).startsWith(digits.slice(0, -1)), name).toBe(true);
  }
});

test("every factor names the place in the network that it comes from", () => {
  const context = weightContext(mazurState(), ignore);
  expect((context ? chainColumns(context) : []).map(({ source }) => source)).toEqual([
    { kind: "edge", layer: 1, row: 0, column: 0 },
    { kind: "unit", column: 2, index: 0, what: "dCda" },
    { kind: "unit", column: 2, index: 0, what: "dadz" },
    { kind: "unit", column: 1, index: 0, what: "a" },
  ]);
});

test("∂C/∂a leads to the unit that it is of", () => {
  const done: Action[] = [];
  const context = weightContext(mazurState(), (action) => done.push(action));
  if (context) chainColumns(context)[1]?.open?.();
  expect(done).toEqual([
    { type: "set-view", view: { focus: { kind: "unit", layer: 1, unit: 0 }, tab: "unit", source: null } },
  ]);
});

test("while the step is fed forward, neither the gradient nor the error's slope is known", () => {
  const walk = { step: 0, stage: 2, scene: sceneOf([0], 0, 0) };
  const context = weightContext(mazurState({ walk }), ignore);
  const values = (context ? chainColumns(context) : []).map(({ value }) => value);
  expect(values.map((value) => value === undefined)).toEqual([true, true, false, false]);
});

test("through the logits, δ takes the place of two factors", () => {
  const state = mazurState();
  const context = weightContext(state, ignore);
  const columns = context ? chainColumns({ ...context, study: mazurStudy({ throughLogits: true }) }) : [];
  expect(columns.map(({ symbol }) => symbol)).toEqual(["dCdw", "delta", "aPrev"]);
});

test("a bias is multiplied by 1", () => {
  const context = weightContext(mazurState(), ignore);
  const columns = context ? chainColumns({ ...context, isBias: true }) : [];
  expect(columns.at(-1)).toMatchObject({ symbol: "1", value: 1 });
});

test("a study of another weight is not taken for this one's", () => {
  const state = mazurState();
  const focus = { kind: "parameter", layer: 1, row: 1, column: 0 } as const;
  expect(weightContext({ ...state, view: { ...state.view, focus } }, ignore)).toBeNull();
});

test("the followed sample's own term is taken from the batch", () => {
  const [first] = mazurStudy().terms;
  const terms = first ? [first, { ...first, sample: 5, product: 3 }] : [];
  const focus = { kind: "parameter", layer: 1, row: 0, column: 0 } as const;
  expect(followedTerm(mazurStudy({ terms }), focus, null, 5)?.product).toBe(3);
  expect(followedTerm(mazurStudy({ terms }), focus, null, 8)?.sample).toBe(0);
});

test("a followed sample outside the batch has the numbers of its own pass, without the penalty's part", () => {
  const focus = { kind: "parameter", layer: 1, row: 1, column: 0 } as const;
  expect(followedTerm(mazurStudy(), focus, sceneOf([0], 33), 33)).toEqual({
    sample: 33,
    dCda: 800,
    dadz: 600,
    delta: 1000,
    input: 200.1,
    product: 0.5,
  });
});
