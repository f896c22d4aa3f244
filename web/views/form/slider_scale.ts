// SPDX-License-Identifier: MIT

/** How a slider's positions 0 … `positions` stand for values. */
export interface SliderScale {
  positions: number;
  toValue(position: number): number;
  /** The nearest position, for values that were typed and lie between. */
  toPosition(value: number): number;
}

/** Even steps from `min` to `max`. */
export function evenScale(min: number, max: number, step: number): SliderScale {
  const positions = Math.round((max - min) / step);
  const clamp = (position: number): number => Math.min(Math.max(position, 0), positions);
  return {
    positions,
    // Rounded to the step's own decimals: 0.15, not 0.15000000000000002.
    toValue: (position) => Number((min + position * step).toPrecision(12)),
    toPosition: (value) => clamp(Math.round((value - min) / step)),
  };
}

/** The positions are the given values, ascending. */
export function stopScale(values: readonly number[]): SliderScale {
  return {
    positions: Math.max(values.length - 1, 0),
    toValue: (position) => values[Math.min(Math.max(Math.round(position), 0), values.length - 1)] ?? 0,
    toPosition: (value) => {
      let best = 0;
      values.forEach((stop, index) => {
        if (Math.abs(Math.log(stop / value)) < Math.abs(Math.log((values[best] ?? stop) / value))) best = index;
      });
      return best;
    },
  };
}

/** 1, 2, 5, 10, 20, 50 … and `last` itself at the end: a sensible scale for counts. */
export function countStops(first: number, last: number): number[] {
  const stops: number[] = [];
  for (let power = 1; power <= last; power *= 10) {
    for (const digit of [1, 2, 5]) {
      const stop = digit * power;
      if (stop >= first && stop < last) stops.push(stop);
    }
  }
  return [...stops, last];
}
