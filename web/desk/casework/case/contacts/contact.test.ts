import { expect, it } from "vitest";
import { callBody, contactBody, inOrder, noContact, type PromisedCall, timeTyped } from "./contact.ts";

const by = { username: "a.mohammadi", name: { fa: "علی محمدی", en: "Ali Mohammadi" } };
const call = (number: number, due: string, standing: PromisedCall["standing"]): PromisedCall => ({
  ...{ number, due: `2026-12-${due}T07:00:00.000Z`, standing, reason: "نتیجه", attempts: 0 },
  ...{ at: "2026-11-24T08:00:00.000Z", by },
});

it("the form of a promised call sends day and time in the API's format, typed in any digits and either calendar (R19)", () => {
  expect(callBody({ day: "۱۴۰۵/۹/۱۰", time: "۹:۳۰", reason: "نتیجه" })).toEqual({
    day: "2026-12-01",
    time: "09:30",
    reason: "نتیجه",
  });
  expect(["10.30", " 8:05 ", "صبح", "25:00"].map(timeTyped)).toEqual(["10:30", "08:05", "صبح", "25:00"]);
});

it("a contact recorded for a promised call is stored as a contact with the applicant, even if the user had chosen another party before (R19)", () => {
  const other = { ...noContact, whom: "other", name: "اداره ثبت", result: "reached" } as const;
  expect(contactBody(other)).toEqual({
    with: { type: "other", name: "اداره ثبت" },
    how: "phone",
    result: "reached",
  });
  expect(contactBody({ ...other, words: "گفت می‌آید." }, 2)).toMatchObject({
    with: { type: "applicant" },
    words: "گفت می‌آید.",
    call: 2,
  });
  const ours = { ...noContact, whom: "ours", who: "person:e.legal", result: "reached" } as const;
  expect(contactBody(ours).with).toEqual({ type: "person", person: "e.legal" });
});

it("open promised calls are listed first, the soonest on top (R19)", () => {
  const calls = [call(1, "03", "made"), call(2, "05", "open"), call(3, "01", "overdue")];
  expect(inOrder(calls).map(({ number }) => number)).toEqual([3, 2, 1]);
});
