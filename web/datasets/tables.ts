// SPDX-License-Identifier: MIT
import type { Spec } from "backprop-playground/engine";
import type { PageData, PageSpec, TableName } from "../state/state.ts";
import { penguinRows, type TableRows } from "./penguins.ts";

const loaders: Record<TableName, () => Promise<TableRows>> = { penguins: loadPenguins };

export const tableNames = Object.keys(loaders) as TableName[];

const loaded = new Map<TableName, Promise<TableRows>>();

/** The data settings that a table starts with; samples and noise mean nothing to a table and stay as they are. */
export function tableDefaults(table: TableName): Pick<PageData, "kind" | "table" | "trainShare" | "standardize"> {
  return { kind: "table", table, trainShare: 0.7, standardize: true };
}

async function loadPenguins(): Promise<TableRows> {
  return penguinRows((await import("./penguins.json")).default);
}

/**
 * Fills in the rows of a named table, loaded when first needed; any other spec comes back as it is.
 * @throws Error when the table's file cannot be had (the next call tries again)
 */
export async function resolveTables(spec: PageSpec): Promise<Spec> {
  const { table, ...settings } = spec.data;
  if (table === undefined) return spec;
  const rows = await rowsOf(table);
  return { ...spec, data: { ...settings, standardize: settings.standardize ?? true, ...rows } };
}

async function rowsOf(table: TableName): Promise<TableRows> {
  const present = loaded.get(table);
  if (present) return present;
  const coming = loaders[table]().catch((error: unknown) => {
    loaded.delete(table);
    throw new Error(
      `The data set "${table}" could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  loaded.set(table, coming);
  return coming;
}

/** The other way: the engine's spec as the page holds it, a named table without its rows. */
export function stripTables(spec: Spec, from: PageSpec): PageSpec {
  const { table } = from.data;
  if (table === undefined || spec.data.kind !== "table") return spec;
  const { inputs: _, targets: __, task: ___, inputNames: ____, targetNames: _____, ...settings } = spec.data;
  return { ...spec, data: { ...settings, table } };
}
