// SPDX-License-Identifier: MIT
import { afterEach, expect, test, vi } from "vitest";
import { openSource } from "../../../web/element/source.ts";
import { toFile } from "../../../web/share/file.ts";
import { generateExperiment } from "../url/generate_experiment.ts";

const base = "https://example.org/";
/** The address of a file with that text. */
function address(text: string): string {
  vi.stubGlobal("fetch", (url: URL) =>
    Promise.resolve(url.href === `${base}my.json` ? new Response(text) : Response.error()),
  );
  return "my.json";
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("src may name a whole experiment", async () => {
  const experiment = generateExperiment(8);
  expect(await openSource(address(toFile(experiment)), base)).toEqual(experiment);
});

test("src may name a bare spec, which has not been run", async () => {
  const opened = await openSource(address('{"seed": 3}'), base);
  expect(opened).toMatchObject({ spec: { seed: 3 }, step: 0, branches: [], run: { interventions: [], end: 0 } });
});

test("a file of another form is refused with its place", async () => {
  await expect(openSource(address('{"spec": {"sead": 3}}'), base)).rejects.toThrow(
    '/spec/sead: there is no such key, did you mean "seed"?',
  );
});

test("src is a file of the web: no script, no text of its own", async () => {
  for (const src of ["javascript:alert(1)", "data:application/json,{}"])
    await expect(openSource(src, base)).rejects.toThrow(/^attribute src: expected an address with https:/);
});
