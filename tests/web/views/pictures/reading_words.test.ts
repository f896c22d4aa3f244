// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { countSentence, readingName, sureness } from "../../../../web/views/pictures/reading_words.ts";

const data = { targetNames: ["A", "E", "F"] };
const reading = { row: 17, truth: 1, read: 2, outputs: [0.01, 0.12, 0.87] };

test("a misreading says what it is, what it was read as and how sure the network was", () => {
  expect(readingName(reading, "test", data, "softmax")).toBe("Test letter 18: is E, read as F, 87 %");
  expect(readingName({ ...reading, read: 1 }, "train", data, "softmax")).toBe("Training letter 18: is E, read right");
});

test("an output that is no probability is shown as the number it is", () => {
  expect(sureness(reading, 2, "softmax")).toBe("87 %");
  expect(sureness(reading, 2, "tanh").trim()).toBe("0.87");
});

test("the count says of how many, and of which part", () => {
  const misread = { part: "test" as const, step: 0, readings: [] };
  expect(countSentence({ ...misread, count: 22, total: 360 })).toBe("22 of 360 test letters are misread");
  expect(countSentence({ ...misread, count: 1, total: 360 })).toBe("1 of 360 test letters is misread");
  expect(countSentence({ ...misread, part: "train", count: 0, total: 0 })).toBe("There are no training letters.");
});
