import { describe, expect, it } from "vitest";
import { refused, requests } from "../../../test/support/requests.ts";
import { objectToAnswer } from "./object-to-answer.ts";
import { rateAnswer } from "./rate-answer.ts";
import { withdrawRequest } from "./withdraw-request.ts";

describe("an applicant's withdrawal of a request", () => {
  it("ends the request: later steps are refused, and the timeline shows the withdrawal (C14)", async () => {
    const { deps, register, ask, hears, read, announced } = requests();
    const code = await register();
    await hears("case-opened", code);
    expect(await withdrawRequest(deps, ask(code))).toEqual({ at: "2026-11-24T08:00:00.000Z" });
    const { status, mayI } = await read(code);
    expect(status.timeline.map(({ entry }) => entry)).toEqual(["registered", "referred", "withdrawn"]);
    expect(mayI).toEqual([]);
    expect(announced()).toEqual(["intake.request-withdrawn.v1", "intake.timeline-extended.v3"]);
  });

  it("is recorded once on a retry (C14, P4)", async () => {
    const { deps, register, ask, rows } = requests();
    const first = ask(await register());
    await withdrawRequest(deps, first);
    const before = rows.length;
    expect(await withdrawRequest(deps, first)).toHaveProperty("at");
    expect(await withdrawRequest(deps, ask(first.code))).toEqual(refused("request-ended"));
    expect(rows).toHaveLength(before);
  });

  it("is refused with `already-answered` after an answer or objection, and with `request-ended` once the request has ended (C14)", async () => {
    const { deps, register, ask, answers, later } = requests();
    const [answered, again, accepted] = [await register(), await register(), await register()];
    for (const code of [answered, again, accepted]) await answers(code);
    expect(await withdrawRequest(deps, ask(answered))).toEqual(refused("already-answered"));
    await objectToAnswer(deps, ask(again), "قبول ندارم.");
    expect(await withdrawRequest(deps, ask(again))).toEqual(refused("already-answered"));
    await rateAnswer(deps, ask(accepted), { process: true, outcome: true });
    expect(await withdrawRequest(deps, ask(accepted))).toEqual(refused("request-ended"));
    later(15);
    expect(await withdrawRequest(deps, ask(answered))).toEqual(refused("request-ended"));
  });

  it("has no effect when the case was answered before the withdrawal arrived; the timeline shows that it came too late (C14)", async () => {
    const { deps, register, ask, answers, read } = requests();
    const code = await register();
    await withdrawRequest(deps, ask(code));
    await answers(code);
    const { status, mayI } = await read(code);
    expect(status.timeline.map(({ entry }) => entry)).toEqual(["registered", "answered", "withdrawal-late"]);
    expect(mayI).toEqual(["add", "object", "rate"]);
  });

  it("is refused as not found with another request's session (C2)", async () => {
    const { deps, register, ask } = requests();
    const foreign = { ...ask(await register()), session: { request: await register() } };
    expect(await withdrawRequest(deps, foreign)).toEqual(refused("not-found"));
  });
});
