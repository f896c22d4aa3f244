// SPDX-License-Identifier: MIT
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import { lessonNames } from "../lessons/list.ts";

/** Where a link goes is asked when somebody is about to follow it. */
const before = ["pointerenter", "focus", "pointerdown", "touchstart"] as const;

/** The link leads to the playground's own page at the moment that is shown, or at the step of the lesson. */
export function openLink(link: HTMLAnchorElement, playground: Pick<BackpropPlayground, "state" | "progress">): void {
  const page = new URL("../", location.href);
  page.search = page.hash = "";
  link.href = page.href;
  const follow = async (): Promise<void> => {
    const { state, progress } = playground;
    if (progress && (lessonNames as readonly string[]).includes(progress.lesson)) {
      link.href = `${page.href}#lesson=${progress.lesson}&at=${progress.at + 1}`;
      return;
    }
    if (!state) return;
    const { addressOf } = await import("../share/address.ts");
    link.href = await addressOf(state, page.href);
  };
  for (const name of before) link.addEventListener(name, () => void follow(), { passive: true });
}
