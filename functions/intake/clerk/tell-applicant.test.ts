import { describe, expect, it } from "vitest";
import { refused, requests, tooLate, zahra } from "../../../test/support/requests.ts";
import { decideObjectToAnswer, decideRateAnswer } from "../rules/rules-follow-up.ts";
import { listUntold } from "./list-untold.ts";
import { openUntold } from "./open-untold.ts";
import { tellApplicant } from "./tell-applicant.ts";

const { mobile: _, ...withoutMobile } = { ...zahra.applicant, landline: "02112345678" };
const elder = { channel: "desk", applicant: withoutMobile } as const;

/** An applicant without a mobile, their request, and several clerks. */
async function world(change: object = {}) {
  const all = requests();
  const code = await all.register({ ...elder, ...change } as never);
  let keys = 0;
  /** Delivers the notification service's event that no message could deliver the notice about the request's newest row. */
  const untold = async (template: string, more: object = {}, notice?: string) => {
    const { version, state } = await all.deps.requests.load(code);
    const person = state.registration?.person ?? "";
    const id = notice ?? `intake/${code}/${version}/0`;
    const event = all.news("x", code, {});
    await all.hear({
      ...event,
      ...{ id: `notification/${id.replaceAll("/", ".")}/1/1`, type: "notification.notice-untold.v1" },
      data: { notice: id, request: code, person, template, why: "no-address", ...more },
    });
    await all.build(code);
    return id;
  };
  const tell = async (notices: readonly string[], more: object = {}, clerk = "c.ahmadi", key?: string) => {
    keys += 1;
    const told = { request: code, how: "phone", result: "reached", notices, ...more } as const;
    const answered = await tellApplicant(all.clerks, told, { clerk, key: key ?? `told-${keys}` });
    await all.build(code);
    return answered;
  };
  const listed = async (clerk = "c.ahmadi") =>
    (await listUntold(all.clerks, clerk)).items.map((one) => [one.code, one.notices.length, one.tries]);
  return {
    ...all,
    code,
    untold,
    tell,
    listed,
    open: (clerk = "c.ahmadi") => openUntold(all.clerks, code, clerk),
  };
}

describe("a notice that no message delivered (C18)", () => {
  it("waits in the call list; a clerk sees number and text only by opening the notice, and this access is recorded (R15)", async () => {
    const { code, asks, untold, listed, open, rows, clock } = await world();
    await asks(code, "تاریخ خرید؟");
    const notice = await untold("question");
    expect(await listed()).toEqual([[code, 1, 0]]);
    expect(await open()).toEqual({
      ...{ fullName: "زهرا نمونه", landline: "02112345678", language: "fa", tries: [] },
      notices: [
        {
          ...{ notice, template: "question", at: clock.at.toISOString(), question: "تاریخ خرید؟" },
          text: expect.stringContaining(`${code.slice(0, 4)} ${code.slice(4, 8)}`),
        },
      ],
    });
    expect(rows.at(-1)?.events[0]).toMatchObject({
      type: "identity.applicant-seen.v1",
      data: { request: code, by: "c.ahmadi", what: "applicant" },
    });
    expect(JSON.stringify(rows)).not.toMatch(/02112345678|زهرا/);
  });

  it("is told to the applicant once: after one clerk has told it, another clerk no longer sees the notice (R16)", async () => {
    const { code, asks, untold, tell, listed, open, rows } = await world();
    await asks(code, "تاریخ خرید؟");
    const asked = rows.at(-1)?.at;
    const notice = await untold("question");
    expect(await tell([notice], {}, "c.ahmadi", "once")).toHaveProperty("at");
    expect(rows.at(-1)?.events.slice(0, 1)).toMatchObject([
      { type: "intake.applicant-contacted.v1", data: { told: [{ of: code, at: asked }], how: "phone" } },
    ]);
    const count = rows.length;
    expect(await tell([notice], {}, "c.ahmadi", "once"), "the same again (P4)").toHaveProperty("at");
    expect(await tell([notice], { how: "in-person" }, "c.ahmadi", "once")).toEqual(refused("key-reused"));
    expect(await tell([notice], {}, "e.karimi")).toEqual(refused("told-already"));
    expect([await listed(), rows.length]).toEqual([[], count]);
    expect(await open()).toEqual(refused("told-already"));
  });

  it("stays in the call list after a call without answer, with the number of attempts", async () => {
    const { code, asks, untold, tell, listed, later, rows } = await world();
    await asks(code, "تاریخ خرید؟");
    const notice = await untold("question");
    later(1);
    expect(await tell([notice], { result: "not-reached" })).toHaveProperty("at");
    expect(rows.at(-1)?.events[0]?.data).toMatchObject({ result: "not-reached" });
    expect(rows.at(-1)?.events[0]?.data).not.toHaveProperty("told");
    expect(await listed()).toEqual([[code, 1, 1]]);
  });

  it("is in the call list once although its event comes repeatedly, but not when the applicant already knows it or has replied", async () => {
    const { code, asks, hears, untold, listed, build } = await world();
    await untold("registered");
    expect(await listed()).toEqual([]);
    await asks(code, "تاریخ خرید؟");
    const notice = await untold("question");
    await untold("question", {}, notice);
    expect(await listed()).toEqual([[code, 1, 0]]);
    await hears("reply-received", code);
    await build(code);
    expect(await listed()).toEqual([]);
  });

  it("is hidden from a clerk whom the request accuses (R2)", async () => {
    const { code, asks, untold, tell, listed, open } = await world({ complainedOfUnit: "service-desk" });
    await asks(code, "تاریخ خرید؟");
    const notice = await untold("question");
    expect([await listed(), await open(), await tell([notice])]).toEqual([
      [],
      refused("not-found"),
      refused("not-found"),
    ]);
    expect(await listed("e.karimi")).toEqual([[code, 1, 0]]);
  });

  it("cannot be recorded as told by a clerk who becomes accused while recording the call; a clerk accused afterwards is refused the retry (R2, P4)", async () => {
    const { code, asks, untold, tell, hears, clerks, state } = await world();
    await asks(code, "تاریخ خرید؟");
    const notice = await untold("question");
    const named = () => hears("parties-named", code, { units: [], people: ["c.ahmadi"], by: "e.karimi" });
    const standing = async (id: string) => {
      const found = await clerks.requests.standing(id);
      await named();
      return found;
    };
    const told = { request: code, how: "phone", result: "reached", notices: [notice] } as const;
    const meanwhile = { ...clerks, requests: { ...clerks.requests, standing } };
    expect(await tellApplicant(meanwhile, told, { clerk: "c.ahmadi", key: "k" })).toEqual(
      refused("not-found"),
    );
    expect((await state(code)).contacts).toEqual([]);
    await hears("parties-named", code, { units: [], people: [], by: "e.karimi" });
    expect(await tell([notice], {}, "c.ahmadi", "once")).toHaveProperty("at");
    await named();
    expect(await tell([notice], {}, "c.ahmadi", "once")).toEqual(refused("not-found"));
  });
});

describe("the days to object and to rate (C18, R12, R13)", () => {
  it("start for an unreachable applicant only when a clerk tells them the answer", async () => {
    const { code, answers, untold, tell, later, state, clock, read } = await world();
    await answers(code);
    const notice = await untold("answered");
    later(40);
    const now = () => ({ code, day: clock.at.toISOString().slice(0, 10) });
    expect((await read(code)).mayI).toEqual(expect.arrayContaining(["object", "rate"]));
    expect(await read(code)).not.toHaveProperty("objectUntil");
    await tell([notice]);
    expect(await read(code)).toMatchObject({ objectUntil: "2027-01-17", rateUntil: "2027-01-17" });
    later(14);
    expect(decideObjectToAnswer(await state(code), "intake/x/y", now())).toHaveProperty("facts");
    later(1);
    expect(decideObjectToAnswer(await state(code), "intake/x/y", now())).toEqual(tooLate());
    expect(decideRateAnswer(await state(code), { process: true, outcome: true }, now())).toEqual(tooLate());
  });

  it("start with the answer for reachable applicants, whether or not a clerk also calls them", async () => {
    const { code, answers, untold, later, state, clock } = await world({
      channel: "web",
      applicant: zahra.applicant,
    });
    await answers(code);
    await untold("answered", { why: "failed" });
    later(15);
    const now = { code, day: clock.at.toISOString().slice(0, 10) };
    expect(decideObjectToAnswer(await state(code), "intake/x/y", now)).toEqual(tooLate());
  });
});

describe("a notice about a clerk's own act (C18, ADR 0036)", () => {
  it("is not in that clerk's call list, and that clerk may neither open it nor tell it to the applicant; a colleague may", async () => {
    const { code, hears, write, untold, listed, open, tell, rows } = await world();
    const question = await write(code, "question-of-clerk", "تاریخ خرید؟");
    await hears("applicant-asked", code, { question, by: "c.ahmadi" });
    const notice = await untold("question");
    expect([await listed(), await open(), await tell([notice])]).toEqual([
      [],
      refused("own-act"),
      refused("own-act"),
    ]);
    expect(rows.flatMap(({ facts }) => facts)).not.toContainEqual(
      expect.objectContaining({ type: "contacted" }),
    );
    expect(await listed("e.karimi")).toEqual([[code, 1, 0]]);
    expect(await open("e.karimi")).toMatchObject({ notices: [{ notice }] });
    expect(await tell([notice], {}, "e.karimi")).toHaveProperty("at");
    expect(await listed("e.karimi")).toEqual([]);
  });

  it("stays in a colleague's call list when the clerk who acted tells the applicant the other notices", async () => {
    const { code, hears, write, untold, listed, tell } = await world();
    const question = await write(code, "question-of-clerk", "تاریخ خرید؟");
    await hears("applicant-asked", code, { question, by: "c.ahmadi" });
    const own = await untold("question");
    await hears("deadline-extended", code, {
      ...{ by: "e.karimi", clock: "answer", due: "2026-12-20T20:30:00.000Z", reason: question },
      promised: "2026-12-08T20:30:00.000Z",
    });
    const other = await untold("extended", { day: "2026-12-20" });
    expect(await listed()).toEqual([[code, 1, 0]]);
    expect(await tell([own, other])).toHaveProperty("at");
    expect(await listed()).toEqual([]);
    expect(await listed("e.karimi")).toEqual([[code, 1, 0]]);
  });

  it("is also the daily digest of acts at the desk if one of these is this clerk's: the clerk may neither open it nor tell it to the applicant; a colleague may", async () => {
    const { code, untold, listed, open, tell, deps, later } = await world();
    const printed = { type: "receipt-printed", by: "c.ahmadi" } as const;
    const command = {
      name: "print-receipt",
      actor: "staff:c.ahmadi",
      key: "p",
      fingerprint: "p",
      directory: 1,
    };
    await deps.requests.decide(code, { ...command, at: deps.now(), correlation: code }, () => ({
      facts: [printed],
    }));
    later(1);
    const notice = await untold("desk-acts", { day: "2026-11-24", why: "failed" }, "digest/x.2026-11-24/1/0");
    expect([await listed(), await open(), await tell([notice])]).toEqual([
      [],
      refused("own-act"),
      refused("own-act"),
    ]);
    expect(await listed("e.karimi")).toEqual([[code, 1, 0]]);
    expect(await tell([notice], {}, "e.karimi")).toHaveProperty("at");
  });
});
