import { describe, expect, it } from "vitest";
import { Outage } from "../../../../shared/outage.ts";
import { casework } from "../../../../test/support/casework.ts";
import { actOnDue } from "../../clock/act-on-due/act-on-due.ts";
import { giveEvidence } from "../../commands/give-evidence.ts";
import { judgeCommitment } from "../../commands/judge-commitment.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { hearMinutes, hearWithdrawn } from "./hear-applicant.ts";

const person = "0123456789abcdef0123456789abcdef";
const last = "2026-12-26";

async function aCase(about: Parameters<ReturnType<typeof casework>["open"]>[1] = {}) {
  const world = casework();
  const code = await world.open(1, about);
  const meeting = `${code}.1`;
  await world.documents.put(`meeting/${meeting}/order-1`, person, "پاسخ کتبی مستدل");
  await world.documents.put(`meeting/${meeting}/order-2`, person, "بازدید دوباره از فروشگاه");
  const order = (n: number, owner: { unit: string } | { person: string }) => ({
    ...{ what: `meeting/${meeting}/order-${n}`, owner, day: last },
  });
  const orders = [order(1, { person: "h.moradi" }), order(2, { unit: "legal" })];
  const confirmed = (request = code) => ({
    id: `meeting/${meeting}/9/0`,
    data: { request, meeting, orders },
  });
  const state = async () => (await world.deps.cases.load(code)).state;
  const facts = () => world.rows.filter(({ id }) => id === code).flatMap((row) => row.facts);
  return { ...world, code, meeting, confirmed, state, facts };
}

describe("an order in the minutes of a meeting (M12, R11)", () => {
  it("becomes a commitment of the case with a clock, once however often the event comes", async () => {
    const { deps, confirmed, state, facts, meeting, code } = await aCase();
    await hearMinutes(deps, confirmed());
    const before = facts().length;
    await hearMinutes(deps, confirmed());
    expect(facts()).toHaveLength(before);
    const { commitments, clocks } = await state();
    expect(commitments.map(({ owner, due }) => [owner, due])).toEqual([
      [{ person: "h.moradi" }, last],
      [{ unit: "legal" }, last],
    ]);
    expect(commitments).toMatchObject([{ minutes: { meeting } }, { minutes: { meeting } }]);
    const owed = clocks.filter(({ clock }) => clock === "commitment");
    // A Tehran day ends at 20:30 UTC.
    expect(owed).toMatchObject([1, 2].map((of) => ({ of, due: "2026-12-26T20:30:00.000Z" })));
    expect(await readCase(deps, code, "e.karimi")).toMatchObject({
      commitments: [
        { number: 1, what: "پاسخ کتبی مستدل", standing: "open", meeting: {} },
        { number: 2, what: "بازدید دوباره از فروشگاه", standing: "open", meeting: {} },
      ],
    });
  });

  it("is also added by a correction of the minutes, which leaves earlier orders unchanged (M11)", async () => {
    const { deps, confirmed, state, meeting, code } = await aCase();
    await hearMinutes(deps, confirmed());
    const before = (await state()).commitments;
    const added = { what: `meeting/${meeting}/order-2`, owner: { unit: "price-control" }, day: last };
    const corrected = { id: `meeting/${meeting}/10/0`, data: { request: code, meeting, orders: [added] } };
    for (let told = 0; told < 2; told += 1) await hearMinutes(deps, corrected);
    const { commitments } = await state();
    expect(commitments.slice(0, 2)).toEqual(before);
    expect(commitments.slice(2)).toMatchObject([{ owner: { unit: "price-control" }, minutes: { meeting } }]);
  });

  it("is announced with its owner and due day; evidence and judgement use a number that is counted separately from the commitments of answers", async () => {
    const { deps, rows, by, confirmed, code, meeting } = await aCase();
    await hearMinutes(deps, confirmed());
    await giveEvidence(deps, await by("h.moradi", code), { number: 1, words: "نامه پیوست است." });
    const own = await judgeCommitment(deps, await by("h.moradi", code), {
      number: 1,
      kept: true,
      reason: "-",
    });
    expect(own, "by another than its owner (R11)").toMatchObject({
      refusal: { code: "own-commitment" },
    });
    await giveEvidence(deps, await by("e.legal", code), { number: 2, words: "گزارش بازدید پیوست است." });
    const kept = { number: 2, kept: true, reason: "رسید." };
    expect(await judgeCommitment(deps, await by("h.moradi", code), kept)).toMatchObject({ accepted: true });
    const events = rows.flatMap((row) => row.events);
    expect(events.filter(({ type }) => type === "referral.meeting-ordered.v1")).toMatchObject([
      { data: { case: code, meeting, commitment: 1, owner: { person: "h.moradi" }, due: last } },
      { data: { case: code, meeting, commitment: 2, owner: { unit: "legal" }, due: last } },
    ]);
    expect(events.find(({ type }) => type === "referral.commitment-evidenced.v1")).toMatchObject({
      data: { commitment: 1, meeting },
    });
    expect(events.find(({ type }) => type === "referral.commitment-judged.v1")).toMatchObject({
      data: { commitment: 2, meeting, kept: true },
    });
  });

  it("causes another delivery of its event until the case is opened, and becomes a commitment even in a case that has ended", async () => {
    const { deps, confirmed, code, state } = await aCase();
    await expect(hearMinutes(deps, confirmed("400000000024"))).rejects.toThrow(Outage);
    await hearWithdrawn(deps, { id: `intake/${code}/2/0`, data: { request: code } });
    await hearMinutes(deps, confirmed());
    expect(await state()).toMatchObject({ stage: "ended", commitments: [{ due: last }, { due: last }] });
  });

  it("is escalated, when overdue, only to people without a conflict of interest; an accused owner gets no warning (R2)", async () => {
    const accused = { complainedOf: { units: [], people: ["h.moradi"] } };
    const { deps, confirmed, code, clock, facts } = await aCase(accused);
    await hearMinutes(deps, confirmed());
    for (const at of ["2026-12-24T08:00:00.000Z", "2026-12-27T08:00:00.000Z", "2027-01-20T08:00:00.000Z"]) {
      clock.at = new Date(at);
      await actOnDue(deps, code);
    }
    const told = facts().flatMap((fact) =>
      "clock" in fact && fact.clock === "commitment" && "to" in fact ? [fact] : [],
    );
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(["warned", "escalated"]));
    expect(told.flatMap(({ to }) => to)).not.toContain("h.moradi");
  });
});
