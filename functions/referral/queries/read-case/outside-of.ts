import { defined } from "../../../../shared/defined.ts";
import { markOf } from "../../access/names.ts";
import { readOutsideQuestion, readReleased, readText } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { OutsideQuestion } from "../../case/outside.ts";
import { outsideStanding } from "../../rules/outside.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

type Shown = NonNullable<CaseView["outside"]>[number];

/** The questions to outside bodies, with what was released to each and what it answered (R7). */
export async function outsideOf(reading: Reading, state: CaseState): Promise<Pick<CaseView, "outside">> {
  const { outside = [] } = state;
  if (outside.length === 0) return {};
  return { outside: await Promise.all(outside.map((each, at) => shownOf(reading, state, each, at + 1))) };
}

async function shownOf(
  reading: Reading,
  state: CaseState,
  question: OutsideQuestion,
  number: number,
): Promise<Shown> {
  const { documents, names, at } = reading;
  const { unit, until, renewed, openedAt } = question;
  const [written, released, revoked, answered] = await Promise.all([
    readOutsideQuestion(documents, question.question),
    readReleased(documents, question.released),
    revokedOf(reading, question),
    answeredOf(reading, question),
  ]);
  return {
    number,
    ...markOf(question, names),
    body: unit === undefined ? defined({ name: written?.name }) : { unit: names.unit(unit) },
    question: written?.question ?? "",
    ...(released && { released: [...released] }),
    until,
    standing: outsideStanding(state, question, at, unit !== undefined && state.parties.units.includes(unit)),
    ...(renewed && { renewed: markOf(renewed, names) }),
    ...defined({ openedAt, revoked, answered }),
  };
}

async function revokedOf({ documents, names }: Reading, { revoked }: OutsideQuestion) {
  if (!revoked) return undefined;
  return { ...markOf(revoked, names), reason: (await readText(documents, revoked.reason)) ?? "" };
}

async function answeredOf({ documents, names }: Reading, { answered }: OutsideQuestion) {
  if (!answered) return undefined;
  const { at, by, words } = answered;
  return {
    at,
    ...(by !== undefined && { by: names.staff(by) }),
    words: (await readText(documents, words)) ?? "",
  };
}
