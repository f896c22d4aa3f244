// SPDX-License-Identifier: MIT
import * as v from "valibot";
import { oneOf } from "../schema/one_of.ts";
import { SchemaError, toSchemaError } from "../schema/schema_error.ts";
import { calls, callNames, type CallName, type Params } from "./calls.ts";

/**
 * What a page says to a playground in its iframe, and what it hears: postMessage with plain objects
 *
 *     { namespace: "backprop-playground", v: 1, type: "call" | "result" | "event", id, name, params }
 *
 * 1. The frame says the event "listening" as soon as it listens, to whoever its parent is: it says nothing but that.
 * 2. The parent calls "hello". From then on the frame speaks to that origin alone (frame.ts says which origins may).
 * 3. Calls (calls.ts) are answered by a result with the same id and name, in the order they came. Its params are
 *    {ok: true, value} (answers.ts), or {ok: false, error: {name, path?, message}}: nothing has changed then.
 * 4. Events (answers.ts) tell what happens meanwhile; each has an id of its own.
 *
 * Messages without our namespace are other people's and are left alone; one with it that is not as described is answered
 * with an error, and changes nothing.
 */
export const NAMESPACE = "backprop-playground";
export const VERSION = 1;
export const LONGEST_ID = 64;

interface Envelope<Type extends string, Name extends string, Content> {
  namespace: typeof NAMESPACE;
  v: typeof VERSION;
  type: Type;
  /** Of a call: chosen by the caller, at most 64 characters; its result has the same. */
  id: string;
  name: Name;
  params: Content;
}
export type CallMessage<Name extends CallName = CallName> = Envelope<"call", Name, Params<Name>>;
export type ResultMessage = Envelope<"result", string, Outcome>;

export type Outcome = { ok: true; value: unknown } | { ok: false; error: MessageProblem };

/** Why a call was not carried out; nothing has changed. */
export interface MessageProblem {
  /**
   * SchemaError: the message has not the form it must have. HandshakeError: it came before "hello", or from another origin.
   * LimitError: too much at once. SpecError: the engine refuses the design. AttributeError: as of the element's attributes.
   * EngineError: it could not be computed.
   */
  name: string;
  /** Of a SchemaError: the place in the message, a JSON pointer ("/params/spec/layers/0/units"); of a SpecError: in the spec. */
  path?: string;
  message: string;
}

const id = v.pipe(
  v.string("text"),
  v.minLength(1, "some text"),
  v.maxLength(LONGEST_ID, `at most ${LONGEST_ID} characters`),
);
const envelope = v.strictObject({
  namespace: v.literal(NAMESPACE),
  v: v.literal(VERSION, `version ${VERSION}`),
  type: v.literal("call", '"call"'),
  id,
  name: oneOf(callNames),
  params: v.optional(v.unknown(), {}),
});

/** Whether somebody means us at all. */
export function isOurs(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && "namespace" in data && data.namespace === NAMESPACE;
}

/** The id and name of whatever it is, as far as they can be told: an answer names them. */
export function addressOf(data: Record<string, unknown>): { id: string; name: string } {
  const text = (value: unknown): string => (typeof value === "string" ? value.slice(0, LONGEST_ID) : "");
  return { id: text(data["id"]), name: text(data["name"]) };
}

/**
 * A call, checked to its last key; weigh() has looked through it before.
 * @throws SchemaError with the place in the message, what was expected, and what was found
 */
export function readCall(data: Record<string, unknown>): CallMessage {
  const message = check(envelope, data, "");
  return { ...message, params: check(calls[message.name], message.params, "/params") };
}

function check<Schema extends v.GenericSchema>(schema: Schema, input: unknown, at: string): v.InferOutput<Schema> {
  if (Array.isArray(input)) throw new SchemaError(at || "/", "expected an object, found Array");
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  const { path, message } = toSchemaError(result.issues[0], schema, input);
  throw new SchemaError(path === "/" ? at || "/" : at + path, message.slice(path.length + 2));
}
