import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogueCode, readEventFiles } from "./catalogue-code.ts";

describe("the generated source of events/catalogue.ts", () => {
  test("sorts its imports as Biome does, and its events by service, name and version", () => {
    const code = catalogueCode([
      { path: "archive/kept.v1.ts", exported: "kept" },
      { path: "meeting/asked.v10.ts", exported: "asked" },
      { path: "meeting/asked-again.v1.ts", exported: "askedAgain" },
      { path: "meeting/asked.v2.ts", exported: "askedV2" },
      { path: "directory/changed.v1.ts", exported: "changed" },
      { path: "referral/opened.v1.ts", exported: "opened" },
    ]);
    expect(code.split("\n").slice(2)).toEqual([
      'import { kept } from "./archive/kept.v1.ts";',
      'import type { EventDefinition } from "./define-event.ts";',
      'import { changed } from "./directory/changed.v1.ts";',
      'import { askedV2 } from "./meeting/asked.v2.ts";',
      'import { asked } from "./meeting/asked.v10.ts";',
      'import { askedAgain } from "./meeting/asked-again.v1.ts";',
      'import { opened } from "./referral/opened.v1.ts";',
      "",
      "export const catalogue: readonly EventDefinition[] = [",
      ...["changed", "opened", "askedV2", "asked", "askedAgain", "kept"].map((name) => `  ${name},`),
      "];",
      "",
    ]);
  });
});

describe("the files of the events", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "events-"));
    mkdirSync(join(root, "events", "meeting"), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => writeFileSync(join(root, "events/meeting", file), text);

  test("give one definition each, except files of shared fields, which are skipped", () => {
    write("asked.v1.ts", "export const meetingAsked = defineEvent({");
    write("meeting-fields.ts", "export const meeting = z.string();");
    expect(readEventFiles(root)).toEqual([{ path: "meeting/asked.v1.ts", exported: "meetingAsked" }]);
  });

  test("cause an error with the file's name when one of them exports no definition", () => {
    write("held.v1.ts", "export const held = {};");
    expect(() => readEventFiles(root)).toThrow("events/meeting/held.v1.ts does not export exactly one event");
  });
});
