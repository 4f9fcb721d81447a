import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { persianStem, plainLetters } from "../../shared/domain/text/persian-stem.ts";
import { alike, type Candidate, fitting } from "../../shared/domain/text/relevance.ts";
import { mostWords, searchWords } from "../../shared/domain/text/search-words.ts";
import { randomOf } from "../simulation/core/random.ts";
import { amongManyText } from "./among-many.ts";
import { collection } from "./collection.ts";
import { figures, figuresText } from "./figures.ts";

const texts = [...collection.texts.values()];

/** Each function rewrites a text as another keyboard or another writer would spell it. */
const habits: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll("ی", "ي").replaceAll("ک", "ك"),
  (text) => text.replaceAll("\u200c", " "),
  (text) => text.replaceAll("آ", "ا"),
  (text) => text.replaceAll("أ", "ا").replaceAll("ئ", "ی"),
  (text) => text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0)),
  (text) => text.replaceAll(" ", "  ").replaceAll("،", " ، "),
  (text) => text.replaceAll("\u200c", "\u200c\u200c").replaceAll(" ", "\u200f "),
  (text) => text.replaceAll("س", "سـ").replaceAll("لطفاً", "لطفا"),
];

describe("the search words of a text (R18)", () => {
  it("are the same for every keyboard and every habit of spelling, in any mixture", () => {
    const random = randomOf(18);
    for (const text of texts) {
      const typed = habits.filter(() => random.chance(0.5)).reduce((so, habit) => habit(so), text);
      expect(searchWords(typed), typed).toEqual(searchWords(text));
    }
  });

  it("are stems, and the stem of a stem is the stem itself", () => {
    const letters = [..."ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"];
    const random = randomOf(81);
    const made = Array.from({ length: 3_000 }, () =>
      Array.from({ length: random.between(1, 12) }, () => random.pick(letters)).join(""),
    );
    const ends = ["ها", "های", "هایشان", "ی", "م", "ان", "ات", "تر", "ترین", "می", "نمی", "ند", "ه"];
    const ended = made.map((word) => random.pick(ends) + word + random.pick(ends) + random.pick(ends));
    for (const word of [...made, ...ended, ...texts.flatMap((text) => text.split(/[\s\u200c]+/))]) {
      const stem = persianStem(plainLetters(word));
      expect(persianStem(stem), word).toBe(stem);
    }
  });

  it.each([
    ["معدن معدن‌ها معدنها معدن‌هایی معدن ها", 1],
    ["یخچال یخچالم يخچال یخچال‌هایشان", 1],
    ["گران گران‌تر گرانتر گرانترین", 1],
    ["می‌فروشد می‌فروشند میفروشد نمی‌فروشند", 1],
    ["کارگر کارگران كارگرها", 1],
    ["راننده رانندگان راننده‌ها", 1],
    ["۱۲۳ 123 ١٢٣", 1],
    ["دفتر دختر سازمان استان تومان زمان", 6],
  ])("in “%s” have this number of different stems: %i", (forms, count) =>
    expect(new Set(searchWords(forms)).size).toBe(count),
  );

  it("leave out greetings and words that occur in every text", () => {
    expect(searchWords("سلام و احترام، لطفاً این را برای من بررسی کنید")).toEqual(["بررس"]);
    expect(searchWords("و از به که می‌شود!")).toEqual([]);
    expect(searchWords("")).toEqual([]);
  });

  it("are at most as many as the word index stores for one text", () => {
    const long = Array.from({ length: 5_000 }, (_, n) => `واژه${n}`).join(" ");
    expect(searchWords(long)).toHaveLength(mostWords);
  });
});

describe("the rank of a text in a search (R18, R14)", () => {
  const text = (id: string, size: number, ...has: readonly string[]): Candidate => ({
    id,
    has: new Set(has),
    size,
  });

  it("is higher if the text has more of the searched words, or the same number of rarer ones; texts of equal rank keep their order", () => {
    const candidates = [
      text("common", 5, "نان"),
      text("other", 5, "نان"),
      text("rare", 5, "سنگک"),
      text("both", 5, "نان", "سنگک"),
    ];
    const shown = fitting(["نان", "سنگک"], candidates).map(({ id }) => id);
    expect(shown).toEqual(["both", "rare"]);
    expect(fitting(["نان"], candidates.slice(0, 2)).map(({ id }) => id)).toEqual(["common", "other"]);
    expect(fitting([], candidates)).toEqual([]);
  });

  it("counts neither one shared word nor a small shared part of a long text as similarity", () => {
    const words = ["نان", "سنگک", "نرخ"];
    const shown = alike(words, [
      text("one", 1, "نان"),
      text("same", 3, ...words),
      text("long", 90, "نان", "نرخ"),
    ]);
    expect(shown.map(({ id }) => id)).toEqual(["same"]);
  });
});

describe("the collection of texts judged by hand (R18, R14, C9)", () => {
  test("has the required size and refers only to its own texts", () => {
    const { texts: all, queries, pairs } = collection;
    expect([all.size >= 100, queries.length >= 60, pairs.length >= 100]).toEqual([true, true, true]);
    const named = [
      ...queries.flatMap(({ right }) => right),
      ...pairs.flatMap(({ one, other }) => [one, other]),
    ];
    expect(named.filter((id) => !all.has(id))).toEqual([]);
    expect(new Set(all.values()).size).toBe(all.size);
  });

  test("shows that search and similarity reach the required recall and precision", () => {
    const { recall, precision, likenessRecall, likenessPrecision } = figures();
    expect(recall).toBeGreaterThan(0.93);
    expect(precision).toBeGreaterThan(0.78);
    expect(likenessRecall).toBeGreaterThan(0.82);
    expect(likenessPrecision).toBeGreaterThan(0.7);
  });

  test("gives the figures that docs/use/search.md quotes", async () => {
    const page = readFileSync("docs/use/search.md", "utf8");
    expect(page).toContain(figuresText());
    expect(page).toContain(await amongManyText());
  });
});
