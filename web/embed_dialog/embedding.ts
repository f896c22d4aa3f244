// SPDX-License-Identifier: MIT
import type { Dialect } from "../embed/dialects.ts";
import { controlNames, viewNames } from "../element/attributes.ts";
import type { LessonName } from "../lessons/list.ts";
import type { View } from "../state/state.ts";

/** What an author wants to have in a page. */
export interface Embedding {
  /** The folder that the files are in, absolute, with a slash at its end. */
  base: string;
  /** Instead of the experiment; `at` is counted from 1. It decides itself what shows. */
  lesson: { name: LessonName; at: number } | null;
  /** The experiment as an address part; "": the default one. */
  hash: string;
  /** The experiment as a file beside the author's page, for the element; null: the default one needs none. */
  file: string | null;
  /** null: all. */
  views: readonly string[] | null;
  controls: readonly string[] | null;
  readonly: boolean;
  autoplay: boolean;
  theme: View["theme"];
  /** In pixels; null: as wide as there is room. */
  width: number | null;
  height: number;
  /** The platform that the frame tells its height. */
  resize: Dialect | null;
  /** What a screen reader says before the reader enters the frame. */
  title: string;
}

/** A choice of views with a name. */
export interface Preset {
  label: string;
  views: readonly string[] | null;
}
export const presets: readonly Preset[] = [
  { label: "Everything", views: null },
  { label: "Network and output", views: ["run", "network", "output"] },
  { label: "A picture to watch", views: ["network", "output"] },
  { label: "The arithmetic", views: ["run", "network", "microscope"] },
  { label: "Try an input", views: ["run", "network", "try"] },
];

export function presetOf(views: Embedding["views"]): Preset | null {
  const same = (a: readonly string[] | null): boolean =>
    a === null || views === null ? a === views : a.length === views.length && a.every((name) => views.includes(name));
  return presets.find((preset) => same(preset.views)) ?? null;
}

/** With one name more or less, in the order of all; null when that is all. */
export function toggled(chosen: readonly string[] | null, name: string, all: readonly string[]): string[] | null {
  const before = chosen ?? all;
  const now = all.filter((one) => (one === name ? !before.includes(one) : before.includes(one)));
  return now.length === all.length ? null : now;
}

/** Attributes of the element, and parameters of the page for frames, which has the same names. true: without a value. */
export function settingsOf(embedding: Embedding): [string, string | true][] {
  const { lesson, views, controls, readonly, autoplay, theme } = embedding;
  const listed = (name: string, names: readonly string[] | null, all: readonly string[]): [string, string][] =>
    names === null || names.length === all.length ? [] : [[name, names.length === 0 ? "none" : names.join(",")]];
  const shown: [string, string | true][] = lesson
    ? [["lesson", lesson.name]]
    : [
        ...listed("views", views, viewNames),
        ...(views?.includes("run") === false ? [] : listed("controls", controls, controlNames)),
        ...(readonly ? [["readonly", true] as [string, true]] : []),
        ...(autoplay ? [["autoplay", true] as [string, true]] : []),
      ];
  return theme === "auto" ? shown : [...shown, ["theme", theme]];
}

/** The address of the page for frames. All names in it are ours and need no escapes. */
export function frameAddress(embedding: Embedding): string {
  const { base, lesson, resize, hash } = embedding;
  const pairs = settingsOf(embedding).map(([name, value]) => (value === true ? `${name}=true` : `${name}=${value}`));
  if (lesson && lesson.at > 1) pairs.push(`at=${lesson.at}`);
  if (resize) pairs.push(`resize=${resize}`);
  return `${base}embed/${pairs.length > 0 ? `?${pairs.join("&")}` : ""}${lesson ? "" : hash}`;
}
