// SPDX-License-Identifier: MIT
import type { EventName, Events, Things, Value } from "./answers.ts";
import type { CallName, Params } from "./calls.ts";
import type { MessageProblem, Outcome } from "./protocol.ts";

/**
 * A page's side of the protocol (protocol.ts), for whoever embeds the playground in an iframe:
 *
 *     import { connect } from "https://…/embed.js";
 *     const playground = await connect(document.querySelector("iframe"));
 *     await playground.step(100);
 *     playground.on("step", ({ step, trainLoss }) => …);
 *
 * Says hello as soon as the frame listens, again when it is loaded anew, and makes the frame as high as it wants to be.
 */
export interface HostOptions {
  /** Of the frame; read off its src when left out. */
  origin?: string;
  /** Whether the frame is made as high as its contents; true when left out. */
  autoHeight?: boolean;
  /** Milliseconds after which connect() gives up; never when left out (a lazy frame is loaded when it is scrolled to). */
  timeout?: number;
}

const LOST = "ConnectionError";
const OPAQUE = "null";

/** Why a call was not carried out: as the frame says, or a ConnectionError. */
export class PlaygroundError extends Error {
  readonly path: string | undefined;

  constructor({ name, path, message }: MessageProblem) {
    super(path === undefined ? message : `${path}: ${message}`);
    this.name = name;
    this.path = path;
  }
}

function lost(message: string): PlaygroundError {
  return new PlaygroundError({ name: LOST, message });
}

type Ask = <Name extends CallName>(name: Name, params: Params<Name>) => Promise<Value<Name>>;

function methods(call: Ask) {
  return {
    call,
    load: (spec: Params<"load">["spec"]) => call("load", { spec }),
    open: (experiment: object | string) => call("open", { experiment }),
    play: () => call("play", {}),
    pause: () => call("pause", {}),
    step: (count = 1, unit: Params<"step">["unit"] = "batch") => call("step", { count, unit }),
    back: (count = 1, unit: Params<"back">["unit"] = "batch") => call("back", { count, unit }),
    seek: (step: number) => call("seek", { step }),
    undo: () => call("undo", {}),
    redo: () => call("redo", {}),
    reset: () => call("reset", {}),
    predict: (rows: number[][]) => call("predict", { rows }),
    export: () => call("export", {}),
    hash: () => call("hash", {}),
    get: <What extends keyof Things>(what: What) => call("get", { what }) as Promise<Things[What]>,
    set: (attributes: Params<"set">) => call("set", attributes),
  };
}

export interface Playground extends ReturnType<typeof methods> {
  /** Calls the listener at each such event. Returns what ends it. */
  on<Name extends EventName>(name: Name, listener: (params: Events[Name]) => void): () => void;
  /** Ends the connection; calls that wait are rejected. */
  dispose(): void;
}

/** Settles when the playground in the frame has answered. */
export function connect(iframe: HTMLIFrameElement, options: HostOptions = {}): Promise<Playground> {
  const namespace = "backprop-playground";
  const origin = options.origin ?? new URL(iframe.src, document.baseURI).origin;
  // A sandboxed frame has no origin, and neither has any frame in a sandboxed page (nor a page from a file itself).
  const isOpaque =
    self.origin === OPAQUE || (iframe.hasAttribute("sandbox") && !iframe.sandbox.contains("allow-same-origin"));
  const waiting = new Map<string, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const listeners = new Set<[string, (params: never) => void]>();
  let calls = 0;

  const call: Ask = (name, params) =>
    new Promise((resolve, reject) => {
      const id = `c${++calls}`;
      waiting.set(id, { resolve, reject });
      const message = { namespace, v: 1, type: "call", id, name, params };
      iframe.contentWindow?.postMessage(message, isOpaque ? "*" : origin);
    });
  const giveUp = (message: string): void => {
    for (const { reject } of waiting.values()) reject(lost(message));
    waiting.clear();
  };

  return new Promise((resolve, reject) => {
    const playground: Playground = {
      ...methods(call),
      on(name, listener) {
        const entry: [string, (params: never) => void] = [name, listener];
        listeners.add(entry);
        return () => void listeners.delete(entry);
      },
      dispose() {
        removeEventListener("message", receive);
        giveUp("the connection was ended");
      },
    };
    const greet = (): void => {
      giveUp("the frame was loaded anew");
      call("hello", {}).then(
        () => resolve(playground),
        (error: PlaygroundError) => error.name === LOST || reject(error),
      );
    };
    function receive({ data, source, origin: from }: MessageEvent): void {
      const message = data as { namespace?: string; type: string; id: string; name: string; params: unknown } | null;
      if (
        source !== iframe.contentWindow ||
        !(from === origin || (isOpaque && from === OPAQUE)) ||
        message?.namespace !== namespace
      )
        return;
      if (message.name === "listening") greet();
      if (message.type === "result") settle(message.id, message.params as Outcome);
      else tell(message.name, message.params as never);
    }
    function settle(id: string, outcome: Outcome): void {
      const call = waiting.get(id);
      waiting.delete(id);
      if (outcome.ok) call?.resolve(outcome.value as never);
      else call?.reject(new PlaygroundError(outcome.error));
    }
    function tell(name: string, params: never): void {
      if (name === "resize" && options.autoHeight !== false) grow(iframe, (params as Events["resize"]).height);
      for (const [wanted, listener] of listeners) if (wanted === name) listener(params);
    }
    addEventListener("message", receive);
    if (isLoaded(iframe)) greet();
    if (options.timeout !== undefined)
      setTimeout(() => {
        reject(lost("no playground has answered"));
      }, options.timeout);
  });
}

/** Whether something else than the empty page that each frame begins with is in it. */
function isLoaded(iframe: HTMLIFrameElement): boolean {
  try {
    return iframe.contentDocument === null || iframe.contentDocument.URL !== "about:blank";
  } catch {
    return true;
  }
}

/** The frame's border comes on top where its height includes it. */
function grow(iframe: HTMLIFrameElement, height: number): void {
  const isBorderBox = getComputedStyle(iframe).boxSizing === "border-box";
  iframe.style.height = `${height + (isBorderBox ? iframe.offsetHeight - iframe.clientHeight : 0)}px`;
}
