import { describe, expect, it } from "vitest";
import { atItsLongest, faultsOf, noticePlaces, smsPlaces } from "./notice-texts.ts";
import { inUsualOrder, type NoticeTemplate, usualText, withUsualTexts } from "./usual-texts.ts";

const usual = withUsualTexts() as readonly NoticeTemplate[];
const registered = (changes: Partial<NoticeTemplate>): NoticeTemplate => ({
  ...(usualText("registered", "sms", "fa") as NoticeTemplate),
  ...changes,
});
const codes = (template: NoticeTemplate) => faultsOf(template).map(({ code }) => code);

describe("the texts of notices", () => {
  it("include an SMS and an e-mail for every notice in both languages, and pass all checks (N1)", () => {
    expect([...new Set(usual.map(({ key }) => key))]).toEqual(Object.keys(noticePlaces));
    expect(usual.flatMap(faultsOf)).toEqual([]);
    for (const key of Object.keys(noticePlaces))
      for (const channel of ["sms", "email"] as const)
        for (const language of ["fa", "en"] as const)
          expect(usualText(key, channel, language), `${key}/${channel}/${language}`).toBeDefined();
  });

  it("for SMS fit one SMS part each, with the longest values, days and codes (N1)", () => {
    const sms = usual.filter(({ channel }) => channel === "sms");
    const lengths = sms.map(({ text, language }) => smsPlaces(atItsLongest(text, language)));
    expect(lengths.filter(({ parts }) => parts > 1)).toEqual([]);
    expect(
      Math.max(...lengths.filter(({ most }) => most === 70).map(({ used }) => used)),
    ).toBeLessThanOrEqual(70);
    expect(sms.filter(({ text, language }) => /\{\w+\}/.test(atItsLongest(text, language)))).toEqual([]);
  });

  it("fail a check when they lack the tracking code, contain a placeholder for a name or subject, contain a link, or need two SMS parts (N1)", () => {
    expect(codes(registered({ text: "ثبت شد" }))).toEqual(["place-missing"]);
    expect(codes(registered({ text: "{code} {holder} {subject}" }))).toEqual([
      "unknown-place",
      "unknown-place",
    ]);
    expect(codes(registered({ text: "{code} https://x" }))).toEqual(["link-in-sms"]);
    expect(codes(registered({ text: `{code}${"و".repeat(57)}` }))).toEqual(["several-parts"]);
    expect(codes(registered({ channel: "email" }))).toEqual(["no-subject"]);
    expect(codes(registered({ channel: "call", text: "ثبت شد" }))).toEqual([]);
    expect(codes(registered({ channel: "page", text: "ثبت شد" }))).toEqual([]);
    const page = { channel: "page", text: "فردا {time} {code}", subject: "فردا" } as const;
    expect(codes(registered({ ...page, key: "meeting-reminder" }))).toEqual([
      "never-on-page",
      "page-with-subject",
    ]);
  });

  it("that the organisation wrote replace the defaults; a text for an unknown notice stays in the list, so that the checks refuse this text (N1)", () => {
    const own = registered({ text: "Code {code}", language: "en" });
    const odd = registered({ key: "greeting" });
    const filled = withUsualTexts([odd, own]) as readonly NoticeTemplate[];
    expect(filled.slice(0, 3)).toEqual([odd, own, usualText("registered", "sms", "fa")]);
    const ordered = inUsualOrder(filled);
    expect(ordered).toHaveLength(usual.length + 1);
    expect([ordered[1], ordered.at(-1)]).toEqual([own, odd]);
    expect(withUsualTexts("none")).toBe("none");
  });
});
