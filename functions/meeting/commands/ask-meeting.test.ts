import { describe, expect, it } from "vitest";
import { asking, person, refusalOf, request } from "../../../test/support/asking.ts";
import { host } from "../../../test/support/meetings.ts";
import { withdrawMeeting } from "./withdraw-meeting.ts";

const accused = { units: ["price-control"], people: [] };

describe("asking for a meeting (M1)", () => {
  it("records the official (the unit's head, when the applicant chose a unit), and starts the deadline of the official's decision (M2)", async () => {
    const { ask, only } = await asking();
    expect(await ask({ with: { unit: "price-control" }, needs: ["wheelchair", "companion"] })).toEqual({
      meeting: 1,
      at: "2026-11-24T08:00:00.000Z",
    });
    expect(await only()).toEqual({
      ...{ meeting: 1, stage: "asked", since: "2026-11-24T08:00:00.000Z", host },
      ...{ askedAt: "2026-11-24T08:00:00.000Z", needs: ["companion", "wheelchair"] },
      words: "می‌خواهم با مدیر همین دفتر صحبت کنم.",
      // Tuesday 3 Azar plus five working days, without Thursdays and Fridays, ends with Tuesday 10 Azar.
      due: "2026-12-01T20:30:00.000Z",
      mayI: ["withdraw"],
    });
  });

  it.each([
    { official: "e.karimi" },
    { official: "nobody" },
    { unit: "no-such-unit" },
    { unit: "outside" },
    { official: "h.outside" },
  ])("is refused when %j, who receives no visitors, is chosen", async (who) => {
    const { ask } = await asking();
    expect(await ask({ with: who })).toEqual({
      refused: { code: "unknown-choice", details: { fields: "with" } },
    });
  });

  it("needs the applicant's confirmation when the official is accused, and then records that the applicant insisted (M3)", async () => {
    const { ask, deps, rows } = await asking();
    const before = rows.length;
    expect(refusalOf(await ask({ parties: accused }))).toBe("official-complained-of");
    expect(rows).toHaveLength(before);
    expect(refusalOf(await ask({ parties: accused, with: { unit: "legal" } }))).toBe("noted 1");
    expect((await deps.meetings.load(`${request}.1`)).state.asked).not.toHaveProperty("despiteConflict");
    await withdrawMeeting(deps, { request, person, meeting: 1, key: "w" });
    expect(refusalOf(await ask({ parties: accused, despiteConflict: true }))).toBe("noted 2");
    expect((await deps.meetings.load(`${request}.2`)).state).toMatchObject({
      asked: { despiteConflict: true },
      parties: accused,
    });
  });

  it("records no insistence of the applicant when the chosen official is not accused", async () => {
    const { ask, deps } = await asking();
    await ask({ despiteConflict: true });
    expect((await deps.meetings.load(`${request}.1`)).state.asked).not.toHaveProperty("despiteConflict");
  });

  it("is refused while another meeting of the request is open, and after nine meetings of the request", async () => {
    const { ask, applicants, on, read } = await asking();
    for (let number = 1; number <= 9; number += 1) {
      expect(refusalOf(await ask())).toBe(`noted ${number}`);
      expect(refusalOf(await ask())).toBe("meeting-open");
      expect((await read()).mayAsk).toBe(false);
      expect(refusalOf(await applicants.withdrawMeeting(on(number)))).toBe(`noted ${number}`);
      expect((await read()).mayAsk).toBe(number < 9);
    }
    expect(await ask()).toEqual({ refused: { code: "meetings-full", details: { most: 9 } } });
  });

  it("makes one meeting when the applicant asks twice at the same time, and one meeting per idempotency key (P4)", async () => {
    const { ask, applicants, on, clock } = await asking();
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(refusalOf).sort()).toEqual(["meeting-open", "noted 1"]);
    await applicants.withdrawMeeting(on(1));
    const first = await ask({ key: "k" });
    expect(refusalOf(first)).toBe("noted 2");
    clock.at = new Date("2026-11-26T08:00:00.000Z");
    await applicants.withdrawMeeting(on(2));
    expect(await ask({ key: "k", parties: accused })).toEqual(first);
    expect(refusalOf(await ask({ key: "k", words: "چیز دیگری می‌خواهم." }))).toBe("key-reused");
  });

  it("gets the same reply for the same idempotency key after the request was withdrawn, and is refused under a new key (P4)", async () => {
    const { ask } = await asking();
    const first = await ask({ key: "k" });
    expect(await ask({ key: "k", ended: true })).toEqual(first);
    expect(refusalOf(await ask({ key: "k", ended: true, words: "چیز دیگری می‌خواهم." }))).toBe("key-reused");
    expect(refusalOf(await ask({ key: "l", ended: true }))).toBe("request-ended");
  });

  it("stores the applicant's text encrypted, outside the journal row (law 4)", async () => {
    const { ask, rows } = await asking();
    await ask();
    expect(JSON.stringify(rows)).not.toContain("صحبت");
  });
});

describe("asking for a meeting at the desk (S2)", () => {
  const by = "c.ahmadi";

  it("makes a meeting for the applicant, and records the clerk who asked for it", async () => {
    const { ask, rows, only, applicants, on } = await asking();
    const first = await ask({ by, key: "once" });
    expect(refusalOf(first)).toBe("noted 1");
    expect(rows.at(-1)).toMatchObject({ command: "ask-meeting-for-applicant", actor: `staff:${by}` });
    expect(await only()).toMatchObject({ stage: "asked", host });
    expect(await ask({ by, key: "once" })).toEqual(first);
    expect(refusalOf(await ask({ by, key: "once", words: "چیز دیگری می‌خواهد." }))).toBe("key-reused");
    expect(refusalOf(await ask({ key: "once" })), "the applicant's key is separate").toBe("meeting-open");
    expect(refusalOf(await applicants.withdrawMeeting(on()))).toBe("noted 1");
  });

  it("is refused to a clerk whom the request or an earlier meeting names as accused (R2)", async () => {
    const { ask, rows, staffDo } = await asking();
    const before = rows.length;
    const clerks = { units: [], people: [by] };
    expect(refusalOf(await ask({ by, parties: clerks }))).toBe("not-found");
    expect(rows).toHaveLength(before);
    expect(refusalOf(await ask({ by, key: "once" }))).toBe("noted 1");
    await staffDo([{ type: "parties-heard", parties: clerks, sequence: 7 }]);
    expect(refusalOf(await ask({ by, key: "once" })), "told again").toBe("not-found");
  });
});
