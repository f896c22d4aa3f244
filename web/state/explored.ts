// SPDX-License-Identifier: MIT

/** The parts below the network, in the order in which an introduction tells them. */
export const explored = ["ways", "race", "backwards", "landscape", "company"] as const;
export type Explored = (typeof explored)[number];
