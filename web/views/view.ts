// SPDX-License-Identifier: MIT
import { LitElement, type PropertyDeclarations } from "lit";
import type { Dispatch } from "../state/actions.ts";
import type { State } from "../state/state.ts";

/** A part of the playground: is given the state, paints it, dispatches what the person does. It never writes state. */
export abstract class View extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, dispatch: { attribute: false } };
  declare state: State;
  declare dispatch: Dispatch;
}
