// SPDX-License-Identifier: MIT
import type { BackpropPlayground } from "../element/backprop_playground.ts";
import { keep, kept, keys } from "../progress/storage.ts";

const themes = [
  { theme: "auto", label: "◐ Auto", name: "Colours: as the system" },
  { theme: "light", label: "○ Light", name: "Colours: light" },
  { theme: "dark", label: "● Dark", name: "Colours: dark" },
] as const;
const systemDark = matchMedia("(prefers-color-scheme: dark)");

/** The page's colours, which its button changes: remembered, and the playground's too. */
export function followTheme(playground: Pick<BackpropPlayground, "theme">, button: HTMLElement): void {
  let theme = Math.max(
    0,
    themes.findIndex((entry) => entry.theme === kept(keys.theme)),
  );
  const show = (): void => {
    const entry = themes[theme] ?? themes[0];
    playground.theme = entry.theme;
    button.textContent = entry.label;
    button.title = entry.name;
    const dark = entry.theme === "dark" || (entry.theme === "auto" && systemDark.matches);
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  };
  button.addEventListener("click", () => {
    theme = (theme + 1) % themes.length;
    keep(keys.theme, themes[theme]?.theme ?? "auto");
    show();
  });
  systemDark.addEventListener("change", show);
  show();
}
