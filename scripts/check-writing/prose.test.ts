import { describe, expect, it } from "vitest";
import { proseIn } from "./prose.ts";

const textsOf = (file: string, source: string): readonly string[] =>
  proseIn(file, source).map(({ text }) => text.replace(/[\s¤]+/g, " ").trim());

describe("prose of a script", () => {
  it("is the text of its comments, without their markers", () => {
    const source = "/**\n * Loads the journal.\n * @param key the key of the row\n */\nlet a; // says why\n";
    expect(textsOf("a.ts", source)).toEqual(["Loads the journal. . the key of the row", "says why"]);
  });

  it("leaves out examples in docstrings, and does not take an e-mail address for a tag", () => {
    const source = "/** Sends to a@example.org as well. @example send(whoever) @returns the answer */";
    expect(textsOf("a.ts", source)).toEqual(["Sends to a@example.org as well. . the answer"]);
  });

  it("is one sentence for line comments on consecutive lines", () => {
    expect(textsOf("a.ts", "  // begins here\n  // and ends here\n\n  // another one\n")).toEqual([
      "begins here and ends here",
      "another one",
    ]);
  });

  it("is the text of strings, templates and JSX that have at least two words", () => {
    const placeholder = "$" + "{x}";
    const source = `it("refuses a case", () => \`not ${placeholder} found here\`); const key = "one-word"; <p title="A title">Some text</p>;`;
    expect(textsOf("a.tsx", source).toSorted()).toEqual([
      "A title",
      "Some text",
      "not found here",
      "refuses a case",
    ]);
  });

  it("is one text for concatenated strings", () => {
    expect(textsOf("a.ts", 'const a = "the first " +\n  "the second " + n + ` the third`;')).toEqual([
      "the first the second the third",
    ]);
  });

  it("has a space for each escaped line break in a string", () => {
    expect(textsOf("a.ts", String.raw`const a = "first line\nsecond line";`)).toEqual([
      "first line second line",
    ]);
  });

  it("leaves out identifiers, regular expressions, imports and code in backticks", () => {
    const source =
      'import x from "./who is.ts/a";\nconst whoever = /whoever is/; // calls `whoever()` and {@link somebody}\n';
    expect(textsOf("a.ts", source).join(" ")).not.toMatch(/whoever|somebody/);
  });

  it("gives each text the offset at which it stands in the source", () => {
    const source = '/* first */\nconst a = "second part"; // third\n';
    for (const { start, text } of proseIn("a.ts", source)) {
      const words = text.trim();
      expect(source.slice(start + text.indexOf(words))).toContain(words);
    }
  });

  it("cannot be found when the script does not parse; the error names the file", () => {
    expect(() => proseIn("broken.ts", "const = ;")).toThrow(/^broken\.ts: /);
  });
});

describe("prose of other files", () => {
  it("in Markdown is one text for each heading, paragraph, list item and table cell, without code and link targets", () => {
    const source =
      "# A title\n\nA [link](notes/whoever.md) over\ntwo lines.\n\n- an item\n- `code` item\n\n| one | two |\n\n```sh\nwhoever\n```\n";
    const texts = textsOf("a.md", source).filter((text) => text !== "");
    expect(texts).toEqual(["A title", "A link over two lines.", "an item", "item", "one", "two"]);
    expect(proseIn("a.md", source)[0]?.heading).toBe(true);
  });

  it("in CSS and YAML is the text of the comments", () => {
    expect(textsOf("a.css", "a { color: red } /* a colour */")).toEqual(["a colour"]);
    expect(textsOf("a.yaml", "# first line\n# second line\nkey: value # third\n")).toEqual([
      "first line second line",
      "third",
    ]);
  });

  it("in JSON and images is empty", () => {
    expect(proseIn("a.json", '{"a": "whoever is"}')).toEqual([]);
  });
});
