// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { workersFor } from "../../../web/race/pool.ts";
import { Race, type RaceOptions } from "../../../web/race/race.ts";
import type { Connection, Opener, WorkerKind } from "../../../web/worker/connection.ts";
import type { LaneCommand } from "../../../web/worker/lanes.ts";
import type { Trainer } from "../../../web/worker/protocol.ts";
import { EngineTrainer } from "../../../web/worker/trainer.ts";
import { fakeHost, FakeEngine, until } from "../worker/fake_engine.ts";
import { LaneEngine } from "../worker/fake_lane.ts";
import { setupOf } from "./lanes_of.ts";

class Place {
  readonly fake = new LaneEngine();
  readonly commands: LaneCommand[] = [];
  closed = false;
  die: (reason: string) => void = () => undefined;
  readonly connection: Connection;

  constructor(kind: WorkerKind) {
    const host = fakeHost(new FakeEngine(this.fake.clock), { createEngine: () => Promise.resolve(this.fake.engine) });
    const trainer = new EngineTrainer(host);
    const died = new Promise<string>((resolve) => (this.die = resolve));
    const spied: Trainer = Object.assign(Object.create(trainer) as Trainer, {
      ping: () => trainer.ping(),
      start: () => trainer.start({}),
      lane: async (command: LaneCommand) => {
        this.commands.push(command);
        const reply = await trainer.lane(command);
        await new Promise((resolve) => setImmediate(resolve));
        return reply;
      },
    });
    const close = (): void => {
      if (this.closed) throw new Error("closed twice");
      this.closed = true;
      trainer.close();
      this.die("it was closed");
    };
    this.connection = { kind, trainer: spied, died, close };
  }
}

function stage(lanes: number, more: Partial<RaceOptions> & { works?: WorkerKind } = {}) {
  const places: Place[] = [];
  const { works = "same-origin", ...options } = more;
  const opener =
    (kind: WorkerKind): Opener =>
    () => {
      if (kind !== works) return Promise.reject(new Error("SecurityError"));
      const place = new Place(kind);
      places.push(place);
      return Promise.resolve(place.connection);
    };
  let frames = 0;
  const race = new Race({
    setups: Array.from({ length: lanes }, (_, index) => setupOf(`lane ${index + 1}`)),
    budget: 4000,
    mode: "auto",
    openers: { "same-origin": opener("same-origin"), blob: opener("blob"), main: opener("main") },
    patience: { handshake: 50, start: 50, answer: 50, ping: 50 },
    cores: 8,
    resolve: (spec) => Promise.resolve(spec),
    nextFrame: () => Promise.resolve(frames++),
    changed: () => undefined,
    ...options,
  });
  return { race, places, frames: () => frames };
}
const lasts = (race: Race) => race.lanes.map(({ points }) => points.at(-1)?.step);

describe("a race", () => {
  test("has a worker for every lane, but leaves one core to the page", () => {
    expect([workersFor(4, 8), workersFor(4, 4), workersFor(4, 2), workersFor(4, 1), workersFor(6, 16)]).toEqual([
      4, 3, 1, 1, 6,
    ]);
  });

  test("opens nothing before it plays", () => {
    const { places } = stage(2);
    expect(places).toHaveLength(0);
  });

  test("takes all lanes to the end of their passes, and leaves no worker", async () => {
    const { race, places } = stage(4, { cores: 3 });
    await race.play();
    expect(places).toHaveLength(2);
    expect(race.lanes.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => "budget"));
    expect(lasts(race)).toEqual([200, 200, 200, 200]);
    expect(places.every(({ closed, fake }) => closed && fake.live.size === 0)).toBe(true);
    expect(race.playing).toBe(false);
  });

  test("deals the lanes of one worker out in turn", async () => {
    const { race, places } = stage(3, { cores: 2 });
    await race.play();
    const advanced = places[0]!.commands.filter(({ type }) => type === "advance").map(({ id }) => id);
    expect(advanced.slice(0, 6)).toEqual(["1", "2", "3", "1", "2", "3"]);
  });

  test("gives every lane every look, from the first weights on", async () => {
    const { race } = stage(2);
    await race.play();
    for (const { points } of race.lanes) expect(points.slice(0, 4).map(({ step }) => step)).toEqual([0, 1, 2, 3]);
  });

  test("stands still while it is paused, and goes on where it was", async () => {
    const { race, places } = stage(2, { budget: 1e9 });
    void race.play();
    await until(() => race.lanes.every(({ points }) => points.length > 10));
    race.pause();
    const asked = (): number => places.flatMap(({ commands }) => commands).length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const before = [asked(), ...lasts(race)];
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([asked(), ...lasts(race)]).toEqual(before);
    void race.play();
    await until(() => asked() > (before[0] ?? 0) + 4);
    race.close();
  });

  test("that is closed leaves no worker, playing, paused or still opening", async () => {
    for (const when of ["playing", "paused", "opening"] as const) {
      const { race, places } = stage(3, { budget: 1e9 });
      const ended = race.play();
      if (when !== "opening") await until(() => race.lanes.every(({ points }) => points.length > 10));
      if (when === "paused") race.pause();
      race.close();
      await ended;
      expect(places.every(({ closed }) => closed)).toBe(true);
    }
  });

  test("ends the lanes of a worker that dies with its reason, and no others", async () => {
    const { race, places } = stage(2, { budget: 400_000 });
    const ended = race.play();
    await until(() => race.lanes.every(({ points }) => points.length > 10));
    places[0]!.die("out of memory");
    await ended;
    expect(race.lanes.map(({ status, problem }) => [status, problem])).toEqual([
      ["failed", "out of memory"],
      ["budget", ""],
    ]);
    expect(places.every(({ closed }) => closed)).toBe(true);
  });

  test("runs on without a lane that the engine refuses", async () => {
    const refused = setupOf("refused");
    const setups = [{ ...refused, spec: { ...refused.spec, seed: 666 } }, setupOf("fine")];
    const { race } = stage(2, { setups });
    await race.play();
    expect(race.lanes.map(({ status }) => status)).toEqual(["failed", "budget"]);
    expect(race.lanes[0]?.problem).toContain("is refused");
  });

  test("says what went wrong when no worker can be had at all", async () => {
    const { race } = stage(2, { mode: "blob" });
    await race.play();
    for (const lane of race.lanes) {
      expect(lane.status).toBe("failed");
      expect(lane.problem).toContain("SecurityError");
    }
  });

  test("trains a slice a frame, so that a page that is late is not kept waiting", async () => {
    const { race, places, frames } = stage(1);
    await race.play();
    expect(frames()).toBe(places[0]!.commands.filter(({ type }) => type === "advance").length);
  });

  test("runs on the page's own thread, all lanes in turn, where there are no workers", async () => {
    const { race, places } = stage(2, { works: "main" });
    await race.play();
    expect(places).toHaveLength(1);
    expect(lasts(race)).toEqual([200, 200]);
  });
});
