// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Told } from "../../../web/lessons/deeds.ts";
import { Teller } from "../../../web/views/teller.ts";

test("what a part finds out is told when it changes, and once more where it was found anew", () => {
  const host = new EventTarget();
  const told: Told[] = [];
  host.addEventListener("bp-told", (event) => told.push((event as CustomEvent<Told>).detail));
  const teller = new Teller(host);
  teller.tell("climber-footing", "moving");
  teller.tell("climber-footing", "moving");
  teller.tell("climber-footing", "plateau");
  teller.tell("climber-steps", 5);
  expect(told.map(({ value }) => value)).toEqual(["moving", "plateau", 5]);
  teller.tellAgain("backwards-ran", true);
  teller.tellAgain("backwards-ran", true);
  expect(told.slice(3)).toEqual([
    { name: "backwards-ran", value: true },
    { name: "backwards-ran", value: true },
  ]);
});
