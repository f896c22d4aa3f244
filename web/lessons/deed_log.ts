// SPDX-License-Identifier: MIT
import type { Message } from "../state/messages.ts";
import type { State } from "../state/state.ts";
import { deedsOf } from "./deed_of.ts";
import type { Deed } from "./deeds.ts";

/** What shows that an action has had its effect. */
type Sign = (message: Message, state: State) => boolean;

const ofJourney: Sign = ({ type }) => type === "went" || type === "go-refused";
const ofIntervention: Sign = ({ type }) => type === "intervened" || type === "intervention-refused";
const ofFrame: Sign = ({ type }) => type === "frame";
const ofArrival: Sign = (_, { heading, building }) => heading === null && building === null;

/**
 * Counts what a reader does in a step. A deed is done when its effect is there: otherwise "you stepped back, and the loss is
 * below 0.1" would hold on the way, with the loss from before.
 */
export class DeedLog {
  readonly counts = new Map<Deed, number>();
  #pending: { deeds: Deed[]; sign: Sign }[] = [];

  clear(): void {
    this.counts.clear();
    this.#pending = [];
  }

  /** Hears of every message. @returns the deeds whose effect is there now */
  hear(message: Message, before: State, state: State): Deed[] {
    const done = this.overhear(message, state);
    const deeds = deedsOf(message, before);
    const awaited = signOf(message, state);
    // A stage within the step that is walked is there at once: nothing is under way.
    const sign = awaited === ofArrival && ofArrival(message, state) ? null : awaited;
    if (deeds.length > 0 && sign) this.#pending.push({ deeds, sign });
    return [...done, ...(sign ? [] : deeds)];
  }

  /** Nobody's deed; what was done before may have its effect now. */
  overhear(message: Message, state: State): Deed[] {
    const done = this.#pending.filter(({ sign }) => sign(message, state));
    this.#pending = this.#pending.filter((each) => !done.includes(each));
    return done.flatMap(({ deeds }) => deeds);
  }

  count(deeds: readonly Deed[]): void {
    for (const deed of deeds) this.counts.set(deed, (this.counts.get(deed) ?? 0) + 1);
  }
}

/** Null: it has its effect at once. */
function signOf(message: Message, state: State): Sign | null {
  switch (message.type) {
    case "undo":
    case "redo":
    case "switch-branch":
      return ofJourney;
    case "set-parameter":
      return ofIntervention;
    case "step":
      return message.unit === "epoch" ? ofFrame : onTheWay(state);
    case "back":
    case "seek":
      return onTheWay(state);
    case "reset":
      return ofArrival;
    default:
      return state.building ? ofArrival : null;
  }
}

/** Most stages of a step are shown without the engine going anywhere: nothing will be heard of them. */
function onTheWay({ heading, building }: State): Sign | null {
  return heading === null && building === null ? null : ofArrival;
}
