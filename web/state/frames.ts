// SPDX-License-Identifier: MIT
import type { Reply, Trainer } from "../worker/protocol.ts";
import { frameRequestFor, isFlowing } from "./frame_request.ts";
import type { Message } from "./messages.ts";
import type { Frame, FrameRequest } from "./state.ts";
import type { Store } from "./store.ts";

interface Options {
  trainer: Pick<Trainer, "frame">;
  store: Store;
  /** requestAnimationFrame, or what a test gives. */
  nextFrame: (callback: () => void) => void;
  isClosed: () => boolean;
  /** The run is being left: a frame from on the way would belong to neither. */
  isLeaving: () => boolean;
}

/** Brings frames: at most one is asked for at once; while whole steps play, one per animation frame. */
export class Frames {
  #options: Options;
  #asking = false;
  #askAgain = false;
  #following = false;
  /** The last answer, and what it answers. */
  #last: { frame: Frame; request: FrameRequest } | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** What the views show now. */
  get request(): FrameRequest {
    return frameRequestFor(this.#options.store.state);
  }

  readonly answered = (frame: Frame, request: FrameRequest): void => {
    this.#last = { frame, request };
  };

  /** Asks, unless the frame that is shown answers just that. */
  async refresh(): Promise<void> {
    const { frame } = this.#options.store.state;
    if (this.#last?.frame === frame && same(this.#last.request, this.request)) return;
    await this.ask();
  }

  /** The first moments are asked for at once, those that follow as long as it plays. */
  begin(): void {
    if (!this.#following) void this.ask().then(() => this.follow());
  }

  follow(): void {
    if (this.#following) return;
    this.#following = true;
    this.#options.nextFrame(() => {
      this.#following = false;
      if (this.#flowing && !this.#options.isClosed()) void this.ask().then(() => this.follow());
    });
  }

  /** What is asked for while an answer is awaited is asked for once more then, unless frames follow anyway. */
  async ask(): Promise<void> {
    const { trainer, store, isClosed } = this.#options;
    this.#askAgain = this.#asking;
    if (this.#asking || !store.state.loaded) return;
    this.#asking = true;
    await this.show((request) => trainer.frame(request));
    this.#asking = false;
    if (this.#askAgain && !this.#flowing && !isClosed()) await this.ask();
  }

  /** Tells what comes of a question that is answered with a frame. */
  async show(
    ask: (request: FrameRequest) => Promise<Reply<Frame>>,
    as: (frame: Frame) => Message = (frame) => ({ type: "frame", frame }),
  ): Promise<void> {
    const { store, isClosed, isLeaving } = this.#options;
    const { request } = this;
    const reply = await ask(request);
    if (isClosed()) return;
    if (!reply.ok) return store.dispatch({ type: "say", kind: "error", text: reply.error.reason });
    this.answered(reply.value, request);
    if (!isLeaving()) store.dispatch(as(reply.value));
    // What is shown may have changed on the way (another input, another unit pointed at).
    if (!this.#flowing && !same(request, this.request)) void this.ask();
  }

  get #flowing(): boolean {
    return isFlowing(this.#options.store.state);
  }
}

function same(one: FrameRequest, other: FrameRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
