import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { refused, requests, tooLate } from "../../../test/support/requests.ts";
import { objectToAnswer } from "./object-to-answer.ts";
import { rateAnswer } from "./rate-answer.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const words = "مبلغ اضافه بازگردانده نشده است.";

async function answered() {
  const world = requests();
  const code = await world.register();
  await world.answers(code);
  return { ...world, code, object: () => objectToAnswer(world.deps, world.ask(code), words) };
}

describe("an applicant who objects to an answer", () => {
  it("has the text stored, and sees the objection and the second decision beside the first answer (R13)", async () => {
    const { code, object, read, hears, answers, announced } = await answered();
    expect(await object()).toEqual({ at: "2026-11-24T08:00:00.000Z" });
    expect(announced()).toEqual(["intake.answer-objected.v1", "intake.timeline-extended.v3"]);
    await hears("second-stage-opened", code, { from: "price-control", unit: "legal" });
    const between = await read(code);
    expect(between).toMatchObject({ objection: { words }, mayI: ["add"], status: { holder: "legal" } });
    expect(between).not.toHaveProperty("firstAnswer");
    await answers(code, { reasoning: "رأی دوم." }, { final: true, unit: "legal" });
    const { answer, firstAnswer, mayI, status } = await read(code);
    expect([answer?.reasoning, firstAnswer?.reasoning]).toEqual(["رأی دوم.", "گران‌فروشی تأیید شد."]);
    expect(mayI).toEqual(["rate"]);
    expect(status.timeline.map(({ entry }) => entry)).toEqual([
      "registered",
      "answered",
      "objection-received",
      "in-second-stage",
      "final-answered",
    ]);
  });

  it("sees only the unit and date of the second decision, even when the first unit later issues a letter or keeps a commitment (R13, N8)", async () => {
    const { code, object, read, hears } = await answered();
    const first = await read(code);
    expect([first.status.holder, first.status.answered]).toEqual(["price-control", true]);
    await object();
    const between = (await read(code)).status;
    expect(between).not.toHaveProperty("holder");
    expect(between).not.toHaveProperty("expected");
    expect(between.answered).toBe(false);
    await hears("second-stage-opened", code, { from: "price-control", unit: "legal" });
    const due = "2026-12-22T20:30:00.000Z";
    await hears("deadline-set", code, { clock: "second-stage", because: "started", due, promised: due });
    await hears("letter-issued", code, { unit: "price-control", number: "14/1", by: "b.karimi" });
    await hears("commitment-judged", code, {
      unit: "price-control",
      kept: true,
      commitment: 1,
      by: "b.karimi",
    });
    expect((await read(code)).status).toMatchObject({
      ...{ holder: "legal", expected: { due, promised: due }, answered: false },
    });
  });

  it("may object until the end of the fourteenth day after the answer, in Tehran (R13)", async () => {
    const { object, read, code, clock } = await answered();
    expect((await read(code)).objectUntil).toBe("2026-12-08");
    clock.at = new Date("2026-12-08T20:30:00.000Z");
    expect(await object()).toEqual(tooLate());
    expect(await read(code)).not.toHaveProperty("objectUntil");
    clock.at = new Date("2026-12-08T20:29:59.999Z");
    expect((await read(code)).mayI).toContain("object");
    expect(await object()).toHaveProperty("at");
  });

  it("may object once; a retry makes no second objection (R13, P4)", async () => {
    const { deps, code, ask, object, rows, answers } = await answered();
    const first = ask(code);
    await objectToAnswer(deps, first, words);
    const before = rows.length;
    expect(await objectToAnswer(deps, first, words)).toHaveProperty("at");
    expect(await object()).toEqual(refused("objected-already"));
    expect(rows).toHaveLength(before);
    await answers(code, {}, { final: true });
    expect(await object()).toEqual(refused("objected-already"));
  });

  it("is refused when only a part of the divided request was answered, or the request was withdrawn (R13, R6)", async () => {
    const { deps, register, ask, answers } = requests();
    const [open, withdrawn] = [await register(), await register()];
    await answers(open, {}, {}, partOf(open, 1));
    expect(await objectToAnswer(deps, ask(open), words)).toEqual(refused("not-answered"));
    await withdrawRequest(deps, ask(withdrawn));
    expect(await objectToAnswer(deps, ask(withdrawn), words)).toEqual(refused("request-ended"));
  });

  it("is refused after a rating that accepts the outcome, but may object after a bad rating (R12, R13)", async () => {
    const [content, discontent] = [await answered(), await answered()];
    await rateAnswer(content.deps, content.ask(content.code), { process: false, outcome: true });
    expect(await content.object()).toEqual(refused("request-ended"));
    await rateAnswer(discontent.deps, discontent.ask(discontent.code), { process: true, outcome: false });
    expect(await discontent.object()).toHaveProperty("at");
  });

  it("is refused as not found with another request's session (C2)", async () => {
    const { deps, code, ask, register } = await answered();
    const foreign = { ...ask(code), session: { request: await register() } };
    expect(await objectToAnswer(deps, foreign, words)).toEqual(refused("not-found"));
  });
});
