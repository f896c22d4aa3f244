// SPDX-License-Identifier: MIT
import type { Effect, Message } from "./messages.ts";
import type { State } from "./state.ts";
import { update } from "./update.ts";

type Listener = (state: State, message: Message) => void;

/** Holds the state: message → update() → listeners; effects go to whoever was given at construction. */
export class Store {
  #state: State;
  #listeners = new Set<Listener>();
  #perform: (effect: Effect) => void;

  constructor(state: State, perform: (effect: Effect) => void) {
    this.#state = state;
    this.#perform = perform;
  }

  get state(): State {
    return this.#state;
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readonly dispatch = (message: Message): void => {
    const [state, ...effects] = update(this.#state, message);
    this.#state = state;
    for (const listener of this.#listeners) listener(state, message);
    for (const effect of effects) this.#perform(effect);
  };
}
