import { describe, expect, it, test } from "vitest";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { approveAnswer } from "../../functions/referral/commands/approve-answer.ts";
import { draftAnswer } from "../../functions/referral/commands/draft-answer/draft-answer.ts";
import { nameParties } from "../../functions/referral/commands/name-parties/name-parties.ts";
import { referCase } from "../../functions/referral/commands/refer-case.ts";
import { steps } from "../../functions/referral/rules/machine.ts";
import { calls } from "../policy/calls.ts";
import { casework } from "../support/casework.ts";
import { type Called, operationOf, staffApis } from "../support/staff-apis.ts";
import { type Attempt, attempts } from "./attempts.ts";

/** The two steps that a user with a conflict of interest may take, since they owe evidence or an explanation. */
const owing: readonly string[] = ["give-evidence", "give-explanation"];

/** Accused in place of the real accused where a test needs a case without a conflict; this person takes part in no attempt. */
const somebodyElse = { people: ["a.audit"] };

/** Commands that record the request and the outcome of a bulk step; they take no step on a case. */
const ofBulk = ["ask-in-bulk", "finish-bulk"];

async function tried(attempt: Attempt, accused: Attempt["accused"], called: Called = {}, by = attempt.by) {
  const world = casework(attempt.directory);
  const { units = [], people = [] } = accused;
  const code = await world.open(1, { complainedOf: { units, people } });
  await attempt.before?.(world, code);
  const { state } = await world.deps.cases.load(code);
  const before = world.rows.length;
  const version = state.personVersion;
  const reply = await staffApis(world).call(by, attempt.operation, inCase(attempt, code, version, called));
  const problem = reply.body.results?.[0]?.problem ?? (reply.status < 400 ? undefined : reply.body);
  return {
    code: problem?.type.replace("urn:peygir:problem:", "") ?? "yes",
    status: problem?.status ?? 200,
    text: reply.text,
    facts: world.rows
      .slice(before)
      .filter(({ command }) => !ofBulk.includes(command))
      .flatMap((row) => row.facts),
  };
}

function inCase(
  { operation }: Attempt,
  code: string,
  version: number,
  { params, body, ...called }: Called,
): Called {
  if (!operation.startsWith("bulk-"))
    return {
      ...called,
      params: { case: code, ...params },
      version,
      ...(operationOf(operation).body && { body: body ?? {} }),
    };
  return { ...called, body: { ...(body as object), cases: [{ case: code, version }] } };
}

describe("a user's attempt", () => {
  const named = Object.entries(attempts);

  it.each(named)(
    "“%s” is refused and recorded in the case if the user has a conflict of interest (R2, R13)",
    async (_, attempt) => {
      const { code, status, text, facts } = await tried(attempt, attempt.accused, attempt.called);
      if (attempt.refused === "not-found")
        expect(text, "as of no case at all").not.toMatch(/conflict|complain/i);
      expect([code, status]).toEqual([attempt.refused, attempt.refused === "not-found" ? 404 : 409]);
      const kept = facts.filter(({ type }) => type === "refused");
      expect(kept).toEqual([
        { type: "refused", by: attempt.by, at: "2026-11-24T08:00:00.000Z", ...attempt.kept },
      ]);
      expect(facts.filter(({ type }) => type !== "refused")).toEqual([]);
    },
  );

  it.each(named)(
    "“%s” is accepted in the same situation if the user has no conflict of interest",
    async (_, attempt) => {
      const accused = attempt.twin ? attempt.accused : somebodyElse;
      const { code, facts } = await tried(attempt, accused, attempt.twin ?? attempt.called, attempt.twinBy);
      expect(code).toBe("yes");
      expect(facts.filter(({ type }) => type === "refused")).toEqual([]);
    },
  );
});

test("repeated attempts of a user in conflict of interest are recorded once an hour for each operation (R2)", async () => {
  const world = casework();
  const code = await world.open(1, { complainedOf: { units: [], people: ["e.karimi"] } });
  const { call } = staffApis(world);
  const look = () => call("e.karimi", "read-case", { params: { case: code }, query: {} });
  for (let times = 0; times < 3; times += 1) expect((await look()).status).toBe(404);
  const kept = () => world.rows.flatMap((row) => row.facts).filter(({ type }) => type === "refused");
  expect(kept()).toHaveLength(1);
  world.clock.at = new Date("2026-11-24T09:00:00.000Z");
  await look();
  expect(kept()).toHaveLength(2);
});

test("a former assignee who is now accused gets “not found” when giving evidence for another person's commitment (R2, R11)", async () => {
  const world = casework();
  const { deps, by } = world;
  const code = await world.open(1);
  const reason = "درباره چیز دیگری است.";
  const { call } = staffApis(world);
  const show = async () => {
    const params = { case: code, number: "1" };
    return (await call("e.karimi", "give-evidence", { params, body: { words: "رسید پیوست است." } })).status;
  };
  await referCase(deps, await by("e.karimi", code), { unit: "legal", reason });
  expect(await show(), "they may look, and owe nothing").toBe(403);
  await nameParties(deps, await by("e.legal", code), { units: ["price-control"], people: [], reason });
  expect(await show()).toBe(404);
  const kept = world.rows.flatMap((row) => row.facts).filter(({ type }) => type === "refused");
  expect(kept).toMatchObject([{ by: "e.karimi", action: "give-evidence", why: "complained-of" }]);
});

test("an accused employee who owes a commitment may give evidence for it, but sees nothing else of the case (R2, R11)", async () => {
  const world = casework();
  const code = await world.open(1, { complainedOf: { units: ["legal"], people: [] } });
  const { deps, by } = world;
  await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
  await draftAnswer(deps, await by("e.karimi", code), {
    outcome: "granted",
    answers: ["پس داده می‌شود."],
    reasoning: "قیمت از مصوب بیشتر بود.",
    commitments: [{ what: "بازگرداندن مبلغ", due: "2027-01-01", owner: { person: "e.legal" } }],
  });
  await approveAnswer(deps, await by("h.moradi", code));
  await world.settle();
  const { call } = staffApis(world);
  const params = { case: code, number: "1" };
  const given = await call("e.legal", "give-evidence", { params, body: { words: "رسید پیوست است." } });
  expect(given.status).toBe(200);
  expect(given.text).not.toMatch(/روغن|قیمت از مصوب|زهرا/);
  const { personVersion } = (await deps.cases.load(code)).state;
  const judged = await call("e.legal", "judge-commitment", {
    params,
    version: personVersion,
    body: { kept: true, reason: "رسید پیوست است." },
  });
  expect(judged.status).toBe(404);
});

describe("a question or an order that inspection sends to the accused (R2)", () => {
  /** Texts that would betray the case: its tracking code, its applicant's name, mobile and text, and the staff's notes. */
  const secrets = (code: string) => [code, "زهرا نمونه", "+989120000001", "روغن گران است", "نکته متقاضی"];

  async function inspected() {
    const world = casework();
    const code = await world.open(1, {
      subject: "price",
      complainedOf: { units: ["price-control"], people: ["c.ahmadi"] },
    });
    const { deps, by } = world;
    await acceptCase(deps, await by("i.inspection", code), { points: ["نکته متقاضی"] });
    const { call } = staffApis(world);
    const step = async (username: string, operation: string, body: object, params: object = {}) => {
      const { personVersion: version } = (await deps.cases.load(code)).state;
      return call(username, operation, { params: { case: code, ...params }, version, body });
    };
    const wants = (summary: string) => ({ summary, wanted: "روند را بنویسید.", due: "2026-12-20" });
    await step("i.inspection", "ask-explanation", { of: { unit: "price-control" }, ...wants("خلاصه یک") });
    await step("i.inspection", "order-remedy", { owner: { person: "c.ahmadi" }, ...wants("خلاصه دو") });
    await world.settle();
    const owed = async (username: string) => call(username, "list-owed", { query: {} });
    return { ...world, code, call, step, owed };
  }

  it("is in the accused's list of obligations with inspection's text, and without anything else of the case", async () => {
    const { owed, code } = await inspected();
    const [ofUnit, ofPerson] = [await owed("e.karimi"), await owed("c.ahmadi")];
    expect(ofUnit.body.items).toMatchObject([
      { asked: { summary: "خلاصه یک", wanted: "روند را بنویسید." }, of: { unit: { key: "price-control" } } },
    ]);
    expect(ofPerson.body.items).toMatchObject([
      { what: "روند را بنویسید.", ordered: { summary: "خلاصه دو" }, standing: "open" },
    ]);
    for (const secret of secrets(code)) {
      expect(ofUnit.text).not.toContain(secret);
      expect(ofPerson.text).not.toContain(secret);
    }
    expect((await owed("h.moradi")).body.items, "the unit's head answers as well").toHaveLength(1);
  });

  it("is answered under an alias of the case that only this accused can use, and the reply reveals nothing of the case", async () => {
    const { owed, call, code, settle } = await inspected();
    const body = { words: "رسیدها چاپی است." };
    const { case: name = "" } = (await owed("e.karimi")).body.items[0] ?? {};
    const other = await call("h.moradi", "give-explanation", { params: { case: name, number: "1" }, body });
    expect(other.status).toBe(404);
    const given = await call("e.karimi", "give-explanation", { params: { case: name, number: "1" }, body });
    expect(given.status).toBe(200);
    const { case: theirs = "" } = (await owed("c.ahmadi")).body.items[0] ?? {};
    const shown = await call("c.ahmadi", "give-evidence", { params: { case: theirs, number: "1" }, body });
    expect(shown.status).toBe(200);
    for (const secret of secrets(code)) {
      expect(given.text).not.toContain(secret);
      expect(shown.text).not.toContain(secret);
    }
    await settle();
    expect((await owed("e.karimi")).body.items, "it was given").toEqual([]);
  });

  it("is shown in the case to its staff, with the accused's explanation and its time", async () => {
    const { step, call, code } = await inspected();
    await step("e.karimi", "give-explanation", { words: "رسیدها چاپی است." }, { number: "1" });
    const { body, text } = await call("i.inspection", "read-case", { params: { case: code }, query: {} });
    expect(body.explanations).toMatchObject([
      {
        of: { unit: { key: "price-control" } },
        asked: { by: { username: "i.inspection" }, summary: "خلاصه یک" },
        given: { by: { username: "e.karimi" }, words: "رسیدها چاپی است.", at: "2026-11-24T08:00:00.000Z" },
      },
    ]);
    expect(body.commitments).toMatchObject([{ ordered: { summary: "خلاصه دو" } }]);
    for (const secret of ["روغن گران است", "نکته متقاضی"]) expect(text).toContain(secret);
  });

  it("shows the tracking code if the employee who owes the action is not accused", async () => {
    const { step, owed, settle, code } = await inspected();
    const remedy = { summary: "خلاصه سه", wanted: "رسید را بپذیرید.", due: "2026-12-20" };
    await step("i.inspection", "order-remedy", { owner: { unit: "legal" }, ...remedy });
    await settle();
    expect((await owed("e.legal")).body.items).toMatchObject([{ case: code, what: "رسید را بپذیرید." }]);
  });

  it("gives the accused no other access: every other operation answers “not found”, by tracking code or alias", async () => {
    const { call, code, owed, deps, open } = await inspected();
    const { case: name = "" } = (await owed("e.karimi")).body.items[0] ?? {};
    const before = (await deps.cases.load(code)).version;
    const other = await open(2);
    const others = (Object.keys(steps) as (keyof typeof steps)[]).filter((one) => !owing.includes(one));
    for (const operation of [
      ...others,
      "read-case",
      "read-applicant",
      "open-attachment",
      "list-looks",
      "list-notices",
    ]) {
      const { called } = calls[operation] ?? {};
      for (const one of [code, name]) {
        const { personVersion } = (await deps.cases.load(code)).state;
        const asked = called?.(one, personVersion, other) ?? {};
        const { status } = await call("e.karimi", operation, asked);
        expect([operation, status]).toEqual([operation, 404]);
      }
    }
    expect((await deps.cases.load(code)).version).toBe(before);
  });
});
