// SPDX-License-Identifier: MIT
export interface Question {
  id: number;
  call: string;
  argument: unknown;
}
export interface Answer {
  id: number;
  value?: unknown;
  error?: string;
}
export interface Line {
  post: (question: Question) => void;
  listen: (receive: (answer: Answer) => void, fail: (error: Error) => void) => void;
  end: () => unknown;
}
export function asking(line: Line): (call: string, argument?: unknown) => Promise<unknown>;
