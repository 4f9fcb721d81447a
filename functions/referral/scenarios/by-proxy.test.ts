import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../test/support/casework.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { askApplicant } from "../commands/ask-applicant.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { noteReply } from "../commands/note-reply.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import { hearAttached, hearAuthoritySeen, hearReplied } from "../reactions/hear-applicant/hear-applicant.ts";

const representing = { person: "fedcba9876543210fedcba9876543210", relation: "guardian" } as const;
const expert = "e.karimi";
const draft = {
  outcome: "no-authority-document",
  answers: ["نرسید.", "نرسید."],
  reasoning: "مدرک نمایندگی نرسید.",
};

/** A case with two points, accepted by an expert. */
async function inHand(about: Parameters<ReturnType<typeof casework>["open"]>[1] = { representing }) {
  const world = casework();
  const { deps, by, documents } = world;
  const code = await world.open(1, about);
  await acceptCase(deps, await by(expert, code), { points: ["گرانی", "رفتار"] });
  let news = 1;
  const told = <Data>(data: Data) => {
    news += 1;
    return { id: `intake/${code}/${news}/0`, data: { request: code, ...data } };
  };
  const asks = async (input: object = { authority: true }) =>
    askApplicant(deps, await by(expert, code), { question: "مدرک نمایندگی را بفرستید.", ...input });
  const replies = async () => noteReply(deps, await by(expert, code), { reply: "ندارم." });
  const tries = async () => {
    const outcome = await draftAnswer(deps, await by(expert, code), draft);
    return outcome.accepted ? "yes" : outcome.refusal.code;
  };
  const seen = () => hearAuthoritySeen(deps, told({ by: "c.ahmadi" }));
  const attached = (stands: "received" | "refused") => {
    const base = { attachment: 1, at: "2026-11-24T09:00:00.000Z", authority: true } as const;
    const { authority: _, ...refused } = base;
    return hearAttached(
      deps,
      told({}),
      stands === "refused" ? { ...refused, stands, because: "malware" } : { ...base, stands },
    );
  };
  const shows = async (of = code, who = expert) => (await readCase(deps, of, who))?.proxy;
  const state = async (of = code) => (await deps.cases.load(of)).state;
  return { ...world, code, told, asks, replies, tries, seen, attached, shows, state, documents };
}

describe("a case whose applicant acts for another person", () => {
  it("shows the relation of the two people and whether the authority document is missing, attached or seen by a clerk; a case without a represented person shows neither (C11)", async () => {
    const { shows, attached, seen } = await inHand();
    expect(await shows()).toEqual({ relation: "guardian", authority: "none" });
    await attached("received");
    expect(await shows()).toEqual({ relation: "guardian", authority: "attached" });
    await attached("refused");
    expect(await shows()).toEqual({ relation: "guardian", authority: "none" });
    await seen();
    expect(await shows()).toEqual({ relation: "guardian", authority: "seen" });
    const own = await inHand({});
    expect(await own.shows()).toBeUndefined();
  });

  it("has its answer's clock paused while the applicant is asked for the authority document (C11, R8)", async () => {
    const { asks, state, told, code, deps } = await inHand();
    expect(await asks()).toMatchObject({ accepted: true });
    const pauses = async () => (await state()).clocks.find(({ clock }) => clock === "answer")?.pauses ?? [];
    expect([(await state()).stage, (await pauses()).length]).toEqual(["asked", 1]);
    const words = `intake/${code}/reply` as const;
    await hearReplied(deps, told({ case: code, words, at: "2026-11-24T10:00:00.000Z" }));
    expect((await state()).stage).toBe("in-hand");
    const own = await inHand({});
    expect(await own.asks()).toMatchObject({ refusal: { code: "not-by-proxy" } });
    expect(await own.asks({})).toMatchObject({ accepted: true });
  });

  it("may be refused for lack of the authority document only after the applicant was asked for the document, and not once the document has arrived (C11)", async () => {
    const { tries, asks, replies, attached } = await inHand();
    expect(await tries()).toBe("authority-not-asked");
    await asks({});
    await replies();
    expect(await tries()).toBe("authority-not-asked");
    await asks();
    await replies();
    await attached("received");
    expect(await tries()).toBe("authority-there");
    await attached("refused");
    expect(await tries()).toBe("yes");
    const shown = await inHand({ representing: { ...representing, seen: true } });
    expect(await shown.tries()).toBe("authority-there");
    expect(await (await inHand({})).tries()).toBe("not-by-proxy");
  });

  it("may be refused for lack of the authority document, when messages do not reach the applicant, only after staff told the applicant the question about the document (C11, C18)", async () => {
    const { tries, asks, state } = await inHand({ representing, byCall: true });
    await asks();
    expect((await state()).stage).toBe("asked");
    expect(await tries()).toBe("wrong-stage");
  });

  it("shows in each part that a clerk saw the authority document, before or after the split, and then no part may be refused for lack of it (C11, R6)", async () => {
    const { deps, by, code, shows, seen, state } = await inHand();
    await splitCase(deps, await by(expert, code), { parts: [{ unit: "legal", points: [1] }] });
    const part = partOf(code, 1);
    await acceptCase(deps, await by("e.legal", part), { points: ["رفتار"] });
    const refusal = await draftAnswer(deps, await by("e.legal", part), { ...draft, answers: ["نرسید."] });
    expect(refusal).toMatchObject({ refusal: { code: "authority-of-whole" } });
    await seen();
    expect(await shows(part, "e.legal")).toMatchObject({ authority: "seen" });
    expect((await state(part)).authoritySeen).toMatchObject({ by: "c.ahmadi" });
    const later = await inHand();
    await later.seen();
    await splitCase(later.deps, await later.by(expert, later.code), {
      parts: [{ unit: "legal", points: [1] }],
    });
    expect(await later.shows(partOf(later.code, 1), "e.legal")).toMatchObject({ authority: "seen" });
  });

  it("records once that the authority document was seen, and records nothing when the applicant acts for themselves (C11, law 2)", async () => {
    const { seen, rows } = await inHand();
    await seen();
    await seen();
    expect(rows.flatMap(({ facts }) => facts).filter(({ type }) => type === "authority-heard")).toHaveLength(
      1,
    );
    const own = await inHand({});
    await own.seen();
    expect((await own.state()).authoritySeen).toBeUndefined();
  });
});
