// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { OneAtATime } from "../../../../web/views/landscape/one_at_a_time.ts";

/** A clock that is set by hand. */
function clock() {
  let time = 0;
  const due: { at: number; task: () => void }[] = [];
  return {
    clock: {
      now: () => time,
      later: (task: () => void, ms: number) => {
        due.push({ at: time + ms, task });
        return due.length as unknown as ReturnType<typeof setTimeout>;
      },
      cancel: () => due.splice(0),
    },
    due,
    async pass(ms: number) {
      time += ms;
      for (const entry of due.filter(({ at }) => at <= time)) {
        due.splice(due.indexOf(entry), 1);
        entry.task();
      }
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
  };
}
/** Questions that are answered by hand. */
function questions() {
  const asked: string[] = [];
  const open: (() => void)[] = [];
  return {
    asked,
    question: (name: string) => () => {
      asked.push(name);
      return new Promise<void>((resolve) => open.push(resolve));
    },
    answer: () => open.shift()?.(),
  };
}

test("never two questions are on their way, and of those that wait only the newest is asked", async () => {
  const time = clock();
  const { asked, question, answer } = questions();
  const pace = new OneAtATime(100, time.clock);
  for (const name of ["one", "two", "three"]) pace.ask(question(name));
  expect(asked).toEqual(["one"]);
  await time.pass(30);
  answer();
  await time.pass(0);
  expect(asked).toEqual(["one"]);
  await time.pass(70);
  expect(asked).toEqual(["one", "three"]);
});

test("at most ten questions a second, and fewer when an answer takes long", async () => {
  const time = clock();
  const { asked, question, answer } = questions();
  const pace = new OneAtATime(100, time.clock);
  pace.ask(question("slow"));
  await time.pass(200);
  answer();
  await time.pass(0);
  pace.ask(question("next"));
  await time.pass(399);
  expect(asked).toEqual(["slow"]);
  await time.pass(1);
  expect(asked).toEqual(["slow", "next"]);
});

test("a question that fails does not stop the next one, and what waits can be dropped", async () => {
  const time = clock();
  const { asked, question } = questions();
  const pace = new OneAtATime(10, time.clock);
  pace.ask(() => Promise.resolve());
  await time.pass(0);
  pace.ask(question("dropped"));
  pace.stop();
  await time.pass(50);
  expect(asked).toEqual([]);
  pace.ask(question("asked"));
  expect(asked).toEqual(["asked"]);
});
