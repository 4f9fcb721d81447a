import { describe, expect, it } from "vitest";
import { refused, requests } from "../../../test/support/requests.ts";
import { mostAdded } from "../rules/rules-follow-up.ts";
import { addInformation } from "./add-information.ts";
import { objectToAnswer } from "./object-to-answer.ts";
import { rateAnswer } from "./rate-answer.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const words = "رسید خرید را هم پیدا کردم.";

describe("an applicant who adds information to a request", () => {
  it("has their text stored for the case, and sees on the timeline that it arrived (C14)", async () => {
    const { deps, register, ask, read, announced } = requests();
    const code = await register();
    const noted = await addInformation(deps, ask(code), words);
    expect(noted).toEqual({ at: "2026-11-24T08:00:00.000Z" });
    const { added, status, mayI } = await read(code);
    expect(added).toEqual([{ at: "2026-11-24T08:00:00.000Z", words }]);
    expect(status.timeline.map(({ entry }) => entry)).toEqual(["registered", "information-added"]);
    expect(mayI).toEqual(["add", "withdraw"]);
    expect(announced()).toEqual(["intake.information-added.v1", "intake.timeline-extended.v3"]);
  });

  it("may add information several times; a retry of one addition adds nothing (C14, P4)", async () => {
    const { deps, register, ask, read } = requests();
    const code = await register();
    const first = ask(code);
    await addInformation(deps, first, words);
    expect(await addInformation(deps, first, words)).toEqual({ at: "2026-11-24T08:00:00.000Z" });
    expect(await addInformation(deps, first, "چیز دیگری")).toEqual(refused("key-reused"));
    await addInformation(deps, ask(code), "و این را.");
    expect((await read(code)).added.map((one) => one.words)).toEqual([words, "و این را."]);
  });

  it("is refused once the request has as many additions as are allowed, and is then no longer offered to add more (C17)", async () => {
    const { deps, register, ask, read } = requests();
    const code = await register();
    for (let n = 0; n < mostAdded; n += 1)
      expect(await addInformation(deps, ask(code), `${words} ${n}`)).toHaveProperty("at");
    expect(await addInformation(deps, ask(code), words)).toEqual(refused("enough-added"));
    const { added, mayI } = await read(code);
    expect(added).toHaveLength(mostAdded);
    expect(mayI).toEqual(["withdraw"]);
  });

  it("gets, on a later retry, a reply with the time of the first attempt (P4)", async () => {
    const { deps, register, ask, later } = requests();
    const first = ask(await register());
    const noted = await addInformation(deps, first, words);
    later(1);
    await addInformation(deps, ask(first.code), "دیگر");
    expect(await addInformation(deps, first, words)).toEqual(noted);
  });

  it("is refused as not found with another request's session, and nothing is written (C2, C14)", async () => {
    const { deps, register, ask, rows } = requests();
    const [mine, others] = [await register(), await register()];
    const before = rows.length;
    const foreign = { ...ask(mine), session: { request: others } };
    expect(await addInformation(deps, foreign, words)).toEqual(refused("not-found"));
    const another = { ...ask(mine), session: { person: "f".repeat(32) } };
    expect(await addInformation(deps, another, words)).toEqual(refused("not-found"));
    expect(await addInformation(deps, ask("407155289363"), words)).toEqual(refused("not-found"));
    expect(rows).toHaveLength(before);
  });

  it("may add while an objection is possible and during the second decision (C14, R13)", async () => {
    const { deps, register, ask, answers } = requests();
    const code = await register();
    await answers(code);
    expect(await addInformation(deps, ask(code), words)).toHaveProperty("at");
    await objectToAnswer(deps, ask(code), "قبول ندارم.");
    expect(await addInformation(deps, ask(code), words)).toHaveProperty("at");
    await answers(code, {}, { final: true });
    expect(await addInformation(deps, ask(code), words)).toEqual(refused("request-ended"));
  });

  it("is refused once the request is withdrawn, the outcome is accepted, or the days to object are over (C14, R13)", async () => {
    const { deps, register, ask, answers, later } = requests();
    const [withdrawn, accepted, silent] = [await register(), await register(), await register()];
    await withdrawRequest(deps, ask(withdrawn));
    await answers(accepted);
    await rateAnswer(deps, ask(accepted), { process: false, outcome: true });
    await answers(silent);
    later(14);
    expect(await addInformation(deps, ask(silent), words)).toHaveProperty("at");
    later(1);
    for (const code of [withdrawn, accepted, silent])
      expect(await addInformation(deps, ask(code), words)).toEqual(refused("request-ended"));
  });

  it("leaves none of the added text in a journal row (law 4)", async () => {
    const { deps, register, ask, rows } = requests();
    await addInformation(deps, ask(await register()), words);
    expect(JSON.stringify(rows)).not.toContain("رسید");
  });
});
