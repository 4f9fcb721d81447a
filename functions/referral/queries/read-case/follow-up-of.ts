import { defined } from "../../../../shared/defined.ts";
import { markOf } from "../../access/names.ts";
import { readText } from "../../access/words.ts";
import type { Question } from "../../case/asking.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { Entered } from "../../case/core.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

type Asked = NonNullable<CaseView["questions"]>[number];

/**
 * What happened since the registration: questions, replies, additions, the objection, and how the case ended (R8, R12,
 * R13, C14).
 */
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
    ...defined({ objection }),
    ...(questions.length > 0 && { questions }),
    ...(added.length > 0 && { added }),
    ...(state.rating && { rating: withClerk(state.rating, reading) }),
    ...defined({ ended }),
  };
}

async function endedOf(
  reading: Reading,
  { reason, ...ended }: NonNullable<CaseState["ended"]>,
): Promise<NonNullable<CaseView["ended"]>> {
  const why = reason !== undefined && { reason: (await readText(reading.documents, reason)) ?? "" };
  return { ...withClerk(ended, reading), ...why };
}

/** Adds the name of the clerk who entered the applicant's act for them (C6). */
const withClerk = <Done extends Entered>({ by, ...done }: Done, { names }: Reading) => ({
  ...done,
  ...(by !== undefined && { by: names.staff(by) }),
});

type Said = NonNullable<CaseState["objection"]>;

/** A text of the applicant with its time; the text is empty after erasure. */
async function saidOf(reading: Reading, said: Said) {
  return { ...withClerk(said, reading), words: (await readText(reading.documents, said.words)) ?? "" };
}

async function questionOf(reading: Reading, { question, reply, ...asked }: Question): Promise<Asked> {
  const words = (await readText(reading.documents, question)) ?? "";
  return {
    ...markOf(asked, reading.names),
    question: words,
    ...(reply && { reply: await saidOf(reading, reply) }),
  };
}
