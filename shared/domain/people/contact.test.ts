import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEmail } from "./email.ts";
import { formatMobile, parseMobile } from "./mobile.ts";

describe("the mobile number", () => {
  it("is accepted as people write it, and stored as E.164 (C13)", () => {
    const written = [
      "09123456789",
      "۰۹۱۲ ۳۴۵ ۶۷۸۹",
      "٠٩١٢٣٤٥٦٧٨٩",
      "+98 912 345 6789",
      "0098-912-345-6789",
      "989123456789",
      "9123456789",
      "+98 (0)912 345 67 89",
      "\u202a+989123456789\u202c",
      "989123456789+",
    ];
    for (const text of written) expect(parseMobile(text), text).toEqual({ ok: true, value: "+989123456789" });
  });

  it("is accepted with any operator's prefix, present or future (C13)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 9_000_000_000, max: 9_999_999_999 }), (number) => {
        expect(parseMobile(`0${number}`)).toEqual({ ok: true, value: `+98${number}` });
        expect(parseMobile(`+98${number}`)).toEqual({ ok: true, value: `+98${number}` });
        expect(parseMobile(formatMobile(`+98${number}`))).toEqual({ ok: true, value: `+98${number}` });
      }),
    );
  });

  it("is refused with the reason when it is not valid (C13)", () => {
    const reasons: Readonly<Record<string, string>> = {
      " ": "empty",
      "0912345678": "too-short",
      "091234567890": "too-long",
      "0912345678x": "not-digits",
      "02188776655": "not-a-mobile",
      "+982188776655": "not-a-mobile",
      "+447700900123": "not-iranian",
      "00447700900123": "not-iranian",
    };
    for (const [text, reason] of Object.entries(reasons))
      expect(parseMobile(text), text).toEqual({ ok: false, reason });
  });

  it("is displayed in the usual grouping of Iran", () => {
    expect(formatMobile("+989123456789")).toBe("0912 345 6789");
  });
});

describe("the e-mail address", () => {
  it("is accepted with the spaces and invisible marks that copying adds (C13)", () => {
    expect(parseEmail(" Zahra.K+peygir@Example.COM\u200f ")).toEqual({
      ok: true,
      value: "Zahra.K+peygir@example.com",
    });
    expect(parseEmail("ali۱۲@example.ir")).toEqual({ ok: true, value: "ali12@example.ir" });
  });

  it("is refused when no mail provider would deliver to it (C13)", () => {
    for (const text of [
      "ali",
      "ali@",
      "@example.ir",
      "ali@example",
      "a..b@example.ir",
      "علی@example.ir",
      "a@b@c.ir",
      "a@-x.ir",
      'a"@x.ir',
    ])
      expect(parseEmail(text), text).toEqual({ ok: false, reason: "not-an-address" });
    expect(parseEmail(`${"a".repeat(65)}@example.ir`)).toEqual({ ok: false, reason: "too-long" });
    expect(parseEmail("")).toEqual({ ok: false, reason: "empty" });
  });

  it("is refused in linear time, whatever the text", () => {
    const hostile = `${"a.".repeat(30)}a@${"a-".repeat(60)}!`;
    expect(parseEmail(hostile)).toEqual({ ok: false, reason: "not-an-address" });
  });
});
