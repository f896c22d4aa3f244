// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { PageSpec } from "../../../web/state/state.ts";
import { defaultSpec } from "../../../web/url/defaults.ts";
import { HashError, readHash, writeHash } from "../../../web/url/hash.ts";
import { pack } from "../../../web/url/packed.ts";
import { generateSpec, randomOf } from "./generate.ts";

async function errorOf(hash: string): Promise<HashError> {
  const error: unknown = await readHash(hash).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof HashError) return error;
  throw new Error(`${hash} gave ${String(error)} instead of a HashError`);
}

describe("what is written", () => {
  test("the default experiment is the empty address", async () => {
    expect(await writeHash(defaultSpec)).toBe("");
    expect(await readHash("")).toEqual(defaultSpec);
    expect(await readHash("#")).toEqual(defaultSpec);
  });

  test("an address names what differs, and it can be read", async () => {
    const spec: PageSpec = {
      ...defaultSpec,
      data: { ...defaultSpec.data, kind: "spiral" },
      layers: [8, 8, 1].map((units) => ({ units, activation: "tanh", bias: true, trainBias: true })),
      learner: { ...defaultSpec.learner, optimizer: { ...defaultSpec.learner.optimizer, learningRate: 0.25 } },
    };
    expect(await writeHash(spec)).toBe("#data=spiral&layers=8,8&lr=0.25");
  });

  test("a way to learn is written with what it is set to, as far as that is not usual", async () => {
    for (const hash of [
      "#learner=forward-mode&optimizer=adam",
      "#learner=random-nudge&nudge=0.25",
      "#learner=one-weight-at-a-time&tryStep=1e-4",
      "#learner=weight-combinations&gridLow=-2&gridHigh=3.5&gridValues=11",
    ])
      expect(await writeHash(await readHash(hash))).toBe(hash);
    expect((await readHash("#learner=weight-combinations")).learner.search).toEqual({ low: -1, high: 1, values: 9 });
    expect((await readHash("#learner=finite-differences")).learner).not.toHaveProperty("search");
  });

  test("what follows from the data or the output is not written", async () => {
    expect(await writeHash(await readHash("#data=penguins"))).toBe("#data=penguins");
    expect(await writeHash(await readHash("#output=softmax"))).toBe("#output=softmax");
    expect(await writeHash(await readHash("#optimizer=adamw"))).toBe("#optimizer=adamw");
  });

  test("hidden layers with one activation write it once, with several they list them", async () => {
    const relu = await readHash("#layers=5,5&activation=relu");
    expect(await writeHash(relu)).toBe("#layers=5,5&activation=relu");
    expect(await writeHash(await readHash("#layers=5,5&activation=relu,sine"))).toBe(
      "#layers=5,5&activation=relu,sine",
    );
  });

  test("every generated spec reads back as it was, and the second writing is the same", async () => {
    for (let seed = 0; seed < 600; seed++) {
      const spec = generateSpec(seed);
      const hash = await writeHash(spec);
      const back = await readHash(hash);
      expect(back, `seed ${seed}: ${hash.slice(0, 300)}`).toEqual(spec);
      expect(await writeHash(back)).toBe(hash);
    }
  });

  test("a weight of minus zero keeps its sign", async () => {
    const parameters = [{ weights: [[-0, 0]], biases: [-0] }];
    const back = await readHash(await writeHash({ ...defaultSpec, parameters }));
    expect(Object.is(back.parameters?.[0]?.weights[0]?.[0], -0)).toBe(true);
    expect(Object.is(back.parameters?.[0]?.weights[0]?.[1], 0)).toBe(true);
  });

  test("parameters that are too many for a link are refused with the numbers", async () => {
    const weights = Array.from({ length: 1000 }, (_, row) =>
      Array.from({ length: 600 }, (_, column) => Math.sin(row * 600 + column)),
    );
    await expect(writeHash({ ...defaultSpec, parameters: [{ weights, biases: [] }] })).rejects.toThrow(
      /expected at most 8 MiB of numbers, found \d+/,
    );
  });
});

describe("what is read", () => {
  test("the order of the keys does not matter", async () => {
    expect(await readHash("#lr=0.3&epsilon=1e-6&optimizer=adam&layers=3&data=blobs&classes=4")).toEqual(
      await readHash("#classes=4&data=blobs&layers=3&optimizer=adam&epsilon=1e-6&lr=0.3"),
    );
  });

  test("the output's units follow from the data", async () => {
    expect((await readHash("#data=blobs&classes=6")).layers.at(-1)?.units).toBe(6);
    expect((await readHash("#data=pinwheel")).layers.at(-1)?.units).toBe(defaultSpec.data.classes);
    expect((await readHash("#data=sine")).features).toEqual(["x1"]);
  });

  test("a loss that leaves no choice brings its output along", async () => {
    const cross = await readHash("#loss=cross-entropy");
    expect(cross.layers.at(-1)).toMatchObject({ units: 2, activation: "softmax" });
    expect((await readHash("#loss=binary-cross-entropy")).layers.at(-1)).toMatchObject({
      units: 1,
      activation: "sigmoid",
    });
  });

  test("percent signs are decoded", async () => {
    expect((await readHash("#features=x1,x1%5E2,sin%28x2%29")).features).toEqual(["x1", "x1^2", "sin(x2)"]);
  });
});

describe("a bad address", () => {
  test.each([
    ["#lr=fast", "lr", 'expected a number, found "fast"'],
    ["#lr=", "lr", 'expected a number, found ""'],
    ["#lr=1e999", "lr", 'expected a number below 1.8e308, found "1e999"'],
    ["#lr=0x10", "lr", 'expected a number, found "0x10"'],
    ["#lr=NaN", "lr", 'expected a number, found "NaN"'],
    ["#layers=4,4.5", "layers", 'expected a whole number, found "4.5"'],
    ["#layers=4,-1", "layers", 'expected a whole number from 0 on, found "-1"'],
    ["#seed=9007199254740993", "seed", 'expected a whole number, found "9007199254740993"'],
    ["#activation=tan", "activation", 'expected a known name, did you mean "tanh"?, found "tan"'],
    ["#lerning=3", "lerning", "there is no such key"],
    ["#layer=3", "layer", 'there is no such key, did you mean "layers"?'],
    ["#__proto__=1", "__proto__", "there is no such key"],
    ["#spiral", "spiral", 'expected key=value, such as data=spiral, found "spiral"'],
    ["#data", "data", 'expected key=value, such as data=spiral, found "data"'],
    ["#lr=1&lr=2", "lr", "expected once, found twice"],
    ["#shuffle=yes", "shuffle", 'expected "true" or "false", found "yes"'],
    ["#learner=nudges", "learner", "expected a known name"],
    ["#nudge=0.5", "nudge", 'expected only with settings that have it, found "0.5"'],
    ["#learner=random-nudge&gridValues=3", "gridValues", "expected only with settings that have it"],
    ["#learner=weight-combinations&gridValues=2.5", "gridValues", 'expected a whole number, found "2.5"'],
    ["#momentum=0.5&optimizer=adam", "momentum", "expected only with settings that have it"],
    [
      "#layers=4,4&activation=tanh,relu,relu",
      "activation",
      "expected 1 item, or 2, one for each hidden layer, found 3",
    ],
    ["#lr=%zz", "lr", "expected percent signs only as in %20"],
    ["#clip=never", "clip", 'expected a number, found "never"'],
    [`#features=${"x1,".repeat(100)}x1`, "features", "expected at most 64 items"],
    [`#layers=${"1,".repeat(600)}1`, "layers", "expected at most 1000 characters, found 1201"],
    ["#state=%%%", "state", "expected percent signs only"],
    ["#state=ab!c", "state", "expected base64url"],
    ["#state=abcde", "state", "impossible length"],
    ["#state=____", "state", "data that does not inflate"],
  ])("%s names the key %s and what was expected", async (hash, key, message) => {
    const error = await errorOf(hash);
    expect(error.key).toBe(key.slice(0, 80));
    expect(error.message).toContain(message);
  });

  test("a spec in which a key would be meaningless is not half read", async () => {
    const own = await writeHash({
      ...defaultSpec,
      data: { ...defaultSpec.data, kind: "table", inputs: [[1]], targets: [[1]] },
    });
    expect((await errorOf(`${own}&data=xor`)).message).toContain("because state brings a table");
  });

  test("a small text that inflates to gigabytes is refused before it does", async () => {
    const bomb = await pack("0".repeat(64 * 2 ** 20));
    expect(bomb.length).toBeLessThan(200_000);
    const error = await errorOf(`#state=${bomb}`);
    expect(error.key).toBe("state");
    expect(error.message).toBe("expected at most 8 MiB after inflating, found more");
  });

  test("a link that was cut off says so", async () => {
    const hash = await writeHash({
      ...defaultSpec,
      parameters: [{ weights: [[0.123456789, 0.987654321]], biases: [1, 2] }],
    });
    const packed = hash.replace("#state=", "");
    const cut = packed.slice(0, 4 * Math.floor(packed.length / 8));
    expect((await errorOf(`#state=${cut}`)).message).toContain("was the link cut off?");
  });

  test.each([
    ['{"parameters":[{"weights":[["1"]]}]}', "expected finite numbers only, found Array at /parameters/0/weights"],
    ['{"parameters":{}}', "expected a list of layers, found Object at /parameters"],
    ['{"other":1}', "there is no such key; known are data, parameters, run, branches at /other"],
    ['{"data":{"inputs":[[1]]}}', "expected a value, found none at /data/targets"],
    ["[1", "expected JSON inside"],
  ])("packed state %s is refused with the place", async (json, message) => {
    const error = await errorOf(`#state=${await pack(json)}`);
    expect(error.key).toBe("state");
    expect(error.message).toContain(message);
  });

  test("no text whatever gives anything but a spec or a HashError", async () => {
    const random = randomOf(7);
    const letters = "abdelrstx=&,.-+%#0123456789e^_~\u0000\ud800é";
    const keys = ["data", "lr", "layers", "activation", "state", "features", "clip", "output", "loss", "classes"];
    for (let k = 0; k < 2000; k++) {
      const noise = Array.from(
        { length: Math.floor(random() * 12) },
        () => letters[Math.floor(random() * letters.length)],
      ).join("");
      const hash = `#${random() < 0.8 ? `${keys[Math.floor(random() * keys.length)]}=` : ""}${noise}`;
      const outcome: unknown = await readHash(hash).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome, hash).toBeInstanceOf(HashError);
    }
  });
});
