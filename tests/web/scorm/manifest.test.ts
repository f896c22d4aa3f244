// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { manifestOf } from "../../../tools/scorm/manifest.mjs";

test("the manifest names every file once, and the first one is what is opened", () => {
  const manifest = manifestOf({ id: "one-weight", title: "One weight", files: ["index.html", "scorm.js"] });
  expect(manifest).toContain('adlcp:scormtype="sco" href="index.html"');
  expect([...manifest.matchAll(/<file href="([^"]*)" \/>/g)].map(([, file]) => file)).toEqual([
    "index.html",
    "scorm.js",
  ]);
  expect(manifest).toContain("<schemaversion>1.2</schemaversion>");
});

test("a title with anything in it stays text", () => {
  const manifest = manifestOf({ id: "a b/c", title: `<b>"x" & 'y'</b>\u0007`, files: ["index.html"] });
  expect(manifest).toContain("<title>&lt;b&gt;&quot;x&quot; &amp; &apos;y&apos;&lt;/b&gt; </title>");
  expect(manifest).toContain('identifier="backprop-playground-a-b-c"');
});
