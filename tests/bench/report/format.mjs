// SPDX-License-Identifier: MIT
// Numbers as the tables and plots write them.

/** Three significant digits, never in powers of ten: 1,234 · 12.3 · 0.0123. */
export function significant(value, digits = 3) {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const places = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits))))));
  return value.toLocaleString("en-GB", {
    minimumFractionDigits: Math.min(places, 6),
    maximumFractionDigits: Math.min(places, 6),
  });
}

const scales = [
  [1e9, "G"],
  [1e6, "M"],
  [1e3, "k"],
];

/** With a prefix from a thousand up: 12.3 M. The prefix belongs to the unit that follows. */
export function scaled(value, digits = 3) {
  const [factor, prefix] = scales.find(([least]) => Math.abs(value) >= least * 0.9995) ?? [1, ""];
  return `${significant(value / factor, digits)}${prefix && ` ${prefix}`}`;
}

/** Three places, with a real minus, and none before nothing. */
export const decimal = (value, places = 3) => {
  const text = value.toFixed(places);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
};

/** A time that is given in µs: 5 µs, 100 ms, 1.2 s. */
export function duration(microseconds, digits = 3) {
  if (microseconds < 999.5) return `${significant(microseconds, digits)} µs`;
  if (microseconds < 999_500) return `${significant(microseconds / 1e3, digits)} ms`;
  return `${significant(microseconds / 1e6, digits)} s`;
}

/** A count: 1,024. */
export const whole = (value) => Math.round(value).toLocaleString("en-GB");

/** A ratio: 41.2 ×. */
export function times(ratio) {
  if (!Number.isFinite(ratio)) return "–";
  return `${ratio >= 99.95 ? whole(ratio) : significant(ratio)} ×`;
}

/** The quartiles that stand beside a median. */
export const spread = ({ low, high }) => `${scaled(low)} – ${scaled(high)}`;
