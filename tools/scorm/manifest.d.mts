// SPDX-License-Identifier: MIT
export function manifestOf(lesson: { id: string; title: string; files: string[] }): string;
