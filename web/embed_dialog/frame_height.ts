// SPDX-License-Identifier: MIT

/** The height that a frame tells in Canvas's words ({subject: "lti.frameResize", height}, as text); null: it says something else. */
export function heightFrom(data: unknown): number | null {
  if (typeof data !== "string" || !data.includes("lti.frameResize")) return null;
  try {
    const { height } = JSON.parse(data) as { height?: unknown };
    return typeof height === "number" && height > 0 && height <= 10_000 ? Math.ceil(height) : null;
  } catch {
    return null;
  }
}
