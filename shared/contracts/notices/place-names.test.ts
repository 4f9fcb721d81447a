import { describe, expect, it } from "vitest";
import { blockPlaces } from "../fields/block-places.ts";
import { noticePlaces } from "../fields/notice-texts.ts";
import { placesKept, placesShown } from "./place-names.ts";

describe("placeholders written with Persian names (N1)", () => {
  it("are stored with English names, whatever blanks separate the words", () => {
    expect(placesKept("کد {کد رهگیری}، {روزهفته} {روز و ماه} {رمز یک بار مصرف}")).toBe(
      "کد {code}، {weekday} {monthDay} {oneTimeCode}",
    );
    expect(placesKept("{کد} {رمز}")).toBe("{code} {oneTimeCode}");
    expect(placesKept("{code} {\u0643د رهگ\u064aر\u064a} {تار\u064aخ}")).toBe("{code} {code} {date}");
  });

  it("stay unchanged when the name is unknown", () => {
    expect(placesKept("{نام} {} {ساعت")).toBe("{نام} {} {ساعت");
  });

  it("exist for every placeholder that has an English name; an English name that is shown in Persian and stored again is unchanged", () => {
    const places = new Set([...Object.values(noticePlaces).flat(), ...blockPlaces]);
    for (const one of places) {
      const shown = placesShown(`{${one}}`);
      expect(shown).toMatch(/^\{[\u0600-\u06ff\u200c ]+\}$/);
      expect(placesKept(shown)).toBe(`{${one}}`);
    }
  });
});
