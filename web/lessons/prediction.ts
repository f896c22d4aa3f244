// SPDX-License-Identifier: MIT
import type { Action } from "../state/actions.ts";
import { holds, isNear, type Context } from "./conditions_met.ts";
import { plainText } from "./plain_text.ts";
import type { Prediction } from "./playing.ts";
import type { LessonStep } from "./schema.ts";

type Question = NonNullable<LessonStep["predict"]>;
type Then = NonNullable<Question["then"]>;
export type Wait = (ms: number) => Promise<void>;

/** What carrying out needs of the player. */
interface Helper {
  act: (action: Action) => Promise<void>;
  isPlaying: () => boolean;
  whenChanged: (listener: () => void) => () => void;
  wait: Wait;
  /** The step was left. */
  isOver: () => boolean;
}

/** Does what was predicted. Settles when it is done, or when the run ended before its time. */
export async function carryOut(then: Then, helper: Helper): Promise<void> {
  const { act } = helper;
  if ("stage" in then) return act({ type: "step", count: then.stage, unit: "stage" });
  if ("step" in then) return act({ type: "step", count: then.step, unit: "batch" });
  if ("epoch" in then) return act({ type: "step", count: then.epoch, unit: "epoch" });
  await act({ type: "play" });
  await Promise.race([helper.wait(then.play * 1000), stopped(helper)]);
  if (helper.isPlaying()) await act({ type: "pause" });
}

/** Settles when the run does not go on: it ended, the reader paused it, or left the step. */
function stopped({ isPlaying, isOver, whenChanged }: Helper): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isPlaying() && !isOver()) return;
      end();
      resolve();
    };
    const end = whenChanged(look);
    look();
  });
}

/** What the engine says to the question, and whether that was given. A number that the run has not got is never right. */
export function truthOf(
  question: Question,
  given: number,
  context: Context,
): { truth: Prediction["truth"]; right: boolean } {
  if ("choices" in question) {
    const truth = question.choices.findIndex(({ when }) => when.every((condition) => holds(condition, context)));
    return { truth: truth < 0 ? null : truth, right: truth === given };
  }
  const truth = context.numbers[question.number] ?? null;
  return { truth, right: truth !== null && isNear(given, truth, question.within) };
}

/** What was typed or chosen, in words. */
export function responseOf(question: Question, given: number): string {
  return "choices" in question ? plainText(question.choices[given]?.text ?? []) : String(given);
}
