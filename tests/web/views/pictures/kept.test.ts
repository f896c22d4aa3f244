// SPDX-License-Identifier: MIT
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Kept } from "../../../../web/views/pictures/kept.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A question that is answered by hand, in the order in which it was asked. */
function keeper(): { kept: Kept<string>; asked: ((answer: string) => Promise<void>)[]; told: () => number } {
  const asked: ((answer: string) => Promise<void>)[] = [];
  let told = 0;
  const question = (): Promise<string> =>
    new Promise((resolve) =>
      asked.push(async (answer) => {
        resolve(answer);
        await vi.advanceTimersByTimeAsync(0);
      }),
    );
  return { kept: new Kept(question, () => (told += 1)), asked, told: () => told };
}

test("the same moment is asked about once", async () => {
  const { kept, asked, told } = keeper();
  kept.follow(["letters"], [1], false);
  kept.follow(["letters"], [1], false);
  expect(asked).toHaveLength(1);
  await asked[0]!("one");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toHaveLength(1);
  expect([kept.value, told()]).toEqual(["one", 1]);
});

test("while it plays only the newest moment waits, and not for the next question at once", async () => {
  const { kept, asked } = keeper();
  for (let step = 1; step <= 5; step++) kept.follow(["letters"], [step], true);
  await asked[0]!("first");
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toHaveLength(2);
  expect(kept.value).toBe("first");
});

test("when nothing runs any more, what is out of date is asked again at once, however long it took", async () => {
  const { kept, asked } = keeper();
  kept.follow(["letters"], [1], true);
  await vi.advanceTimersByTimeAsync(2000);
  kept.follow(["letters"], [2], false);
  await asked[0]!("old");
  expect(asked).toHaveLength(2);
  await asked[1]!("new");
  expect(kept.value).toBe("new");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toHaveLength(2);
});

test("the answer about something else is thrown away", async () => {
  const { kept, asked } = keeper();
  kept.follow(["test"], [1], false);
  kept.follow(["train"], [1], false);
  await asked[0]!("of the test letters");
  expect(kept.value).toBeNull();
  await asked[1]!("of the training letters");
  expect(kept.value).toBe("of the training letters");
});

test("after it was stopped nothing is asked or kept", async () => {
  const { kept, asked, told } = keeper();
  kept.follow(["letters"], [1], true);
  kept.follow(["letters"], [2], true);
  kept.stop();
  await asked[0]!("late");
  await vi.advanceTimersByTimeAsync(10_000);
  expect([kept.value, asked.length, told()]).toEqual([null, 1, 0]);
});
