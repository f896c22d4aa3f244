// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { momentOf } from "../../../web/company/moment.ts";
import { usualStory } from "../../../web/company/open_story.ts";
import { expectedOf, tell, valueText } from "../../../web/company/telling.ts";
import { companyAt } from "./company_fixtures.ts";

/** batch, two forward, error, check, two backward, update */
const [SALE, REPORT, ANSWER, COMPARE, CHECK, ADMIT, BLAME, CHANGE] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const scene = companyAt(SALE).walk!.scene;

test("while no sale is followed, the company tells how far it has come", () => {
  expect(tell(usualStory, companyAt(null, 8))).toMatch(
    /learned from 8 sales; its mean error over all deals is 0\.0\d+/,
  );
});

test("at every stage all slots are filled", () => {
  for (const stage of [SALE, REPORT, ANSWER, COMPARE, CHECK, ADMIT, BLAME, CHANGE]) {
    const told = tell(usualStory, companyAt(stage));
    expect(told).not.toMatch(/[{}]|undefined|NaN|—|nobody:/);
    expect(told.length).toBeGreaterThan(30);
  }
});

test("a sale begins with what the sales people report", () => {
  const [ana, ben] = scene.one.features[0]!;
  expect(tell(usualStory, companyAt(SALE))).toContain(`Sale 4. Ana ${valueText(ana)} and Ben ${valueText(ben)}`);
});

test("the managers' answers are the engine's activations, and the strongest report is the largest |w · a|", () => {
  const told = tell(usualStory, companyAt(REPORT));
  const answers = scene.one.layers[0]!.a[0]!;
  expect(told).toContain(
    `Cleo ${valueText(answers[0])}, Dan ${valueText(answers[1])} and Eve ${valueText(answers[2])}`,
  );
  const products = [0, 1, 2].flatMap((unit) =>
    [0, 1].map((from) => ({ unit, from, value: scene.parameters[unit * 2 + from]! * scene.one.features[0]![from]! })),
  );
  const { unit, from, value } = products.toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value))[0]!;
  const speaker = ["Ana", "Ben"][from];
  const listener = ["Cleo", "Dan", "Eve"][unit];
  expect(told).toContain(`comes from ${speaker}`);
  expect(told).toContain(`pushes ${listener} ${value < 0 ? "down" : "up"} by ${valueText(Math.abs(value))}`);
});

test("the CEO compares her answer with the target of that sale", () => {
  const state = companyAt(COMPARE);
  const [target] = expectedOf(state, momentOf(state)!);
  const told = tell(usualStory, state);
  expect(told).toContain(`expected ${valueText(scene.one.layers[1]!.a[0]![0])}, really sold ${valueText(target)}`);
  expect(target).toBe(state.spec.data.targets![scene.followed]![0]);
});

test("blame is the engine's δ", () => {
  expect(tell(usualStory, companyAt(ADMIT))).toContain(`Fay ${valueText(scene.one.layers[1]!.delta[0]![0])}`);
  const [cleo, dan, eve] = scene.one.layers[0]!.delta[0]!;
  expect(tell(usualStory, companyAt(BLAME))).toContain(
    `Cleo ${valueText(cleo)}, Dan ${valueText(dan)} and Eve ${valueText(eve)}`,
  );
});

test("the largest change of trust is told with the weight before and after", () => {
  const state = companyAt(CHANGE);
  const told = tell(usualStory, state);
  const { parameters } = state.frame!;
  const weights = [0, 1, 2, 3, 4, 5, 9, 10, 11];
  const changes = weights.map((at) => ({ at, by: Math.abs(parameters[at]! - scene.parameters[at]!) }));
  const { at } = changes.toSorted((one, other) => other.by - one.by)[0]!;
  const shown = (value: number): string => value.toFixed(3).replace("-", "−");
  expect(told).toContain(`${shown(scene.parameters[at]!)} → ${shown(parameters[at]!)}`);
});

test("a learner that blames nobody is told as one", () => {
  const state = companyAt(5);
  const searching = {
    ...state,
    spec: { ...state.spec, learner: { ...state.spec.learner, kind: "random-nudge" as const } },
  };
  expect(tell(usualStory, searching)).toMatch(/^Nobody is blamed/);
});
