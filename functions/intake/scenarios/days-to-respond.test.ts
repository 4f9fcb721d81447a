/** The directory that was the newest one at the time of the answer sets the days to object and to rate (R12, R13). */

import { describe, expect, it } from "vitest";
import { refusalWords } from "../../../shared/contracts/refusals/refusal-text.ts";
import { publicRefusals } from "../../../shared/contracts/refusals/refusals-public.ts";
import { defaultLimits } from "../../../shared/directory/default-timing.ts";
import { requests, tooLate } from "../../../test/support/requests.ts";
import { objectToAnswer } from "../applicant/object-to-answer.ts";
import { rateAnswer } from "../applicant/rate-answer.ts";

const discontent = { process: true, outcome: false };

/** A request answered under a directory with `rating` days to respond. */
async function answered(rating: number) {
  const world = requests({ timeLimits: { ...defaultLimits, rating } });
  const code = await world.register();
  await world.answers(code);
  const rate = () => rateAnswer(world.deps, world.ask(code), discontent);
  const object = () => objectToAnswer(world.deps, world.ask(code), "نظر من این نیست.");
  return { ...world, code, rate, object };
}

describe("an answer can be objected to and rated", () => {
  it.each([3, 14, 30])("until the last of %i days, and not on the next (R12, R13)", async (days) => {
    const [timely, late] = [await answered(days), await answered(days)];
    timely.later(days);
    const last = (await timely.read(timely.code)).objectUntil;
    expect(last).toBe(timely.clock.at.toISOString().slice(0, 10));
    expect(await timely.read(timely.code)).toMatchObject({ rateUntil: last });
    expect(await timely.rate()).toHaveProperty("at");
    expect(await timely.object()).toHaveProperty("at");
    late.later(days + 1);
    expect(await late.read(late.code)).not.toHaveProperty("objectUntil");
    expect([await late.rate(), await late.object()]).toEqual([tooLate(days), tooLate(days)]);
  });

  it("for the days promised with the answer, which no later version of the directory shortens (R12, R13)", async () => {
    const { deps, code, later, directory } = await answered(14);
    const { snapshot } = await directory.current();
    const shorter = { ...snapshot, timeLimits: { ...defaultLimits, rating: 2 } };
    const under = { ...deps, directory: { current: async () => ({ number: 2, snapshot: shorter }) } };
    later(10);
    expect(
      await rateAnswer(under, { code, session: { request: code }, key: "key-late" }, discontent),
    ).toHaveProperty("at");
  });

  it("for the days promised with the second answer when it is a second answer, which can be rated but not objected to (R12, R13)", async () => {
    const { rate, code, object, hears, write, later } = await answered(5);
    await object();
    await hears("second-stage-opened", code, { from: "price-control", unit: "legal" });
    later(20);
    const document = await write(code, "second", {
      outcome: "granted",
      points: [],
      reasoning: "پذیرفته شد.",
    });
    await hears("answer-published", code, {
      unit: "legal",
      outcome: "granted",
      answer: document,
      final: true,
    });
    later(6);
    expect(await rate()).toEqual(tooLate(5));
  });

  it("only within the promised days: a later rating is refused with a sentence that names the number of these days (R12)", () => {
    expect(refusalWords(publicRefusals["too-late"], "fa", { days: 5 }).sentence).toContain(
      "۵ روز پس از پاسخ",
    );
    expect(refusalWords(publicRefusals["too-late"], "en", { days: 5 }).sentence).toContain("within 5 days");
  });
});
