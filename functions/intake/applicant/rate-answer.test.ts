import { describe, expect, it } from "vitest";
import { refused, requests, tooLate } from "../../../test/support/requests.ts";
import { objectToAnswer } from "./object-to-answer.ts";
import { rateAnswer } from "./rate-answer.ts";

const discontent = { process: true, outcome: false };

async function answered() {
  const world = requests();
  const code = await world.register();
  await world.answers(code);
  return { ...world, code, rate: () => rateAnswer(world.deps, world.ask(code), discontent) };
}

describe("an applicant's rating of an answer", () => {
  it("has one value for the handling and one for the outcome, and does not appear on the timeline (R12)", async () => {
    const { code, rate, read, rows } = await answered();
    expect(await rate()).toEqual({ at: "2026-11-24T08:00:00.000Z" });
    const { rating, mayI, status } = await read(code);
    expect(rating).toEqual({ at: "2026-11-24T08:00:00.000Z", ...discontent });
    expect(mayI).toEqual(["add", "object"]);
    expect(status.timeline).toHaveLength(2);
    expect(rows.at(-1)?.events).toEqual([
      {
        type: "intake.answer-rated.v1",
        data: { request: code, at: "2026-11-24T08:00:00.000Z", ...discontent },
      },
    ]);
  });

  it("is accepted once, and a retry makes no second rating (R12, P4)", async () => {
    const { deps, code, ask, rate, read } = await answered();
    const first = ask(code);
    await rateAnswer(deps, first, discontent);
    expect(await rateAnswer(deps, first, discontent)).toHaveProperty("at");
    expect(await rateAnswer(deps, first, { process: true, outcome: true })).toEqual(refused("key-reused"));
    expect(await rate()).toEqual(refused("rated-already"));
    expect((await read(code)).rating).toMatchObject(discontent);
  });

  it("is allowed until the end of the fourteenth day after the answer, in Tehran (R12)", async () => {
    const { code, rate, read, clock } = await answered();
    expect((await read(code)).rateUntil).toBe("2026-12-08");
    clock.at = new Date("2026-12-08T20:30:00.000Z");
    expect(await rate()).toEqual(tooLate());
    clock.at = new Date("2026-12-08T20:29:59.999Z");
    expect(await rate()).toHaveProperty("at");
  });

  it("is refused from an objection until the second decision, and is then accepted for the new answer (R12, R13)", async () => {
    const { deps, code, ask, rate, answers, later, read } = await answered();
    await objectToAnswer(deps, ask(code), "قبول ندارم.");
    expect(await rate()).toEqual(refused("not-answered"));
    later(20);
    await answers(code, {}, { final: true });
    expect((await read(code)).rateUntil).toBe("2026-12-28");
    expect(await rate()).toHaveProperty("at");
  });

  it("is refused when there is no answer yet, or no session that opens the request (R12, C2)", async () => {
    const { deps, register, ask } = requests();
    const code = await register();
    expect(await rateAnswer(deps, ask(code), discontent)).toEqual(refused("not-answered"));
    const foreign = { ...ask(code), session: { request: await register() } };
    expect(await rateAnswer(deps, foreign, discontent)).toEqual(refused("not-found"));
  });
});
