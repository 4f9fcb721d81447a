import { describe, expect, it } from "vitest";
import { type CaseState, initial } from "../case/case-state.ts";
import type { Contacted } from "../case/contacts.ts";
import {
  decideCancelCall,
  decideNoteContact,
  decidePromiseCall,
  hearContact,
  mostCalls,
  mostContacts,
} from "./calling.ts";
import { cleared, document, facts, going, played, refusal, request } from "./fakes.ts";
import { decideOpenCase } from "./moving.ts";

const at = new Date("2026-11-24T08:00:00.000Z");
const tomorrow = "2026-11-25T07:00:00.000Z";
const waiting = played([
  "event:e1",
  decideOpenCase(initial, request, { unit: cleared("price-control"), rule: "prices" }),
]);
const reached: Contacted = { with: { type: "applicant" }, how: "phone", result: "reached" };

const notes = (state: CaseState, contact: Partial<Contacted> = {}, known = true) =>
  decideNoteContact(state, { ...reached, ...contact, known });
const promises = (state: CaseState, due = tomorrow) =>
  decidePromiseCall(state, { due, reason: document("call") }, at);
const cancels = (state: CaseState, call: number) =>
  decideCancelCall(state, { call, reason: document("why") });
const promised = going(waiting, ["staff:e.karimi", promises(waiting)]);

describe("a call promised to the applicant (R19)", () => {
  it("must be in the future, and at most ninety days ahead", () => {
    expect(facts(promises(waiting))).toEqual(["call-promised"]);
    for (const due of [
      "2026-11-24T08:00:00.000Z",
      "2026-11-23T08:00:00.000Z",
      "2027-11-24T08:00:00.000Z",
      "",
    ])
      expect(refusal(promises(waiting, due))).toBe("call-not-ahead");
  });

  it("is open until a contact for this call reaches the applicant; attempts that do not reach the applicant are counted", () => {
    const tried = going(
      promised,
      ["staff:e.karimi", notes(promised, { call: 1, result: "not-reached" })],
      ["staff:e.rezaei", notes(promised, { call: 1, result: "will-call-back" })],
    );
    expect(tried.calls).toMatchObject([{ by: "e.karimi", due: tomorrow, attempts: 2 }]);
    expect(tried.calls[0]).not.toHaveProperty("made");
    const made = going(tried, ["staff:e.rezaei", notes(tried, { call: 1 })]);
    expect(made.calls).toMatchObject([{ attempts: 2, made: { by: "e.rezaei" } }]);
    expect(refusal(notes(made, { call: 1 }))).toBe("call-not-open");
    expect(refusal(cancels(made, 1))).toBe("call-not-open");
    expect(made.contacts).toHaveLength(3);
  });

  it("is not fulfilled by a contact that is for no call or another call, or with a unit instead of the applicant", () => {
    expect(going(promised, ["staff:e.karimi", notes(promised)]).calls[0]).not.toHaveProperty("made");
    const withUnit = { with: { type: "unit", unit: "legal" }, call: 1 } as const;
    expect(refusal(notes(promised, withUnit))).toBe("call-not-open");
    expect(refusal(notes(promised, { call: 2 }))).toBe("call-not-open");
  });

  it("can be cancelled once, with a reason", () => {
    const cancelled = going(promised, ["staff:h.moradi", cancels(promised, 1)]);
    expect(cancelled.calls).toMatchObject([{ cancelled: { by: "h.moradi", reason: document("why") } }]);
    expect(refusal(cancels(cancelled, 1))).toBe("call-not-open");
    expect(refusal(notes(cancelled, { call: 1 }))).toBe("call-not-open");
    expect(refusal(cancels(promised, 2))).toBe("call-not-open");
  });

  it("is refused while five promised calls of the case are open", () => {
    const full = Array.from({ length: mostCalls }).reduce<CaseState>(
      (state) => going(state, ["staff:e.karimi", promises(state)]),
      waiting,
    );
    expect(refusal(promises(full))).toBe("calls-enough");
    const one = going(full, ["staff:e.karimi", cancels(full, 3)]);
    expect(facts(promises(one))).toEqual(["call-promised"]);
  });
});

describe("a contact of staff about a case (R19)", () => {
  it("must be with a unit or person that the directory has, with the applicant or with another organisation", () => {
    expect(refusal(notes(waiting, { with: { type: "person", person: "x" } }, false))).toBe("unknown-contact");
    expect(facts(notes(waiting, { with: { type: "other" } }))).toEqual(["contacted"]);
  });

  it("does not cause a colleague's step to be refused as stale, and neither does a promised call (R16)", () => {
    const after = going(
      promised,
      ["staff:e.karimi", notes(promised)],
      ["staff:e.karimi", cancels(promised, 1)],
    );
    expect(after.personVersion).toBe(waiting.personVersion);
    expect(after.stage).toBe("waiting");
  });

  it("is recorded at every stage of the case, until the case has as many contacts as are allowed", () => {
    expect(facts(notes({ ...waiting, stage: "ended" }))).toEqual(["contacted"]);
    expect(refusal(notes(initial))).toBe("wrong-stage");
    const [contact] = going(waiting, ["staff:e.karimi", notes(waiting)]).contacts;
    if (!contact) throw new Error("the contact was recorded");
    const full = { ...waiting, contacts: Array.from({ length: mostContacts }, () => contact) };
    expect(refusal(notes(full))).toBe("contacts-full");
  });

  it("has, when a clerk at the desk recorded it, the clerk and the time that the intake service reported, and the call that the clerk promised", () => {
    const noted = { by: "c.ahmadi", at: "2026-11-24T09:00:00.000Z" };
    const heard = hearContact(
      { ...reached, ...noted },
      { due: tomorrow, reason: document("call"), ...noted },
    );
    const after = going(waiting, ["event:e2", heard]);
    expect(after.contacts).toMatchObject([{ ...noted, result: "reached" }]);
    expect(after.calls).toMatchObject([{ ...noted, due: tomorrow, attempts: 0 }]);
  });
});
