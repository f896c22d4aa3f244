// SPDX-License-Identifier: MIT
import { early } from "./early.ts";
import type { Effect, Message, Updated } from "./messages.ts";
import type { State } from "./state.ts";

type Listener = (state: State, message: Message) => void;

/**
 * Holds the state: message → update() → listeners; effects go to whoever was given at construction. The larger part of
 * update() is fetched when a message first needs it; messages keep their order.
 */
export class Store {
  #state: State;
  #listeners = new Set<Listener>();
  #perform: (effect: Effect) => void;
  #update: (state: State, message: Message) => Updated | null = early;
  /** Messages that wait for the rest of update(), the oldest first. */
  #waiting: Message[] = [];
  #fetching: Promise<void> | null = null;

  constructor(state: State, perform: (effect: Effect) => void) {
    this.#state = state;
    this.#perform = perform;
  }

  get state(): State {
    return this.#state;
  }

  /** Whether messages wait. */
  get busy(): boolean {
    return this.#waiting.length > 0;
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readonly dispatch = (message: Message): void => {
    const updated = this.busy ? null : this.#update(this.#state, message);
    if (!updated) {
      this.#waiting.push(message);
      void this.fetchRest();
      return;
    }
    const [state, ...effects] = updated;
    this.#state = state;
    for (const listener of this.#listeners) listener(state, message);
    for (const effect of effects) this.#perform(effect);
  };

  /** Settles when all of update() is there and no message waits. */
  fetchRest(): Promise<void> {
    return (this.#fetching ??= import("./update.ts").then(
      ({ update }) => {
        this.#update = update;
        for (const message of this.#waiting.splice(0)) this.dispatch(message);
      },
      (error: Error) => {
        this.#waiting = [];
        this.#fetching = null; // the next message tries again
        this.dispatch({ type: "say", kind: "error", text: `A part of the page could not be loaded: ${error.message}` });
      },
    ));
  }
}
