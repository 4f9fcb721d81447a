import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../test/support/casework.ts";
import { reportKind, withReports } from "../../../test/support/reports.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { approveAnswer } from "../commands/approve-answer.ts";
import { askApplicant } from "../commands/ask-applicant.ts";
import { correctCase } from "../commands/correct-case/correct-case.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { extendDeadline } from "../commands/extend-deadline.ts";
import { issueLetter } from "../commands/issue-letter/issue-letter.ts";
import { noteContact } from "../commands/note-contact.ts";
import { promiseCall } from "../commands/promise-call.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { readApplicant } from "../queries/read-applicant.ts";
import { readCase } from "../queries/read-case/read-case.ts";

const unnamed = { kind: reportKind.key, withoutIdentity: true } as const;
const [expert, head] = ["e.karimi", "h.moradi"];
const draft = { outcome: "granted", answers: ["بازرسی شد.", "نبود."], reasoning: "انبار بازرسی شد." };

/** A report with two points, accepted by an expert. */
async function inHand(about: Parameters<ReturnType<typeof casework>["open"]>[1] = unnamed) {
  const world = casework(withReports);
  const { deps, by } = world;
  const code = await world.open(1, about);
  await acceptCase(deps, await by(expert, code), { points: ["انبار", "گرانی"] });
  const state = async (of = code) => (await deps.cases.load(of)).state;
  const answered = async (outcome: Promise<{ readonly accepted: boolean }>) => {
    const done = (await outcome) as { accepted: boolean; refusal?: { code: string } };
    return done.accepted ? "yes" : done.refusal?.code;
  };
  return { ...world, code, state, answered };
}

describe("a case of a report without identity", () => {
  it("is marked as one, and neither offers nor accepts steps that need an applicant (C3)", async () => {
    const { code, deps, by, answered } = await inHand();
    const view = await readCase(deps, code, expert);
    expect(view).toMatchObject({ withoutIdentity: true, kind: { key: reportKind.key } });
    expect(view).not.toHaveProperty("certificate");
    const not = ["ask-applicant", "promise-call", "see-applicant"] as const;
    for (const action of not) expect(view?.mayI, action).not.toContain(action);
    expect((await readCase(deps, code, head))?.mayI).not.toContain("extend-deadline");
    expect(view?.mayI).toEqual(expect.arrayContaining(["draft-answer", "refer-case", "note-contact"]));
    const own = await inHand({});
    expect((await readCase(own.deps, own.code, expert))?.mayI).toEqual(expect.arrayContaining([...not]));
    expect((await readCase(own.deps, own.code, head))?.mayI).toContain("extend-deadline");
    const ask = await by(expert, code);
    const ahead = { day: "2026-12-01", time: "09:00", reason: "زنگ می‌زنیم." };
    const tried = [
      askApplicant(deps, ask, { question: "کدام انبار؟" }),
      extendDeadline(deps, await by(head, code), { days: 3, reason: "وقت می‌خواهیم." }),
      promiseCall(deps, ask, ahead),
      noteContact(deps, ask, { with: { type: "applicant" }, how: "phone", result: "reached" }),
    ];
    for (const step of tried) expect(await answered(step)).toBe("without-identity");
    const other = { with: { type: "unit", unit: "legal" }, how: "phone", result: "reached" } as const;
    expect(await answered(noteContact(deps, await by(expert, code), other))).toBe("yes");
    const reading = { ...deps, identity: { showApplicant: () => Promise.reject(new Error("nobody looks")) } };
    expect(await readApplicant(reading, code, expert)).toEqual({ refused: { code: "without-identity" } });
  });

  it("ends with its approved answer, because no one can object (C3, R10, R13)", async () => {
    const { code, deps, by, answered, state, rows } = await inHand();
    expect(await answered(draftAnswer(deps, await by(expert, code), draft))).toBe("yes");
    expect((await state()).stage).toBe("for-approval");
    expect(await answered(approveAnswer(deps, await by(head, code)))).toBe("yes");
    expect(await state()).toMatchObject({ stage: "ended", ended: { how: "without-identity" } });
    expect(rows.at(-1)?.events).toMatchObject([
      { type: "referral.answer-published.v1", data: { final: true } },
      { type: "referral.case-ended.v2", data: { how: "without-identity" } },
    ]);
    expect((await state()).clocks.filter(({ stopped }) => stopped === undefined)).toEqual([]);
    expect(await answered(issueLetter(deps, await by(head, code)))).toBe("without-identity");
    expect((await readCase(deps, code, head))?.mayI).not.toContain("issue-letter");
  });

  it("may never be answered with the outcome “incomplete” (C3, R8)", async () => {
    const { code, deps, by, answered } = await inHand();
    const incomplete = { ...draft, outcome: "not-completed" };
    expect(await answered(draftAnswer(deps, await by(expert, code), incomplete))).toBe("without-identity");
    const own = await inHand({});
    expect(await own.answered(draftAnswer(own.deps, await own.by(expert, own.code), incomplete))).toBe("yes");
  });

  it("cannot be corrected into another kind of request, nor the reverse; its subject may be corrected (C3, D4)", async () => {
    const { code, deps, by, answered } = await inHand();
    const to = async (kind: string, subject = "other") =>
      answered(correctCase(deps, await by(expert, code), { kind, subject, reason: "موضوع دیگر است." }));
    expect(await to("complaint")).toBe("kind-of-report");
    expect(await to(reportKind.key)).toBe("yes");
    const own = await inHand({});
    const asked = { kind: reportKind.key, subject: "price", reason: "نام ندارد." };
    expect(await own.answered(correctCase(own.deps, await own.by(expert, own.code), asked))).toBe(
      "kind-of-report",
    );
  });

  it("can be split, and its parts have no applicant to ask either (C3, R6)", async () => {
    const { code, deps, by, answered, state } = await inHand();
    const parts = [{ unit: "legal", points: [1] }];
    expect(await answered(splitCase(deps, await by(expert, code), { parts }))).toBe("yes");
    const part = partOf(code, 1);
    expect((await state(part)).request?.withoutIdentity).toBe(true);
    await acceptCase(deps, await by("e.legal", part), { points: [] });
    await answered(acceptCase(deps, await by("e.legal", part), { points: ["گرانی"] }));
    const asked = askApplicant(deps, await by("e.legal", part), { question: "کدام؟" });
    expect(await answered(asked)).toBe("without-identity");
  });

  it("is hidden from the accused like any case (C3, R2)", async () => {
    const { code, deps } = await inHand({
      ...unnamed,
      complainedOf: { units: [], people: ["e.rezaei"] },
    });
    expect(await readCase(deps, code, "e.rezaei")).toBeUndefined();
    expect(await readCase(deps, code, head)).toBeDefined();
  });
});
