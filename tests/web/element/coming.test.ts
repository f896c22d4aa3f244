// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { Coming } from "../../../web/element/coming.ts";

const soon = (): Promise<void> => new Promise(setImmediate);

/** Whether it has settled after everything else had its turn. */
async function isSettled(coming: Coming): Promise<boolean> {
  let settled = false;
  void coming.settled().then(() => (settled = true));
  await soon();
  return settled;
}

test("an element from which nothing is expected begins at once", async () => {
  expect(await isSettled(new Coming())).toBe(true);
});

test("one that something is on its way for waits until it is there", async () => {
  const coming = new Coming();
  coming.expect(new Promise(() => undefined));
  expect(await isSettled(coming)).toBe(false);
  coming.arrive();
  expect(await isSettled(coming)).toBe(true);
});

test.each([
  ["nothing comes after all", () => Promise.resolve()],
  ["it could not be read", () => Promise.reject(new Error("no such key"))],
])("it waits no longer where %s", async (_, end) => {
  const coming = new Coming();
  coming.expect(end());
  expect(await isSettled(coming)).toBe(true);
});
