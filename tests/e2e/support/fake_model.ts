// SPDX-License-Identifier: MIT

import type { Page } from "playwright-core";
import type widgetOfBuild from "../../../web/anywidget/widget.ts";

/** What the page of a widget's test keeps for it: the model that a kernel would hold, and what was written and sent. */
export interface FakeWidget {
  traits: Record<string, unknown>;
  /** Which traits were sent to the kernel, in order. */
  saved: string[];
  sent: {
    type: string;
    id: string;
    name: string;
    params: { ok?: boolean; value?: unknown; error?: { name: string } };
  }[];
  listeners(): number;
  /** As when the kernel changes a trait. */
  change(trait: string, value: unknown): void;
  /** As when the kernel sends a message. */
  call(content: object): void;
  end(): void;
}

declare global {
  var widget: FakeWidget;
  var widgetText: string;
  var widgetModule: typeof widgetOfBuild;
}

/** Loads the widget as anywidget does: its text becomes a blob, which is imported. */
export async function loadWidget(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => (globalThis.widgetText = text), text);
  // As text, because the tests' own compiler would put its import() in the place of the page's.
  await page.evaluate(`import(URL.createObjectURL(new Blob([widgetText], { type: "text/javascript" }))).then(
    (module) => { globalThis.widgetModule = module.default; })`);
}

/** Runs in the page: renders the widget with a model of these traits. */
export function renderWidget(traits: Record<string, unknown>): void {
  const listeners = new Map<string, Set<(...values: unknown[]) => void>>();
  const of = (event: string) => listeners.get(event) ?? listeners.set(event, new Set()).get(event)!;
  const fire = (event: string, ...values: unknown[]): void => [...of(event)].forEach((listener) => listener(...values));
  let pending: string[] = [];
  const widget: Omit<FakeWidget, "end"> = {
    traits,
    saved: [],
    sent: [],
    listeners: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    change: (trait, value) => ((traits[trait] = value), fire(`change:${trait}`)),
    call: (content) => fire("msg:custom", content, []),
  };
  const el = document.body.appendChild(document.createElement("div"));
  const end = widgetModule.render({
    el,
    model: {
      get: (trait) => traits[trait],
      set(trait, value) {
        pending.push(trait);
        widget.change(trait, structuredClone(value));
      },
      save_changes: () => (widget.saved.push(...pending), (pending = []), undefined),
      on: (event, listener) => void of(event).add(listener),
      off: (event, listener) => void of(event).delete(listener),
      send: (content) => void widget.sent.push(structuredClone(content) as FakeWidget["sent"][number]),
    },
  });
  globalThis.widget = Object.assign(widget, { end });
}
