// SPDX-License-Identifier: MIT
import type { Numbers } from "../../lessons/playing.ts";
import type { Quantity } from "../../lessons/quantity.ts";
import { slotText, WAITING } from "./slot_text.ts";

/** In figures; a point is about half as wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[.,\u202f ]/.test(character) ? 0.5 : 1), 0);
}

interface Place {
  output: HTMLElement;
  name: string;
  digits: number | undefined;
  /** The widest that it has been, in figures. */
  widest: number;
}

/** The live numbers in a step's text: written into their places, without anything around them being painted again. */
export class Slots {
  #places: Place[] = [];
  #quantities: Readonly<Record<string, Quantity>>;
  #numbers: Numbers = {};

  constructor(quantities: Readonly<Record<string, Quantity>>) {
    this.#quantities = quantities;
  }

  add(output: HTMLElement, name: string, digits: number | undefined): void {
    output.className = "num";
    output.dataset["slot"] = name;
    // A text that is read aloud is not interrupted by each step of the run.
    output.setAttribute("aria-live", "off");
    output.textContent = WAITING;
    const place = { output, name, digits, widest: 0 };
    this.#places.push(place);
    this.#write(place);
  }

  show(numbers: Numbers): void {
    if (numbers === this.#numbers) return;
    this.#numbers = numbers;
    for (const place of this.#places) this.#write(place);
  }

  /** The numbers of a moment that is over: they are not live any more. */
  freeze(numbers: Numbers): void {
    this.show(numbers);
    for (const { output, name } of this.#places) {
      delete output.dataset["slot"];
      output.dataset["said"] = name;
    }
  }

  #write(place: Place): void {
    const { output, name, digits } = place;
    const text = slotText(this.#numbers[name], this.#quantities[name], digits);
    if (output.textContent !== text) output.textContent = text;
    const width = widthOf(text);
    if (width <= place.widest) return;
    // A place that was once so wide stays so: nothing jumps while it trains.
    place.widest = width;
    output.style.minWidth = `${width}ch`;
  }
}
