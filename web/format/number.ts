// SPDX-License-Identifier: MIT

/** What stands where there is no number: never "NaN", never "null". */
export const NO_VALUE = "—";
const MINUS = "\u2212";
const FIGURE_SPACE = "\u2007";
const SUPERSCRIPTS: Record<string, string> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "-": "⁻",
};

type Maybe = number | null | undefined;

function isNumber(value: Maybe): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A hyphen becomes the minus sign; minus nothing becomes nothing ("-0.00" → "0.00"). */
function typographic(text: string): string {
  const unsigned = text.startsWith("-") ? text.slice(1) : text;
  if (unsigned === text) return text;
  return /[1-9]/.test(unsigned) ? MINUS + unsigned : unsigned;
}

/** 1.2e-5 → "1.2·10⁻⁵" */
function scientific(value: number, digits: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential(digits - 1).split("e");
  const power = Array.from(exponent.replace("+", ""), (character) => SUPERSCRIPTS[character] ?? "").join("");
  return `${typographic(mantissa)}·10${power}`;
}

/** `digits` significant digits, trailing zeros kept: 0.03 → "0.0300"; powers of ten outside [1e-4, 1e6). */
export function significant(value: Maybe, digits = 3): string {
  if (!isNumber(value)) return NO_VALUE;
  if (value === 0) return (0).toFixed(Math.max(digits - 1, 0));
  const size = Math.abs(Number(value.toPrecision(digits)));
  if (size < 1e-4 || size >= 1e6) return scientific(value, digits);
  const whole = Math.floor(Math.log10(size)) + 1;
  return typographic(value.toFixed(Math.max(digits - whole, 0)));
}

/** As few digits as say the number, at most `digits` significant ones: 0.1 → "0.1", 500 → "500". */
export function short(value: Maybe, digits = 4): string {
  if (!isNumber(value)) return NO_VALUE;
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) {
    return scientific(rounded, digits)
      .replace(/(\.\d*?)0+(?=·)/, "$1")
      .replace(/\.(?=·)/, "");
  }
  return typographic(String(rounded));
}

/** A fixed number of decimals: 0.1 → "0.100". */
export function decimals(value: Maybe, places: number): string {
  return isNumber(value) ? typographic(value.toFixed(places)) : NO_VALUE;
}

/** 0.935 → "93.5 %" */
export function percent(share: Maybe, places = 1): string {
  return isNumber(share) ? `${decimals(share * 100, places)} %` : NO_VALUE;
}

/** Groups of three digits: 12345 → "12 345" (thin spaces). */
export function integer(value: Maybe): string {
  if (!isNumber(value)) return NO_VALUE;
  const digits = Math.abs(Math.round(value))
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return value <= -0.5 ? MINUS + digits : digits;
}

/** 1234567 → "1.23 M": rates and counts of work. */
export function compact(value: Maybe): string {
  if (!isNumber(value)) return NO_VALUE;
  const units: [number, string][] = [
    [1e12, "T"],
    [1e9, "G"],
    [1e6, "M"],
    [1e3, "k"],
  ];
  for (const [size, unit] of units) {
    if (Math.abs(value) >= size * 0.9995) return `${significant(value / size, 3)} ${unit}`;
  }
  return significant(value, 3);
}

/** Filled with figure spaces on the left, so that a changing number keeps its place. */
export function padded(text: string, width: number): string {
  return FIGURE_SPACE.repeat(Math.max(width - Array.from(text).length, 0)) + text;
}

/** A number in exactly `width` characters or more: sign place, then `digits` significant digits. */
export function fixedWidth(value: Maybe, digits = 3, width = digits + 4): string {
  return padded(significant(value, digits), width);
}

/**
 * What a person typed, as a number: a point or a comma for the decimals, "−" or "-", "1e-3".
 * Null where it is not one number.
 */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(MINUS, "-").replace(",", ".");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** A number as it is typed and read back: every digit it needs, with a plain hyphen. */
export function typed(value: Maybe): string {
  return isNumber(value) ? String(value) : "";
}
