import type { CaseState, Question } from "../case-state.ts";
import { markOf } from "../names.ts";
import { readText } from "../words.ts";
import type { CaseView } from "./read-case.ts";
import type { Reading } from "./reading.ts";

type Asked = NonNullable<CaseView["questions"]>[number];

/** What the applicant was asked and said since they registered, and how it ended (R8, R12, R13, C14). */
export async function followUpOf(
  reading: Reading,
  state: CaseState,
): Promise<Pick<CaseView, "round" | "objection" | "questions" | "added" | "rating" | "ended">> {
  const [objection, questions, added, ended] = await Promise.all([
    state.objection && saidOf(reading, state.objection),
    Promise.all(state.questions.map((question) => questionOf(reading, question))),
    Promise.all(state.informed.map((said) => saidOf(reading, said))),
    state.ended && endedOf(reading, state.ended),
  ]);
  return {
    round: state.round,
    ...(objection && { objection }),
    ...(questions.length > 0 && { questions }),
    ...(added.length > 0 && { added }),
    ...(state.rating && { rating: { ...state.rating } }),
    ...(ended && { ended }),
  };
}

async function endedOf(
  { documents }: Reading,
  { at, how, reason }: NonNullable<CaseState["ended"]>,
): Promise<NonNullable<CaseView["ended"]>> {
  return { at, how, ...(reason !== undefined && { reason: (await readText(documents, reason)) ?? "" }) };
}

type Said = NonNullable<CaseState["objection"]>;

/** The words of somebody who was erased are gone; that they said something stays. */
async function saidOf({ documents }: Reading, { at, words }: Said): Promise<{ at: string; words: string }> {
  return { at, words: (await readText(documents, words)) ?? "" };
}

async function questionOf(reading: Reading, { question, reply, ...asked }: Question): Promise<Asked> {
  const words = (await readText(reading.documents, question)) ?? "";
  return {
    ...markOf(asked, reading.names),
    question: words,
    ...(reply && { reply: await replyOf(reading, reply) }),
  };
}

async function replyOf(reading: Reading, reply: NonNullable<Question["reply"]>): Promise<Asked["reply"]> {
  const by = reply.by !== undefined && { by: reading.names.staff(reply.by) };
  return { ...(await saidOf(reading, reply)), ...by };
}
