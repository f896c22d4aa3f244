// SPDX-License-Identifier: MIT
import { decimals, integer, significant } from "../format/number.ts";
import type { State } from "../state/state.ts";
import { flatIndex } from "../views/network/edge_painter.ts";
import { momentOf, type Moment } from "./moment.ts";
import { filled, type Slots, type Told } from "./slots.ts";
import type { Story } from "./story.ts";
import { strongestSignal, strongestUpdate, type Line } from "./strongest.ts";

type Seen = Pick<State, "walk" | "spec" | "loaded" | "frame">;

/** What happens now, in the story's words with the engine's numbers. */
export function tell(story: Story, state: Seen): string {
  const moment = momentOf(state);
  const { report } = state.frame ?? {};
  if (!moment)
    return say(story, "idle", { sales: integer(report?.step ?? 0), loss: significant(report?.trainLoss, 4) });
  const number = integer(moment.walk.step + 1);
  const { one, whole } = moment.walk.scene;
  const loss = significant(one.loss, 4);
  const layers = story.layers.length - 1;
  const answersOf = (layer: number): string => named(story, layer + 1, one.layers[layer]?.a[0]);
  const forecast = listed(story, (one.layers[layers - 1]?.a[0] ?? []).map(valueText));
  const expected = listed(story, expectedOf(state, moment).map(valueText));
  switch (moment.stage.kind) {
    case "batch":
      return say(story, "sale", { number, reports: named(story, 0, one.features[0]), expected });
    case "forward": {
      const { layer } = moment.stage;
      const slots = { number, answers: answersOf(layer), ...carrying(story, state, moment) };
      return layer + 1 === layers ? say(story, "answer", { ...slots, forecast }) : say(story, "report", slots);
    }
    case "error":
      return say(story, "compare", { number, loss, answers: answersOf(layers - 1), forecast, expected });
    case "check":
      return say(story, "check", { number, loss });
    case "probe":
      return say(story, "probe", { number, loss });
    case "backward": {
      const { layer } = moment.stage;
      const blames = named(story, layer + 1, one.layers[layer]?.delta[0]);
      if (layer + 1 < layers) return say(story, "blame", { number, blames, ...carrying(story, state, moment) });
      return say(story, "admit", { number, blames, answers: answersOf(layer), expected });
    }
    case "update":
      return say(story, "change", { number, ...changed(story, state, moment, strongestUpdate(whole)) });
  }
}

function say<Name extends Told>(story: Story, told: Name, slots: Slots<Name>): string {
  return filled(story.words[told], slots);
}

/** "Ana 0.900 and Ben 0.800" */
function named(story: Story, column: number, values: readonly number[] | undefined): string {
  const people = story.layers[column] ?? [];
  return listed(
    story,
    people.map(({ name }, index) => `${name} ${valueText(values?.[index])}`),
  );
}

function listed({ terms }: Story, parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${terms.and} ${parts.at(-1)}`;
}

/** What the loss holds the answers against. */
export function expectedOf({ loaded }: Pick<Seen, "loaded">, { walk }: Moment): number[] {
  const data = loaded?.data;
  if (!data) return [];
  const from = walk.scene.followed * data.outputCount;
  return [...data.train.targets.subarray(from, from + data.outputCount)];
}

/** Who is heard most by whom, or who passes most blame to whom. */
function carrying(
  story: Story,
  { loaded }: Seen,
  moment: Moment,
): { listener: string; speaker: string; strength: string; tone: string } {
  const line = strongestSignal(moment, loaded?.layout ?? []);
  const above = nameAt(story, line, "column");
  const below = nameAt(story, line, "row");
  const forward = moment.signal?.way !== "backward";
  const { terms } = story;
  const isNegative = (line?.value ?? 0) < 0;
  return {
    listener: forward ? above : below,
    speaker: forward ? below : above,
    strength: valueText(line ? Math.abs(line.value) : undefined),
    tone: forward ? (isNegative ? terms.down : terms.up) : isNegative ? terms.tooLow : terms.tooHigh,
  };
}

function changed(
  story: Story,
  { loaded, frame }: Seen,
  { walk }: Moment,
  line: Line | null,
): { listener: string; speaker: string; before: string; after: string; direction: string } {
  const at = line ? flatIndex(line, loaded?.layout ?? []) : -1;
  return {
    listener: nameAt(story, line, "column"),
    speaker: nameAt(story, line, "row"),
    before: decimals(walk.scene.parameters[at], 3),
    after: decimals(frame?.parameters[at], 3),
    direction: (line?.value ?? 0) < 0 ? story.terms.less : story.terms.more,
  };
}

function nameAt(story: Story, line: Line | null, end: "row" | "column"): string {
  if (!line) return story.terms.nobody;
  return story.layers[end === "row" ? line.layer : line.layer + 1]?.[line[end]]?.name ?? "";
}

/** Values of people stand beside each other: as many decimals as show the small ones. */
export function valueText(value: number | undefined): string {
  if (value === undefined) return decimals(null, 0);
  const size = Math.abs(value);
  return size !== 0 && size < 0.01 ? significant(value, 2) : size < 100 ? decimals(value, 3) : significant(value, 4);
}
