// SPDX-License-Identifier: MIT
/** The playground as a widget (https://anywidget.dev/en/afm/). */

/** The widget's side in the kernel. */
export interface AnyModel {
  get(trait: string): unknown;
  set(trait: string, value: unknown): void;
  save_changes(): void;
  on(event: string, listener: (...values: unknown[]) => void): void;
  off(event: string, listener: (...values: unknown[]) => void): void;
  send(content: unknown): void;
}
declare const widget: {
  /** Puts a playground into `el`. Returns what removes it. */
  render(place: { model: AnyModel; el: HTMLElement }): () => void;
};
export default widget;
