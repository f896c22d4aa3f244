// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { RateMeter } from "../../../web/ways/rate_meter.ts";

test("the rate is what was tried over the time it took", () => {
  const meter = new RateMeter();
  meter.see(100, 0);
  meter.see(200, 100);
  expect(meter.rate).toBeNull();
  meter.see(2100, 1000);
  expect(meter.rate).toBe(2000);
});

test("a rest does not count as time, and keeps what was measured", () => {
  const meter = new RateMeter();
  meter.see(0, 0);
  meter.see(1000, 1000);
  meter.rest();
  meter.see(1000, 60_000);
  expect(meter.rate).toBe(1000);
  meter.see(5000, 61_000);
  expect(meter.rate).toBe(4000);
});

test("going back in time begins anew", () => {
  const meter = new RateMeter();
  meter.see(5000, 0);
  meter.see(10, 1000);
  expect(meter.rate).toBeNull();
  meter.see(1010, 2000);
  expect(meter.rate).toBe(1000);
  meter.clear();
  expect(meter.rate).toBeNull();
});
