// SPDX-License-Identifier: MIT
import { attributeNames } from "./attribute_names.ts";
import type { ElementOptions } from "./attributes.ts";
import type { Loadable } from "./loadable.ts";

/**
 * What an element's attributes ask for; most pages have none, and then nothing is fetched to read them. What cannot be used is
 * complained of, and leaves things as they were.
 */
export async function askedBy(
  element: HTMLElement,
  before: ElementOptions,
  complain: (error: unknown) => void,
): Promise<{ options: ElementOptions; asked: Loadable | null }> {
  if (!attributeNames.some((name) => element.hasAttribute(name))) return { options: {}, asked: null };
  let options = before;
  try {
    const { readAttributes } = await import("./attributes.ts");
    const { spec, ...read } = readAttributes(element);
    options = read.options;
    if (!options.src) return { options, asked: spec };
    const { openSource } = await import("./source.ts");
    return { options, asked: await openSource(options.src, element.baseURI) };
  } catch (error) {
    complain(error);
    return { options, asked: null };
  }
}
