// SPDX-License-Identifier: MIT
import { afterEach, expect, test, vi } from "vitest";
import { hostHere } from "../../../web/worker/host.ts";

afterEach(() => vi.restoreAllMocks());

test("however many wait for messages, they send one: more would stand before those that come from the page", async () => {
  const sent = vi.spyOn(MessagePort.prototype, "postMessage");
  const { breathe } = hostHere(8);
  await Promise.all([breathe(), breathe(), breathe()]);
  expect(sent).toHaveBeenCalledTimes(1);
  await breathe();
  expect(sent).toHaveBeenCalledTimes(2);
});
