import { describe, expect, it } from "vitest";
import { caseExample } from "../../../../../../shared/contracts/openapi/cases-example.ts";
import { readDeskExample } from "../../../../../../shared/contracts/staff/examples/desk.ts";
import type { CaseView } from "../../../../app/api/own-replies.ts";
import type { Desk } from "../../../../app/shell/desk.tsx";
import { noAnswer } from "../draft-answer.ts";
import { blockText, inserted, unfilledOf, valuesFor, withInsertion, withoutSource } from "./reuse.ts";

const view = caseExample.inHand as unknown as CaseView;
const desk = readDeskExample.response as unknown as Desk;

describe("a text inserted into an answer (R21)", () => {
  it("stands at the cursor, on lines of its own, in place of the selected text", () => {
    expect(inserted(" ", "متن\n")).toBe("متن");
    expect(inserted("نوشته\n", "متن\n")).toBe("نوشته\n\nمتن");
    expect(inserted("یک دو", "متن", { start: 2, end: 3 })).toBe("یک\nمتن\nدو");
    expect(inserted("یک\nدو", "متن", { start: 3, end: 3 })).toBe("یک\nمتن\nدو");
    expect(inserted("یک", "متن", { start: 0, end: 0 })).toBe("متن\nیک");
    expect(inserted("یک", "متن", { start: 0, end: 2 })).toBe("متن");
  });

  it("goes into the given field, or into the reasons when the answer lacks this field; its source is listed only once", () => {
    const answer = { ...noAnswer, answers: ["یک", "دو"], reasoning: "دلیل" };
    const block = { text: "متن", source: { key: "refund", directory: 3 } };
    const once = withInsertion(answer, block, "answers.1");
    expect(once).toMatchObject({ answers: ["یک", "دو\n\nمتن"], reasoning: "دلیل" });
    const twice = withInsertion(once, { ...block, source: { key: "refund", directory: 4 } }, "answers.9");
    const all = withInsertion(twice, { text: "پاسخ", source: "407155289363" }, "reasoning");
    expect(all.reasoning).toBe("دلیل\n\nمتن\n\nپاسخ");
    const reused = { blocks: [{ key: "refund", directory: 4 }], precedents: ["407155289363"] };
    expect(all.reused).toEqual(reused);
    expect(withoutSource(reused, "407155289363")).toEqual({ ...reused, precedents: [] });
    expect(withoutSource(reused, { key: "refund", directory: 1 })).toEqual({ ...reused, blocks: [] });
  });

  it("has the values of the case in the applicant's language; placeholders that the author must fill have Persian names in a Persian text", () => {
    const values = valuesFor(view, desk, "2026-12-01T08:00:00.000Z");
    const name = { fa: "متن", en: "Text" };
    const text = { fa: "{code}، {unit}، {date}: {law}", en: "{code}, {unit}, {date}: {law}" };
    expect(blockText({ key: "a", name, text }, "fa", values)).toBe(
      "407155289363، دفتر بازرسی کالا و کنترل قیمت، سه‌شنبه ۱۰ آذر ۱۴۰۵: {مستند قانونی}",
    );
    const english = valuesFor({ ...view, language: "en" }, desk, "2026-12-01T08:00:00.000Z");
    expect(blockText({ key: "a", name, text }, "en", english)).toBe(
      "407155289363, Goods Inspection and Price Control, Tuesday 1 December 2026 (10 Azar 1405): {law}",
    );
  });

  it("leaves the answer incomplete while a placeholder is unfilled; the first field with such a placeholder is named", () => {
    expect(unfilledOf(noAnswer)).toEqual({ places: [], field: undefined });
    const promise = { what: "{amount}", owner: "", due: "" };
    const answer = {
      ...noAnswer,
      answers: ["کامل", "{مبلغ}"],
      reasoning: "{law} {amount}",
      commitments: [promise],
    };
    expect(unfilledOf(answer)).toEqual({ places: ["amount", "law"], field: "answers.1" });
    expect(unfilledOf({ ...noAnswer, commitments: [promise] }).field).toBe("commitments.0.what");
  });
});
