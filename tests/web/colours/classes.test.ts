// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import {
  classColour,
  classShape,
  classShapes,
  hasOwnMarks,
  shapePath,
  traceShape,
} from "../../../web/colours/classes.ts";

type Colour = [number, number, number];

function parse(hex: string): Colour {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as Colour;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function luminance(hex: string): number {
  const [r, g, b] = parse(hex).map(linear) as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Source: Viénot, Brettel & Mollon 1999, projections of linear RGB. */
const seenBy: Record<string, (rgb: Colour) => Colour> = {
  "full colour vision": (rgb) => rgb,
  protanopia: ([r, g, b]) => [0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b],
  deuteranopia: ([r, g, b]) => [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b],
};

/** CIE Lab distance (1976). */
function distance(a: Colour, b: Colour): number {
  const lab = ([r, g, bl]: Colour): Colour => {
    const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
    const x = f((0.4124 * r + 0.3576 * g + 0.1805 * bl) / 0.9505);
    const y = f(0.2126 * r + 0.7152 * g + 0.0722 * bl);
    const z = f((0.0193 * r + 0.1192 * g + 0.9505 * bl) / 1.089);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const surfaces = [
  { dark: false, surface: "#ffffff" },
  { dark: false, surface: "#f6f7f9" },
  { dark: true, surface: "#12161d" },
  { dark: true, surface: "#1a2029" },
];

describe("class colours", () => {
  test.each(surfaces)("each has a contrast of at least 3 : 1 on $surface", ({ dark, surface }) => {
    for (let k = 0; k < 8; k++)
      expect(contrast(classColour(k, dark), surface), classColour(k, dark)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(seenBy))("any two can be told apart with %s", (vision) => {
    const see = seenBy[vision]!;
    for (const dark of [false, true]) {
      const seen = Array.from({ length: 8 }, (_, k) => see(parse(classColour(k, dark)).map(linear) as Colour));
      for (let a = 0; a < 8; a++)
        for (let b = a + 1; b < 8; b++)
          expect(distance(seen[a]!, seen[b]!), `${classColour(a, dark)} and ${classColour(b, dark)}`).toBeGreaterThan(
            20,
          );
    }
  });

  test("the first two are the sides of the map: orange and purple", () => {
    for (const dark of [false, true]) {
      const [r0, , b0] = parse(classColour(0, dark));
      const [r1, , b1] = parse(classColour(1, dark));
      expect(r0).toBeGreaterThan(b0);
      expect(b1).toBeGreaterThan(r1);
    }
  });
});

describe("class shapes", () => {
  test("more classes than that have no marks of their own", () => {
    expect(hasOwnMarks(8)).toBe(true);
    expect(hasOwnMarks(9)).toBe(false);
  });

  test("eight classes have eight shapes", () => {
    expect(new Set(Array.from({ length: 8 }, (_, k) => classShape(k))).size).toBe(8);
  });

  test("each is one closed outline about its point", () => {
    for (const shape of classShapes) {
      const path = shapePath(shape, 100, 50, 4);
      expect(path).toMatch(/^M[^MZ]*Z$/);
      const points = [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
        Number(x) - 100,
        Number(y) - 50,
      ]);
      for (const [x, y] of points) expect(Math.hypot(x!, y!), shape).toBeLessThanOrEqual(4 * 1.46);
    }
  });

  test("all have about the area of the circle, so that no class looks more important", () => {
    for (const shape of classShapes) {
      if (shape === "circle") continue;
      const corners: [number, number][] = [];
      const add = (x: number, y: number): void => void corners.push([x, y]);
      traceShape({ moveTo: add, lineTo: add, closePath: () => undefined, arc: () => undefined }, shape, 0, 0, 1);
      const area = Math.abs(
        corners.reduce((sum, [x, y], k) => {
          const [nx, ny] = corners[(k + 1) % corners.length]!;
          return sum + (x * ny - nx * y) / 2;
        }, 0),
      );
      expect(area / Math.PI, shape).toBeGreaterThan(0.75);
      expect(area / Math.PI, shape).toBeLessThan(1.25);
    }
  });
});
