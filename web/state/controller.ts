// SPDX-License-Identifier: MIT
import type { InterventionInput, Spec } from "backprop-playground/engine";
import type { Failure, LoadResult, Reply, Trainer } from "../worker/protocol.ts";
import { frameRequestFor } from "./frame_request.ts";
import { inputFor } from "./update.ts";
import { type Effect, type LoadOptions, type Message } from "./messages.ts";
import type { Frame, FrameRequest, PageSpec, State } from "./state.ts";
import { Store } from "./store.ts";

export interface Tables {
  /** Fills in the rows of a named table. */
  resolve(spec: PageSpec): Promise<Spec>;
  /** The other way: takes the rows of a named table out again. */
  strip(spec: Spec, from: PageSpec): PageSpec;
}

interface Options {
  trainer: Trainer;
  tables: Tables;
  state: State;
  /** requestAnimationFrame, or what a test gives. */
  nextFrame: (callback: () => void) => void;
}

/**
 * Does what update() asks for, and brings back what came of it as messages. One design is built at a time (the newest
 * waits, older ones are skipped); interventions are sent at most one at a time and add up while one is on its way;
 * while playing, one frame is asked for per animation frame.
 */
export class Controller {
  readonly store: Store;
  #options: Options;
  #waiting: ({ spec: PageSpec } & LoadOptions) | null = null;
  #loading = false;
  #change: { change: InterventionInput; before: PageSpec } | null = null;
  #intervening = false;
  #asking = false;
  #askAgain = false;
  #following = false;
  #closed = false;

  constructor(options: Options) {
    this.#options = options;
    this.store = new Store(options.state, (effect) => void this.#perform(effect));
  }

  close(): void {
    this.#closed = true;
  }

  /** Settles when no design waits or is being built. */
  async settled(): Promise<void> {
    while (this.#loading || this.#intervening)
      await new Promise((resolve) => this.#options.nextFrame(() => resolve(null)));
  }

  /** What the views show now. */
  get request(): FrameRequest {
    return frameRequestFor(this.store.state);
  }

  async #perform(effect: Effect): Promise<void> {
    const { trainer } = this.#options;
    switch (effect.type) {
      case "load":
        this.#waiting = effect;
        return this.#load();
      case "play":
        trainer.play(effect.speed);
        return this.#follow();
      case "pause":
        return this.#show((request) => trainer.pause(request));
      case "step":
        return this.#show((request) => trainer.step(effect.count, effect.unit, request));
      case "intervene":
        this.#change = {
          change: mergeChanges(this.#change?.change, effect.change),
          before: this.#change?.before ?? effect.before,
        };
        return this.#intervene();
      case "set-parameter":
        return this.#show((request) => trainer.setParameter(effect.address, effect.value, request));
      case "refresh":
        if (!this.store.state.playing) return this.#ask();
    }
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    while (this.#waiting && !this.#closed) {
      const { spec, said, keep, keepWeights } = this.#waiting;
      this.#waiting = null;
      const reply = await this.#build(spec, keepWeights);
      if (this.#waiting || this.#closed) continue;
      if (reply.ok)
        this.#tell({
          type: "loaded",
          spec: this.#options.tables.strip(reply.value.spec, spec),
          result: reply.value,
          said,
        });
      else this.#tell({ type: "refused", spec, error: reply.error, keep });
    }
    this.#loading = false;
  }

  async #build(spec: PageSpec, keepWeights: boolean): Promise<Reply<LoadResult>> {
    try {
      const whole = await this.#options.tables.resolve(spec);
      const { trainer } = this.#options;
      const reply = await trainer.load(whole, { keepWeights, request: nothingYet });
      if (!reply.ok) return reply;
      // What the views will show is known only now; the first frame must have it, or they would be blank for a moment.
      const { data, layout } = reply.value;
      const input = inputFor(this.store.state, data);
      const frame = await trainer.frame(frameRequestFor({ ...this.store.state, loaded: { data, layout }, input }));
      return frame.ok ? { ok: true, value: { ...reply.value, frame: frame.value } } : frame;
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  async #intervene(): Promise<void> {
    if (this.#intervening) return;
    this.#intervening = true;
    while (this.#change && !this.#closed) {
      const { change, before } = this.#change;
      this.#change = null;
      const reply = await this.#options.trainer.intervene(change, this.request);
      if (this.#change || this.#closed) continue;
      if (reply.ok) this.#tell({ type: "intervened", spec: reply.value.spec, frame: reply.value.frame });
      else this.#tell({ type: "intervention-refused", spec: before, error: reply.error });
    }
    this.#intervening = false;
  }

  /** While playing: one frame per animation frame. */
  #follow(): void {
    if (this.#following) return;
    this.#following = true;
    this.#options.nextFrame(() => {
      this.#following = false;
      if (this.store.state.playing && !this.#closed) void this.#ask().then(() => this.#follow());
    });
  }

  async #ask(): Promise<void> {
    this.#askAgain = this.#asking && !this.store.state.playing;
    if (this.#asking || !this.store.state.loaded) return;
    this.#asking = true;
    await this.#show((request) => this.#options.trainer.frame(request));
    this.#asking = false;
    if (this.#askAgain && !this.#closed) await this.#ask();
  }

  async #show(ask: (request: FrameRequest) => Promise<Reply<Frame>>): Promise<void> {
    const { request } = this;
    const reply = await ask(request);
    // What was asked for may have changed on the way (another input, another unit pointed at).
    if (!this.store.state.playing && JSON.stringify(request) !== JSON.stringify(this.request)) this.#askAgain = true;
    if (reply.ok) {
      // A frame of the old design would not fit once the new one is shown.
      if (!this.#loading) this.#tell({ type: "frame", frame: reply.value });
    } else this.#tell({ type: "say", kind: "error", text: reply.error.reason });
    if (this.#askAgain && !this.#asking && !this.#closed) await this.#ask();
  }

  #tell(message: Message): void {
    if (!this.#closed) this.store.dispatch(message);
  }
}

const nothingYet: FrameRequest = { unitMap: null, outputMap: null, predicted: false, confusion: false, input: null };

function failureOf(error: unknown): Failure {
  return { kind: "engine", reason: error instanceof Error ? error.message : String(error) };
}

/** Two changes that were made before the first was sent, as one. */
function mergeChanges(first: InterventionInput | undefined, second: InterventionInput): InterventionInput {
  if (!first?.learner || !second.learner) return { ...first, ...second };
  return { ...first, ...second, learner: mergeLearnerChange(first.learner, second.learner) };
}

function mergeLearnerChange(
  first: NonNullable<InterventionInput["learner"]>,
  second: NonNullable<InterventionInput["learner"]>,
): NonNullable<InterventionInput["learner"]> {
  return {
    ...first,
    ...second,
    ...(first.optimizer || second.optimizer ? { optimizer: { ...first.optimizer, ...second.optimizer } } : {}),
    ...(first.schedule || second.schedule ? { schedule: { ...first.schedule, ...second.schedule } } : {}),
  };
}
