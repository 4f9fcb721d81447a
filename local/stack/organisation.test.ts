import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readOrganisation, refusedBy } from "./organisation.ts";
import { demoOrganisation } from "./settings.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "peygir-organisation-"));
  cpSync(demoOrganisation, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);

describe("the organisation that npm start begins with", () => {
  it("may have days written in the Persian or the Gregorian calendar, and is read with its logo and the standard notice texts", () => {
    write("deputies.yaml", "- { of: m.karimi, deputy: a.mohammadi, from: ۱۴۰۵/۰۹/۱۴, to: 1405/09/18 }\n");
    write("absences.yaml", "- { of: t.soltani, from: 2026-12-06, to: 1405/09/17 }\n");
    write("templates.yaml", "[]\n");
    const { snapshot } = readOrganisation(folder);
    expect(snapshot).toMatchObject({
      deputies: [{ of: "m.karimi", from: "2026-12-05", to: "2026-12-09" }],
      absences: [{ of: "t.soltani", from: "2026-12-06", to: "2026-12-08" }],
      organisation: { logo: expect.stringMatching(/^<svg /) },
      templates: expect.arrayContaining([expect.objectContaining({ key: "registered", language: "fa" })]),
    });
  });

  it("is refused with the file and line of invalid YAML, and with the name of an unknown file", () => {
    write("deputies.yaml", "- { of: m.karimi\n- {");
    write("deputys.yaml", "[]\n");
    expect(() => readOrganisation(folder)).toThrow(/deputies\.yaml:2 {2}not valid YAML/);
    expect(() => readOrganisation(folder)).toThrow(/deputys\.yaml {2}not a known file/);
  });

  it("is refused with the directory's error text, and the file and line of the error", () => {
    write("absences.yaml", "# Away\n- { of: nobody, from: 1405/09/15, to: 1405/09/17 }\n");
    const fault = { path: ["absences", 0, "of"], fa: "«nobody» نیست", en: "there is no “nobody”" };
    expect(refusedBy([fault], readOrganisation(folder)).message).toBe(
      "The organisation's files were refused:\nabsences.yaml:2  there is no “nobody”\n    «nobody» نیست",
    );
  });
});
