import { describe, expect, it } from "vitest";
import { caseExample } from "../../../../../shared/contracts/openapi/cases-example.ts";
import { story } from "../../../../../shared/contracts/openapi/story.ts";
import { readDeskExample } from "../../../../../shared/contracts/staff/examples/desk.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import type { Desk } from "../../../app/shell/desk.tsx";
import { noAnswer } from "../steps/draft-answer.ts";
import { noPromise } from "../steps/parts/promises.ts";
import { answerOf, bodyOf, inWords, needsApproval, templatesFor } from "./answer.ts";

interface Fits {
  readonly kind?: string;
  readonly outcome?: string;
  readonly subjects?: string[];
}

const template = (key: string, fits: Fits = {}) => ({
  key,
  name: { fa: key, en: key },
  text: { fa: `متن ${key}`, en: `text ${key}` },
  ...fits,
});

const desk: Desk = {
  ...(readDeskExample.response as unknown as Desk),
  kinds: [
    { ...story.kind, fourEyes: true },
    { key: "suggestion", name: { fa: "پیشنهاد", en: "Suggestion" }, fourEyes: false },
  ],
  outcomes: [
    { ...story.outcome, refusal: false, transfer: false, repeated: false },
    {
      key: "outside-duties",
      name: { fa: "در وظایف ما نیست", en: "Outside our duties" },
      refusal: true,
      transfer: true,
      repeated: false,
    },
    {
      key: "repeated",
      name: { fa: "تکراری است", en: "Repeated" },
      refusal: true,
      transfer: false,
      repeated: true,
    },
  ],
  answerTemplates: [
    template("for-all"),
    template("of-outcome", { outcome: "granted" }),
    template("of-both", { outcome: "granted", kind: "complaint" }),
    template("of-others", { kind: "suggestion" }),
    template("of-subject", { kind: "complaint", outcome: "granted", subjects: ["food", "car"] }),
  ],
};

const inHand = { ...caseExample.inHand, points: ["نخست", "دوم"] } as unknown as CaseView;
const sentBack = {
  ...inHand,
  draft: {
    answer: {
      outcome: story.outcome,
      points: [
        { raised: "نخست", answer: "پاسخ نخست" },
        { raised: "دوم", answer: "پاسخ دوم" },
      ],
      reasoning: "دلیل پیشین",
    },
    by: story.expert,
    at: story.draftedAt,
  },
} as CaseView;

const part = { case: "407155289364", number: 1, unit: story.otherUnit };

describe("the form of an answer", () => {
  it("has a text field for each point that the applicant made (R10)", () => {
    expect(answerOf(inHand, noAnswer).answers).toEqual(["", ""]);
    const longer = { ...noAnswer, touched: true, answers: ["یک", "دو", "سه"] };
    expect(answerOf(inHand, longer).answers).toEqual(["یک", "دو"]);
  });

  it("is filled with the draft that was sent back, until the expert types (R10)", () => {
    expect(answerOf(sentBack, noAnswer)).toMatchObject({
      outcome: "granted",
      answers: ["پاسخ نخست", "پاسخ دوم"],
      reasoning: "دلیل پیشین",
    });
    expect(answerOf(sentBack, { ...noAnswer, touched: true, reasoning: "دیگر" }).reasoning).toBe("دیگر");
  });

  it("leaves out the applicant's points that a part of the case answers, but only before an objection (R6, R13)", () => {
    const split = { ...inHand, parts: [{ ...part, points: [0] }] };
    expect(answerOf(split, noAnswer).answers).toEqual([""]);
    expect(answerOf({ ...split, round: 2 }, noAnswer).answers).toEqual(["", ""]);
  });

  it("sends the body to which the matter is transferred, or the earlier request, only if the outcome needs it (R5, R14)", () => {
    const all = {
      ...noAnswer,
      answers: ["پاسخ"],
      reasoning: "دلیل",
      transferredTo: " شهرداری ",
      earlier: "407155289363",
    };
    const sent = (outcome: string) => bodyOf({ ...all, outcome }, desk);
    expect(sent("granted")).toEqual({ outcome: "granted", answers: ["پاسخ"], reasoning: "دلیل" });
    expect(sent("outside-duties")).toMatchObject({ transferredTo: "شهرداری" });
    expect(sent("outside-duties")).not.toHaveProperty("earlier");
    expect(sent("repeated")).toMatchObject({ earlier: "407155289363" });
    expect(sent("repeated")).not.toHaveProperty("transferredTo");
  });

  it("sends each commitment with owner and day, and drops empty rows (R11)", () => {
    const commitments = [
      { what: "تفاوت پول برگردانده شود.", owner: "unit:price-control", due: "۱۴۰۵/۰۹/۳۰" },
      { what: "بازدید دوباره", owner: "person:m.karimi", due: "2026-12-30" },
      noPromise,
    ];
    expect(bodyOf({ ...noAnswer, commitments }, desk).commitments).toEqual([
      { what: "تفاوت پول برگردانده شود.", owner: { unit: "price-control" }, due: "2026-12-21" },
      { what: "بازدید دوباره", owner: { person: "m.karimi" }, due: "2026-12-30" },
    ]);
    expect(bodyOf({ ...noAnswer, commitments: [noPromise] }, desk)).not.toHaveProperty("commitments");
  });

  it("is filled with the commitments and transfer of a draft that was sent back (R5, R11)", () => {
    const promised = { what: "بازدید دوباره", owner: { person: "m.karimi" }, due: "2026-12-30" };
    const answer = { ...sentBack.draft?.answer, transferredTo: "شهرداری", commitments: [promised] };
    const shown = answerOf({ ...sentBack, draft: { ...sentBack.draft, answer } } as CaseView, noAnswer);
    expect(shown.transferredTo).toBe("شهرداری");
    expect(shown.commitments).toEqual([
      { what: "بازدید دوباره", owner: "person:m.karimi", due: "2026-12-30" },
    ]);
  });

  it("names the applicant's points that have no answer yet, and leaves the API's other errors unchanged (R10)", () => {
    const missing = {
      outcome: "outcome?",
      answer: (place: number) => `answer ${place}?`,
      reasoning: "reasoning?",
      transferredTo: "where to?",
      earlier: "which?",
      commitment: { what: "what?", owner: "who?", due: "when?" },
    };
    const errors = ["outcome", "answers.0", "answers.1", "reasoning"].map((field) => ({
      field,
      message: "too short",
    }));
    const written = { ...noAnswer, answers: ["بس است", " "], reasoning: "کوتاه" };
    expect(inWords({ errors }, written, missing).errors.map(({ message }) => message)).toEqual([
      "outcome?",
      "too short",
      "answer 1?",
      "too short",
    ]);
  });

  it("names the missing fields of a commitment and of an outcome (R5, R11, R14)", () => {
    const missing = {
      outcome: "outcome?",
      answer: String,
      reasoning: "reasoning?",
      transferredTo: "where to?",
      earlier: "which?",
      commitment: { what: "what?", owner: "who?", due: "when?" },
    };
    const fields = ["transferredTo", "earlier", "commitments.0.owner.unit", "commitments.0.what"];
    const errors = fields.map((field) => ({ field, message: "wrong" }));
    const written = { ...noAnswer, commitments: [{ ...noPromise, what: "بازدید" }] };
    expect(inWords({ errors }, written, missing).errors.map(({ message }) => message)).toEqual([
      "where to?",
      "which?",
      "who?",
      "wrong",
    ]);
  });
});

describe("four-eyes approval", () => {
  const of = (key: string) => ({ kind: { ...story.kind, key } });

  it("is required for kinds that demand it and for refusals, and assumed before an outcome is chosen (R10)", () => {
    expect(needsApproval(desk, of("complaint"), "granted")).toBe(true);
    expect(needsApproval(desk, of("suggestion"), "granted")).toBe(false);
    expect(needsApproval(desk, of("suggestion"), "outside-duties")).toBe(true);
    expect(needsApproval(desk, of("suggestion"), "")).toBe(true);
    expect(needsApproval(desk, of("unheard-of"), "granted")).toBe(true);
  });

  it("is required for every outcome when an earlier kind or outcome of the case demands it (R10)", () => {
    expect(needsApproval(desk, { ...of("suggestion"), secondPerson: true }, "granted")).toBe(true);
  });
});

describe("answer templates", () => {
  const offered = (kind: string, outcome: string, subject = "goods-price") =>
    templatesFor(desk, { kind, outcome, subject }).map(({ key }) => key);

  it("are offered for the matching kind and outcome, the most specific first (R10)", () => {
    expect(offered("complaint", "granted")).toEqual(["of-both", "of-outcome", "for-all"]);
    expect(offered("complaint", "outside-duties")).toEqual(["for-all"]);
    expect(offered("suggestion", "granted")).toEqual(["of-outcome", "of-others", "for-all"]);
    expect(offered("complaint", "")).toEqual(["of-both", "of-outcome", "for-all"]);
  });

  it("that name subjects are offered for these subjects only, before all other templates (R21)", () => {
    expect(offered("complaint", "granted", "car")).toEqual([
      "of-subject",
      "of-both",
      "of-outcome",
      "for-all",
    ]);
  });
});
