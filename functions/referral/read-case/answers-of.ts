import type { CaseState, Draft } from "../case-state.ts";
import { markOf } from "../names.ts";
import { readAnswer, readText } from "../words.ts";
import type { CaseView } from "./read-case.ts";
import type { Reading } from "./reading.ts";

type Shown = NonNullable<CaseView["firstAnswer"]>;

/** R10, R13: the draft that lies in the case, the answer that was objected to, and when it was answered. */
export async function answersOf(
  reading: Reading,
  state: CaseState,
): Promise<Pick<CaseView, "draft" | "firstAnswer" | "answered">> {
  const [draft, firstAnswer] = await Promise.all([
    draftOf(reading, state.draft),
    shown(reading, state.firstAnswer),
  ]);
  return {
    ...(draft && { draft }),
    ...(firstAnswer && { firstAnswer }),
    ...(state.answered && { answered: markOf(state.answered, reading.names) }),
  };
}

async function shown(
  { documents, names }: Reading,
  draft: Pick<Draft, "answer"> | undefined,
): Promise<Shown | undefined> {
  const answer = await readAnswer(documents, draft?.answer);
  return answer && { ...answer, outcome: names.outcome(answer.outcome) };
}

async function draftOf(reading: Reading, draft: Draft | undefined): Promise<CaseView["draft"]> {
  const answer = await shown(reading, draft);
  if (!answer || !draft) return undefined;
  const sentBack = await sentBackOf(reading, draft);
  return { answer, ...markOf(draft, reading.names), ...(sentBack && { sentBack }) };
}

async function sentBackOf({ documents, names }: Reading, { sentBack }: Draft) {
  if (!sentBack) return undefined;
  const reason = (await readText(documents, sentBack.reason)) ?? "";
  return { ...markOf(sentBack, names), reason };
}
