// SPDX-License-Identifier: MIT
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";

/** Measures the view, and where it is wider than its container: what is hidden on either side, and the way there. */
export class Sideways implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #container: () => HTMLElement | null;
  #observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === this.width) return;
    this.width = width;
    this.#host.requestUpdate();
  });
  /** Of the view, in whole pixels; 0: not measured yet. */
  width = 0;
  /** What of the drawing can be seen. */
  seen = { left: 0, right: 0, bottom: 0 };
  #before = false;
  #after = false;

  constructor(host: ReactiveControllerHost & HTMLElement, container: () => HTMLElement | null) {
    this.#host = host;
    this.#container = container;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }
  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Call after scrolling, and after the drawing has changed its size. */
  measure = (): void => {
    const element = this.#container();
    if (!element) return;
    const { scrollLeft, clientWidth, scrollWidth, clientHeight } = element;
    this.seen = { left: scrollLeft, right: scrollLeft + clientWidth, bottom: clientHeight };
    const before = scrollLeft > 4;
    const after = scrollLeft + clientWidth < scrollWidth - 4;
    if (before === this.#before && after === this.#after) return;
    this.#before = before;
    this.#after = after;
    this.#host.requestUpdate();
  };

  /** Fades and buttons at the sides where there is more. The keyboard needs none: the focus is scrolled to by itself. */
  hints(): TemplateResult {
    const button = (way: "back" | "on"): TemplateResult =>
      html`<span class="fade ${way}"></span>
        <button
          type="button"
          class="nudge ${way}"
          tabindex="-1"
          title="Show more of the network"
          aria-label="Scroll the network to the ${way === "on" ? "right" : "left"}"
          @click=${() => this.#nudge(way === "on" ? 1 : -1)}
        >
          <span aria-hidden="true">${way === "on" ? "›" : "‹"}</span>
        </button>`;
    return html`${this.#before ? button("back") : nothing}${this.#after ? button("on") : nothing}`;
  }

  #nudge(direction: 1 | -1): void {
    const element = this.#container();
    const still = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element?.scrollBy({ left: direction * element.clientWidth * 0.7, behavior: still ? "auto" : "smooth" });
  }
}
