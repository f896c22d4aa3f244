// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tanhOperations } from "../../bench/operations.mjs";
import { withParts } from "../../bench/report/document.mjs";
import { decimal, duration, scaled, significant, times } from "../../bench/report/format.mjs";
import { marks, verdicts, verdictTable } from "../../bench/report/must_show.mjs";
import { notes, peersTable, plainTable } from "../../bench/report/table.mjs";
import { peer, point } from "./records.ts";

describe("numbers", () => {
  test("have three figures and their thousands apart", () => {
    expect([1234.4, 12.34, 0.01234, 0, Number.NaN].map((value) => significant(value))).toEqual([
      "1,234",
      "12.3",
      "0.0123",
      "0",
      "–",
    ]);
  });

  test("take the prefix that they are rounded to", () => {
    expect([999, 999.7, 12_345, 2.3e7, 5e9].map((value) => scaled(value))).toEqual([
      "999",
      "1.00 k",
      "12.3 k",
      "23.0 M",
      "5.00 G",
    ]);
  });

  test("are times, ratios and decimals with a real minus", () => {
    expect([5, 1500, 2e6].map((value) => duration(value))).toEqual(["5.00 µs", "1.50 ms", "2.00 s"]);
    expect([0.9, 41.23, 186.4].map(times)).toEqual(["0.900 ×", "41.2 ×", "186 ×"]);
    expect([-0.0001, -0.1415].map((value) => decimal(value))).toEqual(["0.000", "−0.141"]);
  });
});

describe("the table of a task", () => {
  const records = [
    peer("convnetjs", 1000, { precision: "double", note: "double; batches" }),
    peer("ours", 50_000),
    peer("ours", 25_000, { precision: "double" }),
    peer("convnetjs", 2000, { host: "node", precision: "double", note: "double; batches" }),
    peer("brain.js", 0, { median: null, low: null, high: null, runs: 0, note: "no softmax" }),
  ];

  test("ranks the contenders and says how many times as fast ours is, in each host", () => {
    const rows = peersTable(records, "T1").split("\n").slice(2);
    expect(rows.map((row) => row.split(" | ")[0])).toEqual(["| ours", "| ours, double", "| convnetjs"]);
    expect(rows[2]).toBe("| convnetjs | 2.00 k | 1.80 k – 2.20 k | – | 1.00 k | 900 – 1.10 k | 50.0 × |");
  });

  test("has a note once for all hosts, and says who does not take part", () => {
    expect(notes(records)).toBe(
      "- **convnetjs**: double; batches (T1)\n- **brain.js** does not take part: no softmax (T1)",
    );
  });

  test("of any other section has the columns that its records have", () => {
    const [header, , row] = plainTable([peer("a call", 180, { unit: "ns", host: "node" })]).split("\n");
    expect(header).toBe("| task | contender | host | precision | median | quartiles | unit |");
    expect(row).toBe("| T1 | a call | Node | single | 180 | 162 – 198 | ns |");
  });
});

describe("what it must show", () => {
  const of = (records: ReturnType<typeof peer>[], text: string) =>
    verdicts(records).find((verdict) => verdict.text === text)!;

  test("has every mark once", () => {
    const names = marks.map(({ group, text }) => `${group}: ${text}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test("holds at the mark and fails below it", () => {
    const text = "T1 in Chromium, over convnetjs";
    expect(of([peer("ours", 40), peer("convnetjs", 1)], text)).toMatchObject({ value: 40, held: true });
    expect(of([peer("ours", 39.9), peer("convnetjs", 1)], text).held).toBe(false);
  });

  test("takes the ratio from the host that is asked for", () => {
    const records = [
      peer("ours", 30, { host: "node", task: "T4" }),
      peer("jax-js", 10, { host: "node", task: "T4" }),
      peer("jax-js", 1, { task: "T4" }),
    ];
    expect(of(records, "T4 in Node, over jax-js").value).toBe(3);
  });

  test("asks of growth that the exponents differ by no more than a tenth, either way", () => {
    const curve = (exponent: number) => [16, 32, 64].map((x) => point("width", x, x ** exponent, x ** 1.8));
    expect(of(curve(1.75), "width, 16 to 512").held).toBe(true);
    expect(of(curve(1.95), "width, 16 to 512").held).toBe(false);
    expect(of(curve(1.6), "width, 16 to 512").held).toBe(false);
  });

  test("asks of the start that it takes no longer than the mark", () => {
    const start = (median: number) => [
      { ...peer("first trained step shown", median), section: "start", task: "trained" },
    ];
    expect(of(start(400), "first trained step shown").held).toBe(true);
    expect(of(start(401), "first trained step shown").held).toBe(false);
  });

  test("says what was not measured", () => {
    expect(verdicts([]).every(({ held }) => held === undefined)).toBe(true);
    expect(verdictTable([])).toContain("| T1 in Chromium, over convnetjs | ≥ 40 × | – | not measured |");
  });
});

describe("the generated parts of a document", () => {
  const text = "before\n<!-- begin: one -->\nold\n<!-- end: one -->\nbetween\n<!-- begin: two --><!-- end: two -->\n";

  test("are replaced, and every other word stays", () => {
    const once = withParts(text, { one: "new $& $1" });
    expect(once).toBe(text.replace("\nold\n", () => "\n\nnew $& $1\n\n"));
    expect(withParts(once, { one: "new $& $1" })).toBe(once);
  });

  test("need their markers, once", () => {
    expect(() => withParts(text, { three: "" })).toThrow('0 parts "three"');
    expect(() => withParts(text + text, { one: "" })).toThrow('2 parts "one"');
  });
});

describe("docs/performance.md", () => {
  const text = readFileSync(new URL("../../../docs/performance.md", import.meta.url), "utf8");

  test("has a place for every section, the machine and the verdicts", () => {
    const names = ["native", "limits", "boundary", "peers", "growth", "page", "start", "machine", "verdicts"];
    const parts = Object.fromEntries(names.map((name) => [name, `part ${name}`]));
    const written = withParts(text, parts);
    for (const part of Object.values(parts)) expect(written).toContain(part);
  });

  test("counts a tanh as the growth curves do", () => {
    expect(text.replaceAll("\n", " ")).toContain(`${tanhOperations} for a tanh`);
  });
});
