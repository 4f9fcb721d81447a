/**
 * Tests that request and case give the same certificate. The certificate states a missing answer only after the case has
 * recorded that the time that the law allows for the answer is over (D10).
 */

import { describe, expect, it } from "vitest";
import { withdrawRequest } from "../../functions/intake/applicant/withdraw-request.ts";
import { actOnDue } from "../../functions/referral/clock/act-on-due/act-on-due.ts";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { approveAnswer } from "../../functions/referral/commands/approve-answer.ts";
import { draftAnswer } from "../../functions/referral/commands/draft-answer/draft-answer.ts";
import { readCase } from "../../functions/referral/queries/read-case/read-case.ts";
import { hearWithdrawn } from "../../functions/referral/reactions/hear-applicant/hear-applicant.ts";
import { defaultClocks } from "../../shared/directory/default-timing.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { dayNumber } from "../../shared/domain/time/days.ts";
import { addMonths, fromSolarHijri, solarHijriOf } from "../../shared/domain/time/solar-hijri.ts";
import { promised } from "../support/promised.ts";

/**
 * The end of the time that the law allows for the answer: three months after 3 Azar 1405, at the end of 3 Esfand in
 * Tehran.
 */
const limit = "2027-02-22T20:30:00.000Z";
const just = (ms: number) => new Date(Date.parse(limit) + ms);

async function opened(changes: Partial<Snapshot> = {}) {
  const world = promised(changes);
  const code = await world.register();
  await world.opens(code);
  await world.tells();
  const { cases } = world;
  const moveTo = (at: Date) => {
    world.world.clock.at = at;
    cases.clock.at = at;
  };
  /** Moves the clock to `at`, and runs the jobs of this minute. */
  const minute = async (at: Date) => {
    moveTo(at);
    await actOnDue(cases.deps, code);
    await world.tells();
  };
  const answer = async (at: Date) => {
    moveTo(at);
    const by = (username: string) => cases.by(username, code);
    const given = {
      outcome: "granted",
      answers: ["پس داده می‌شود."],
      reasoning: "گران‌فروشی تأیید شد.",
      commitments: [],
    };
    for (const step of [
      async () => acceptCase(cases.deps, await by("e.karimi"), { points: ["گرانی"] }),
      async () => draftAnswer(cases.deps, await by("e.karimi"), given),
      async () => approveAnswer(cases.deps, await by("h.moradi")),
    ])
      expect(await step()).toMatchObject({ accepted: true });
    await world.tells();
  };
  /** The certificate, which must be the same on the applicant's page and at the desk. */
  const certificate = async () => {
    const { certificate: shown } = await world.world.read(code);
    const view = await readCase(cases.deps, code, "h.moradi");
    expect(view?.certificate).toEqual(shown);
    return shown;
  };
  return { ...world, code, moveTo, minute, answer, certificate };
}

describe("a certificate", () => {
  it("states the registration and, once the case is open, the end of the time that the law allows for the answer (D10)", async () => {
    const { certificate, register, world } = await opened();
    const three = fromSolarHijri(addMonths(solarHijriOf(dayNumber("2026-11-24")), 3));
    expect(limit.slice(0, 10)).toBe(three);
    expect(await certificate()).toEqual({ at: world.clock.at.toISOString(), standing: "registered", limit });
    const fresh = await register();
    expect((await world.read(fresh)).certificate).not.toHaveProperty("limit");
  });

  it("states that the answer is missing only once the time that the law allows is over and the case has recorded this (D10)", async () => {
    const { minute, certificate, moveTo } = await opened();
    await minute(just(-1));
    expect((await certificate()).standing).toBe("registered");
    moveTo(just(0));
    expect((await certificate()).standing, "the case has not been asked").toBe("registered");
    await minute(just(0));
    expect(await certificate()).toEqual({ at: limit, standing: "silent", limit });
  });

  it("states that a request was answered just before the end of the time that the law allows, and that a later answer was late (D10)", async () => {
    const timely = await opened();
    await timely.answer(just(-1));
    await timely.minute(just(60_000));
    expect(await timely.certificate()).toEqual({
      ...{ at: just(60_000).toISOString(), standing: "answered", since: just(-1).toISOString(), limit },
    });
    for (const at of [just(0), just(86_400_000)]) {
      const late = await opened();
      await late.minute(just(0));
      expect((await late.certificate()).standing).toBe("silent");
      await late.answer(at);
      expect(await late.certificate()).toMatchObject({
        standing: "answered",
        since: at.toISOString(),
        late: true,
      });
    }
  });

  it("states a withdrawal, after which no answer is due (D10, C14)", async () => {
    const { code, certificate, world, cases, minute, moveTo, withdrawn } = {
      ...(await opened()),
      withdrawn: "2026-11-25T08:00:00.000Z",
    };
    moveTo(new Date(withdrawn));
    await withdrawRequest(world.deps, world.ask(code));
    const told = { id: `intake/${code}/9/0`, data: { request: code, at: withdrawn } };
    await hearWithdrawn(cases.deps, told);
    await minute(just(60_000));
    expect(await certificate()).toMatchObject({ standing: "withdrawn", since: withdrawn });
  });

  it("uses the number of months that the directory states as the law's limit (D10)", async () => {
    const clocks = defaultClocks.map((row) => (row.clock === "legal" ? { ...row, takes: 1 } : row));
    const { certificate } = await opened({ clocks });
    expect(await certificate()).toMatchObject({ limit: "2026-12-24T20:30:00.000Z" });
  });

  it("states the missing answer once the legal time is over, even with no superior left to notify; the request records this once, in whatever order events come (D8, D10, law 2)", async () => {
    const { register, world } = promised();
    const code = await register();
    const begun = { clock: "legal", due: limit, promised: limit, because: "started" };
    const standing = async () => (await world.read(code)).certificate.standing;
    world.clock.at = just(60_000);
    await world.hear(world.news("escalation-ended", code, { clock: "legal" }, 9));
    expect(await standing(), "nobody has told until when").toBe("registered");
    await world.hear(world.news("deadline-set", code, begun, 1));
    expect(await standing()).toBe("silent");
    const before = world.rows.length;
    await world.hear(world.news("deadline-set", code, { ...begun, due: "2027-01-01T20:30:00.000Z" }, 2));
    await world.hear(world.news("deadline-passed", code, { clock: "legal", level: 1 }, 10));
    await world.hear(world.news("deadline-set", code, { ...begun, because: "calendar" }, 11));
    expect(world.rows).toHaveLength(before);
    expect((await world.read(code)).certificate).toMatchObject({ standing: "silent", limit });
  });
});
