// SPDX-License-Identifier: MIT
import type { CallMessage } from "../embed/protocol.ts";
import { addressOf, NAMESPACE, readCall, VERSION, type ResultMessage } from "../embed/protocol.ts";
import { perform, type Called } from "../embed/perform.ts";
import { weigh } from "../embed/plain.ts";
import { problemOf } from "../embed/problem.ts";

/** What the kernel need not say: it speaks to nobody else. */
const envelope = { namespace: NAMESPACE, v: VERSION, type: "call", id: "0" };

type Performed = CallMessage<Exclude<CallMessage["name"], "hello">>;

/**
 * Carries out what the kernel sends: a call as an iframe's parent makes it (embed/calls.ts), {"name": "step", "params":
 * {"count": 100}, "id": "7"}. The answer is as to such a call; what was wrong changes nothing.
 */
export async function answerTo(content: unknown, playground: Called): Promise<ResultMessage> {
  const given = typeof content === "object" && content !== null ? { ...envelope, ...content } : envelope;
  const answer = (params: ResultMessage["params"]): ResultMessage => ({
    namespace: NAMESPACE,
    v: VERSION,
    type: "result",
    ...addressOf(given),
    params,
  });
  try {
    weigh(given);
    const call = readCall(given);
    if (call.name === "hello") return answer({ ok: true, value: null });
    const { name, params } = call as Performed;
    return answer({ ok: true, value: await perform(playground, name, params) });
  } catch (error) {
    return answer({ ok: false, error: problemOf(error) });
  }
}
