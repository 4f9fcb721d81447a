import { defined } from "../../../../shared/defined.ts";
import { unitOf } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { markOf, type Names } from "../../access/names.ts";
import { readAnswer, readText } from "../../access/words.ts";
import type { Draft } from "../../case/answering.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { DeskActTold } from "../../case/desk-acts.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

type Shown = NonNullable<CaseView["firstAnswer"]>;

/**
 * The draft that awaits approval, the answer to which the applicant objected, and the time of the latest answer (R10,
 * R13).
 */
export async function answersOf(
  reading: Reading,
  state: CaseState,
): Promise<Pick<CaseView, "draft" | "firstAnswer" | "answered" | "letters">> {
  const [draft, firstAnswer] = await Promise.all([
    draftOf(reading, state.draft),
    shown(reading, state.firstAnswer),
  ]);
  return {
    ...defined({ draft, firstAnswer }),
    ...lettersOf(reading, state),
    ...(state.answered && { answered: markOf(state.answered, reading.names) }),
  };
}

/** The letters of the answers that are shown (C19). The letter of an answer that was replaced is left out. */
function lettersOf(
  { names, snapshot }: Reading,
  { letters, draft, firstAnswer }: CaseState,
): Pick<CaseView, "letters"> {
  const shownOf = ({
    answer,
    number,
    signed,
    acts,
    ...issued
  }: NonNullable<CaseState["letters"]>[number]) => {
    const of = [draft, firstAnswer].findIndex((one) => one?.answer === answer);
    if (of < 0) return [];
    return [
      {
        ...{ number, ...markOf(issued, names) },
        answer: of === 0 ? ("standing" as const) : ("first" as const),
        ...(signed && { signed: markOf(signed, names) }),
        ...(acts && { acts: acts.map((one) => deskActOf(one, names, snapshot)) }),
      },
    ];
  };
  return letters ? { letters: letters.flatMap(shownOf) } : {};
}

/** A clerk's act in the applicant's name, with the clerk's unit while the directory has the clerk (C6). */
function deskActOf({ act, at, by }: DeskActTold, names: Names, snapshot: Snapshot) {
  const unit = unitOf(snapshot, by)?.key;
  return { act, at, by: names.staff(by).name, ...(unit !== undefined && { unit: names.unit(unit) }) };
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
  return { answer, ...markOf(draft, reading.names), ...defined({ sentBack }) };
}

async function sentBackOf({ documents, names }: Reading, { sentBack }: Draft) {
  if (!sentBack) return undefined;
  const reason = (await readText(documents, sentBack.reason)) ?? "";
  return { ...markOf(sentBack, names), reason };
}
