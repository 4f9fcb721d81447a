import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { collection } from "./collection.ts";
import { figuresOf, figuresText } from "./figures.ts";

describe("the figures of the suggestions (R20)", () => {
  it("are those that docs/use/suggestions.md quotes", () => {
    const page = readFileSync("docs/use/suggestions.md", "utf8");
    const first = figuresText()
      .split("\n")
      .filter((line) => !line.startsWith("  "));
    for (const line of first) expect(page).toContain(line);
  });

  it("are measured on texts that the model did not learn from", () => {
    const [learnt, unseen] = [collection.training, collection.test].map((half) =>
      half.map(({ words }) => words.join(" ")),
    );
    expect(unseen?.filter((text) => learnt?.includes(text))).toEqual([]);
    expect([learnt?.length, unseen?.length]).toEqual([60, 60]);
  });

  it("show a macro F1 (the mean of the labels' F1 scores) above 0.5 for subject and unit, and below 0.5 for the kind, which the desk suggests only where it beats the most frequent kind", () => {
    for (const side of ["subject", "unit"] as const) expect(figuresOf(side).macroF1).toBeGreaterThan(0.5);
    expect(figuresOf("kind").macroF1).toBeLessThan(0.5);
  });
});
