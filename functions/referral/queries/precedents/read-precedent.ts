import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import { inSight } from "../../access/case-access.ts";
import { givenAnswer, isPrecedentFor } from "../../access/precedents.ts";
import { readAnswer } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { noteLookAtCase } from "../../reactions/note-look.ts";
import type { Precedent } from "./list-precedents.ts";

interface ReadPrecedent extends Precedent {
  readonly answers: readonly string[];
  readonly reasoning: string;
}

type Deps = Pick<ReferralDeps, "cases" | "directory" | "documents" | "looks" | "now">;

const notFound = { refused: { code: "not-found" } } as const;

/**
 * The answer given in another case, for a person who may draft the answer to this one (R21). First the access log of the
 * other case records the reading, as if the person opened that case (R15). The applicant's points are left out.
 *
 * Refuses with `not-yours-to-do`, and with `not-found` alike for a missing case, a case that the person may not see, a
 * conflict of interest (which is recorded, R2), a case without an answer, and an erased answer.
 */
export async function readPrecedent(
  deps: Deps,
  code: string,
  precedent: string,
  username: string,
): Promise<ReadPrecedent | { readonly refused: Refusal }> {
  const [directory, { state }, { state: other }] = await Promise.all([
    deps.directory.current(),
    deps.cases.load(code),
    deps.cases.load(precedent),
  ]);
  const own = await inSight(deps, { case: code, state, username, action: "draft-answer" }, directory);
  if ("refused" in own) return own;
  if (requestOf(code) === requestOf(precedent)) return notFound;
  const ask = { case: precedent, state: other, username, action: "see-case" } as const;
  const sight = await inSight(deps, ask, directory);
  if ("refused" in sight || !isPrecedentFor(other, sight.staff, directory.snapshot)) return notFound;
  await noteLookAtCase(deps, precedent, username, directory.number);
  const answer = await readAnswer(deps.documents, givenAnswer(other)?.draft.answer);
  if (!answer) return notFound;
  const answers = answer.points.map((point) => point.answer);
  return { case: precedent, state: other, answers, reasoning: answer.reasoning };
}
