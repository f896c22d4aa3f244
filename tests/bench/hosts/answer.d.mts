// SPDX-License-Identifier: MIT
import type { Task, TaskData } from "../tasks.d.mts";
import type { Answer, Question } from "./ask.d.mts";

export interface Contender {
  name: string;
  note?: string;
  run: (samples: number) => number | Promise<number>;
  loss: () => number | Promise<number>;
  dispose: () => void;
}
export function answering(
  make: (task: Task, data: TaskData, options: object) => Contender | Promise<Contender>,
  post: (answer: Answer) => void,
): (question: Question) => Promise<void>;
