import { describe, expect, it } from "vitest";
import type { Draft } from "./draft.ts";
import { readFiles } from "./files.ts";

const current: Draft = { organisation: { phone: "124" }, units: [{ key: "desk" }], routingExamples: [] };

describe("the organisation's files", () => {
  it("replaces only the sections of the imported files (P5)", async () => {
    const text = "# the units\n- { key: legal, name: { fa: حقوقی, en: Legal } }\n";
    const { draft, sections } = await readFiles([{ name: "units.yaml", text }], current);
    expect(draft).toEqual({ ...current, units: [{ key: "legal", name: { fa: "حقوقی", en: "Legal" } }] });
    expect(sections).toEqual(["units"]);
  });

  it("reads one JSON file as the export wrote it (P5)", async () => {
    const exported = { ...current, routingExamples: [{ kind: "complaint" }] };
    const { draft } = await readFiles([{ name: "o.json", text: JSON.stringify(exported) }], current);
    expect(draft).toEqual(exported);
  });

  it.each([
    ["units.yaml", "- key: a\n- key: [b\n", "units.yaml:3"],
    ["unit.yaml", "[]", "unit.yaml"],
    ["o.json", "{", "o.json"],
    ["o.json", '{"unit": []}', "o.json"],
    ["units.yaml", "just a text", "units.yaml"],
  ])("%s holding %j is a fault that says where (P5)", async (name, text, at) => {
    const { draft, problems } = await readFiles([{ name, text }], current);
    expect(draft).toBeUndefined();
    expect(problems.map((problem) => problem.at)).toEqual([at]);
  });

  it("finds files by the names that the import command uses (P5)", async () => {
    const { sections } = await readFiles([{ name: "routing-examples.yml", text: "[]" }], current);
    expect(sections).toEqual(["routingExamples"]);
  });
});
