// SPDX-License-Identifier: MIT
import type { HostileMessage } from "./hostile_messages.ts";

/** The message with what no text can hold. Stands by itself: a browser test sends it to the page as text. */
export function special({ message, special: kind }: HostileMessage): Record<string, unknown> {
  const put = (spec: unknown) => ({ ...message, params: { spec } });
  switch (kind) {
    case undefined:
      return message;
    case "map":
      return put(new Map([["seed", 1]]));
    case "circle": {
      const circle: Record<string, unknown> = {};
      circle["data"] = circle;
      return put(circle);
    }
    case "deep": {
      let deep: unknown = 1;
      for (let k = 0; k < 500; k++) deep = { data: deep };
      return put(deep);
    }
    case "wide":
      return put({ seed: new Array<number>(1_000_000).fill(1) });
    case "long":
      return put({ loss: "x".repeat(10_000_000) });
    case "buffer":
      return put(new Float64Array(8));
    case "bigint":
      return put({ seed: 42n });
    case "prototype":
      return put(JSON.parse('{"__proto__":{"seed":1}}'));
    case "date":
      return put(new Date(0));
  }
}
