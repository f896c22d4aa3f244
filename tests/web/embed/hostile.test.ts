// SPDX-License-Identifier: MIT
import { expect, test, vi } from "vitest";
import { hostileAttributes } from "./hostile_attributes.ts";
import { hostileMessages, type HostileMessage } from "./hostile_messages.ts";
import { call, framed, host } from "./stand_in.ts";
import { special } from "./special.ts";

/** What only the engine can tell: the stand-in takes it, the real one does not (tests/e2e/hostile.test.ts). */
const engines = /^(load|open): |predict rows of another width/;

test("the corpus has as many messages and attributes as it must", () => {
  expect(hostileMessages.length).toBeGreaterThanOrEqual(90);
  expect(hostileAttributes.length).toBeGreaterThanOrEqual(60);
  expect(new Set(hostileMessages.map(({ says }) => says)).size).toBe(hostileMessages.length);
});

test.each(hostileMessages.map((hostile) => [hostile.says, hostile] as const))(
  "%s: is refused, with a typed error",
  async (says: string, hostile: HostileMessage) => {
    const { posted, playground, parent, frame } = framed();
    frame.receive({ data: call("hello"), origin: host, source: parent });
    frame.receive({ data: special(hostile), origin: host, source: parent });
    await vi.waitFor(() => expect(posted.length).toBe(3));
    if (!engines.test(says)) expect(playground.done).toEqual([]);
    if (posted.at(-1)?.params.ok) return;
    expect(posted.at(-1)?.params).toMatchObject({ ok: false });
    const { name, message } = posted.at(-1)!.params.error!;
    expect(["SchemaError", "AttributeError"]).toContain(name);
    expect(message).toMatch(/\w/);
  },
);
