import { describe, expect, it } from "vitest";
import { type Identified, listedOf, withNew } from "./applicants-requests.ts";

const name = (text: string) => ({ fa: text, en: text });
const choices = {
  kinds: [{ key: "complaint", name: name("شکایت"), sentence: name("شکایت دارم.") }],
  subjects: [{ key: "price", name: name("گرانی") }],
};
const at = "2026-11-24T08:00:00.000Z";
const registered = { trackingCode: "407155289363", registeredAt: at };
const chosen = { kind: "complaint", subject: "price", channel: "desk" } as const;
const list = (...requests: Identified["requests"]): Identified => ({
  ...{ requests, pass: "pass", passExpiresAt: at },
});

describe("the list of an applicant's requests after a new registration", () => {
  const own = listedOf(registered, chosen, choices);

  it("starts with the new request, as the clerk entered it", () => {
    expect(withNew(list(), own)).toMatchObject([
      {
        trackingCode: "407155289363",
        kind: { key: "complaint", name: name("شکایت") },
        subject: { key: "price" },
        timeline: [{ entry: "registered", at }],
        answered: false,
      },
    ]);
  });

  it("has the new request only once, with the service's data, as soon as the service's list has the request", () => {
    const told = { ...own, answered: true } as Identified["requests"][number];
    expect(withNew(list(told), own)).toEqual([told]);
  });

  it("is unchanged without a registration, or when the directory no longer has the new request's kind", () => {
    expect(withNew(list(), undefined)).toEqual([]);
    expect(listedOf(registered, { ...chosen, kind: "gone" }, choices)).toBeUndefined();
  });
});
