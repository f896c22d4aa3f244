// SPDX-License-Identifier: MIT
export function browserPath(wanted?: { whole: boolean }): string;
