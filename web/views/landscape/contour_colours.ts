// SPDX-License-Identifier: MIT

type Rgb = readonly [number, number, number];

/** One hue from the valley to the hills; on a dark page the hills are light, on a light page dark. */
const light: readonly [Rgb, Rgb] = [
  [243, 247, 252],
  [38, 84, 140],
];
const dark: readonly [Rgb, Rgb] = [
  [20, 28, 40],
  [134, 176, 226],
];

/** The colours of so many bands, from the lowest to the highest. */
export function bandColours(bands: number, isDark: boolean): string[] {
  const [from, to] = isDark ? dark : light;
  return Array.from({ length: bands }, (_, band) => {
    const share = bands > 1 ? band / (bands - 1) : 0;
    const [red, green, blue] = from.map((part, index) => Math.round(part + share * ((to[index] ?? part) - part)));
    return `rgb(${red} ${green} ${blue})`;
  });
}
