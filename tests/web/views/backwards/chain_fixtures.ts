// SPDX-License-Identifier: MIT
import type { JacobianChain, Rows } from "backprop-playground/engine";

/** A · B, with the multiply-adds that the schoolbook way takes. */
export function multiplied(a: Rows, b: Rows): { rows: Rows; multiplyAdds: number } {
  let multiplyAdds = 0;
  const rows = a.map((row) =>
    b[0]!.map((_, column) =>
      row.reduce((sum, value, inner) => {
        multiplyAdds += 1;
        return sum + value * b[inner]![column]!;
      }, 0),
    ),
  );
  return { rows, multiplyAdds };
}

/** A chain of whole numbers for a network of these widths, multiplied from both ends. */
export function chainOf(widths: readonly number[]): JacobianChain {
  const shapes = [...widths.slice(1).map((units, layer) => [units, widths[layer]!]), [1, widths.at(-1)!]];
  const jacobians = shapes.map(([rows = 0, columns = 0], index) =>
    Array.from({ length: rows }, (_, y) =>
      Array.from({ length: columns }, (_, x) => ((3 * x + 5 * y + index) % 7) - 3),
    ),
  );
  const forward = [jacobians[0]!];
  const forwardMultiplyAdds = [0];
  for (const jacobian of jacobians.slice(1)) {
    const { rows, multiplyAdds } = multiplied(jacobian, forward.at(-1)!);
    forward.push(rows);
    forwardMultiplyAdds.push(multiplyAdds);
  }
  const reverse = [jacobians.at(-1)!];
  const reverseMultiplyAdds = [0];
  for (const jacobian of jacobians.slice(0, -1).toReversed()) {
    const { rows, multiplyAdds } = multiplied(reverse.at(-1)!, jacobian);
    reverse.push(rows);
    reverseMultiplyAdds.push(multiplyAdds);
  }
  return { sample: 0, input: [1, 2], jacobians, forward, reverse, forwardMultiplyAdds, reverseMultiplyAdds };
}
