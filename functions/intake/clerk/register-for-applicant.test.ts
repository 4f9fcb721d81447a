import { describe, expect, it } from "vitest";
import { registerForApplicant as registerForApplicantContract } from "../../../shared/contracts/staff/desk-registration.ts";
import { defaultLimits } from "../../../shared/directory/default-timing.ts";
import { fixedDirectory } from "../../../shared/directory/reader.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { refused, requests } from "../../../test/support/requests.ts";
import { showApplicant } from "../../identity/commands/show-applicant.ts";
import { readEntry } from "../../identity/person/vault.ts";
import { trackRequest } from "../applicant/track-request/track-request.ts";
import { identifyApplicant } from "./identify-applicant.ts";
import { registerForApplicant } from "./register-for-applicant.ts";

type Asked = Parameters<typeof registerForApplicant>[1];

const words = "سه بار آمده‌ام؛ هر بار می‌گویند نامه در دست بررسی است.";
const elder = {
  type: "given",
  identity: { type: "national-code", number: "0081027168" },
  seen: "document",
  fullName: "رحیم نمونه",
  landline: "02112345678",
} as const;
const asked: Asked = {
  ...{ channel: "desk", kind: "complaint", subject: "price", description: words, readBack: true },
  applicant: elder,
};

/** A clerk, and the form that the clerk enters. */
function desk() {
  const world = requests();
  let keys = 0;
  const enter = async (change: Partial<Asked> = {}, given: { clerk?: string; key?: string } = {}) => {
    keys += 1;
    const { clerk = "c.ahmadi", key = `entered-${keys}` } = given;
    return registerForApplicant(world.clerks, { ...asked, ...change }, { clerk, key });
  };
  const entered = async (...given: Parameters<typeof enter>) => {
    const reply = await enter(...given);
    if ("refused" in reply) throw new Error(reply.refused.code);
    await world.build(reply.code);
    return reply;
  };
  const passFor = async (number: string, clerk = "c.ahmadi") => {
    const identity = { type: "national-code", number } as const;
    const found = await identifyApplicant(world.clerks, { identity, seen: "document" }, clerk);
    if ("refused" in found) throw new Error(found.refused.code);
    return found.pass;
  };
  const vault = async (code: string) => {
    const entry = await readEntry(world.identity.vault, code);
    if (!entry || entry === "erased") throw new Error("nobody");
    return entry.applicant;
  };
  return { ...world, enter, entered, passFor, vault };
}

describe("a clerk who registers a request for an applicant", () => {
  it("is named beside the applicant in the journal row, which also records that the text was read back to the applicant (C6)", async () => {
    const { entered, rows, state } = desk();
    const { code } = await entered();
    expect(rows.find(({ id }) => id === code)).toMatchObject({
      command: "register-for-applicant",
      actor: "staff:c.ahmadi",
      directory: 1,
      facts: [{ type: "registered", channel: "desk", enteredBy: "c.ahmadi" }],
      events: [{ type: "intake.request-registered.v1", data: { channel: "desk" } }],
    });
    expect((await state(code)).registration?.person).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(rows)).not.toMatch(/رحیم|0081027168|02112345678|سه بار/);
  });

  it("needs no mobile of the applicant: a landline is stored instead, and no mobile opens the request (C18)", async () => {
    const { entered, vault, intake } = desk();
    const { code, noMobile } = await entered();
    expect(noMobile).toBe(true);
    expect(await vault(code)).toEqual({
      fullName: "رحیم نمونه",
      ...{ identityType: "national-code", identityNumber: "0081027168" },
      ...{ landline: "02112345678", contactBy: "sms", seen: "document" },
    });
    const tracked = await trackRequest(intake, { code, mobile: "+989123456789" }, "192.0.2.7");
    expect(tracked).toEqual({ found: false, refusal: { code: "no-match" } });
  });

  it("can enter a mobile, with which the applicant then tracks the request (C2)", async () => {
    const { entered, intake } = desk();
    const mobile = "+989123456789";
    const { code, noMobile } = await entered({ applicant: { ...elder, mobile } });
    expect(noMobile).toBeUndefined();
    expect(await trackRequest(intake, { code, mobile }, "192.0.2.7")).toMatchObject({ found: true });
  });

  it("registers once on a retry, with the same PIN; another body under the same idempotency key is refused (P4, C2)", async () => {
    const { enter, rows } = desk();
    const first = await enter({}, { key: "once" });
    expect(first).toMatchObject({ pin: expect.stringMatching(/^\d{6}$/) });
    expect(await enter({}, { key: "once" })).toEqual(first);
    const other = { description: "چیز دیگری می‌خواهم." };
    expect(await enter(other, { key: "once" })).toEqual(refused("key-reused"));
    expect(rows.filter(({ command }) => command === "register-for-applicant")).toHaveLength(1);
  });

  it("may send the same idempotency key as another clerk: each gets a request and a PIN of their own (P4, C2)", async () => {
    const { entered } = desk();
    const one = await entered({}, { key: "same" });
    const two = await entered({}, { key: "same", clerk: "h.moradi" });
    expect(two.code).not.toBe(one.code);
    expect(two.pin).not.toBe(one.pin);
  });

  it("raises the identity's level of assurance by seeing a document, but not by questions on the telephone (C13)", async () => {
    const { entered, identity, rows } = desk();
    const sure = async (seen: "document" | "caller" | "nothing", number: string) => {
      const applicant = { ...elder, seen, identity: { type: "national-code", number } } as const;
      const { code } = await entered({ applicant });
      const ask = { request: code, by: "h.moradi", directory: 1 };
      const shown = await showApplicant(identity, ask);
      return "applicant" in shown ? shown.applicant : undefined;
    };
    expect(await sure("document", "0081027168")).toMatchObject({ assurance: "clerk" });
    expect(await sure("caller", "0043119077")).toMatchObject({ assurance: "unverified" });
    expect(await sure("nothing", "0499370899")).toMatchObject({ assurance: "unverified" });
    const attested = rows.flatMap(({ facts }) => facts).filter(({ type }) => type === "attested");
    expect(attested).toEqual([
      { type: "attested", by: "c.ahmadi", seen: "document" },
      { type: "attested", by: "c.ahmadi", seen: "caller" },
    ]);
  });

  it("may register a company, in person or on paper, as one person by its legal ID (C13, C7)", async () => {
    const { entered, vault, state } = desk();
    const company = { ...elder, identity: { type: "legal-id", number: "10380284790" } } as const;
    const named = { ...company, fullName: "شرکت نمونه" } as const;
    const atDesk = await entered({ applicant: named });
    const paper = { ...({ channel: "paper", handedIn: "2026-11-17", readBack: undefined } as const) };
    const onPaper = await entered({ ...paper, applicant: { ...named, seen: "nothing" } });
    const of = async (code: string) => (await state(code)).registration?.person;
    expect(await of(onPaper.code)).toBe(await of(atDesk.code));
    expect(await vault(atDesk.code)).toMatchObject({ identityType: "legal-id", fullName: "شرکت نمونه" });
  });

  it("may register applicants without identity number and mobile, who count as two people even with the same landline (C13, C18)", async () => {
    const { entered, state } = desk();
    const nobody = { ...elder, identity: { type: "none" }, seen: "nothing" } as const;
    const [one, two] = [await entered({ applicant: nobody }), await entered({ applicant: nobody })];
    const people = [await state(one.code), await state(two.code)].map(
      ({ registration }) => registration?.person,
    );
    expect(new Set(people).size).toBe(2);
  });

  it("is stopped by no rate limit or block list (C17)", async () => {
    const { entered, intake } = desk();
    intake.limits.take = async () => false;
    for (let n = 0; n < 25; n += 1) await entered();
  });

  it("may register another request for a person just identified, without seeing the person's name and numbers (C6, R15)", async () => {
    const { entered, register, passFor, vault, intake, state, build } = desk();
    const before = await register();
    await build(before);
    const applicant = { type: "known", as: before, pass: await passFor("0499370899") } as const;
    const { code } = await entered({ applicant });
    expect(await vault(code)).toEqual({ ...(await vault(before)), seen: "document" });
    expect((await state(code)).registration).toMatchObject({
      person: (await state(before)).registration?.person,
      contact: (await state(before)).registration?.contact,
    });
    const mobile = "+989123456789";
    expect(await trackRequest(intake, { code, mobile }, "192.0.2.7")).toMatchObject({ found: true });
  });

  it("may register again only for the person whom this clerk identified, and not by naming a request of this person that accuses the clerk (C6, R2)", async () => {
    const { enter, entered, register, passFor } = desk();
    const [hers, his] = [await register(), await entered()];
    const pass = await passFor("0499370899");
    const known = (as: string, given = pass) => ({ applicant: { type: "known", as, pass: given } as const });
    expect(await enter(known(his.code))).toEqual(refused("not-found"));
    expect(await enter(known("407155289363"))).toEqual(refused("not-found"));
    expect(await enter(known(hers), { clerk: "h.moradi" })).toEqual(refused("pass-expired"));
    expect(await enter(known(hers, "x.y"))).toEqual(refused("pass-expired"));
    const against = await register({ complainedOfUnit: "service-desk" });
    expect(await enter(known(against))).toEqual(refused("not-found"));
  });

  it("is refused choices that the directory does not offer (C3)", async () => {
    const { enter } = desk();
    expect(await enter({ kind: "wish" })).toEqual({
      refused: { code: "unknown-choice", details: { fields: "kind" } },
    });
  });
});

describe("a paper form entered later", () => {
  const paper = (handedIn: string): Partial<Asked> => ({ channel: "paper", handedIn, readBack: undefined });
  const dayBefore = (now: Date, days: number) => tehranDay(new Date(now.getTime() - days * 86_400_000));

  it("stores the day it was handed in and the day of entry, and counts the promised date from the day it was handed in (C7)", async () => {
    const { entered, rows, clock } = desk();
    const handedIn = dayBefore(clock.at, 7);
    const walkedIn = await entered();
    const reply = await entered(paper(handedIn));
    expect(reply).toMatchObject({ handedIn, at: clock.at.toISOString() });
    expect(rows.find(({ id }) => id === reply.code)).toMatchObject({
      facts: [{ type: "registered", channel: "paper", handedIn, enteredBy: "c.ahmadi" }],
      events: [{ data: { channel: "paper", handedIn, registeredAt: clock.at.toISOString() } }],
    });
    expect(Date.parse(reply.promise?.due ?? "")).toBeLessThan(Date.parse(walkedIn.promise?.due ?? ""));
  });

  it("has its promised date counted from the day of entry if the organisation chose this, and still stores the day it was handed in (C7)", async () => {
    const { entered, clock, rows, deps } = desk();
    const { number, snapshot } = await deps.directory.current();
    const timeLimits = { ...defaultLimits, paperClocks: "entered" } as const;
    const walkedIn = await entered();
    Object.assign(deps.directory, fixedDirectory(number, { ...snapshot, timeLimits }));
    const reply = await entered(paper(dayBefore(clock.at, 7)));
    expect(reply).toMatchObject({ countsFromEntry: true, promise: walkedIn.promise });
    expect(rows.find(({ id }) => id === reply.code)).toMatchObject({
      events: [{ data: { countsFromEntry: true, handedIn: reply.handedIn, enteredBy: "c.ahmadi" } }],
    });
  });

  it("gets the same promised date as a request made at the desk when it was handed in today (C7)", async () => {
    const { entered, clock } = desk();
    const reply = await entered(paper(tehranDay(clock.at)));
    expect(reply.promise).toEqual((await entered()).promise);
  });

  it("is refused when the day it was handed in is in the future, or is older than the directory allows (C7)", async () => {
    const { enter, clock, rows } = desk();
    expect(await enter(paper(dayBefore(clock.at, -1)))).toEqual(refused("paper-day-ahead"));
    const tooOld = { refused: { code: "paper-day-too-old", details: { days: 30 } } };
    expect(await enter(paper(dayBefore(clock.at, 31)))).toEqual(tooOld);
    expect(rows).toHaveLength(0);
    expect(await enter(paper(dayBefore(clock.at, 30)))).toMatchObject({ registered: true });
  });

  it("is registered once: a second clerk with the same form learns who was first, and when (C7)", async () => {
    const { enter, rows, clock } = desk();
    const form = paper(dayBefore(clock.at, 3));
    const key = "paper-hash-of-the-form";
    const [first, second] = await Promise.all(
      ["c.ahmadi", "h.moradi"].map((clerk) => enter(form, { key, clerk })),
    );
    const codes = [first, second].flatMap((reply) => (reply && "code" in reply ? [reply.code] : []));
    expect(codes).toHaveLength(1);
    expect(rows.filter(({ command }) => command === "register-for-applicant")).toHaveLength(1);
    const late = first && "code" in first ? second : first;
    expect(late).toMatchObject({
      refused: {
        code: "paper-registered-before",
        details: { code: codes[0], fa: expect.stringMatching(/./) },
      },
    });
    const other = { ...form, description: "نامه دیگری است که با آن فرقی دارد." };
    expect(await enter(other, { key, clerk: "h.moradi" })).toEqual(refused("key-reused"));
  });

  it("does not tell a colleague whose unit the request accuses who entered the form (C7, R2)", async () => {
    const { entered, enter, clock } = desk();
    const form = { ...paper(dayBefore(clock.at, 3)), complainedOfUnit: "service-desk" };
    await entered(form, { key: "about-them", clerk: "h.moradi" });
    expect(await enter(form, { key: "about-them", clerk: "c.ahmadi" })).toEqual(refused("key-reused"));
  });

  it("gets its first reply again when retried on a later day (P4, C7)", async () => {
    const { enter, clock, later } = desk();
    const form = paper(dayBefore(clock.at, 30));
    const first = await enter(form, { key: "once" });
    later(1);
    expect(await enter(form, { key: "once" })).toEqual(first);
  });

  it("must state the day it was handed in and needs no reading back; a request by another channel must not state such a day (C7, C6)", () => {
    const { body } = registerForApplicantContract;
    const wrong = (given: object) =>
      body.safeParse({ ...asked, ...given }).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(wrong({ channel: "paper", readBack: undefined })).toEqual([["handedIn", "missing"]]);
    expect(wrong({ channel: "paper", handedIn: "2026-02-30" })).toEqual([["handedIn", "not-a-day"]]);
    expect(wrong({ handedIn: "2026-11-20" })).toEqual([["handedIn", "unknown-field"]]);
    expect(wrong({ readBack: undefined })).toEqual([["readBack", "readBack"]]);
    expect(wrong({ channel: "paper", handedIn: "2026-11-20", readBack: undefined })).toBeUndefined();
  });
});

describe("an incoming letter registered by a clerk", () => {
  const sender = { type: "organisation", name: "سازمان بازرسی نمونه" } as const;
  const written = { sender, number: "۱۴۰۵/ب/۱۲۳", date: "2026-11-15" };
  const inLetter = (given: Partial<NonNullable<Asked["letter"]>> = {}): Partial<Asked> => ({
    ...{ channel: "letter", handedIn: "2026-11-17", readBack: undefined },
    letter: { ...written, ...given },
  });

  it("is stored with the day it arrived; its sender, number and date are stored with the request's encrypted text, and in no journal row (C19)", async () => {
    const { entered, rows, intake, state } = desk();
    const { code, handedIn } = await entered(inLetter({ answerBy: "2026-12-01" }));
    expect(handedIn).toBe("2026-11-17");
    expect(rows.find(({ id }) => id === code)).toMatchObject({
      facts: [{ channel: "letter", letter: { mark: expect.any(String), answerBy: "2026-12-01" } }],
      events: [{ data: { channel: "letter", handedIn: "2026-11-17", answerBy: "2026-12-01" } }],
    });
    expect(JSON.stringify(rows)).not.toMatch(/بازرسی نمونه|۱۲۳/);
    const found = await intake.documents.get((await state(code)).registration?.words ?? "intake/x/words");
    expect(found).toMatchObject({ content: { letter: written } });
  });

  it("is registered once, however a clerk types its number, unless the clerk registers it again on purpose (C19)", async () => {
    const { enter, entered, rows, clock } = desk();
    const first = await entered(inLetter());
    clock.at = new Date(clock.at.getTime() + 60_000);
    const typed = inLetter({ number: "1405 / ب / 123", sender: { ...sender, name: "سازمان بازرسی  نمونه" } });
    const known = { refused: { code: "letter-registered-before", details: { code: first.code } } };
    expect(await enter(typed)).toEqual(known);
    const again = await entered({ ...typed, letter: { ...written, ...typed.letter, again: true } });
    expect(rows.find(({ id }) => id === again.code)).toMatchObject({
      facts: [{ letter: { again: first.code } }],
    });
    expect(await enter(inLetter())).toEqual(known);
  });

  it("counts as another letter when number, date or sender differs (C19)", async () => {
    const { entered } = desk();
    const codes = new Set<string>();
    for (const change of [
      {},
      { number: "124" },
      { date: "2026-11-14" },
      { sender: { ...sender, name: "دیگر" } },
    ])
      codes.add((await entered(inLetter(change))).code);
    expect(codes.size).toBe(4);
  });

  it("gets its first reply on a retry with the same idempotency key (P4, C19)", async () => {
    const { enter, entered } = desk();
    const first = await entered(inLetter(), { key: "once" });
    expect(await enter(inLetter(), { key: "once" })).toEqual(first);
  });

  it("is accepted from a clerk whom an earlier request for the same letter accuses, without revealing that request (C19, R2)", async () => {
    const { enter, entered } = desk();
    await entered({ ...inLetter(), complainedOfUnit: "service-desk" });
    expect(await enter(inLetter())).toMatchObject({ registered: true });
  });

  it("cannot arrive before the date written on it, and its reply cannot be due before its arrival (C19)", () => {
    const { body } = registerForApplicantContract;
    const wrong = (given: object) =>
      body
        .safeParse({ ...asked, ...inLetter(), ...given })
        .error?.issues.map(({ path, message }) => [path.join("."), message]);
    const letter = (given: object) => ({ letter: { ...written, ...given } });
    expect(wrong({})).toBeUndefined();
    expect(wrong({ letter: undefined })).toEqual([["letter", "missing"]]);
    expect(wrong({ handedIn: undefined })).toEqual([["handedIn", "missing"]]);
    expect(wrong(letter({ date: "2026-11-18" }))).toEqual([["letter.date", "letter-after-it-came"]]);
    expect(wrong(letter({ answerBy: "2026-11-16" }))).toEqual([["letter.answerBy", "answer-before-it-came"]]);
    expect(wrong({ channel: "paper" })).toEqual([["letter", "unknown-field"]]);
  });
});
