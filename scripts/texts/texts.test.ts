import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { checkedText } from "./checks.ts";
import { edited } from "./edited.ts";
import { entriesOf, textsOf } from "./exported.ts";
import { languagesIn, withLanguage } from "./language-table.ts";
import { messageOf, NotAMessage, written } from "./message.ts";
import { textsIn } from "./sites.ts";
import { readTextFile, usualTraits } from "./text-file.ts";

const file = "web/citizen/sample.text.ts";
const source = `/** Texts of a sample page. */
import { words } from "../../web/design/words.ts";

export const sampleWords = words(
  {
    title: "نمونه",
    /** On the button. */
    send: (count: string) => \`ارسال \${count} فرم\`,
    lines: ["یک", "دو"],
  },
  {
    title: "Sample",
    send: (count: string) => (count === "1" ? "Send 1 form" : \`Send \${count} forms\`),
    lines: ["one", "two"],
  },
);

const fault = { fa: "«{field}» خالی است", en: "“{field}” is empty" };
`;

const entries = (languages: readonly string[] = [], of = source) =>
  entriesOf(file, textsIn(file, of, languages), languages);

const withTexts = (language: string, texts: Readonly<Record<string, string>>, of = source) => {
  const { sites } = textsIn(file, of, [language]);
  const messages = Object.entries(texts).map(([key, text]) => [`${file}#${key}`, messageOf(text)] as const);
  return edited(file, of, sites, language, new Map(messages));
};

describe("an export of texts for translators", () => {
  it("has the texts of tables, functions, lists and objects, with their placeholders", () => {
    expect(entries().map(({ key, en, places = [] }) => [key.split("#")[1], en, places])).toEqual([
      ["sampleWords.title", "Sample", []],
      ["sampleWords.send", "{count, plural, one {Send 1 form} other {Send {count} forms}}", ["count"]],
      ["sampleWords.lines.0", "one", []],
      ["sampleWords.lines.1", "two", []],
      ["fault", "“{field}” is empty", ["field"]],
    ]);
  });

  it("names the pages that show each text, and has the comments of the source code about the text", () => {
    expect(entries()[0]?.context).toBe("The applicants' pages · Texts of a sample page.");
  });
});

describe("the import of a corrected Persian or English text", () => {
  it("changes only this text in the source code", () => {
    const now = withTexts("en", { "sampleWords.title": "Example", fault: "“{field}” has nothing in it" });
    expect(now).toBe(source.replace('"Sample"', '"Example"').replace("” is empty", "” has nothing in it"));
  });

  it("keeps the condition that chooses between singular and plural", () => {
    const text = "{count, plural, one {Post 1 form} other {Post {count} forms}}";
    expect(withTexts("en", { "sampleWords.send": text })).toContain(
      'count === "1" ? "Post 1 form" : `Post $',
    );
  });
});

describe("the import of a further language", () => {
  const texts = {
    "sampleWords.title": "مثال",
    "sampleWords.send": "{count, plural, one {أرسل نموذجا} two {أرسل نموذجين} other {أرسل {count} نماذج}}",
    fault: "«{field}» فارغ",
  };
  const now = withTexts("ar", texts);

  it("writes the language beside Persian and English, with the language's own plural forms", () => {
    expect(now).toContain('en: "“{field}” is empty", ar: "«{field}» فارغ"');
    expect(now).toContain('send: (count: string) => plural("ar", count, { "one": "أرسل نموذجا"');
    expect(now).toContain('import { plural } from "../../shared/contracts/fields/plural.ts";');
    expect(now).not.toContain("ar: { lines");
  });

  it("writes texts that an export reads back unchanged, so a second import changes nothing", () => {
    const read = entries(["ar"], now).flatMap(({ key, ar }) =>
      ar === undefined ? [] : [[key.split("#")[1], ar]],
    );
    expect(Object.fromEntries(read)).toEqual(texts);
    expect(withTexts("ar", texts, now)).toBe(now);
  });

  it("keeps the further language's other texts when the import corrects one of them", () => {
    const again = withTexts("ar", { "sampleWords.title": "نموذج" }, now);
    expect(again).toContain('title: "نموذج"');
    expect(again).toContain("أرسل نموذجين");
  });

  it("writes all items of a list, and takes the English text for an item without a translation", () => {
    expect(withTexts("ar", { "sampleWords.lines.0": "واحد" })).toContain('lines: ["واحد", "two"]');
  });

  it("adds the language to the table of languages", () => {
    const table = 'const table = { fa: { dir: "rtl" } } as const satisfies object;\n';
    const extended = withLanguage(table, "ar", usualTraits("ar"));
    expect(languagesIn(extended)).toEqual(["fa", "ar"]);
    expect(usualTraits("ar")).toMatchObject({ dir: "rtl", calendar: "gregorian", comma: "، ", locale: "ar" });
  });
});

describe("a translator's text", () => {
  const { sites } = textsIn(file, source, ["ar"]);
  const known = new Map(
    sites.flatMap((site) => textsOf(file, site)).map((text) => [text.key.split("#")[1], text]),
  );
  const faults = (key: string, text: unknown, language = "ar") => {
    const of = known.get(key);
    if (!of) throw new Error(`The sample has no text ${key}`);
    const checked = checkedText(text, language, of);
    return "wrong" in checked ? checked.wrong : [];
  };

  it.each([
    ["fault", "فارغ", ["{field} is missing"]],
    ["fault", "«{name}» فارغ", ["{field} is missing", "{name} is not a placeholder here"]],
    ["fault", "«{field» فارغ", ["the braces are not right: malformed argument"]],
    ["fault", "field} فارغ", ["a brace has no partner; write '{' for a brace itself"]],
    ["fault", "{field, plural, other {x}}", ["this text takes no plural and no select"]],
    ["fault", "", ["the text is empty; leave it out if it is not translated"]],
    ["fault", 7, ["the text must be a string"]],
    [
      "sampleWords.send",
      "{count, plural, three {x} other {y}}",
      ["“three” is not one of zero, one, two, few, many, other"],
    ],
    ["sampleWords.send", "{count, date}", ["only placeholders, plural and select are taken"]],
  ])("of %s is refused with a reason: %s", (key, text, why) => {
    expect(faults(key, text)).toEqual(why);
  });

  it("of an SMS is refused when it does not fit into one SMS part", () => {
    const [of] = textsOf("shared/contracts/fields/usual-texts.ts", {
      ...sites[1],
      name: "usual.registered.sms",
    } as (typeof sites)[number]);
    if (!of) throw new Error("The sample has no text");
    expect(checkedText(`{field} ${"ا".repeat(80)}`, "ar", of)).toEqual({
      wrong: ["88 characters with the longest values; 70 fit into an SMS"],
    });
  });
});

describe("a text in ICU MessageFormat", () => {
  it.each(["it's {name}'s", "'{'code'}' of {unit}", "{count, plural, one {a '#'} other {b}}", "a ''{x}''"])(
    "is unchanged after it is parsed and written again: %s",
    (text) => {
      expect(written(messageOf(written(messageOf(text))))).toBe(written(messageOf(text)));
    },
  );

  it("is refused when a brace is not closed", () => {
    expect(() => messageOf("{name")).toThrow(NotAMessage);
  });
});

describe("a translator's file", () => {
  const problemsOf = (content: string | undefined) => {
    const folder = mkdtempSync(join(tmpdir(), "peygir-texts-"));
    const file = join(folder, "ar.json");
    if (content !== undefined) writeFileSync(file, content);
    const read = readTextFile(file);
    rmSync(folder, { recursive: true });
    return "problems" in read ? read.problems.map((problem) => problem.replace(file, "ar.json")) : [];
  };

  it("is refused with a sentence when it is missing, is no JSON, or has no texts", () => {
    expect(problemsOf(undefined)).toEqual(["ar.json: there is no such file"]);
    expect(problemsOf("{ broken")).toEqual([expect.stringMatching(/^ar\.json: not a JSON file \(.+\)$/)]);
    expect(problemsOf("{}")).toEqual([expect.stringMatching(/^ar\.json: texts: /)]);
  });

  it("is read when it has a list of texts", () => {
    expect(problemsOf('{ "language": "ar", "texts": [] }')).toEqual([]);
  });
});

test.each([
  ["ar", "rtl"],
  ["he", "rtl"],
  ["ku-Arab", "rtl"],
  ["az", "ltr"],
])("the usual writing direction of the language %s is %s", (tag, dir) => {
  expect(usualTraits(tag).dir).toBe(dir);
});
