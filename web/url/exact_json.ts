// SPDX-License-Identifier: MIT

/**
 * JSON that gives back the same bits: JSON has −0, JSON.stringify writes 0 for it, and a weight of −0 has other bits.
 * @param indent "" writes one line; else objects and lists of lists are spread over lines, lists of values are not
 */
export function writeJson(value: unknown, indent = "", outer = ""): string {
  if (Object.is(value, -0)) return "-0";
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const inner = outer + indent;
  if (Array.isArray(value)) {
    const items = (value as unknown[]).map((item) => writeJson(item, indent, inner));
    const flat = indent === "" || !(value as unknown[]).some((item) => typeof item === "object" && item !== null);
    return flat ? `[${items.join(indent === "" ? "," : ", ")}]` : spread("[", items, "]", inner, outer);
  }
  const pairs = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => `${JSON.stringify(key)}:${indent && " "}${writeJson(entry, indent, inner)}`);
  if (indent === "" || pairs.length === 0) return `{${pairs.join(",")}}`;
  return spread("{", pairs, "}", inner, outer);
}

function spread(open: string, items: string[], close: string, inner: string, outer: string): string {
  return `${open}\n${items.map((item) => inner + item).join(",\n")}\n${outer}${close}`;
}
