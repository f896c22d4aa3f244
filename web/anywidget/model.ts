// SPDX-License-Identifier: MIT

/** The widget's side in the kernel, as anywidget hands it over (https://anywidget.dev/en/afm/). */
export interface AnyModel {
  get(trait: string): unknown;
  set(trait: string, value: unknown): void;
  /** Sends what was set to the kernel. */
  save_changes(): void;
  /** "change:<trait>", "msg:custom" */
  on(event: string, listener: (...values: unknown[]) => void): void;
  off(event: string, listener: (...values: unknown[]) => void): void;
  send(content: unknown): void;
}

/** Listens until it is told to stop. */
export function listen(model: AnyModel, event: string, listener: (...values: unknown[]) => void): () => void {
  model.on(event, listener);
  return () => model.off(event, listener);
}
