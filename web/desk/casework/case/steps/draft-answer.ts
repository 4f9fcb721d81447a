import { draftAnswer } from "../../../../../shared/contracts/staff/cases.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

/** A commitment in the form: `owner` is a key of the list of units and people, `due` is the day as typed. */
export interface PromiseWords {
  readonly what: string;
  readonly owner: string;
  readonly due: string;
}

export interface AnswerWords {
  /** Whether the expert has typed in this form. Until then, the form shows the draft that was sent back. */
  readonly touched: boolean;
  readonly outcome: string;
  /** One text for each of the applicant's points that this answer must address, in their order (R6). */
  readonly answers: readonly string[];
  readonly reasoning: string;
  /** R5: the body to which the matter is transferred, for an outcome that transfers it. */
  readonly transferredTo: string;
  /** R14: the earlier request, for an outcome that refers to an earlier answer. */
  readonly earlier: string;
  readonly commitments: readonly PromiseWords[];
  /** R21: the sources of inserted texts: prepared texts, each with the version of the directory, and other cases. */
  readonly reused: {
    readonly blocks: readonly { readonly key: string; readonly directory: number }[];
    readonly precedents: readonly string[];
  };
}

export const noAnswer: AnswerWords = {
  touched: false,
  outcome: "",
  answers: [],
  reasoning: "",
  transferredTo: "",
  earlier: "",
  commitments: [],
  reused: { blocks: [], precedents: [] },
};

/** R10: the expert writes the answer: outcome, a text for each point, and reasons. */
export const draftAnswerStep = caseStep({
  operation: draftAnswer,
  fact: "drafted",
  letter: "D",
  rank: 30,
  typed: typed(noAnswer, ({ answers, reasoning, transferredTo, commitments }) => [
    ...answers,
    reasoning,
    transferredTo,
    ...commitments.map(({ what }) => what),
  ]),
  words: words(
    {
      name: "پیش‌نویس پاسخ",
      outcome: "نتیجه",
      answer: (number: string) => `پاسخ نکته ${number}`,
      reasoning: "پاسخ و دلیل آن",
      reasoningHint: "چرا چنین است؛ با مستند.",
      missing: {
        outcome: "نتیجه را انتخاب کنید.",
        answer: (number: string) => `پاسخ نکته ${number} را بنویسید.`,
        reasoning: "دلیل پاسخ را بنویسید.",
        transferredTo: "نام دستگاه گیرنده و راه ارتباط با آن را بنویسید.",
        earlier: "کد رهگیری درخواست پیشین را بنویسید.",
        commitment: {
          what: "بنویسید چه کاری انجام می‌شود.",
          owner: "متعهد را از فهرست انتخاب کنید.",
          due: "آخرین روز تعهد را بنویسید.",
        },
      },
      transferredTo: "به کدام دستگاه و چگونه فرستاده شد",
      transferHint: "«در وظایف ما نیست» پرونده را نمی‌بندد؛ نام دستگاه و راه ارتباط با آن را بنویسید.",
      earlier: "کد رهگیری درخواست پیشین",
      earlierHint: "درخواست دیگری از همین متقاضی که پاسخ مستدل گرفته است.",
      commitment: (number: string) => `تعهد ${number}`,
      addCommitment: "تعهد",
      removeCommitment: (number: string) => `برداشتن تعهد ${number}`,
      what: "چه کاری انجام می‌شود",
      owner: "متعهد",
      due: "آخرین روز",
      ownerHint: "چند حرف از نام را بنویسید.",
      templates: "متن آماده",
      preview: "پیش‌نمایش",
      previewTitle: "پاسخ، همان‌طور که متقاضی می‌بیند",
      unwritten: "(نوشته نشده است)",
      forApproval: "ارسال برای تأیید",
      atOnce: "ثبت و ارسال به متقاضی",
      byPastHint: "نوع یا نتیجه پیشین این پرونده تأیید نفر دوم می‌خواهد؛ پس هر پاسخی به آن هم تأیید می‌خواهد.",
      atOnceHint: "این پاسخ تأیید نمی‌خواهد و همان لحظه به متقاضی داده می‌شود.",
      confirm: "ارسال به متقاضی",
      sent: "پیش‌نویس برای تأیید فرستاده شد.",
      given: "پاسخ به متقاضی داده شد.",
      unnamed: {
        previewTitle: "پاسخ، همان‌طور که در پرونده می‌ماند",
        atOnce: "ثبت پاسخ",
        atOnceHint: "این پاسخ تأیید نمی‌خواهد: همان لحظه در پرونده ثبت می‌شود و پرونده بسته می‌شود.",
        confirm: "ثبت پاسخ",
        given: "پاسخ ثبت و پرونده بسته شد.",
      },
      happened: (name: string) => `${name} پیش‌نویس پاسخ را نوشت`,
    },
    {
      name: "Draft the answer",
      outcome: "Outcome",
      answer: (number: string) => `Answer to point ${number}`,
      reasoning: "Reasoned answer",
      reasoningHint: "The reasons and their legal basis.",
      missing: {
        outcome: "Choose the outcome.",
        answer: (number: string) => `Write the answer to point ${number}.`,
        reasoning: "Write the reasons of the answer.",
        transferredTo: "Give the name of the body and how to reach it.",
        earlier: "Give the tracking code of the earlier request.",
        commitment: {
          what: "Say what will be done.",
          owner: "Choose the person or unit responsible from the list.",
          due: "Give the last day of the commitment.",
        },
      },
      transferredTo: "Body it was transferred to, and how to reach it",
      transferHint: "“Not ours” closes nothing: give the name of the body and how to reach it.",
      earlier: "Tracking code of the earlier request",
      earlierHint: "Another request of this applicant that got a reasoned answer.",
      commitment: (number: string) => `Commitment ${number}`,
      addCommitment: "Commitment",
      removeCommitment: (number: string) => `Remove commitment ${number}`,
      what: "What will be done",
      owner: "Responsible",
      due: "Last day",
      ownerHint: "Type a few letters of the name.",
      templates: "Prepared text",
      preview: "Preview",
      previewTitle: "The answer as the applicant sees it",
      unwritten: "(not written yet)",
      forApproval: "Send for approval",
      atOnce: "Give the answer",
      byPastHint:
        "An earlier kind or outcome of this case needs a second person's approval, so every answer to it does.",
      atOnceHint: "This answer needs no approval and is given to the applicant at once.",
      confirm: "Give to the applicant",
      sent: "The draft was sent for approval.",
      given: "The answer was given to the applicant.",
      unnamed: {
        previewTitle: "The answer as it stays in the case",
        atOnce: "Record the answer",
        atOnceHint: "This answer needs no approval: it is recorded at once and closes the case.",
        confirm: "Record the answer",
        given: "The answer was recorded, and the case closed.",
      },
      happened: (name: string) => `${name} drafted the answer`,
    },
  ),
});
