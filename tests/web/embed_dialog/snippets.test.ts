// SPDX-License-Identifier: MIT
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { readAttributes } from "../../../web/element/attributes.ts";
import { readQuery } from "../../../web/embed/query.ts";
import { frameAddress, presetOf, presets, toggled, type Embedding } from "../../../web/embed_dialog/embedding.ts";
import { heightFrom } from "../../../web/embed_dialog/frame_height.ts";
import { places, snippet } from "../../../web/embed_dialog/snippets.ts";

const base: Embedding = {
  base: "https://school.example/nets/",
  lesson: null,
  hash: "#data=spiral&lr=0.3",
  file: "backprop-spiral-step-0.json",
  views: ["run", "network"],
  controls: ["play", "step"],
  readonly: true,
  autoplay: false,
  theme: "dark",
  width: null,
  height: 512,
  resize: null,
  title: 'Two "arms" & <one> network',
};
const lesson: Embedding = { ...base, lesson: { name: "one-weight", at: 3 }, title: "Lesson: One weight" };

describe("the frame's address", () => {
  test("says what shows, and carries the experiment", () => {
    expect(frameAddress(base)).toBe(
      "https://school.example/nets/embed/?views=run,network&controls=play,step&readonly=true&theme=dark#data=spiral&lr=0.3",
    );
  });
  test("of a lesson says the lesson and its step, and leaves to it what shows", () => {
    expect(frameAddress({ ...lesson, resize: "canvas" })).toBe(
      "https://school.example/nets/embed/?lesson=one-weight&theme=dark&at=3&resize=canvas",
    );
    expect(frameAddress({ ...lesson, theme: "auto", lesson: { name: "forward", at: 1 } })).toBe(
      "https://school.example/nets/embed/?lesson=forward",
    );
  });
  test("of everything, as usual, is bare", () => {
    const usual = { views: null, controls: null, readonly: false, theme: "auto", hash: "" } as const;
    expect(frameAddress({ ...base, ...usual })).toBe("https://school.example/nets/embed/");
  });
  test.each([base, lesson, { ...base, views: [], autoplay: true }, { ...base, resize: "h5p" as const }])(
    "is one that the page for frames reads without a complaint",
    (embedding) => {
      expect(readQuery(frameAddress(embedding)).problems).toEqual([]);
    },
  );
});

describe("a snippet", () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: { "no-inline-style": "off" } });
  const htmlIn = (text: string): string => text.replace(/^```.*$/gm, "").trim();

  test.each(places.map(({ name }) => name).filter((name) => name !== "myst" && name !== "docusaurus"))(
    "for %s is valid HTML",
    async (place) => {
      for (const embedding of [base, lesson, { ...base, width: 720 }]) {
        const report = await validator.validateString(`${htmlIn(snippet(place, embedding))}\n`);
        expect(
          report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
        ).toEqual([]);
      }
    },
  );

  test.each(["iframe", "mkdocs", "quarto", "jupyter-book", "docusaurus"] as const)(
    "for %s has a title, its size, and is fetched when it comes into view",
    (place) => {
      const text = snippet(place, base);
      expect(text).toContain('title="Two &quot;arms&quot; &amp; &lt;one&gt; network"');
      expect(snippet(place, { ...base, width: 720 })).toContain('width="720"');
      expect(text).toContain('height="512"');
      expect(text).toContain('loading="lazy"');
      expect(text).toContain(`src="${frameAddress(base).replaceAll("&", "&amp;")}"`);
    },
  );

  test("for Docusaurus has a style that JSX takes", () => {
    expect(snippet("docusaurus", base)).toContain('style={{ width: "100%", border: 0 }}');
    expect(snippet("docusaurus", base)).not.toContain('style="');
  });

  test("for MyST is its directive, whose caption is taken literally", () => {
    expect(snippet("myst", { ...lesson, title: "w*x: {math}`1` [a](b)", width: 640 })).toBe(
      [`:::{iframe} ${frameAddress(lesson)}`, ":width: 640px", "w\\*x\\: \\{math\\}\\`1\\` \\[a\\](b)", ":::"].join(
        "\n",
      ),
    );
  });

  test("for an element has attributes that the element reads", () => {
    const attributesOf = (text: string) => {
      const opening = /<backprop-playground([^>]*)>/.exec(text)![1]!;
      const found = new Map(
        [...opening.matchAll(/ ([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!, value ?? ""]),
      );
      return readAttributes({ getAttribute: (name) => found.get(name) ?? null });
    };
    const { spec, options } = attributesOf(snippet("element", base));
    expect(spec).toBeNull();
    expect(options).toEqual({
      src: "backprop-spiral-step-0.json",
      views: ["run", "network"],
      controls: ["play", "step"],
      readonly: true,
      theme: "dark",
    });
    expect(attributesOf(snippet("element", lesson)).options).toEqual({ lesson: "one-weight", theme: "dark" });
    expect(snippet("element", base)).toContain(
      '<script type="module" src="https://school.example/nets/backprop-playground.js">',
    );
  });
});

describe("what shows", () => {
  test("is one of the choices with a name, or one's own", () => {
    for (const preset of presets) expect(presetOf(preset.views)).toBe(preset);
    expect(presetOf(["run"])).toBeNull();
  });
  test("is in the order of all, and all again when nothing is missing", () => {
    const all = ["a", "b", "c"];
    expect(toggled(null, "b", all)).toEqual(["a", "c"]);
    expect(toggled(["c"], "a", all)).toEqual(["a", "c"]);
    expect(toggled(["a", "c"], "b", all)).toBeNull();
  });
});

describe("the height that a frame tells", () => {
  test("is taken in whole pixels", () => {
    expect(heightFrom('{"subject":"lti.frameResize","height":511.2}')).toBe(512);
  });
  test.each([
    null,
    {},
    "",
    "lti.frameResize",
    '{"subject":"lti.frameResize"}',
    '{"subject":"lti.frameResize","height":-1}',
    '{"subject":"lti.frameResize","height":1e9}',
  ])("%s is none", (data) => {
    expect(heightFrom(data)).toBeNull();
  });
});
