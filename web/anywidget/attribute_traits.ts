// SPDX-License-Identifier: MIT
import { attributeNames } from "../element/attribute_names.ts";

/** Trait → attribute of the element: Python's names have no hyphen. */
export const attributeTraits: ReadonlyMap<string, string> = new Map(
  attributeNames.map((attribute) => [attribute.replaceAll("-", "_"), attribute]),
);

/** What an attribute is set to for a trait's value; null: it is not set. Lists are written with spaces. */
export function attributeText(value: unknown): string | null {
  switch (typeof value) {
    case "string":
      return value === "" ? null : value;
    case "number":
      return String(value);
    case "boolean":
      return value ? "" : null;
    case "object":
      return Array.isArray(value) && value.length > 0 ? value.map(String).join(" ") : null;
    default:
      return null;
  }
}

/** A lesson may be given whole, which no attribute can hold. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A height: a number of pixels, or a length of CSS; anything else leaves the element as high as it is. */
export function heightText(value: unknown): string {
  if (typeof value === "number") return Number.isFinite(value) && value > 0 ? `${value}px` : "";
  return typeof value === "string" ? value : "";
}
