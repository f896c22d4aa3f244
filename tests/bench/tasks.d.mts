// SPDX-License-Identifier: MIT
import type { SpecInput } from "../../bindings/spec.d.ts";

export interface Task {
  name: string;
  sizes: number[];
  hidden: "tanh" | "relu";
  output: "tanh" | "softmax";
  loss: "half-squared-error" | "cross-entropy";
  batch: number;
  samples: number;
  rate?: number;
  turn?: number;
  check?: number;
}
export interface TaskData {
  inputs: number[][];
  targets: number[][];
  parameters: { weights: number[][]; biases: number[] }[];
}
export const tasks: Record<"T1" | "T2" | "T3" | "T4" | "T5", Task>;
export function dataOf(task: Task): TaskData;
export function rateOf(task: Task): number;
export function specOf(task: Task, precision: "single" | "double", data?: TaskData): SpecInput;
export function lossOf(
  task: Task,
  predictions: readonly ArrayLike<number>[],
  targets: readonly ArrayLike<number>[],
): number;
