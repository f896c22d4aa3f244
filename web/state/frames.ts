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

  constructor(options: Options) {
    this.#options = options;
  }

  /** What the views show now. */
  get request(): FrameRequest {
    return frameRequestFor(this.#options.store.state);
  }

  /** As long as it plays. */
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
    if (!isLeaving()) store.dispatch(as(reply.value));
    // What is shown may have changed on the way (another input, another unit pointed at).
    if (!this.#flowing && JSON.stringify(request) !== JSON.stringify(this.request)) void this.ask();
  }

  get #flowing(): boolean {
    return isFlowing(this.#options.store.state);
  }
}
