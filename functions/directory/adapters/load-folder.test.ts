import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Language, textIn } from "../../../shared/contracts/fields/language.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { checkSnapshot } from "../rules/rules.ts";
import { loadFolder } from "./load-folder.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "peygir-directory-"));
  cpSync(join(import.meta.dirname, "../demo"), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

/** The number of the line on which `text` stands in the file. */
function line(file: string, text: string): number {
  const before = readFileSync(join(folder, file), "utf8").split(text)[0] ?? "";
  return before.split("\n").length;
}

/** All problems of the folder, each as `file:line text`. */
function problems(language: Language = "en"): readonly string[] {
  const loaded = loadFolder(folder);
  if (loaded.problems.length > 0) return loaded.problems.map((one) => `${one.at} ${textIn(one, language)}`);
  const checked = checkSnapshot(loaded.snapshot);
  return checked.ok
    ? []
    : checked.problems.map((one) => `${loaded.locate(one.path)} ${textIn(one, language)}`);
}

const problemsInPersian = () => problems("fa");

describe("a folder of organisation files", () => {
  it("is accepted without the sections of answer texts and absences, because folders written for earlier releases lack them", () => {
    for (const file of ["answer-templates.yaml", "absences.yaml"]) rmSync(join(folder, file));
    expect(problems()).toEqual([]);
  });

  it.each(["- { key: *nothing }\n", "- &itself { key: *itself }\n"])(
    "is refused when a YAML alias in a file refers to nothing or to its own entry: %j",
    (text) => {
      writeFileSync(join(folder, "units.yaml"), text);
      expect(problems()).toEqual([expect.stringMatching(/^units\.yaml not valid YAML: ./)]);
    },
  );

  it("gives the texts of notices that the organisation wrote, and the default text of each other notice (N1)", () => {
    const mine =
      '- { key: registered, channel: sms, language: fa, tellWithinMinutes: 60, text: "کد {code}" }\n';
    writeFileSync(join(folder, "templates.yaml"), mine);
    expect(problems()).toEqual([]);
    const { templates } = loadFolder(folder).snapshot as Snapshot;
    expect(templates).toHaveLength(100);
    expect(templates[0]).toMatchObject({ key: "registered", text: "کد {code}" });
    const faulty = mine.replace("registered", "answered").replace("کد {code}", "peygir.ir");
    writeFileSync(join(folder, "templates.yaml"), `${mine}${faulty}`);
    expect(problems()).toEqual([
      "templates.yaml:2 the text must contain “{code}”",
      "templates.yaml:2 an SMS must not hold a link",
    ]);
  });

  it("has the organisation's logo in a separate file, and an error about the logo names that file", () => {
    const logo = () => (loadFolder(folder).snapshot as Snapshot).organisation.logo;
    expect(logo()).toMatch(/^<svg /);
    rmSync(join(folder, "logo.svg"));
    expect(logo()).toBeUndefined();
    cpSync(join(import.meta.dirname, "../../../web/assets/icon-192.png"), join(folder, "logo.png"));
    expect(logo()).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(problems()).toEqual([]);
    writeFileSync(join(folder, "logo.png"), "GIF89a");
    expect(problems()).toEqual([expect.stringMatching(/^logo\.png the logo is neither/)]);
  });

  it("has the photos of officials in files beside the others, and an error about a photo names its file (P5)", () => {
    const photos = () =>
      (loadFolder(folder).snapshot as Snapshot).officials?.map(({ photo }) => photo?.slice(0, 27));
    expect(photos()).toEqual(["data:image/jpeg;base64,/9j/", undefined, "data:image/jpeg;base64,/9j/"]);
    const bytes = readFileSync(join(folder, "photo-a.rastegar.jpg"));
    const taken = Buffer.from("\xff\xfe\0\x08Tehran", "latin1");
    const commented = Buffer.concat([bytes.subarray(0, 2), taken, bytes.subarray(2)]);
    const before = loadFolder(folder).snapshot;
    writeFileSync(join(folder, "photo-a.rastegar.jpg"), commented);
    expect(loadFolder(folder).snapshot, "without the comment").toEqual(before);
    writeFileSync(join(folder, "photo-a.rastegar.jpg"), "GIF89a");
    expect(problems()).toEqual([expect.stringMatching(/^photo-a\.rastegar\.jpg the photo is no valid JPEG/)]);
    renameSync(join(folder, "photo-a.rastegar.jpg"), join(folder, "photo-a.rastgar.jpg"));
    expect(problems()).toEqual([
      "photo-a.rastgar.jpg officials.yaml has no official of this photo; the file's name must have the official's user name",
    ]);
  });

  it("may lack the file of officials, and reports a wrong entry of it with its line (P5)", () => {
    edit("officials.yaml", "- of: m.karimi", "- of: a.mohammadi");
    rmSync(join(folder, "photo-m.karimi.jpg"));
    expect(problemsInPersian()).toEqual([
      `officials.yaml:${line("officials.yaml", "a.mohammadi")} «a.mohammadi» مدیر هیچ واحدی در سازمان نیست؛ فقط مدیران واحدها ملاقات مردمی دارند`,
    ]);
    for (const file of ["officials.yaml", "photo-a.rastegar.jpg"]) rmSync(join(folder, file));
    expect(problems()).toEqual([]);
  });

  it("may name the placeholders in texts of notices in Persian or English; the English names are stored (N1)", () => {
    const texts = (place: string) =>
      writeFileSync(
        join(folder, "templates.yaml"),
        `- { key: answered, channel: sms, language: fa, tellWithinMinutes: 60, text: "کد ${place}" }\n`,
      );
    texts("{کد رهگیری}");
    expect(problems()).toEqual([]);
    const { templates } = loadFolder(folder).snapshot as Snapshot;
    expect(templates[0]?.text).toBe("کد {code}");
    texts("{نام}");
    expect(problemsInPersian()).toEqual([
      "templates.yaml:1 جای خالی «\u2068{نام}\u2069» شناخته‌شده نیست",
      "templates.yaml:1 متن باید «\u2068{کد رهگیری}\u2069» داشته باشد",
    ]);
  });

  it("may have the days of deputies and absences in the Solar Hijri or the Gregorian calendar, in Persian or Latin digits; a text that is no day is reported (R9)", () => {
    const days = (from: string, to: string) =>
      writeFileSync(join(folder, "absences.yaml"), `- { of: t.soltani, from: ${from}, to: ${to} }\n`);
    for (const [from, to] of [
      ["۱۴۰۵/۰۹/۱۰", "۱۴۰۵/۹/۱۲"],
      ["1405/09/10", "1405-09-12"],
      ["2026-12-01", "2026-12-03"],
    ] as const) {
      days(from, to);
      expect(problems()).toEqual([]);
      const { absences } = loadFolder(folder).snapshot as Snapshot;
      expect(absences).toEqual([{ of: "t.soltani", from: "2026-12-01", to: "2026-12-03" }]);
    }
    days("۱۴۰۴/۱۲/۳۰", "فردا");
    expect(problemsInPersian()).toEqual([
      "absences.yaml:1 چنین روزی در تقویم نیست: 1404/12/30",
      "absences.yaml:1 «فردا» روز نیست؛ مانند ۱۴۰۵/۰۹/۱۰ بنویسید، یا مانند 2026-12-01",
    ]);
    days("1405/09/12", "1405/09/10");
    expect(problemsInPersian()).toEqual(["absences.yaml:1 پایان (۱۴۰۵/۰۹/۱۰) پیش از آغاز (۱۴۰۵/۰۹/۱۲) است"]);
  });

  it("is refused with all its problems together, each with file and line", () => {
    edit("routing.yaml", "unit: inspection-office", "unit: inspection");
    edit("staff.yaml", "unit: legal-office\n  roles: [expert]", "unit: law\n  roles: [expert]");
    expect(problems()).toEqual([
      `staff.yaml:${line("staff.yaml", "unit: law")} there is no “law” in units`,
      `routing.yaml:${line("routing.yaml", "unit: inspection\n")} there is no “inspection” in units`,
    ]);
  });

  it("is refused with an error that names the entry which lacks a field", () => {
    edit("outcomes.yaml", ", en: Explained }", " }");
    expect(problems()).toEqual([`outcomes.yaml:${line("outcomes.yaml", "fa: توضیح")} “en” is missing`]);
  });

  it("is refused with the place at which a file is not valid YAML or repeats a key", () => {
    edit("units.yaml", "name: { fa: واحد بازرسی,", "name: { fa: واحد بازرسی");
    edit("organisation.yaml", "phone:", "address: twice\nphone:");
    const found = problems();
    expect(found[0]).toMatch(/^organisation\.yaml:4 not valid YAML: Map keys must be unique/);
    expect(
      found.some((one) => one.startsWith(`units.yaml:${line("units.yaml", "واحد بازرسی")} not valid YAML`)),
    ).toBe(true);
  });

  it("is refused with the names of missing and misspelt files", () => {
    renameSync(join(folder, "deputies.yaml"), join(folder, "deputys.yaml"));
    const [missing, unknown] = problems();
    expect(missing).toBe("deputies.yaml this file is missing");
    expect(unknown).toMatch(/^deputys\.yaml not a known file/);
  });
});
