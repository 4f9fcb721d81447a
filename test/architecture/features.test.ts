import { describe, expect, it } from "vitest";
import { featuresIn, featuresShown, readFeatures } from "./features.ts";

const mostWordsOfNote = 25;

describe("the table of docs/features.md", () => {
  const shown = featuresShown();
  const features = [...readFeatures()];
  const inState = (...states: readonly string[]) =>
    features.filter(([, { state }]) => states.includes(state)).map(([id]) => id);

  it("has every id of each area, in order and without gaps", () => {
    const areas = Map.groupBy(features, ([id]) => id.charAt(0));
    expect([...areas.keys()]).toEqual(["S", "C", "R", "D", "N", "M", "I", "P"]);
    for (const [area, rows] of areas)
      expect(rows.map(([id]) => id)).toEqual(rows.map((_, index) => `${area}${index + 1}`));
  });

  it("gives a feature the state `works`, `in part` or `broken` only if the title of a browser or journey test has the feature's id", () => {
    expect(inState("works", "in part", "broken").filter((id) => !shown.has(id))).toEqual([]);
  });

  it("lists every feature whose id is in the title of a browser or journey test, and gives none of these features the state `not yet`", () => {
    const built = new Set(inState("works", "in part", "broken"));
    expect([...shown.keys()].filter((id) => !built.has(id))).toEqual([]);
  });

  it("has a note for every feature that is partial or broken", () => {
    const silent = features.filter(([, { state, note }]) => /part|broken/.test(state) && note === "");
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  it(`has at most ${mostWordsOfNote} words in every note`, () => {
    const words = (note: string) => note.replace(/\]\([^)]*\)/g, "]").split(/\s+/).length;
    expect(features.filter(([, { note }]) => words(note) > mostWordsOfNote).map(([id]) => id)).toEqual([]);
  });
});

describe("a row of the feature table", () => {
  it("is read with its text, state and note", () => {
    expect(featuresIn("| C1 | Pages. | in part | No script. |\n| C2 | Codes. | works | |")).toEqual(
      new Map([
        ["C1", { text: "Pages.", state: "in part", note: "No script." }],
        ["C2", { text: "Codes.", state: "works", note: "" }],
      ]),
    );
  });

  it("is refused without a state, with an unknown state, with too few or too many cells, or when its id is listed twice", () => {
    expect(() => featuresIn("| C1 | Pages. | | |")).toThrow('C1: no state is called ""');
    expect(() => featuresIn("| C1 | Pages. | mostly | |")).toThrow('C1: no state is called "mostly"');
    expect(() => featuresIn("| C1 | Pages. | works |")).toThrow("C1: not four cells");
    expect(() => featuresIn("| C1 | A | B | works | |")).toThrow("C1: not four cells");
    expect(() => featuresIn("| C1 | A | works | |\n| C1 | B | works | |")).toThrow("C1: listed twice");
  });
});
