/**
 * Links between whole cases about the same matter (R14). Each case shows only that the other one exists. A link changes
 * neither stage nor version, so it makes no step of a colleague stale and closes no case.
 */

import { refuse } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import type { CaseState } from "../case/case-state.ts";
import { isDone } from "../case/core.ts";
import { accept, type CaseDecision, fits } from "./machine.ts";

/** The most links of a case. Each answer causes a notice in every linked case. */
export const mostLinks = 10;

/** The other case of the link, as the caller sees it. */
export interface Other {
  readonly case: string;
  /**
   * Whether the caller may see the other case and is not in conflict of interest with it. When false, the case is
   * treated as missing (R2, R15).
   */
  readonly known: boolean;
}

const linkTo = ({ links }: CaseState, code: string) => links.find((link) => link.case === code);

/**
 * Links a case with another. The rule is applied to both cases, neither of which may wait for a decision about a name.
 * @param own the tracking code of the case that is decided about.
 */
export function decideLinkCase(
  state: CaseState,
  own: string,
  { other, reason }: { readonly other: Other; readonly reason: DocumentId },
): CaseDecision {
  if (state.undecidedName) return refuse("name-undecided");
  if (!fits(state, "link")) return refuse("wrong-stage", { stage: state.stage });
  if (isPart(own)) return refuse("part-not-linked");
  if (other.case === own) return refuse("link-itself");
  if (!other.known) return refuse("unknown-link");
  if (linkTo(state, other.case)) return refuse("linked-already");
  if (state.links.length >= mostLinks) return refuse("links-enough");
  return accept({ type: "linked", to: other.case, reason });
}

/**
 * Undoes a link. Refuses with `wrong-stage`, and with `not-linked`, also when the caller may not see the other case.
 */
export function decideUnlinkCase(
  state: CaseState,
  { other, reason }: { readonly other: Other; readonly reason: DocumentId },
): CaseDecision {
  if (!fits(state, "unlink")) return refuse("wrong-stage", { stage: state.stage });
  if (!other.known || !linkTo(state, other.case)) return refuse("not-linked");
  return accept({ type: "unlinked", to: other.case, reason });
}

/** Records that linked cases were answered while this one is open, once per link (R14). */
export function hearSimilar(state: CaseState, answered: readonly string[]): CaseDecision {
  if (isDone(state)) return accept();
  const news = state.links.filter((link) => !link.answered && answered.includes(link.case));
  return accept(...news.map((link) => ({ type: "similar-answered", of: link.case }) as const));
}
