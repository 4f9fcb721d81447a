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

describe("an applicant's requests beside a new receipt", () => {
  const own = listedOf(registered, chosen, choices);

  it("begin with the request just registered, by what the clerk entered", () => {
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

  it("have it once, as the service tells it, as soon as the list has it", () => {
    const told = { ...own, answered: true } as Identified["requests"][number];
    expect(withNew(list(told), own)).toEqual([told]);
  });

  it("stay as they are where nothing was registered, or the directory has dropped the chosen kind", () => {
    expect(withNew(list(), undefined)).toEqual([]);
    expect(listedOf(registered, { ...chosen, kind: "gone" }, choices)).toBeUndefined();
  });
});
