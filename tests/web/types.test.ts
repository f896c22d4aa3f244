// SPDX-License-Identifier: MIT
import { expectTypeOf, test } from "vitest";
import type { BackpropPlayground } from "../../web/element/backprop_playground.ts";
import type * as host from "../../web/embed/host.ts";
import type * as element from "../../web/types/element.d.ts";
import type * as embed from "../../web/types/embed.d.ts";

/** What is given a design: the types promise that all of it may be left out, which is the engine's to read (SpecInput). */
type Designing = "load" | "open" | "addEventListener";

/** What is promised with the package is what there is: tsc checks it, here and in the package's own test. */
test("the element is what its types promise", () => {
  expectTypeOf<BackpropPlayground>().toExtend<Omit<element.BackpropPlayground, Designing>>();
  expectTypeOf<BackpropPlayground["spec"]>().toEqualTypeOf<element.PlaygroundSpec>();
  expectTypeOf<BackpropPlayground["experiment"]>().toExtend<element.PlaygroundExperiment | null>();
});

test("the helper of iframes is what its types promise", () => {
  // What get() gives depends on what it is asked for; the helper knows only that it is one of them.
  expectTypeOf<host.Playground>().toExtend<Omit<embed.Playground, "get">>();
  expectTypeOf<ReturnType<host.Playground["get"]>>().toExtend<ReturnType<embed.Playground["get"]>>();
  expectTypeOf<Parameters<typeof host.connect>>().toEqualTypeOf<Parameters<typeof embed.connect>>();
  expectTypeOf<host.PlaygroundError>().toExtend<embed.PlaygroundError>();
});
