/** A question to an applicant whom messages do not reach pauses no clock before staff told the applicant (C18). */

import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { askApplicant } from "../commands/ask-applicant.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { noteReply } from "../commands/note-reply.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { hearContacted } from "../reactions/hear-applicant/hear-applicant.ts";

const incomplete = {
  ...{ key: "incomplete", name: { fa: "کامل نشد", en: "Incomplete" } },
  ...{ refusal: true, incomplete: true },
};
const outcomes = [...organisation.outcomes, incomplete];
const [askedAt, toldAt] = ["2026-11-24T08:00:00.000Z", "2026-11-28T08:00:00.000Z"];

async function asked(about: object = { byCall: true }) {
  const world = casework({ outcomes });
  const { deps, by, clock } = world;
  const code = await world.open(1, about);
  await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی", "رفتار"] });
  const ask = async (who = "e.karimi", of = code) => {
    clock.at = new Date(askedAt);
    await askApplicant(deps, await by(who, of), { question: "تاریخ خرید؟" });
  };
  let events = 3;
  const contacted = (data: object = {}) => {
    events += 1;
    clock.at = new Date(toldAt);
    return hearContacted(deps, {
      id: `intake/${code}/${events}/0`,
      data: { ...{ request: code, how: "phone", by: "c.ahmadi", at: toldAt }, ...data } as never,
    });
  };
  const state = async (of = code) => (await deps.cases.load(of)).state;
  const pauses = async (of = code) =>
    (await state(of)).clocks.find(({ clock }) => clock === "answer")?.pauses ?? [];
  return { ...world, code, ask, contacted, state, pauses };
}

describe("a question of staff to the applicant, during which the answer's clock pauses (C18)", () => {
  it("starts the pause, when messages do not reach the applicant, at the moment when staff told the applicant the question, not when it was asked (R8)", async () => {
    const { code, ask, contacted, pauses, state } = await asked();
    await ask();
    expect([(await state()).stage, await pauses()]).toEqual(["asked", []]);
    await contacted({ told: [{ of: code, at: askedAt }] });
    expect(await pauses()).toMatchObject([{ from: toldAt, why: "applicant-asked" }]);
    expect((await state()).contacts).toMatchObject([{ by: "c.ahmadi", result: "reached", at: toldAt }]);
  });

  it("starts no pause, when messages do not reach the applicant, after a call that failed or that told the applicant something other than this question", async () => {
    const { code, ask, contacted, pauses, state } = await asked();
    await ask();
    await contacted({ result: "not-reached" });
    await contacted({ told: [{ of: code, at: "2026-11-20T08:00:00.000Z" }] });
    expect(await pauses()).toEqual([]);
    expect((await state()).contacts.map(({ result }) => result)).toEqual(["not-reached", "reached"]);
  });

  it("pauses the clock once, until the reply, however often the event comes that staff told the applicant", async () => {
    const { deps, by, code, ask, contacted, pauses, state } = await asked();
    await ask();
    await contacted({ told: [{ of: code, at: askedAt }] });
    await contacted({ told: [{ of: code, at: askedAt }] });
    await noteReply(deps, await by("e.karimi", code), { reply: "دوم آذر." });
    expect([(await state()).stage, (await pauses()).length]).toEqual(["in-hand", 1]);
  });

  it("pauses the clock from when it was asked when messages reach the applicant (R8)", async () => {
    const { ask, pauses } = await asked({});
    await ask();
    expect(await pauses()).toMatchObject([{ from: askedAt }]);
  });

  it("asked by a part of a divided case pauses this part's clock when staff told the applicant; the contact is in the log of the whole case (R6, R19)", async () => {
    const { deps, by, code, ask, contacted, pauses, state } = await asked();
    await splitCase(deps, await by("e.karimi", code), { parts: [{ unit: "legal", points: [1] }] });
    const part = partOf(code, 1);
    await acceptCase(deps, await by("e.legal", part), { points: ["رفتار"] });
    await ask("e.legal", part);
    expect(await pauses(part)).toEqual([]);
    await contacted({ told: [{ of: part, at: askedAt }] });
    expect(await pauses(part)).toMatchObject([{ from: toldAt }]);
    expect([(await state()).contacts.length, (await state(part)).contacts.length]).toEqual([1, 0]);
  });
});

describe("an answer that calls the request incomplete", () => {
  const draft = { outcome: "incomplete", answers: ["نرسید.", "نرسید."], reasoning: "مدارک نرسید." };

  it("is allowed, when messages do not reach the applicant, only after staff told the applicant a question about what is missing (C18)", async () => {
    const { deps, by, code, ask, contacted } = await asked();
    const tried = async () => {
      const outcome = await draftAnswer(deps, await by("e.karimi", code), draft);
      return outcome.accepted ? "yes" : outcome.refusal.code;
    };
    expect(await tried()).toBe("not-told-yet");
    await ask();
    await contacted({ told: [{ of: code, at: askedAt }] });
    await noteReply(deps, await by("e.karimi", code), { reply: "مدرکی ندارم." });
    expect(await tried()).toBe("yes");
  });

  it("is allowed, when messages reach the applicant, without an earlier question", async () => {
    const { deps, by, code } = await asked({});
    expect((await draftAnswer(deps, await by("e.karimi", code), draft)).accepted).toBe(true);
  });
});
