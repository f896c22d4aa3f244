// SPDX-License-Identifier: MIT

/**
 * What an editor says while a lesson is written, by the last keys on the way there, as many as are needed to tell places apart
 * (lists are passed through).
 */
export const words: Readonly<Record<string, string>> = {
  version: "1: the version of this format.",
  title: "The lesson's title, as lists show it.",
  summary: "One sentence, for lists.",
  minutes: "How long it takes to read, in minutes.",
  lang: 'The language of its text, such as "en" or "de-CH".',
  steps: "The n-th step has the n-th section of lesson.md as its text.",
  "steps/spec":
    "The experiment that runs from this step on; what it leaves out is as usual. Absent: what runs goes on.",
  "steps/views": "Parts of the page that show. Absent: as in the step before; at first run, network and output.",
  "steps/controls": "Buttons and sliders that show. Absent: as in the step before.",
  "steps/design":
    "Whether layers, units, activations and features can be changed in the network; absent: it keeps its shape.",
  "steps/look": "How the views stand on entering the step. What is absent stays as it is.",
  "steps/look/edges": "What the network's edges show.",
  "steps/look/focus": "What the microscope is put on; null: it is closed.",
  "steps/look/tab": "The microscope's tab.",
  "steps/look/explored": "The part below the network that is open; null: none.",
  "steps/look/discretize": "The decision map in classes instead of shades.",
  "steps/look/showTest": "Whether the test points show.",
  "steps/look/logLoss": "Whether the loss is drawn on a logarithmic scale.",
  "steps/look/speed": 'Steps a second; "most": as fast as it goes.',
  "steps/look/input": "The raw input that is tried; null: none.",
  "steps/highlight":
    'What is pointed at: "view:network", "control:step", "edge:0/1/0" (layer/row/column, row "bias" for a bias), "unit:1/0" (column, index; column 0 is the features).',
  "steps/numbers":
    "Names for numbers of the run: for {{name}} or {{name|3}} in texts, for conditions, predictions and tables.",
  "steps/table": "Fills itself while the run goes on: one row a training step.",
  "steps/table/columns/label": "The column's heading: running Markdown.",
  "steps/table/columns/number": 'A name of the step\'s "numbers".',
  "steps/table/columns/digits": "Digits after the point.",
  "steps/table/rows": "How many rows there are at most: the newest.",
  "steps/predict": "A question that is answered before the engine shows: with a number, or by one of the choices.",
  "steps/predict/ask": "The question: running Markdown.",
  "steps/predict/number": 'The number that is asked for: a name of the step\'s "numbers", as it is after "then".',
  "steps/predict/within": "How far off an answer may be and still be right.",
  "steps/predict/choices": 'The answers to choose from. Right is the first one whose "when" holds after "then".',
  "steps/predict/choices/text": "The answer: running Markdown.",
  "steps/predict/then":
    "What is done when an answer was given: so many stages, steps or epochs, or play for so many seconds.",
  "steps/predict/working": "Shown afterwards: how the result comes about. Running Markdown with live numbers.",
  "steps/task": "What the reader is to do. Done as soon as all of its conditions hold at once; it stays done.",
  "steps/task/ask": "What to do: running Markdown.",
  "steps/task/hint": 'Shown when the reader presses "Hint": running Markdown.',
  "steps/task/praise": "Shown when it is done: running Markdown.",
  when: "All of these must hold at once.",
  below:
    "Less than this: a number, another number of the step ({number}), or what one was on entering the step ({before}).",
  above:
    "More than this: a number, another number of the step ({number}), or what one was on entering the step ({before}).",
  atMost: "Not more than this.",
  atLeast: "Not less than this.",
  near: 'Not further than "within" from this.',
  within: 'How far from "near".',
  "when/number": 'A name of the step\'s "numbers".',
  "when/spec": "A place of the experiment as it runs, as a JSON pointer: /layers/0/activation.",
  "when/equals": "Exactly this.",
  "when/not": "Anything but this.",
  did: "Something that the reader has done since entering the step.",
  times: "How often; absent: once.",
  told: "What a part below the network has found out since the step was entered.",
  "when/layers": "So many layers with weights.",
  of: "Which number. Layers, rows, columns, units and samples are counted from 0; layer 0 is the first with weights.",
  row: "The unit (or feature) that the weight comes from; null: the bias.",
  column: "The unit that the weight leads to, or the column of the data.",
  unit: "The unit's place in its layer.",
  sample: "The training row.",
};
