// SPDX-License-Identifier: MIT
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import { eventNames, type EventName, type Events, type Welcome } from "./answers.ts";
import { callNames } from "./calls.ts";
import { Origins, type Reception } from "./origins.ts";
import { weigh } from "./plain.ts";
import { perform, type Called } from "./perform.ts";
import { problemOf } from "./problem.ts";
import {
  addressOf,
  isOurs,
  NAMESPACE,
  readCall,
  VERSION,
  type CallMessage,
  type MessageProblem,
  type Outcome,
} from "./protocol.ts";
import { Rate } from "./rate.ts";
import { tellEvents } from "./tell.ts";

/** Calls that wait for the one before. */
const MOST_WAITING = 64;
/** What a message costs that is looked through in vain, in values. */
const IN_VAIN = 10_000;

export interface FrameOptions {
  playground: Called & Pick<BackpropPlayground, "addEventListener" | "removeEventListener" | "dispatchEvent" | "state">;
  /** The window that the frame is in. */
  parent: Pick<Window, "postMessage">;
  /** Origins that may speak; none: any. */
  allowed: readonly string[];
  /** What in the frame's address could not be used. */
  problems?: readonly string[];
  now?: () => number;
}

/** What is heard: a MessageEvent. */
export interface Heard {
  data: unknown;
  origin: string;
  source: unknown;
}

/** The playground's side of the protocol (protocol.ts): answers its parent's calls, and tells it what happens. */
export class Frame {
  #options: FrameOptions;
  #origins: Origins;
  #rate: Rate;
  /** Of refusals for want of time: a flood is not worth an answer each. */
  #refusals: Rate;
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();
  #events = 0;
  #height: number | null = null;
  #endEvents: () => void;

  constructor(options: FrameOptions) {
    this.#options = options;
    this.#origins = new Origins(options.allowed);
    const now = options.now ?? (() => performance.now());
    this.#rate = new Rate(now);
    this.#refusals = new Rate(now);
    this.#endEvents = tellEvents(options.playground, (name, params) => this.tell(name, params));
    this.#send("*", "event", "listening", "listening", {});
  }

  close(): void {
    this.#endEvents();
  }

  /** Nobody is told before hello; the newest height is then. */
  tell<Name extends EventName>(name: Name, params: Events[Name]): void {
    if (name === "resize") this.#height = (params as Events["resize"]).height;
    const { target } = this.#origins;
    if (target !== null) this.#send(target, "event", `e${++this.#events}`, name, params);
  }

  /** Anything that is posted to the frame's window. */
  readonly receive = (heard: Heard): void => {
    const { data } = heard;
    if (!isOurs(data)) return;
    if (!this.#rate.take()) {
      if (this.#refusals.take()) this.#refuse(heard, data, limit("too many messages; 100 a second are read"));
      return;
    }
    if (heard.source !== this.#options.parent)
      return this.#complain({ name: "OriginError", message: "a message from a window that is not the parent" });
    try {
      const message = this.#read(data);
      const reception = this.#origins.receive(heard.origin, message.name === "hello");
      if (reception === "yes") this.#take(message);
      else this.#refuse(heard, data, unwelcome[reception]);
    } catch (error) {
      this.#refuse(heard, data, problemOf(error));
    }
  };

  #read(data: Record<string, unknown>): CallMessage {
    let values = IN_VAIN;
    try {
      values = weigh(data);
    } finally {
      this.#rate.charge(values);
    }
    return readCall(data);
  }

  /** One after the other: what was asked for first has happened when the next is asked. */
  #take(message: CallMessage): void {
    if (message.name === "hello") return this.#welcome(message);
    if (this.#waiting >= MOST_WAITING)
      return this.#answer(message, { ok: false, error: limit(`more than ${MOST_WAITING} calls wait`) });
    this.#waiting++;
    this.#last = this.#last.then(() => this.#carryOut(message));
  }

  async #carryOut(message: CallMessage): Promise<void> {
    const { name, params } = message as CallMessage<Exclude<CallMessage["name"], "hello">>;
    try {
      this.#answer(message, { ok: true, value: await perform(this.#options.playground, name, params) });
    } catch (error) {
      this.#answer(message, { ok: false, error: problemOf(error) });
    }
    this.#waiting--;
  }

  #welcome(message: CallMessage): void {
    const { playground, problems = [] } = this.#options;
    const ready = playground.metrics !== null;
    const value: Welcome = {
      versions: [VERSION],
      calls: [...callNames],
      events: [...eventNames],
      ready,
      problems: [...problems],
    };
    this.#answer(message, { ok: true, value });
    if (this.#height !== null) this.tell("resize", { height: this.#height });
  }

  #answer({ id, name }: { id: string; name: string }, outcome: Outcome): void {
    const { target } = this.#origins;
    if (target !== null) this.#send(target, "result", id, name, outcome);
  }

  /** The sender hears why, if it is the parent and can be named; the page hears in any case. */
  #refuse(heard: Heard, data: Record<string, unknown>, error: MessageProblem): void {
    this.#complain(error);
    if (heard.source !== this.#options.parent) return;
    const { id, name } = addressOf(data);
    const target = this.#origins.target ?? heard.origin;
    if (target !== "*" && target !== heard.origin) return;
    if (target !== "null") this.#send(target, "result", id, name, { ok: false, error });
  }

  #complain({ path, message }: MessageProblem): void {
    const detail = { kind: "message", ...(path === undefined ? {} : { path }), reason: message };
    this.#options.playground.dispatchEvent(
      new CustomEvent("backprop-error", { detail, bubbles: true, composed: true }),
    );
  }

  #send(target: string, type: "result" | "event", id: string, name: string, params: unknown): void {
    this.#options.parent.postMessage({ namespace: NAMESPACE, v: VERSION, type, id, name, params }, target);
  }
}

const unwelcome: Record<Exclude<Reception, "yes">, MessageProblem> = {
  "not-allowed": { name: "OriginError", message: "this origin may not speak to the frame" },
  "not-greeted": { name: "HandshakeError", message: 'expected "hello" first' },
};

function limit(message: string): MessageProblem {
  return { name: "LimitError", message };
}
