import { describe, expect, it, test } from "vitest";
import { acceptCase } from "../../functions/referral/accept-case/accept-case.ts";
import { approveAnswer } from "../../functions/referral/approve-answer/approve-answer.ts";
import { draftAnswer } from "../../functions/referral/draft-answer/draft-answer.ts";
import { nameParties } from "../../functions/referral/name-parties/name-parties.ts";
import { referCase } from "../../functions/referral/refer-case/refer-case.ts";
import { casework } from "../support/casework.ts";
import { type Called, operationOf, staffApis } from "../support/staff-apis.ts";
import { type Attempt, attempts } from "./attempts.ts";

/** Of nobody that an attempt is about. */
const somebodyElse = { people: ["a.audit"] };

/** That something was asked for in bulk, and what became of it, is kept besides. */
const ofBulk = ["ask-in-bulk", "finish-bulk"];

async function tried(attempt: Attempt, accused: Attempt["accused"], called: Called = {}) {
  const world = casework(attempt.directory);
  const { units = [], people = [] } = accused;
  const code = await world.open(1, { complainedOf: { units, people } });
  await attempt.before?.(world, code);
  const { state } = await world.deps.cases.load(code);
  const before = world.rows.length;
  const version = state.personVersion;
  const reply = await staffApis(world).call(
    attempt.by,
    attempt.operation,
    inCase(attempt, code, version, called),
  );
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

describe("nobody in conflict gets a hand in a case by trying to", () => {
  const named = Object.entries(attempts);

  it.each(named)("%s: refused, and kept in the case (R2, R13)", async (_, attempt) => {
    const { code, status, text, facts } = await tried(attempt, attempt.accused, attempt.called);
    if (attempt.refused === "not-found")
      expect(text, "as of no case at all").not.toMatch(/conflict|complain/i);
    expect([code, status]).toEqual([attempt.refused, attempt.refused === "not-found" ? 404 : 409]);
    const kept = facts.filter(({ type }) => type === "refused");
    expect(kept).toEqual([
      { type: "refused", by: attempt.by, at: "2026-11-24T08:00:00.000Z", ...attempt.kept },
    ]);
    expect(facts.filter(({ type }) => type !== "refused")).toEqual([]);
  });

  it.each(named)("%s: accepted where nobody is in conflict", async (_, attempt) => {
    const accused = attempt.twin ? attempt.accused : somebodyElse;
    const { code, facts } = await tried(attempt, accused, attempt.twin ?? attempt.called);
    expect(code).toBe("yes");
    expect(facts.filter(({ type }) => type === "refused")).toEqual([]);
  });
});

test("trying again and again within the hour is kept once for each thing tried (R2)", async () => {
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

test("who had the case and is complained of by now shows nothing in it that others owe: it is not there (R2, R11)", async () => {
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

test("who is complained of may owe a commitment and show that it is kept, and sees nothing else by that (R2, R11)", async () => {
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
