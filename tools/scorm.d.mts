// SPDX-License-Identifier: MIT
import type { Lesson } from "../web/lessons/schema.ts";

export function packageOf(options: { id: string; lesson: Lesson; dist?: string }): Promise<Record<string, Uint8Array>>;
export function zipped(files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer>;
export function lessonOf(given: string): Promise<Lesson>;
