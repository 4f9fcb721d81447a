import type * as z from "zod/mini";
import type { commitment as contract } from "../../../../shared/contracts/staff/cases.ts";
import { defined } from "../../../../shared/defined.ts";
import { markOf, type Names } from "../../access/names.ts";
import { readAnswer, readText, readToAccused } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type Commitment, isPast, type Owner, standingOf } from "../../case/commitments.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

type CommitmentView = z.output<typeof contract>;

/** The commitments of the case, and, when all are fulfilled, the time since when (R11). */
export async function commitmentsOf(
  reading: Reading,
  { commitments }: CaseState,
): Promise<Pick<CaseView, "commitments" | "commitmentsKeptAt">> {
  if (commitments.length === 0) return {};
  const keptAt = keptSince(commitments);
  return {
    commitments: await Promise.all(commitments.map((each, at) => withPublication(reading, each, at + 1))),
    ...defined({ commitmentsKeptAt: keptAt }),
  };
}

type CaseCommitment = NonNullable<CaseView["commitments"]>[number];

const withPublication = async (
  reading: Reading,
  commitment: Commitment,
  number: number,
): Promise<CaseCommitment> => ({
  ...(await commitmentOf(reading, commitment, number)),
  ...defined({ published: await publicationShown(reading, commitment) }),
});

/** The wording that is or was public, and why it is no longer (I6). */
async function publicationShown(
  { documents, names }: Reading,
  { published }: Commitment,
): Promise<CaseCommitment["published"]> {
  if (!published) return undefined;
  const { words, unit, withdrawn } = published;
  return {
    ...markOf(published, names),
    wording: (await readText(documents, words)) ?? "",
    ...(unit !== undefined && { unit: names.unit(unit) }),
    ...(withdrawn && {
      withdrawn:
        "reason" in withdrawn
          ? { ...markOf(withdrawn, names), reason: (await readText(documents, withdrawn.reason)) ?? "" }
          : withdrawn,
    }),
  };
}

/** @param number the commitment's position in the case, from 1. */
export async function commitmentOf(
  reading: Reading,
  commitment: Commitment,
  number: number,
): Promise<CommitmentView> {
  const { names, at } = reading;
  const [said, evidence, judged] = await Promise.all([
    saidOf(reading, commitment),
    evidenceOf(reading, commitment),
    judgementOf(reading, commitment),
  ]);
  return {
    number,
    ...said,
    owner: ownerOf(commitment.owner, names),
    due: commitment.due,
    ...defined({ time: commitment.time }),
    standing: standingOn(commitment, new Date(at)),
    ...defined({ evidence, judged }),
  };
}

/**
 * The text of a commitment: from the answer (R11), from the minutes of a meeting (M12), or from inspection's order
 * (R2).
 */
async function saidOf(
  { documents, names }: Reading,
  commitment: Commitment,
): Promise<Pick<CommitmentView, "what" | "ordered" | "meeting">> {
  if ("order" in commitment) {
    const { words, ...ordered } = commitment.order;
    const told = await readToAccused(documents, words);
    return {
      what: told?.wanted ?? "",
      ordered: { ...markOf(ordered, names), summary: told?.summary ?? "" },
    };
  }
  if ("minutes" in commitment) {
    const { at, words } = commitment.minutes;
    return { what: (await readText(documents, words)) ?? "", meeting: { at } };
  }
  const answer = await readAnswer(documents, commitment.answer);
  return { what: answer?.commitments?.[commitment.place]?.what ?? "" };
}

/**
 * The status to show: `late` when an unfulfilled commitment is past its last day, or past the time set on that day,
 * whatever its own status.
 */
const standingOn = (commitment: Commitment, at: Date): CommitmentView["standing"] => {
  const standing = standingOf(commitment);
  return standing !== "kept" && isPast(commitment, at) ? "late" : standing;
};

export const ownerOf = (owner: Owner, names: Names): CommitmentView["owner"] =>
  "unit" in owner ? { unit: names.unit(owner.unit) } : { person: names.staff(owner.person) };

async function evidenceOf({ documents, names }: Reading, { evidence }: Commitment) {
  if (!evidence) return undefined;
  return { ...markOf(evidence, names), words: (await readText(documents, evidence.words)) ?? "" };
}

async function judgementOf({ documents, names }: Reading, { judged }: Commitment) {
  if (!judged) return undefined;
  return { ...markOf(judged, names), reason: (await readText(documents, judged.reason)) ?? "" };
}

/** When the last commitment was judged fulfilled; undefined while one is still owed. */
function keptSince(commitments: readonly Commitment[]): string | undefined {
  if (commitments.some((each) => standingOf(each) !== "kept")) return undefined;
  return commitments
    .flatMap(({ judged }) => judged?.at ?? [])
    .sort()
    .at(-1);
}
