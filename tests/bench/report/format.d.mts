// SPDX-License-Identifier: MIT
export function significant(value: number, digits?: number): string;
export function scaled(value: number, digits?: number): string;
export function decimal(value: number, places?: number): string;
export function duration(microseconds: number, digits?: number): string;
export function whole(value: number): string;
export function times(ratio: number): string;
