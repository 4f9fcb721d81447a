import { describe, expect, it } from "vitest";
import type { Draft } from "./draft.ts";
import { readFiles } from "./files.ts";

const current: Draft = { organisation: { phone: "124" }, units: [{ key: "desk" }], routingExamples: [] };

describe("the organisation's files", () => {
  it("replace only the sections that the imported files hold (P5)", async () => {
    const text = "# the units\n- { key: legal, name: { fa: حقوقی, en: Legal } }\n";
    const { draft, sections } = await readFiles([{ name: "units.yaml", text }], current);
    expect(draft).toEqual({ ...current, units: [{ key: "legal", name: { fa: "حقوقی", en: "Legal" } }] });
    expect(sections).toEqual(["units"]);
  });

  it("can be read from the one JSON file that the export wrote (P5)", async () => {
    const exported = { ...current, routingExamples: [{ kind: "complaint" }] };
    const { draft } = await readFiles([{ name: "o.json", text: JSON.stringify(exported) }], current);
    expect(draft).toEqual(exported);
  });

  it.each([
    ["units.yaml", "- key: a\n- key: [b\n", "units.yaml:3"],
    ["units.yaml", "- { key: *nothing }\n", "units.yaml"],
    ["units.yaml", "- &itself { key: *itself }\n", "units.yaml"],
    ["unit.yaml", "[]", "unit.yaml"],
    ["o.json", "{", "o.json"],
    ["o.json", '{"unit": []}', "o.json"],
    ["units.yaml", "just a text", "units.yaml"],
  ])("are refused with the name of the faulty file when %s holds %j (P5)", async (name, text, at) => {
    const { draft, problems } = await readFiles([{ name, text }], current);
    expect(draft).toBeUndefined();
    expect(problems.map((problem) => problem.at)).toEqual([at]);
  });

  it("are refused when YAML aliases would expand a small file to a huge number of entries (P5)", async () => {
    const hundred = (alias: string) => `- { of: [${`${alias},`.repeat(100)}] }\n`;
    const text = `- &a { key: a }\n${hundred("*a").replace("- {", "- &b {")}${hundred("*b")}`;
    const { problems } = await readFiles([{ name: "units.yaml", text }], current);
    expect(problems).toMatchObject([{ at: "units.yaml" }]);
  });

  it("keep the photos of officials, which are no part of the YAML file (P5)", async () => {
    const officials = [{ of: "a", photo: "data:a" }, { of: "b" }];
    const text = "- { of: b }\n- { of: a, closed: true }\n- { of: c }\n";
    const { draft } = await readFiles([{ name: "officials.yaml", text }], { ...current, officials });
    expect(draft?.["officials"]).toEqual([
      { of: "b" },
      { of: "a", closed: true, photo: "data:a" },
      { of: "c" },
    ]);
  });

  it("have the names that the import command uses (P5)", async () => {
    const { sections } = await readFiles([{ name: "routing-examples.yml", text: "[]" }], current);
    expect(sections).toEqual(["routingExamples"]);
  });
});
