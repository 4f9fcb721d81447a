import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { refused, requests, tooLate } from "../../../test/support/requests.ts";
import { identifyApplicant } from "./identify-applicant.ts";
import { rateForApplicant } from "./rate-for-applicant.ts";
import { showApplicantsRequest } from "./show-applicants-request.ts";

const identity = { type: "national-code", number: "0499370899" } as const;
const content = { process: true, outcome: true };

/** An applicant at the desk whose request was answered, identified by a clerk. */
async function desk(complaint: Parameters<ReturnType<typeof requests>["register"]>[0] = {}) {
  const world = requests({ deputies: [] });
  const code = await world.register(complaint);
  const identify = async (clerk: string) => {
    const identified = await identifyApplicant(world.clerks, { identity, seen: "document" }, clerk);
    if ("refused" in identified) throw new Error(identified.refused.code);
    return identified;
  };
  let keys = 0;
  const rate = async (clerk = "c.ahmadi", said = content, given: { pass?: string; key?: string } = {}) => {
    keys += 1;
    const { pass = (await identify(clerk)).pass, key = `key-${keys}` } = given;
    return rateForApplicant(world.clerks, { request: code, pass, ...said }, { clerk, key });
  };
  return { ...world, code, identify, rate };
}

describe("a clerk who records an applicant's rating", () => {
  it("is named as the clerk who entered the rating (R12)", async () => {
    const { code, rate, answers, rows, read } = await desk();
    await answers(code);
    expect(await rate()).toEqual({ at: "2026-11-24T08:00:00.000Z" });
    expect(rows.at(-1)).toMatchObject({
      actor: "staff:c.ahmadi",
      directory: 1,
      events: [
        { type: "intake.answer-rated.v1", data: { request: code, by: "c.ahmadi", ...content } },
        { type: "intake.acted-at-desk.v1" },
      ],
    });
    expect((await read(code)).rating).toEqual({ at: "2026-11-24T08:00:00.000Z", ...content });
  });

  it("records the rating once, and only within fourteen days after an answer (R12, P4)", async () => {
    const { code, rate, answers, later, identify } = await desk();
    expect(await rate()).toEqual(refused("not-answered"));
    await answers(code);
    later(15);
    expect(await rate()).toEqual(tooLate());
    later(-15);
    const { pass } = await identify("c.ahmadi");
    expect(await rate("c.ahmadi", content, { pass, key: "once" })).toHaveProperty("at");
    expect(await rate("c.ahmadi", content, { pass, key: "once" })).toHaveProperty("at");
    expect(await rate()).toEqual(refused("rated-already"));
  });

  it("is refused without the pass that this clerk got by identifying this applicant (R12, R15)", async () => {
    const { code, rate, answers, identify, register, clerks, zahraElse } = {
      ...(await desk()),
      zahraElse: { identityType: "national-code", identityNumber: "0043119077" } as const,
    };
    await answers(code);
    const { pass } = await identify("c.ahmadi");
    expect(await rate("h.desk", content, { pass })).toEqual(refused("pass-expired"));
    const mobile = { fullName: "رضا نمونه", mobile: "+989351112233", contactBy: "sms" } as const;
    const others = await register({ applicant: { ...mobile, ...zahraElse } });
    const foreign = { request: others, pass, ...content };
    expect(await rateForApplicant(clerks, foreign, { clerk: "c.ahmadi", key: "k" })).toEqual(
      refused("not-found"),
    );
  });
});

describe("an accused clerk", () => {
  it("can neither find nor see the request nor record a rating for it, while a clerk of another unit can (R2, R12)", async () => {
    const { code, answers, identify, rate, clerks, build, rows } = await desk({
      complainedOfUnit: "service-desk",
    });
    await answers(code);
    await build(code);
    const { requests: found, pass } = await identify("c.ahmadi");
    expect(found).toEqual([]);
    const before = rows.length;
    expect(await showApplicantsRequest(clerks, { request: code, pass }, "c.ahmadi")).toEqual(
      refused("not-found"),
    );
    expect(await rate("c.ahmadi", content, { pass })).toEqual(refused("not-found"));
    expect(rows).toHaveLength(before);
    expect((await identify("e.karimi")).requests).toMatchObject([{ code }]);
    expect(await rate("e.karimi")).toHaveProperty("at");
  });

  it("does not see the tracking code of the request that accuses them in the answer to another request of the same applicant (R2, R14)", async () => {
    const world = await desk({ complainedOfUnit: "service-desk" });
    const { code: earlier, answers, identify, clerks, register } = world;
    const code = await register();
    await answers(code, { earlier });
    const answerFor = async (clerk: string) => {
      const { pass } = await identify(clerk);
      const shown = await showApplicantsRequest(clerks, { request: code, pass }, clerk);
      return "answer" in shown ? shown.answer : undefined;
    };
    expect(await answerFor("e.karimi")).toMatchObject({ earlier });
    const answer = await answerFor("c.ahmadi");
    expect(answer).toHaveProperty("reasoning");
    expect(answer).not.toHaveProperty("earlier");
  });

  it("loses access to the request when its case comes to accuse them; an older event that arrives later does not restore this access (R2, R12)", async () => {
    const { code, answers, rate, hears, hear, news } = await desk();
    await answers(code);
    const older = news("parties-named", code, { units: [], people: [], by: "e.karimi" });
    await hears("parties-named", code, { units: [], people: ["c.ahmadi"], by: "e.karimi" });
    await hear(older);
    expect(await rate()).toEqual(refused("not-found"));
    await hears("parties-named", code, { units: [], people: [], by: "e.karimi" });
    expect(await rate()).toHaveProperty("at");
  });

  it("is refused on a retry of a rating that they recorded before the accusation (R2, P4)", async () => {
    const { code, answers, rate, hears, identify } = await desk();
    await answers(code);
    const { pass } = await identify("c.ahmadi");
    expect(await rate("c.ahmadi", content, { pass, key: "once" })).toHaveProperty("at");
    await hears("parties-named", code, { units: ["service-desk"], people: [], by: "e.karimi" });
    expect(await rate("c.ahmadi", content, { pass, key: "once" })).toEqual(refused("not-found"));
  });

  it("loses access when the accusation arrives while they record the rating (R2, R12)", async () => {
    const { code, answers, hears, identify, clerks, read } = await desk();
    await answers(code);
    const { pass } = await identify("c.ahmadi");
    const standing = async (id: string) => {
      const found = await clerks.requests.standing(id);
      await hears("parties-named", code, { units: [], people: ["c.ahmadi"], by: "e.karimi" });
      return found;
    };
    const meanwhile = { ...clerks, requests: { ...clerks.requests, standing } };
    const said = { request: code, pass, ...content };
    expect(await rateForApplicant(meanwhile, said, { clerk: "c.ahmadi", key: "k" })).toEqual(
      refused("not-found"),
    );
    expect(await read(code)).not.toHaveProperty("rating");
  });

  it("loses access to the request when a part of its case accuses them, even if the case itself does not (R2, R6)", async () => {
    const { code, answers, rate, hears } = await desk();
    await answers(code);
    await hears("parties-named", partOf(code, 1), { units: ["service-desk"], people: [], by: "e.legal" });
    await hears("parties-named", code, { units: [], people: [], by: "e.karimi" });
    expect(await rate()).toEqual(refused("not-found"));
  });
});
