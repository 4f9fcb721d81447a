import { unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { OpenedOutside } from "../../../shared/outside/for-intake.ts";
import { isHidden } from "../access/identity-visibility.ts";
import { readOutsideQuestion, readReleased } from "../access/words.ts";
import type { CaseState } from "../case/case-state.ts";
import { holder } from "../case/core.ts";
import type { OutsideQuestion } from "../case/outside.ts";
import { decideOpenOutside } from "../rules/outside.ts";
import { type OutsideDeps, presented, shutBy } from "./frame/outside-step.ts";

/**
 * Opens the question of a link for the outside body (R7). The first opening is recorded before anything is shown. The
 * reply has the question and the released texts, and nothing else of the case. While the applicant is hidden, it has
 * no text of the applicant (C15).
 */
export async function openOutside(deps: OutsideDeps, link: string): Promise<OpenedOutside> {
  const found = await presented(deps, link, "open-outside", {});
  if (!found) return { state: "unknown" };
  const refused = found.shut();
  if (refused !== undefined) return refused;
  const { decide, state, question, snapshot } = found;
  if (question.openedAt === undefined) {
    const outcome = await decide((now, gate, at) => decideOpenOutside(now, found, gate, at));
    if (!outcome.accepted) return shutBy(deps, found, outcome.refusal);
  }
  return (await shown(deps, state, question, snapshot)) ?? { state: "closed" };
}

/** What the body reads; undefined when the texts were erased (P2). */
async function shown(
  { documents }: Pick<OutsideDeps, "documents">,
  state: CaseState,
  question: OutsideQuestion,
  snapshot: Snapshot,
): Promise<OpenedOutside | undefined> {
  const written = await readOutsideQuestion(documents, question.question);
  if (!written) return undefined;
  const texts = await textsOf(documents, isHidden(state) ? undefined : question.released);
  const asks = unit(snapshot, holder(state))?.name ?? snapshot.organisation.name;
  const asked = question.unit === undefined ? undefined : unit(snapshot, question.unit)?.name;
  return {
    state: "open",
    body: asked ?? written.name ?? "",
    question: written.question,
    unit: asks,
    askedAt: question.at,
    until: question.until,
    texts: [...texts],
  };
}

const textsOf = async (documents: OutsideDeps["documents"], released: DocumentId | undefined) =>
  (await readReleased(documents, released)) ?? [];
