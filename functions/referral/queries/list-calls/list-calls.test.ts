import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { staffApis } from "../../../../test/support/staff-apis.ts";
import { cancelCall } from "../../commands/cancel-call.ts";
import { nameParties } from "../../commands/name-parties/name-parties.ts";
import { noteContact } from "../../commands/note-contact.ts";
import { promiseCall } from "../../commands/promise-call.ts";
import { referCase } from "../../commands/refer-case.ts";
import { hearContacted } from "../../reactions/hear-applicant/hear-applicant.ts";
import { readCase } from "../read-case/read-case.ts";
import { listCalls } from "./list-calls.ts";

const reason = "نتیجه بازدید را به او بگوییم.";
const toApplicant = { with: { type: "applicant" }, how: "phone" } as const;

function world() {
  const work = casework();
  const { deps, by } = work;
  return {
    ...work,
    promise: async (code: string, day: string, time = "10:30", who = "e.karimi") =>
      promiseCall(deps, await by(who, code), { day, time, reason }),
    calls: async (code: string, result: "reached" | "not-reached", who = "e.karimi") =>
      noteContact(deps, await by(who, code), { ...toApplicant, result, call: 1 }),
    /** A clerk promises a call to the applicant, who is at the desk. */
    clerkPromises: (code: string, due: string) =>
      hearContacted(deps, {
        id: `intake/${code}/5/0`,
        data: {
          ...{ request: code, how: "in-person", by: "c.ahmadi", at: "2026-11-24T07:00:00.000Z" },
          call: { due, reason: `intake/${code}/call` },
        },
      }),
    listed: async (who: string) => {
      await work.settle();
      const { items } = await listCalls(deps, work.staff(who));
      return items.map(({ case: code, due, attempts }) => [code, due, attempts]);
    },
  };
}

describe("the list of promised calls (R19)", () => {
  it("has the calls of the person's unit, the earliest first, until each is made or cancelled", async () => {
    const { open, promise, calls, listed, deps, by } = world();
    const [first, second] = [await open(1), await open(2)];
    await promise(first, "2026-12-01", "13:00");
    await promise(second, "2026-12-01", "09:30");
    const [late, soon] = ["2026-12-01T09:30:00.000Z", "2026-12-01T06:00:00.000Z"];
    expect(await listed("e.rezaei")).toEqual([
      [second, soon, 0],
      [first, late, 0],
    ]);
    await calls(second, "not-reached", "e.rezaei");
    expect(await listed("h.moradi"), "an applicant who was not reached is called again").toEqual([
      [second, soon, 1],
      [first, late, 0],
    ]);
    await calls(second, "reached", "e.rezaei");
    expect(await listed("e.karimi")).toEqual([[first, late, 0]]);
    await cancelCall(deps, await by("e.karimi", first), { number: 1, reason });
    for (const who of ["e.karimi", "e.rezaei", "h.moradi", "e.legal"]) expect(await listed(who)).toEqual([]);
  });

  it("shows a call to the unit that now holds the case, and to the person who promised the call", async () => {
    const { open, promise, listed, deps, by } = world();
    const code = await open(1);
    await promise(code, "2026-12-01");
    await referCase(deps, await by("h.moradi", code), { unit: "legal", reason });
    const row = [code, "2026-12-01T07:00:00.000Z", 0];
    expect([await listed("e.legal"), await listed("e.karimi"), await listed("e.rezaei")]).toEqual([
      [row],
      [row],
      [],
    ]);
  });

  it("shows a clerk the calls that the clerk promised until the applicant is reached, but does not let the clerk open the case (R15)", async () => {
    const all = world();
    const { open, clerkPromises, listed, calls, settle } = all;
    const code = await open(1);
    await clerkPromises(code, "2026-12-01T07:00:00.000Z");
    expect(await listed("c.ahmadi")).toHaveLength(1);
    await settle();
    const { call } = staffApis(all);
    const { body } = await call("c.ahmadi", "list-calls", { query: {} });
    expect(body.items).toMatchObject([{ case: code, by: { username: "c.ahmadi" }, opens: false }]);
    expect((await call("e.karimi", "list-calls", { query: {} })).body.items).toMatchObject([{ opens: true }]);
    await calls(code, "reached");
    expect(await listed("c.ahmadi")).toEqual([]);
  });

  it("hides the calls of a case from people in conflict of interest with the case, even calls that those people promised (R2)", async () => {
    const { open, promise, listed, deps, by } = world();
    const code = await open(1);
    await promise(code, "2026-12-01");
    await nameParties(deps, await by("h.moradi", code), { units: [], people: ["e.karimi"], reason });
    expect(await listed("e.karimi")).toEqual([]);
    expect(await listed("e.rezaei")).toHaveLength(1);
    await nameParties(deps, await by("h.moradi", code), {
      ...{ units: ["price-control"], people: ["e.karimi"] },
      reason,
    });
    expect(await listed("e.rezaei")).toEqual([]);
    expect(await listed("i.inspection")).toHaveLength(1);
  });

  it("is read in pages, which skip hidden calls, with a cursor that works for one person only (R2)", async () => {
    const { open, promise, settle, deps, staff, by } = world();
    const hidden = await open(1);
    await nameParties(deps, await by("h.moradi", hidden), { units: [], people: ["e.rezaei"], reason });
    for (let n = 1; n <= 4; n += 1) await promise(hidden, `2026-11-2${n + 4}`);
    const codes: string[] = [];
    for (let n = 2; n <= 15; n += 1) codes.push(await open(n));
    for (const code of codes) {
      await promise(code, "2026-12-01");
      await promise(code, "2026-12-02");
    }
    await settle();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listCalls(deps, staff("e.rezaei"), after);
      expect(page.items.length).toBeLessThanOrEqual(25);
      seen.push(...page.items.map(({ case: code, number }) => `${code}/${number}`));
      after = page.next;
      if (after) {
        const stolen = await listCalls(deps, staff("h.moradi"), after);
        expect(stolen.items[0]?.case, "begins anew").toBe(hidden);
      }
    } while (after !== undefined && seen.length <= 28);
    expect(seen).toHaveLength(28);
    expect(new Set(seen).size).toBe(28);
    expect(seen.some((one) => one.startsWith(hidden))).toBe(false);
  });
});

describe("the contact log of a case (R19)", () => {
  it("shows author, means (such as telephone), time, result and text of each contact, and the promised calls", async () => {
    const { open, promise, calls, deps, by, clock, rows } = world();
    const code = await open(1);
    await promise(code, "2026-11-25");
    await calls(code, "not-reached");
    await noteContact(deps, await by("h.moradi", code), {
      ...{ with: { type: "other", name: "اداره ثبت" }, how: "letter", result: "reached" },
      words: "نامه فرستاده شد.",
    });
    clock.at = new Date("2026-11-26T08:00:00.000Z");
    const view = await readCase(deps, code, "e.rezaei");
    expect(view?.contacts).toMatchObject([
      { by: { username: "e.karimi" }, with: { type: "applicant" }, result: "not-reached", call: 1 },
      { by: { username: "h.moradi" }, with: { type: "other", name: "اداره ثبت" }, words: "نامه فرستاده شد." },
    ]);
    expect(view?.calls).toMatchObject([{ number: 1, reason, attempts: 1, standing: "overdue" }]);
    expect(view?.mayI).toEqual(expect.arrayContaining(["note-contact", "promise-call", "cancel-call"]));
    const kept = JSON.stringify(rows);
    for (const words of [reason, "اداره ثبت", "نامه فرستاده"]) expect(kept).not.toContain(words);
  });

  it("refuses, and does not record, a contact with a unit or person missing from the directory, or for a promised call that the case does not have", async () => {
    const { open, deps, by, rows } = world();
    const code = await open(1);
    const before = rows.length;
    const tried = async (contact: object) => {
      const outcome = await noteContact(deps, await by("e.karimi", code), {
        ...{ ...toApplicant, result: "reached" as const },
        ...contact,
      });
      return outcome.accepted ? "yes" : outcome.refusal.code;
    };
    expect(await tried({ with: { type: "unit", unit: "nowhere" } })).toBe("unknown-contact");
    expect(await tried({ with: { type: "person", person: "nobody" } })).toBe("unknown-contact");
    expect(await tried({ call: 1 })).toBe("call-not-open");
    expect(rows).toHaveLength(before);
  });

  it("gets a promised call while a colleague prepares a step on the case, and the colleague's step is not refused as stale (R16)", async () => {
    const { open, promise, deps, by } = world();
    const code = await open(1);
    const typing = await by("h.moradi", code);
    await promise(code, "2026-12-01");
    const outcome = await referCase(deps, typing, { unit: "legal", reason });
    expect(outcome.accepted).toBe(true);
  });
});
