import { describe, expect, it } from "vitest";
import { partOf } from "../../../../shared/domain/cases/case-id.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { requests } from "../../../../test/support/requests.ts";
import { wholeReplied } from "../../http/replies.ts";
import { objectToAnswer } from "../object-to-answer.ts";

const promise = (what: string, due: string) => ({ what, due, owner: { unit: "price-control" } });

describe("a request as its applicant reads it", () => {
  it("shows the answer to each part of a divided request when it is given, then the answer to the whole request (R6)", async () => {
    const { register, answers, read, later } = requests();
    const code = await register();
    await answers(code, { reasoning: "بخش دو" }, { unit: "legal" }, partOf(code, 2));
    const early = await read(code);
    expect(early).toMatchObject({ parts: [{ part: 2, unit: "legal", answer: { reasoning: "بخش دو" } }] });
    expect(early).not.toHaveProperty("answer");
    later(1);
    await answers(code, { reasoning: "بخش یک" }, {}, partOf(code, 1));
    await answers(code, { reasoning: "همه" });
    const { answer, parts } = await read(code);
    expect([answer?.reasoning, ...parts.map((one) => one.answer.reasoning)]).toEqual([
      "همه",
      "بخش یک",
      "بخش دو",
    ]);
  });

  it("shows whether each commitment is open, kept, or late (after its last day in Tehran), but not the unit that owes it (R11)", async () => {
    const { register, answers, read, hears, clock } = requests();
    const code = await register();
    const days = ["2026-11-28", "2026-11-28", "2026-11-28", "2026-11-29"];
    await answers(code, { commitments: days.map((due, n) => promise(`کار ${n}`, due)) });
    const standings = async () =>
      (await read(code)).answer?.commitments?.map((commitment) => commitment.standing);
    expect(await standings()).toEqual(["open", "open", "open", "open"]);
    await hears("commitment-judged", code, { commitment: 1, kept: false });
    await hears("commitment-judged", code, { commitment: 2, kept: false });
    await hears("commitment-judged", code, { commitment: 2, kept: true });
    clock.at = new Date("2026-11-28T20:29:59.999Z");
    expect(await standings()).toEqual(["not-kept", "kept", "open", "open"]);
    clock.at = new Date("2026-11-28T20:30:00.000Z");
    expect(await standings()).toEqual(["not-kept", "kept", "late", "open"]);
    expect((await read(code)).answer?.commitments?.[0]).toEqual({
      what: "کار 0",
      due: "2026-11-28",
      standing: "not-kept",
    });
  });

  it("numbers the commitments of the answers before and after an objection in one series, and the commitments of a divided request's part in another (R11, R13, R6)", async () => {
    const { deps, register, ask, answers, read, hears } = requests();
    const code = await register();
    const one = { commitments: [promise("کار", "2026-12-30")] };
    await answers(code, one, {}, partOf(code, 1));
    await answers(code, one);
    await objectToAnswer(deps, ask(code), "قبول ندارم.");
    await answers(code, one, { final: true });
    await hears("commitment-judged", code, { commitment: 2, kept: true });
    await hears("commitment-judged", partOf(code, 1), { commitment: 1, kept: false });
    const { answer, firstAnswer, parts } = await read(code);
    const standing = [firstAnswer, answer, parts[0]?.answer].map((each) => each?.commitments?.[0]?.standing);
    expect(standing).toEqual(["open", "kept", "not-kept"]);
  });

  it("is returned with the names that the directory gives to units and outcomes, and without empty fields (C14)", async () => {
    const { register, answers, asks, read } = requests();
    const code = await register();
    const bare = wholeReplied(await read(code), organisation);
    expect(Object.keys(bare).sort()).toEqual(
      [
        "answered",
        "certificate",
        "channel",
        "description",
        "expected",
        "kind",
        "mayI",
        "registeredAt",
        "subject",
        "timeline",
        "trackingCode",
      ].sort(),
    );
    await asks(code, "تاریخ خرید؟");
    await answers(code, {}, { unit: "legal" }, partOf(code, 1));
    await answers(code);
    const whole = wholeReplied(await read(code), organisation);
    expect(whole).toMatchObject({
      answer: { outcome: { key: "granted", name: { en: "Granted" } } },
      parts: [{ part: 1, unit: { key: "legal", name: { en: "Legal" } } }],
      questions: [{ case: code, at: "2026-11-24T08:00:00.000Z", question: "تاریخ خرید؟" }],
      objectUntil: "2026-12-08",
      rateUntil: "2026-12-08",
    });
    expect(whole.timeline).toContainEqual(
      expect.objectContaining({ entry: "part-answered", part: 1, unit: expect.anything() }),
    );
  });
});
