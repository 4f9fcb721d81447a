import { describe, expect, it } from "vitest";
import { caseExample } from "../../../../../shared/contracts/openapi/cases-example.ts";
import { story } from "../../../../../shared/contracts/openapi/story.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { inOrder } from "../../../app/steps/desk-step.ts";
import { caseSteps } from "./case-steps.ts";
import { returnsTo } from "./return-case.ts";
import { stepsOf } from "./steps.ts";

const elsewhere = { key: "triage", name: { fa: "دبیرخانه", en: "Secretariat" } };

const viewOf = (mayI: readonly CaseView["mayI"][number][], hops: CaseView["hops"] = []): CaseView => ({
  ...(caseExample.seen as unknown as CaseView),
  mayI: [...mayI],
  hops,
});

const hidden = { given: false, said: false, fromMe: false };
const opened = { kind: "opened", unit: story.unit, receivedAt: story.referredAt } as const;
const referred = { ...opened, kind: "referred", from: story.otherUnit } as const;

describe("the steps that the desk offers on a case", () => {
  it("are those that the user may take, the most likely first (R3, R10)", () => {
    expect(stepsOf(viewOf(["see-applicant", "refer-case", "accept-case"], [referred]), elsewhere)).toEqual([
      "accept-case",
      "refer-case",
    ]);
    expect(stepsOf(viewOf(["send-back-answer", "approve-answer"]), elsewhere)).toEqual([
      "approve-answer",
      "send-back-answer",
    ]);
    expect(stepsOf(viewOf(["see-looks"]), elsewhere)).toEqual([]);
    expect(stepsOf(viewOf(["split-case", "ask-applicant", "draft-answer"]), elsewhere)).toEqual([
      "draft-answer",
      "ask-applicant",
      "split-case",
    ]);
  });

  it("have the same order at every stage, the most likely first", () => {
    const settled = [
      "approve-answer",
      "note-reply",
      "draft-answer",
      "accept-case",
      "send-back-answer",
      "assign-case",
      "check-on-spot",
      "ask-applicant",
      "ask-explanation",
      "order-remedy",
      "close-no-opinion",
      "refer-case",
      "return-case",
      "split-case",
      "extend-deadline",
      "name-parties",
      "correct-case",
    ];
    expect(inOrder(caseSteps).filter((step) => settled.includes(step))).toEqual(settled);
  });

  it("include an extension of the deadline only where the organisation allows one (D5)", () => {
    const view = viewOf(["extend-deadline"]);
    expect(stepsOf(view, elsewhere)).toEqual([]);
    expect(stepsOf({ ...view, mayExtend: 10 }, elsewhere)).toEqual(["extend-deadline"]);
  });

  it("leave out naming the accused, which is offered beside the request (R2)", () => {
    expect(stepsOf(viewOf(["name-parties", "correct-case"]), elsewhere)).toEqual([]);
  });

  it("return a case to the unit that sent it or to the sorting unit, never to the unit that has it (R4)", () => {
    expect(returnsTo(viewOf([], [opened, referred]), elsewhere)?.key).toBe(story.otherUnit.key);
    expect(returnsTo(viewOf([], [opened]), elsewhere)?.key).toBe("triage");
    expect(returnsTo(viewOf([], [opened]), story.unit)).toBeUndefined();
    expect(stepsOf(viewOf(["return-case"], [opened]), story.unit)).toEqual([]);
    const atInspection = { ...viewOf(["return-case"], [opened]), hidden };
    expect(returnsTo(atInspection, elsewhere), "a hidden case stays with inspection (C15)").toBeUndefined();
    expect(returnsTo({ ...atInspection, hidden: { ...hidden, given: true } }, elsewhere)?.key).toBe("triage");
  });
});
