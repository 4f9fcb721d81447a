import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../test/support/casework.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { correctCase } from "../commands/correct-case/correct-case.ts";
import { type DraftInput, draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { sendBackAnswer } from "../commands/send-back-answer.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { readCase } from "../queries/read-case/read-case.ts";

const reason = "از متن پیداست که پیشنهاد است.";
const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };

/** A case of this kind with price control. `draft` returns the stage of the case after the draft. */
async function withCase(kind = "complaint") {
  const { deps, by, open } = casework();
  const code = await open(1, { kind });
  const state = async (of = code) => (await deps.cases.load(of)).state;
  const stage = async (of = code) => (await state(of)).stage;
  const accept = async (points = ["گرانی"], by_ = "e.karimi", of = code) =>
    acceptCase(deps, await by(by_, of), { points });
  return {
    ...{ deps, by, code, stage, accept },
    correct: async (to: string) =>
      correctCase(deps, await by("e.karimi", code), { kind: to, subject: "price", reason }),
    draft: async (input: Partial<DraftInput> = {}, username = "e.karimi", of = code) => {
      await draftAnswer(deps, await by(username, of), { ...answer, ...input });
      return stage(of);
    },
    sendBack: async () => sendBackAnswer(deps, await by("h.moradi", code), { reason }),
    view: async () => readCase(deps, code, "e.karimi"),
  };
}

describe("four eyes follow the strictest kind and outcome that the case ever had (R10)", () => {
  it("so a complaint that its expert calls a suggestion, before or after accepting it, still needs a second person", async () => {
    const before = await withCase();
    await before.correct("suggestion");
    await before.accept();
    expect(await before.draft()).toBe("for-approval");
    const after = await withCase();
    await after.accept();
    await after.correct("suggestion");
    expect(await after.draft()).toBe("for-approval");
  });

  it("so a suggestion that was a complaint only for a moment needs a second person from then on", async () => {
    const { correct, accept, draft } = await withCase("suggestion");
    await accept();
    await correct("complaint");
    await correct("suggestion");
    expect(await draft()).toBe("for-approval");
  });

  it("so a refusal that was sent back needs a second person also when it is drafted again as a grant", async () => {
    const { accept, draft, sendBack } = await withCase("suggestion");
    await accept();
    expect(await draft({ outcome: "not-granted" })).toBe("for-approval");
    await sendBack();
    expect(await draft()).toBe("for-approval");
  });

  it("so a part of a case keeps the kinds that the case had, and the refusals drafted in it, before it was split (R6)", async () => {
    const points = ["گرانی", "صف"];
    const corrected = await withCase();
    await corrected.accept(points);
    await corrected.correct("suggestion");
    const refused = await withCase("suggestion");
    await refused.accept(points);
    await refused.draft({ outcome: "not-granted", answers: ["نه", "نه"] });
    await refused.sendBack();
    for (const { deps, by, code, accept, draft } of [corrected, refused]) {
      await splitCase(deps, await by("e.karimi", code), { parts: [{ unit: "legal", points: [1] }] });
      await accept(["صف"], "e.legal", partOf(code, 1));
      expect(await draft({}, "e.legal", partOf(code, 1))).toBe("for-approval");
    }
  });

  it("so an ordinary suggestion is still answered by one person, also after its subject was corrected", async () => {
    const { deps, by, code, accept, draft } = await withCase("suggestion");
    await accept();
    await correctCase(deps, await by("e.karimi", code), { kind: "suggestion", subject: "other", reason });
    expect(await draft()).toBe("answered");
  });

  it("and the case shows that every answer needs a second person when only its past demands it", async () => {
    const { accept, correct, view } = await withCase();
    await accept();
    expect(await view()).not.toHaveProperty("secondPerson");
    await correct("suggestion");
    expect(await view()).toHaveProperty("secondPerson", true);
  });
});
