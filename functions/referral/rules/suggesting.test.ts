import { describe, expect, it } from "vitest";
import { type Example, learn, least, noCounts, pruned, suggest } from "./suggesting.ts";

const example = (words: string, subject: string, unit = `${subject}-unit`): Example => ({
  words: words.split(" "),
  labels: { subject, unit },
});

const times = (count: number, one: Example): readonly Example[] => Array.from({ length: count }, () => one);

const taught = (examples: readonly Example[], limits = { people: 3, cases: 6 }) => {
  const counts = pruned(learn(noCounts, examples), limits);
  if (!counts) throw new Error("too few cases");
  return counts;
};

const breadAndCars = [
  ...times(4, example("bread oven price", "food")),
  ...times(4, example("car brake price", "car")),
];

describe("suggestions of subject and unit (R20)", () => {
  it("name the subject or unit whose typical words the text contains, together with these words", () => {
    const [first] = suggest(taught(breadAndCars), "subject", ["bread", "price", "holiday"]);
    expect(first).toMatchObject({ label: "food", words: ["bread"] });
    expect(suggest(taught(breadAndCars), "unit", ["brake"])[0]?.label).toBe("car-unit");
  });

  it("are none for a text without a word that is typical of a subject or unit", () => {
    expect(suggest(taught(breadAndCars), "subject", ["holiday"])).toEqual([]);
    expect(suggest(taught(breadAndCars), "subject", [])).toEqual([]);
  });

  it("leave out a subject or unit that may not be suggested, such as an accused unit", () => {
    const open = suggest(taught(breadAndCars), "unit", ["bread", "brake"], (key) => key !== "food-unit");
    expect(open.map(({ label }) => label)).toEqual(["car-unit"]);
  });

  it("are at most three", () => {
    const many = ["a", "b", "c", "d", "e"].flatMap((key) => times(3, example(`word-${key}`, key)));
    const words = ["a", "b", "c", "d", "e"].map((key) => `word-${key}`);
    expect(suggest(taught(many), "subject", words)).toHaveLength(3);
  });

  it("are learnt only from words that enough people used", () => {
    const rare = [...breadAndCars, ...times(2, example("bread Golestani", "food"))];
    expect(Object.keys(taught(rare).words)).toEqual(["bread", "oven", "price", "car", "brake"]);
    expect(least.people).toBe(20);
  });

  it("leave out a subject or unit with too few cases", () => {
    expect(taught([...breadAndCars, ...times(2, example("bread", "rare"))]).labels).not.toHaveProperty(
      "subject/rare",
    );
  });

  it("are turned off while there are too few cases, or cases of one subject only", () => {
    const limits = { people: 3, cases: 9 };
    expect(pruned(learn(noCounts, breadAndCars), limits)).toBeUndefined();
    expect(pruned(learn(noCounts, times(20, example("bread", "food"))), limits)).toBeUndefined();
  });

  it("are the same whether the cases were learnt in one batch or in several", () => {
    const [one, two] = [breadAndCars.slice(0, 3), breadAndCars.slice(3)];
    expect(learn(learn(noCounts, one), two)).toEqual(learn(noCounts, breadAndCars));
  });

  it("count a word once for each case, however often the case repeats the word", () => {
    const flood = [...breadAndCars, ...times(1, example("bread bread bread car car", "car"))];
    expect(taught(flood).words["bread"]).toMatchObject({ "subject/car": 1 });
  });
});
