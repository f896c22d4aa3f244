// SPDX-License-Identifier: MIT
export function withParts(text: string, parts: Record<string, string>): string;
