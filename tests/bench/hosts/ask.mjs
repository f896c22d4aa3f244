// SPDX-License-Identifier: MIT
// The other side: a contender in a worker of its own, so that no library's garbage or compiled code weighs on another's.

/**
 * @typedef {object} Line a worker, in Node or in a browser
 * @property {(question: object) => void} post
 * @property {(receive: (answer: object) => void, fail: (error: Error) => void) => void} listen
 * @property {() => unknown} end
 */

/**
 * @param {Line} line
 * @returns {(call: "make" | "run" | "loss" | "dispose", argument?: unknown) => Promise<any>} rejects with what the worker threw
 */
export function asking(line) {
  const open = new Map();
  let last = 0;
  line.listen(
    ({ id, value, error }) => {
      const waiting = open.get(id);
      open.delete(id);
      if (error === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(error));
    },
    (error) => {
      for (const { reject } of open.values()) reject(error);
      open.clear();
    },
  );
  return (call, argument = null) =>
    new Promise((resolve, reject) => {
      last += 1;
      open.set(last, { resolve, reject });
      line.post({ id: last, call, argument });
    });
}
