// SPDX-License-Identifier: MIT
import { SchemaError } from "../schema/schema_error.ts";
import usual from "./default_story.json" with { type: "json" };
import { readStory, type Story } from "./story.ts";

/** A story is a page of text; more is a mistake. */
const MOST_CHARACTERS = 1_000_000;

export const usualStory: Story = readStory(usual);

/**
 * The story that an element was given: an object, the address of a JSON file, or none, which is the usual one.
 * @throws Error that says where and what is wrong
 */
export async function openStory(given: unknown, base: string): Promise<Story> {
  if (given === null || given === undefined) return usualStory;
  if (typeof given !== "string") return readStory(given);
  const url = new URL(given, base);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`story: ${url.href} answered ${response.status}`);
  const text = await response.text();
  if (text.length > MOST_CHARACTERS)
    throw new SchemaError("/", `expected at most ${MOST_CHARACTERS} characters, found ${text.length}`);
  return readStory(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SchemaError(
      "/",
      `expected JSON, found text that is none (${error instanceof Error ? error.message : ""})`,
    );
  }
}
