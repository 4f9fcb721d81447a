import { expect, it } from "vitest";
import { unseenCharacterIn } from "./unseen-characters.ts";

const marks =
  "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff\u00ad\u0000\u001b\u061c";

it.each([...marks])("finds the unseen character %j", (mark) => {
  const code = (mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  expect(unseenCharacterIn(`دفتر${mark} حقوقی`)).toBe(`U+${code}`);
});

it("keeps half-spaces, line breaks and emoji of several characters", () => {
  expect(unseenCharacterIn("می‌شود\n\tخانواده 👩‍👧")).toBeUndefined();
});
