// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";

/** Pairs of visible texts with numbers inside an element, across its shadow roots, that lie over each other. */
export function overlapping(page: Page, inside: string): Promise<string[]> {
  return page.locator(inside).evaluate((host) => {
    interface Seen {
      text: string;
      box: DOMRect;
    }
    const seen: Seen[] = [];
    /** What an element's scrolling or clipping ancestors leave of a box. */
    const cut = (element: Element, box: DOMRect): DOMRect => {
      let { left, top, right, bottom } = box;
      for (let one: Element | null = element; one && one !== document.documentElement;) {
        if (getComputedStyle(one).overflowX !== "visible") {
          const by = one.getBoundingClientRect();
          left = Math.max(left, by.left);
          top = Math.max(top, by.top);
          right = Math.min(right, by.right);
          bottom = Math.min(bottom, by.bottom);
        }
        const root = one.getRootNode();
        one = one.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      }
      return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));
    };
    const visit = (node: Node): void => {
      if (node instanceof Element) {
        if (node.matches(".visually-hidden, option, thead, title, math:not(.matrix math)")) return;
        if (!node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
        const painted = node.getAttribute("data-value")?.trim(); // by ::after
        if (painted) {
          const { x, y, width, height } = node.getBoundingClientRect();
          const { paddingLeft, paddingTop } = getComputedStyle(node);
          const [side, top] = [parseFloat(paddingLeft), parseFloat(paddingTop)];
          seen.push({ text: painted, box: new DOMRect(x + side, y + top, width - 2 * side, height - 2 * top) });
        }
        for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) visit(child);
      } else if (node instanceof Text && /[\d·]/.test(node.data)) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          const box = cut(node.parentElement!, rect);
          if (box.width > 0 && box.height > 0) seen.push({ text: node.data.trim(), box });
        }
      }
    };
    visit(host);
    /** A line's box is taller than its glyphs. */
    const ink = ({ x, y, width, height }: DOMRect): DOMRect => new DOMRect(x, y + height * 0.15, width, height * 0.7);
    const pairs: string[] = [];
    seen.forEach((one, index) => {
      for (const other of seen.slice(index + 1)) {
        const [a, b] = [ink(one.box), ink(other.box)];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 1 && high > 1)
          pairs.push(`"${one.text}" and "${other.text}" by ${wide.toFixed(1)} × ${high.toFixed(1)}`);
      }
    });
    return seen.length < 2 ? ["no numbers were found"] : pairs;
  });
}

/** Elements inside another one whose contents are wider than they are: formulas and numbers would have to be scrolled. */
export function sideways(page: Page, inside: string): Promise<string[]> {
  return page.locator(inside).evaluate((host) => {
    const found: string[] = [];
    const visit = (element: Element): void => {
      const isHtml = element instanceof HTMLElement && element.clientWidth > 0;
      const isHidden = element.matches(".visually-hidden, select, button, .matrix-box");
      if (isHtml && !isHidden && element.scrollWidth > element.clientWidth + 1)
        found.push(
          `${element.localName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}: ${(element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 60)}`,
        );
      for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) visit(child);
    };
    visit(host);
    return found;
  });
}
