/**
 * Questions to the applicant with the replies (R8), and information that the applicant adds without being asked (C14).
 */

import { applicantAsked } from "../../../events/referral/applicant-asked.v1.ts";
import { informationReceived } from "../../../events/referral/information-received.v1.ts";
import { questionTold } from "../../../events/referral/question-told.v1.ts";
import { replyReceived } from "../../../events/referral/reply-received.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { isByStaff, staffOf } from "../../../shared/journal/actors.ts";
import { type CaseCore, type Entered, holder, type Said } from "./core.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/** A question to the applicant, and the reply (R8). */
export interface Question extends Mark {
  readonly question: DocumentId;
  /** The question asks for the document that authorises the representative (C11). */
  readonly authority?: true;
  /** The unit that asked. It reads the reply even while the applicant's identity is hidden (C15). */
  readonly unit: string;
  /** When staff told an applicant without SMS the question by call or in person (C18). */
  readonly toldAt?: string;
  readonly reply?: Said;
}

export interface WithQuestions {
  readonly questions: readonly Question[];
  /** Information that the applicant added, oldest first (C14). */
  readonly informed: readonly Said[];
}

export const begins: WithQuestions = { questions: [], informed: [] };

type State = CaseCore & WithQuestions;

export type AskingFact =
  /** `authority`: the question asks for the document that proves that the applicant may act for another person (C11). */
  | { readonly type: "asked"; readonly question: DocumentId; readonly authority?: true }
  /** Staff told the question to an applicant whom messages do not reach (C18). `at`: the time, ISO 8601 in UTC. */
  | { readonly type: "question-told"; readonly at: string }
  /** The applicant wrote the reply on their page, or staff entered the reply for the applicant. */
  | ({ readonly type: "replied"; readonly words: DocumentId } & Entered)
  | ({ readonly type: "informed"; readonly words: DocumentId } & Entered);

export const transitions = {
  ask: { by: "staff", action: "ask-applicant", from: ["in-hand"], fact: "asked", to: ["asked"] },
  /** Staff told the question to an applicant whom messages do not reach (C18). */
  "hear-told": { by: "system", from: ["asked"], fact: "question-told", to: ["asked"] },
  reply: { by: "applicant", from: ["asked"], fact: "replied", to: ["in-hand"] },
  "note-reply": { by: "staff", from: ["asked"], fact: "replied", to: ["in-hand"] },
  inform: { by: "applicant", from: always, fact: "informed", to: always },
} as const satisfies Transitions<AskingFact>;

export const folds: Folds<AskingFact, State> = {
  asked: (state, { question, authority }, row) => ({
    stage: "asked",
    questions: [
      ...state.questions,
      { ...mark(row), question, ...(authority && { authority }), unit: holder(state) },
    ],
  }),
  "question-told": (state, { at }) => ({
    questions: state.questions.map((each) => (each === openQuestion(state) ? { ...each, toldAt: at } : each)),
  }),
  replied: ({ stage, questions }, { type: _, ...said }, row) => ({
    ...(stage === "asked" && { stage: "in-hand" }),
    questions: questions.map((each) =>
      each.reply
        ? each
        : { ...each, reply: { at: row.at, ...said, ...(isByStaff(row) && { by: staffOf(row) }) } },
    ),
  }),
  informed: ({ informed }, { type: _, ...said }, { at }) => ({ informed: [...informed, { at, ...said }] }),
};

export const announces: Announces<AskingFact, State> = {
  asked: ({ question }, about) => [applicantAsked.of({ ...about, question })],
  "question-told": ({ at: toldAt }, { case: code, at }) => [questionTold.of({ case: code, toldAt, at })],
  replied: (_, { case: code, at, by }, __, row) => [
    replyReceived.of({ case: code, at, ...(isByStaff(row) && { by }) }),
  ],
  informed: (_, { case: code, at }) => [informationReceived.of({ case: code, at })],
};

/** The question to which the applicant has not replied; undefined when there is none (R8). */
export const openQuestion = ({ questions }: Pick<WithQuestions, "questions">): Question | undefined =>
  questions.find(({ reply }) => reply === undefined);

/**
 * Whether the applicant does not know the question yet, because messages do not reach them and staff have not told them
 * the question. No deadline may run against the applicant until they know the question (C18).
 */
export const isUntold = ({ request }: Pick<CaseCore, "request">, { toldAt, reply }: Question): boolean =>
  request?.byCall === true && toldAt === undefined && reply === undefined;
