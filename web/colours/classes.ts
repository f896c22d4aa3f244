// SPDX-License-Identifier: MIT

export type ClassShape = "circle" | "triangle" | "square" | "diamond" | "cross" | "plus" | "star" | "hexagon";

export const classShapes: readonly ClassShape[] = [
  "circle",
  "triangle",
  "square",
  "diamond",
  "cross",
  "plus",
  "star",
  "hexagon",
];

/**
 * After Okabe & Ito's colours, moved apart until any two differ by more than 20 (CIE Lab) for every kind of red-green
 * vision while each keeps a contrast of at least 3 : 1 on its surface (the tests measure both). The first two are the
 * ends of PuOr: class 0 lies on the orange side of the map, class 1 on the purple one.
 * Source: Okabe & Ito 2008, "Color universal design".
 */
const lightColours = ["#b35806", "#5e3c99", "#11a074", "#1092f2", "#db57aa", "#605027", "#10273f", "#f7245a"] as const;
const darkColours = ["#f0a04b", "#b9a4e0", "#00d098", "#2e87ff", "#d0539d", "#c7e721", "#c6fff2", "#ff4a61"] as const;

/** Whether every class has a colour and a shape of its own; more of them are told apart by their names only. */
export function hasOwnMarks(classes: number): boolean {
  return classes <= classShapes.length;
}

/** As CSS text. Beyond the eighth class the colours start again (hasOwnMarks). */
export function classColour(index: number, isDark: boolean): string {
  const colours = isDark ? darkColours : lightColours;
  return colours[index % colours.length]!;
}

export function classShape(index: number): ClassShape {
  return classShapes[index % classShapes.length]!;
}

/** What a shape is drawn with: a canvas context, a Path2D, or the text of an SVG path. */
export type PathSink = Pick<CanvasPath, "moveTo" | "lineTo" | "closePath" | "arc">;

/** Adds the closed outline of a shape about (x, y) to a path; all shapes have about the area of the circle of radius r. */
export function traceShape(path: PathSink, shape: ClassShape, x: number, y: number, r: number): void {
  if (shape === "circle") {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
    path.closePath();
    return;
  }
  outlines[shape].forEach(([dx, dy], k) =>
    k === 0 ? path.moveTo(x + dx * r, y + dy * r) : path.lineTo(x + dx * r, y + dy * r),
  );
  path.closePath();
}

/** The same as the `d` of an SVG path. */
export function shapePath(shape: ClassShape, x: number, y: number, r: number): string {
  const parts: string[] = [];
  const at = (px: number, py: number): string => `${round(px)} ${round(py)}`;
  traceShape(
    {
      moveTo: (px, py) => parts.push(`M${at(px, py)}`),
      lineTo: (px, py) => parts.push(`L${at(px, py)}`),
      closePath: () => parts.push("Z"),
      arc: (cx, cy, radius) => {
        const half = (end: number): string => `A${round(radius)} ${round(radius)} 0 0 1 ${at(cx + end * radius, cy)}`;
        parts.push(half(-1), half(1));
      },
    },
    shape,
    x,
    y,
    r,
  );
  return parts.join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

type Point = readonly [number, number];

/** Corners about the origin for r = 1, y downwards. */
const outlines: Record<Exclude<ClassShape, "circle">, readonly Point[]> = {
  triangle: polygon(3, 1.45, -90),
  square: polygon(4, 1.25, 45),
  diamond: polygon(4, 1.3, 0),
  cross: turned(bars(1.3, 0.42), 45),
  plus: bars(1.3, 0.42),
  star: Array.from({ length: 10 }, (_, k) => onCircle(k % 2 === 0 ? 1.45 : 0.66, -90 + 36 * k)),
  hexagon: polygon(6, 1.1, 0),
};

function onCircle(radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function polygon(corners: number, radius: number, start: number): Point[] {
  return Array.from({ length: corners }, (_, k) => onCircle(radius, start + (360 / corners) * k));
}

/** A plus sign: arms of this length and half width. */
function bars(length: number, width: number): Point[] {
  const quarter: Point[] = [
    [width, -width],
    [length, -width],
    [length, width],
  ];
  return [0, 90, 180, 270].flatMap((degrees) => turned(quarter, degrees));
}

function turned(points: readonly Point[], degrees: number): Point[] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos] as const);
}
