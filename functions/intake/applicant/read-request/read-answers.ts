/**
 * The answers of a request as its applicant sees them, and the state of each commitment in an answer (R6, R10, R11,
 * R13).
 */

import { once } from "../../../../events/once.ts";
import { type Answer, answerSchema } from "../../../../shared/contracts/fields/answer.ts";
import { defined } from "../../../../shared/defined.ts";
import { partNumber } from "../../../../shared/domain/cases/case-id.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { finalAnswer, firstAnswer } from "../../request/request-queries.ts";
import type { RequestState, Told } from "../../request/request-state.ts";

const answerGiven = once(answerSchema);

/** The state of a commitment. `late`: its last day is past, and staff have not reported whether it was kept. */
type Standing = "open" | "kept" | "not-kept" | "late";

interface PublicCommitment {
  readonly what: string;
  /** Last day to keep the commitment: ISO, Tehran. */
  readonly due: string;
  readonly standing: Standing;
}

/** An answer without the unit that owes a commitment, since that is internal to the organisation. */
export type PublicAnswer = Omit<Answer, "commitments"> & { readonly commitments?: PublicCommitment[] };

interface PartAnswer {
  readonly part: number;
  readonly unit: string;
  readonly at: string;
  readonly answer: PublicAnswer;
}

export interface Answers {
  /** The newest answer to the whole request. During the second decision this is the first answer. */
  readonly answer?: PublicAnswer;
  /** R6: the answers to the parts of a divided request, in the order of the parts. */
  readonly parts: readonly PartAnswer[];
  /** R13: the answer that the applicant objected to; set once the second answer is given. */
  readonly firstAnswer?: PublicAnswer;
}

type Reader = Pick<IntakeDeps["documents"], "get">;

/**
 * Returns the answers; leaves out those of an erased person.
 *
 * @param day today in Tehran, ISO
 */
export async function readAnswers(documents: Reader, state: RequestState, day: string): Promise<Answers> {
  const ofParts = state.told.filter(({ entry }) => entry === "part-answered");
  const [first, final, ...parts] = await Promise.all(
    [firstAnswer(state), finalAnswer(state), ...ofParts].map((told) => readAnswer(documents, told)),
  );
  const shown = (told: Told | undefined, answer: Answer | undefined, earlier = 0) =>
    answer && publicAnswer(answer, standings(state, told?.part, earlier), day);
  const firstShown = shown(firstAnswer(state), first);
  // The commitments of the second answer are numbered after those of the first.
  const finalShown = shown(finalAnswer(state), final, first?.commitments?.length ?? 0);
  const answer = finalShown ?? firstShown;
  return {
    ...defined({ answer }),
    parts: ofParts.flatMap((told, at) => partAnswer(told, shown(told, parts[at]))),
    ...(finalShown && firstShown && { firstAnswer: firstShown }),
  };
}

/** Returns the whole stored answer; undefined when there is none, or when the applicant was erased. */
export async function readAnswer(documents: Reader, told: Told | undefined): Promise<Answer | undefined> {
  const found = told?.answer && (await documents.get(told.answer.document));
  return found === undefined || found === "erased" ? undefined : answerGiven().parse(found.content);
}

const partAnswer = (
  { part = "", unit = "", at }: Told,
  answer: PublicAnswer | undefined,
): readonly PartAnswer[] => (answer ? [{ part: partNumber(part), unit, at, answer }] : []);

/**
 * Returns the newest timeline entry about a commitment.
 * @param place the position of the commitment in the answer, from 0
 */
type Said = (place: number) => Told["entry"] | undefined;

const standings =
  ({ told }: RequestState, part: string | undefined, earlier: number): Said =>
  (place) =>
    told.findLast((one) => one.part === part && one.commitment === earlier + place + 1)?.entry;

function publicAnswer({ commitments, ...answer }: Answer, said: Said, day: string): PublicAnswer {
  if (!commitments) return answer;
  const shown = commitments.map(({ what, due }, place) => ({
    what,
    due,
    standing: standingOf(said(place), due, day),
  }));
  return { ...answer, commitments: shown };
}

function standingOf(said: Told["entry"] | undefined, due: string, day: string): Standing {
  if (said === "commitment-kept") return "kept";
  if (said === "commitment-not-kept") return "not-kept";
  return day > due ? "late" : "open";
}
