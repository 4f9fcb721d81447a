/**
 * Links between whole cases about the same matter (R14). A link shows in each case only that the other exists. It changes
 * neither stage nor version, so it makes no step in progress stale and closes nothing.
 */

import { refuse } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import type { CaseState } from "../case/case-state.ts";
import { isDone } from "../case/core.ts";
import { accept, type CaseDecision, fits } from "./machine.ts";

/** A limit, because each linked case is told of the others' answers. */
export const mostLinks = 10;

/** The other case as the caller sees it. */
export interface Other {
  readonly case: string;
  /** The caller may see it and is not in conflict with it; otherwise it counts as missing (R2, R15). */
  readonly known: boolean;
}

const linkTo = ({ links }: CaseState, code: string) => links.find((link) => link.case === code);

/** @param own this case; both cases of a link decide the same way. */
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

/** Refuses `not-linked` to a caller who may not see the other case. */
export function decideUnlinkCase(
  state: CaseState,
  { other, reason }: { readonly other: Other; readonly reason: DocumentId },
): CaseDecision {
  if (!fits(state, "unlink")) return refuse("wrong-stage", { stage: state.stage });
  if (!other.known || !linkTo(state, other.case)) return refuse("not-linked");
  return accept({ type: "unlinked", to: other.case, reason });
}

/** Announces each linked case that was answered while this one is open, once per link (R14). */
export function hearSimilar(state: CaseState, answered: readonly string[]): CaseDecision {
  if (isDone(state)) return accept();
  const news = state.links.filter((link) => !link.answered && answered.includes(link.case));
  return accept(...news.map((link) => ({ type: "similar-answered", of: link.case }) as const));
}
