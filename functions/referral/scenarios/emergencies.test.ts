import { describe, expect, it } from "vitest";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import { casework } from "../../../test/support/casework.ts";
import { withEmergencies } from "../../../test/support/emergencies.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { askExplanation } from "../commands/ask-explanation.ts";
import { assignCase } from "../commands/assign-case.ts";
import { bulk } from "../commands/bulk/bulk.ts";
import { checkOnSpot } from "../commands/check-on-spot.ts";
import { closeNoOpinion } from "../commands/close-no-opinion.ts";
import { correctCase } from "../commands/correct-case/correct-case.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { giveEvidence } from "../commands/give-evidence.ts";
import { giveExplanation } from "../commands/give-explanation.ts";
import { judgeCommitment } from "../commands/judge-commitment.ts";
import { noteContact } from "../commands/note-contact.ts";
import { orderRemedy } from "../commands/order-remedy.ts";
import { referCase } from "../commands/refer-case.ts";
import { returnCase } from "../commands/return-case/return-case.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { listLate } from "../queries/list-owed/list-late.ts";
import { listOwed } from "../queries/list-owed/list-owed.ts";
import { owedOf } from "../queries/list-owed/obligation-of.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import { hearObjected, hearRated } from "../reactions/hear-applicant/hear-applicant.ts";

const about = {
  kind: "service-failure",
  subject: "absent-employee",
  channel: "foad-web",
  hidden: true,
  complainedOf: { units: ["legal"], people: [] },
} as const;
const reason = "کارمند نبود.";
const remedied = { outcome: "remedied", answers: ["جانشین مستقر شد.", "پوزش خواسته شد."], reasoning: reason };

/** The last day of inspection's order, with the time set on it: Monday, 9 Azar 1405, 11:00 in Tehran. */
const until = { due: "2026-11-30", time: "11:00" };

type Outcome = { readonly accepted: true } | { readonly accepted: false; readonly refusal: { code: string } };
const refusal = (outcome: Outcome) => (outcome.accepted ? "accepted" : outcome.refusal.code);

async function emergency(told: Parameters<ReturnType<typeof casework>["open"]>[1] = about) {
  const world = casework(withEmergencies);
  const code = await world.open(1, told);
  const { deps, by, clock } = world;
  const state = async () => (await deps.cases.load(code)).state;
  const take = async (username = "i.inspection") =>
    refusal(await acceptCase(deps, await by(username, code), { points: ["جانشین نبود", "گفتند فردا بیا"] }));
  const answer = async (username = "i.inspection", input = remedied) =>
    refusal(await draftAnswer(deps, await by(username, code), input));
  const looked = async (result: "not-reached" | "reached" | "left-message") => {
    clock.at = new Date(clock.at.getTime() + 60_000);
    return noteContact(deps, await by("i.inspection", code), {
      with: { type: "applicant" },
      how: "phone",
      result,
    });
  };
  const close = async () => refusal(await closeNoOpinion(deps, await by("i.inspection", code), { reason }));
  const rated = (outcome: boolean) =>
    hearRated(deps, { id: "intake/rated", data: { request: code, process: true, outcome } });
  const objected = () =>
    hearObjected(deps, { id: "intake/objected", data: { request: code, words: `intake/${code}/objection` } });
  const events = async () =>
    (await deps.cases.store.all(code)).flatMap((row) => row.events.map(({ type }) => type));
  return { ...world, code, state, take, answer, looked, close, rated, objected, events };
}

describe("an administrative emergency", () => {
  it("goes to inspection, even when it accuses a unit, and has a clock of working hours (S3, D1)", async () => {
    const { state } = await emergency();
    const { hops, clocks } = await state();
    expect(hops).toMatchObject([{ unit: "inspection", by: { rule: "emergencies" } }]);
    const span = clocks.find(({ clock }) => clock === "answer")?.span;
    expect(span).toMatchObject({ duration: { in: "working-hours", takes: 3, capDays: 2 } });
  });

  it("goes to the outside authority when it accuses inspection (S3, R2)", async () => {
    const { state } = await emergency({ ...about, complainedOf: { units: [], people: ["j.inspection"] } });
    const { hops, parties } = await state();
    expect([hops.at(-1)?.unit, hops.at(-1)?.why]).toEqual(["outside", "conflict-of-interest"]);
    expect(parties).toMatchObject({ units: ["inspection"], people: ["j.inspection"] });
  });

  it("cannot be referred, split or returned to another unit, in a step on one case or on several (S3, R2)", async () => {
    const { deps, by, code, take, state } = await emergency();
    const back = await returnCase(deps, await by("i.inspection", code), { reason });
    expect(refusal(back)).toBe("stays-with-inspection");
    await take();
    const refer = async (unit: string) =>
      refusal(await referCase(deps, await by("h.inspection", code), { unit, reason }));
    expect(await refer("price-control")).toBe("stays-with-inspection");
    expect(await refer("legal"), "refused for the conflict first").toBe("in-conflict");
    const parts = [{ unit: "price-control", points: [0] }];
    expect(refusal(await splitCase(deps, await by("i.inspection", code), { parts }))).toBe(
      "stays-with-inspection",
    );
    const { personVersion } = await state();
    const several = [{ case: code, version: personVersion }];
    const to = { unit: "price-control", reason };
    const ask = {
      username: "h.inspection",
      key: "bulk-key-1",
      language: "fa",
      cases: several,
      input: to,
    } as const;
    const [result] = (await bulk(deps, "refer-case", ask, (one) => referCase(deps, one, to))) as object[];
    expect(JSON.stringify(result)).toContain("stays-with-inspection");
  });

  it("cannot be made by correcting the kind of a case that a unit other than inspection holds (S3, D4)", async () => {
    const { deps, by, open, staff } = casework(withEmergencies);
    const code = await open(2);
    expect(staff("h.moradi").unit).toBe("price-control");
    const chosen = { kind: "service-failure", subject: "absent-employee", reason };
    expect(refusal(await correctCase(deps, await by("h.moradi", code), chosen))).toBe("not-with-inspection");
    const parted = await open(4);
    const points = { points: [reason, "دوم"] };
    await referCase(deps, await by("h.moradi", parted), { unit: "inspection", reason });
    await acceptCase(deps, await by("i.inspection", parted), points);
    const parts = { parts: [{ unit: "price-control", points: [1] }] };
    expect(refusal(await splitCase(deps, await by("i.inspection", parted), parts))).toBe("accepted");
    const whole = await correctCase(deps, await by("i.inspection", parted), chosen);
    expect(refusal(whole), "another unit holds a part of it").toBe("not-with-inspection");
    const other = { kind: "complaint", subject: "absent-employee", reason };
    expect(refusal(await correctCase(deps, await by("h.moradi", code), other))).toBe("unknown-subject");
  });

  it("is checked on the spot, and its applicant gets a notice once inspection's order is carried out (S3)", async () => {
    const { deps, by, code, take, events } = await emergency();
    await take();
    const check = await checkOnSpot(deps, await by("i.inspection", code), { findings: reason });
    expect(refusal(check)).toBe("accepted");
    const words = { summary: "کارمند غایب بود.", wanted: "تا ۱۱:۰۰ جانشین مستقر شود", ...until };
    const order = { owner: { unit: "legal" }, ...words };
    expect(refusal(await orderRemedy(deps, await by("i.inspection", code), order))).toBe("accepted");
    const asked = { of: { unit: "legal" }, ...words };
    expect(refusal(await askExplanation(deps, await by("i.inspection", code), asked))).toBe("accepted");
    const done = { number: 1, words: "جانشین مستقر شد." };
    expect(refusal(await giveEvidence(deps, await by("h.legal", code), done))).toBe("accepted");
    const kept = { number: 1, kept: true, reason };
    expect(refusal(await judgeCommitment(deps, await by("i.inspection", code), kept))).toBe("accepted");
    const [judged] = (await deps.cases.store.all(code))
      .flatMap((row) => row.events)
      .filter(({ type }) => type === "referral.commitment-judged.v1");
    expect(judged?.data).toMatchObject({ kept: true, ordered: true, remedied: true });
    expect(await events()).toContain("referral.checked-on-spot.v1");
    const view = await readCase(deps, code, "i.inspection");
    expect(view).toMatchObject({ emergency: true, checks: [{ findings: reason }] });
  });

  it("needs no approval for an answer that the emergency is remedied, but needs one for an answer that refuses the request (R10)", async () => {
    const { take, answer, state } = await emergency();
    await take();
    await answer("i.inspection", { ...remedied, outcome: "not-granted" });
    expect((await state()).stage).toBe("for-approval");
    const other = await emergency();
    await other.take();
    await other.answer();
    expect((await other.state()).stage).toBe("answered");
  });

  it("ends with the answer when the applicant had already said that they are satisfied (S3, R12)", async () => {
    const { take, answer, rated, state, events } = await emergency();
    await take();
    await rated(true);
    expect((await state()).stage).toBe("in-hand");
    await answer();
    expect(await state()).toMatchObject({ stage: "ended", ended: { how: "accepted" } });
    expect(await events()).toContain("referral.case-ended.v2");
  });

  it("is decided in the second stage by another inspector (R13)", async () => {
    const { deps, by, code, take, answer, objected, state } = await emergency();
    await take();
    await answer();
    await objected();
    const { hops, firstStage } = await state();
    expect([hops.at(-1)?.unit, firstStage]).toEqual(["inspection", { units: [], people: ["i.inspection"] }]);
    expect(await take("i.inspection"), "decided the first stage").toBe("not-found");
    const given = await assignCase(deps, await by("h.inspection", code), { expert: "i.inspection" });
    expect(refusal(given)).toBe("in-conflict-first-stage");
    expect(await take("j.inspection")).toBe("accepted");
    await answer("j.inspection");
    expect(await state()).toMatchObject({ stage: "ended", ended: { how: "second-stage" } });
  });

  it("is decided in the second stage by the outside authority when all inspectors decided the first stage, and cannot leave this authority (S3, R13)", async () => {
    const { deps, by, code, take, answer, objected, state } = await emergency();
    await take("i.inspection");
    await assignCase(deps, await by("h.inspection", code), { expert: "j.inspection" });
    await answer("j.inspection");
    await objected();
    expect((await state()).hops.at(-1)?.unit).toBe("outside");
    expect(await take("e.outside")).toBe("accepted");
    const back = await referCase(deps, await by("h.outside", code), { unit: "inspection", reason });
    expect(refusal(back)).toBe("stays-with-inspection");
    expect((await readCase(deps, code, "h.outside"))?.mayI).not.toContain("refer-case");
  });

  it("may be closed without the applicant's opinion after two failed attempts to reach the applicant; such a closing does not count as satisfaction (S3, R12)", async () => {
    const { take, answer, looked, close, state, events, objected, clock } = await emergency();
    await take();
    await looked("not-reached");
    clock.at = new Date(clock.at.getTime() + 60_000);
    expect(await close(), "it is not answered yet").toBe("wrong-stage");
    await answer();
    expect(await close(), "attempts before the answer do not count").toBe("attempts-missing");
    await looked("not-reached");
    await looked("reached");
    expect(await close()).toBe("attempts-missing");
    await looked("left-message");
    expect(await close()).toBe("accepted");
    const { ended, rating } = await state();
    expect([ended?.how, rating]).toEqual(["no-opinion", undefined]);
    expect(await events()).toContain("referral.closed-no-opinion.v1");
    await objected();
    expect(await state(), "the applicant may still object").toMatchObject({ stage: "waiting", round: 2 });
  });

  it("cannot be closed without the applicant's opinion once the applicant gave an opinion; a case of another kind cannot be checked on the spot (S3)", async () => {
    const { take, answer, looked, close, rated } = await emergency();
    await take();
    await answer();
    await looked("not-reached");
    await looked("not-reached");
    await rated(false);
    expect(await close()).toBe("opinion-given");
    const { deps, by, open } = casework(withEmergencies);
    const code = await open(3, { kind: "suggestion", subject: "other" });
    const [points, checked] = [{ points: [reason] }, { findings: reason }];
    await referCase(deps, await by("h.desk", code), { unit: "inspection", reason });
    await acceptCase(deps, await by("i.inspection", code), points);
    expect(refusal(await checkOnSpot(deps, await by("i.inspection", code), checked))).toBe(
      "not-an-emergency",
    );
  });
});

describe("the time set on the last day of an order or an explanation in an emergency (S3, D7, D8)", () => {
  /** A case registered at 10:20; inspection sends the order and the request for an explanation at 10:35. */
  async function byHour(hours: { order?: string; explanation?: string } = {}) {
    const world = casework({ ...withEmergencies, holidays: [] });
    const { deps, by, clock, settle, staff } = world;
    const at = (time: string, day = "2026-11-30") => {
      clock.at = new Date(momentOfTehran(day, time));
    };
    at("10:20");
    const code = await world.open(1, { ...about, registeredAt: clock.at.toISOString() });
    await acceptCase(deps, await by("i.inspection", code), { points: ["جانشین نبود"] });
    at("10:35");
    const words = { summary: "کارمند غایب بود.", wanted: "تا ۱۱:۰۰ جانشین مستقر شود", due: until.due };
    const order = async (time?: string) =>
      refusal(
        await orderRemedy(deps, await by("i.inspection", code), {
          ...{ ...words, owner: { unit: "legal" } },
          ...(time && { time }),
        }),
      );
    const ask = async (time?: string) =>
      refusal(
        await askExplanation(deps, await by("i.inspection", code), {
          ...{ ...words, of: { unit: "legal" } },
          ...(time && { time }),
        }),
      );
    if (hours.order) await order(hours.order);
    if (hours.explanation) await ask(hours.explanation);
    const due = async (time: string) => {
      at(time);
      await actOnDue(deps, code);
    };
    const state = async () => (await deps.cases.load(code)).state;
    const clockOf = async (name: string) => (await state()).clocks.find((each) => each.clock === name);
    const owed = async (username: string, list: "mine" | "late" = "mine") => {
      await settle();
      const { items } = await (list === "mine" ? listOwed : listLate)(deps, staff(username));
      return Promise.all(items.map((row) => owedOf(deps, row, username)));
    };
    return { ...world, code, at, order, ask, due, state, clockOf, owed };
  }

  it("must be given, and must be in the future", async () => {
    const { order, ask } = await byHour();
    expect([await order(), await ask()]).toEqual(["hour-missing", "hour-missing"]);
    expect([await order("10:35"), await ask("09:00")]).toEqual(["hour-past", "hour-past"]);
    expect([await order("11:00"), await ask("12:35")]).toEqual(["accepted", "accepted"]);
  });

  it("causes warnings when shares of the office time before it have passed, and an escalation at the set minute", async () => {
    const { due, clockOf } = await byHour({ order: "11:00" });
    const clock = await clockOf("commitment");
    expect([clock?.due, clock?.warns.map(({ at }) => at)]).toEqual([
      momentOfTehran(until.due, "11:00"),
      ["2026-11-30T07:17:30.000Z", "2026-11-30T07:23:45.000Z", momentOfTehran(until.due, "11:00")],
    ]);
    await due("10:59");
    expect((await clockOf("commitment"))?.warned.map(({ share }) => share)).toEqual([50, 75]);
    expect((await clockOf("commitment"))?.escalated).toEqual([]);
    await due("11:00");
    const late = await clockOf("commitment");
    expect([late?.warned.length, late?.escalated.length, late?.escalationEnded]).toEqual([3, 1, undefined]);
    expect(late?.escalated[0]?.to, "no accused is told").not.toContain("h.legal");
  });

  it("causes warnings to inspection when it is for an explanation; the clock stops once the explanation is given", async () => {
    const { deps, by, code, due, clockOf, at } = await byHour({ explanation: "12:35" });
    await due("11:35");
    expect((await clockOf("explanation"))?.warned).toMatchObject([{ share: 50, to: ["i.inspection"] }]);
    at("11:40");
    await giveExplanation(deps, await by("h.legal", code), { number: 1, words: "مرخصی بود." });
    expect((await clockOf("explanation"))?.stopped?.how).toBe("done");
    await due("12:35");
    expect((await clockOf("explanation"))?.escalated).toEqual([]);
  });

  it("causes an escalation, with events of its own type, when it is for an explanation that is not given", async () => {
    const { deps, code, due, clockOf } = await byHour({ explanation: "12:35" });
    await due("12:35");
    expect((await clockOf("explanation"))?.escalated).toHaveLength(1);
    const noted = (await deps.cases.store.all(code))
      .flatMap((row) => row.events)
      .filter(({ type }) => type === "referral.explanation-deadline-noted.v1");
    expect(noted.map(({ data }) => data)).toMatchObject([
      { explanation: 1, what: "set", due: momentOfTehran(until.due, "12:35") },
      { what: "warned", share: 50 },
      { what: "warned", share: 75 },
      { what: "warned", share: 100 },
      { what: "passed", level: 1 },
    ]);
  });

  it("is shown beside the day; the obligation is listed before those for the whole day, and is overdue from that minute on", async () => {
    const { deps, code, at, owed } = await byHour({ order: "11:00", explanation: "10:50" });
    const shown = await owed("h.legal");
    expect(shown).toMatchObject([
      { ...until, time: "10:50" },
      { ...until, standing: "open" },
    ]);
    const view = await readCase(deps, code, "i.inspection");
    expect(view).toMatchObject({
      commitments: [{ ...until, standing: "open" }],
      explanations: [{ due: until.due, time: "10:50" }],
    });
    expect(view?.clocks?.slice(0, 2)).toMatchObject([
      { name: "explanation", of: 1, left: { amount: 15, in: "working-minutes", state: "running" } },
      { name: "commitment", of: 1, left: { amount: 25, in: "working-minutes", state: "running" } },
    ]);
    at("10:59");
    expect(await owed("h.legal", "late")).toEqual([]);
    at("11:00");
    expect(await owed("h.legal", "late")).toMatchObject([{ ...until, standing: "late" }]);
    expect(await owed("h.legal")).toMatchObject([{ late: true }, { standing: "late" }]);
  });

  it("counts outside office hours too: nothing is overdue before that time", async () => {
    const { deps, code, at } = await byHour({ order: "17:00" });
    const leftAt = async (time: string) => {
      at(time);
      const view = await readCase(deps, code, "i.inspection");
      return view?.clocks?.find(({ name }) => name === "commitment")?.left;
    };
    expect(await leftAt("16:59")).toMatchObject({ state: "running", amount: 0 });
    expect(await leftAt("17:00")).toMatchObject({ state: "overdue", amount: 0 });
  });
});
