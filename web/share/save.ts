// SPDX-License-Identifier: MIT
import type { OpenedExperiment } from "../state/actions.ts";
import { toFile } from "./file.ts";
import { fileNameFor } from "./words.ts";

/** Offers the experiment as a file to keep. */
export function save(experiment: OpenedExperiment): void {
  const url = URL.createObjectURL(new Blob([toFile(experiment)], { type: "application/json" }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = fileNameFor(experiment);
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url)); // the download has begun with the click
}
