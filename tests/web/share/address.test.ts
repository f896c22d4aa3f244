// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { addressOf, openAddress } from "../../../web/share/address.ts";
import { MOST_LINK } from "../../../web/share/link.ts";
import { momentOf, sameMoment } from "../../../web/share/moment.ts";
import { isAsOpened, openExperiment, openFile, type Opener } from "../../../web/share/open.ts";
import { experimentOf } from "../../../web/share/shared.ts";
import { toFile } from "../../../web/share/file.ts";
import type { OpenedExperiment } from "../../../web/state/actions.ts";
import { initialState } from "../../../web/state/initial.ts";
import type { Frame, PageSpec, State } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { readExperiment, writeExperiment } from "../../../web/url/experiment.ts";
import { readHash } from "../../../web/url/hash.ts";
import { untouched } from "../../../web/url/spec_only.ts";

/** Remembers what it was asked to open; refuses specs of another seed than the default's, as an engine may. */
class FakePlayground implements Opener {
  state = null;
  look(): void {
    throw new Error("none of these links says how the views stand");
  }
  opened: (OpenedExperiment | Partial<PageSpec>)[] = [];
  load(spec: Partial<PageSpec>): Promise<void> {
    this.opened.push(spec);
    return spec.seed === defaultSpec.seed ? Promise.resolve() : Promise.reject(new Error("/seed: refused"));
  }
  open(experiment: OpenedExperiment): Promise<void> {
    this.opened.push(experiment);
    return Promise.resolve();
  }
}

const page = "https://example.org/playground/?x=1#old";
const edit = (step: number, value: number) => ({ step, parameter: { layer: 0, bias: 0 }, value });

function stateAt(step: number, fields: Partial<State> = {}): State {
  const frame = { report: { step }, fingerprint: "3f2a91c05d1108be" } as Frame;
  const state = initialState(defaultSpec);
  return { ...state, frame, run: { ...state.run, end: step }, ...fields };
}

test("the address of a moment opens as that moment", async () => {
  const run = { ...initialState(defaultSpec).run, interventions: [edit(3, 0.5)], end: 12 };
  const address = await addressOf(stateAt(7, { run }), page);
  expect(address).toMatch(/^https:\/\/example\.org\/playground\/\?x=1#step=7&hash=3f2a91c05d1108be&state=/);
  const playground = new FakePlayground();
  expect(await openAddress(playground, new URL(address).hash)).toBe("");
  expect(playground.opened).toEqual([experimentOf(stateAt(7, { run }))]);
});

test("a page on which nothing was done has a bare address", async () => {
  expect(await addressOf(stateAt(0), page)).toBe("https://example.org/playground/?x=1");
});

test("an address without a run loads its spec", async () => {
  const playground = new FakePlayground();
  await openAddress(playground, "#data=spiral&lr=0.3");
  expect(playground.opened).toEqual([await readHash("#data=spiral&lr=0.3")]);
});

test("a moment too long for a link has the address of its present design alone", async () => {
  const interventions = Array.from({ length: 3000 }, (_, k) => edit(k, Math.sin(k)));
  const run = { ...initialState(defaultSpec).run, interventions, end: 3000 };
  const spec = { ...defaultSpec, seed: 7 };
  const state = stateAt(3000, { run, spec });
  expect((await writeExperiment(experimentOf(state))).length).toBeGreaterThan(MOST_LINK);
  expect(await addressOf(state, page)).toBe("https://example.org/playground/?x=1#seed=7");
});

test("while it plays there is no fingerprint; in a walk the step is where the parameters are", () => {
  expect(experimentOf(stateAt(7, { playing: true })).fingerprint).toBeNull();
  const walk = { step: 6, stage: 9 } as State["walk"];
  expect(experimentOf(stateAt(7, { walk }))).toMatchObject({ step: 7, stage: 9, fingerprint: "3f2a91c05d1108be" });
});

test("the other courses go along without their curves", async () => {
  const curve = { step: [0], train: [1], test: [null] };
  const branches = [{ id: 3, name: "first run", interventions: [edit(2, 1)], end: 5, curve }];
  const experiment = experimentOf(stateAt(7, { branches }));
  expect(experiment.branches).toEqual([{ name: "first run", interventions: [edit(2, 1)], end: 5 }]);
  expect((await readExperiment(await writeExperiment(experiment))).branches).toEqual(experiment.branches);
});

test("a bad address gives the defaults and its exact problem", async () => {
  for (const [hash, problem] of [
    ["#step=x", '#step: expected a number, found "x"'],
    ["#seed=7", "/seed: refused"],
  ] as const) {
    const playground = new FakePlayground();
    expect(await openAddress(playground, hash)).toBe(
      `The address could not be opened, so the default experiment is shown. ${problem}`,
    );
    expect(playground.opened.at(-1)).toEqual(defaultSpec);
  }
});

test("a file opens as what it holds, and a bad one is named with its problem", async () => {
  const playground = new FakePlayground();
  const named = (text: string, size = text.length) => ({ name: "a.json", size, text: () => Promise.resolve(text) });
  const experiment = { ...untouched(defaultSpec), run: { name: "first run", interventions: [], end: 5 }, step: 5 };
  await openFile(playground, named(toFile(experiment)));
  await openFile(playground, named(toFile(untouched(defaultSpec))));
  expect(playground.opened).toEqual([experiment, defaultSpec]);
  await expect(openFile(playground, named('{"sead": 1}'))).rejects.toThrow(
    'a.json could not be opened. /sead: there is no such key, did you mean "seed"?',
  );
  await expect(openFile(playground, named("{}", 2 ** 30))).rejects.toThrow("expected at most 64 MiB, found 1073741824");
  expect(playground.opened).toHaveLength(2);
});

test("two states are one moment while nothing of a link changes", () => {
  const state = stateAt(7);
  const hovered = { ...state, view: { ...state.view, logLoss: true }, frame: { ...state.frame! } };
  expect(sameMoment(momentOf(state), momentOf(hovered))).toBe(true);
  expect(sameMoment(momentOf(state), momentOf(stateAt(8)))).toBe(false);
  expect(sameMoment(momentOf(state), momentOf({ ...state, run: { ...state.run } }))).toBe(false);
  expect(sameMoment([], momentOf(state))).toBe(false);
});

test("whether the moment came out as it was opened is known while that moment is shown", async () => {
  const playground = new FakePlayground();
  const experiment = experimentOf(stateAt(7));
  expect(isAsOpened(playground, experiment)).toBeNull();
  await openExperiment(playground, experiment);
  expect(isAsOpened(playground, experiment)).toBe(true);
  expect(isAsOpened(playground, { ...experiment, fingerprint: "0000000000000000" })).toBe(false);
  expect(isAsOpened(playground, { ...experiment, step: 8 })).toBeNull();
  await openExperiment(playground, { ...experiment, fingerprint: null });
  expect(isAsOpened(playground, experiment)).toBeNull();
});
