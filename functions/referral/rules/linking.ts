/**
 * Cases about the same matter (R14). A link is between whole cases, says nothing of either in the other but that it is there,
 * and changes neither stage nor version: nobody's typing becomes stale, and nothing is closed by it.
 */

import { refuse } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import type { CaseState } from "../case/case-state.ts";
import { isDone } from "../case/core.ts";
import { accept, type CaseDecision, fits } from "./machine.ts";

/** Bounded, for each case is told of what becomes of the others. */
export const mostLinks = 10;

/** The other case, as it looks from where somebody stands. */
export interface Other {
  readonly case: string;
  /** They may see it, and are not in conflict with it; to all others it is not there (R2, R15). */
  readonly known: boolean;
}

const linkTo = ({ links }: CaseState, code: string) => links.find((link) => link.case === code);

/** @param own the case somebody stands in, or the other one: both decide the same. */
export function decideLinkCase(
  state: CaseState,
  own: string,
  { other, reason }: { readonly other: Other; readonly reason: DocumentId },
): CaseDecision {
  if (!fits(state, "link")) return refuse("wrong-stage", { stage: state.stage });
  if (isPart(own)) return refuse("part-not-linked");
  if (other.case === own) return refuse("link-itself");
  if (!other.known) return refuse("unknown-link");
  if (linkTo(state, other.case)) return refuse("linked-already");
  if (state.links.length >= mostLinks) return refuse("links-enough");
  return accept({ type: "linked", to: other.case, reason });
}

/** Whoever may not see the other case sees no link with it, and undoes none. */
export function decideUnlinkCase(
  state: CaseState,
  { other, reason }: { readonly other: Other; readonly reason: DocumentId },
): CaseDecision {
  if (!fits(state, "unlink")) return refuse("wrong-stage", { stage: state.stage });
  if (!other.known || !linkTo(state, other.case)) return refuse("not-linked");
  return accept({ type: "unlinked", to: other.case, reason });
}

/** Others were answered: who waits for an answer of their own is told, once for each link (R14). */
export function hearSimilar(state: CaseState, answered: readonly string[]): CaseDecision {
  if (isDone(state)) return accept();
  const news = state.links.filter((link) => !link.answered && answered.includes(link.case));
  return accept(...news.map((link) => ({ type: "similar-answered", of: link.case }) as const));
}
