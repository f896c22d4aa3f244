// SPDX-License-Identifier: MIT
export const tanhOperations: number;
export function multiplyAdds(sizes: readonly number[]): number;
export function stepOperations(sizes: readonly number[], batch: number): number;
export function evaluationOperations(sizes: readonly number[], rows: number): number;
