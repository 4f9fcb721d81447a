/** The rules for a case whose points go to several units at the same time, as separate cases called parts (R6). */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import { mostParts } from "../../../shared/domain/cases/case-id.ts";
import type { Clearance } from "../../../shared/domain/cases/clearance.ts";
import type { CaseState } from "../case/case-state.ts";
import { holder } from "../case/core.ts";
import type { Part } from "../case/splitting.ts";
import { accept, type CaseDecision, hindrance } from "./machine.ts";

export interface ProposedPart {
  readonly case: string;
  readonly unit: string;
  readonly known: boolean;
  readonly clearance: Clearance;
  /** The positions of the part's points in the case's list of points, from 0. */
  readonly points: readonly number[];
}

const twice = (all: readonly unknown[]): boolean => new Set(all).size < all.length;

/** Whether the points are distributed wrongly: each may go to at most one part, and each part needs one. */
function badPoints({ points }: CaseState, parts: readonly ProposedPart[]): boolean {
  const given = parts.flatMap((part) => part.points);
  const outside = given.some((at) => at < 0 || at >= (points?.count ?? 0));
  return outside || twice(given) || parts.some((part) => part.points.length === 0);
}

/**
 * Splits a case, once and in its first stage; a part cannot be split. The holding unit keeps at least one point. Its
 * answer is published after every part is answered.
 */
export function decideSplitCase(
  state: CaseState,
  proposed: {
    readonly parts: readonly ProposedPart[];
    readonly isPart: boolean;
    /** Whether only inspection handles the request's kind; the case is then never split (S3). */
    readonly inspectionsOwn?: boolean;
  },
  seen: Seen,
): CaseDecision {
  const { parts, isPart } = proposed;
  const hindered = hindrance(state, "split", seen);
  if (hindered) return { refused: hindered };
  if (isPart || state.parts.length > 0 || state.round === 2) return refuse("not-split-again");
  if (parts.length === 0 || parts.length > mostParts || badPoints(state, parts))
    return refuse("parts-unclear");
  if (parts.flatMap((part) => part.points).length >= (state.points?.count ?? 0))
    return refuse("no-point-left");
  const unknown = parts.find(({ known }) => !known);
  if (unknown) return refuse("unknown-unit", { unit: unknown.unit });
  if (parts.some(({ unit }) => unit === holder(state))) return refuse("same-unit");
  const decided = cleared(parts);
  return proposed.inspectionsOwn && "facts" in decided ? refuse("stays-with-inspection") : decided;
}

function cleared(parts: readonly ProposedPart[]): CaseDecision {
  const facts: Part[] = [];
  for (const { case: code, clearance, points } of parts) {
    if ("refused" in clearance) return clearance;
    facts.push({ case: code, unit: clearance.cleared, points });
  }
  return accept({ type: "split", parts: facts });
}

/**
 * Records in the whole case that a part was answered, and which unit and people answered it; these are barred from the
 * second stage (R13).
 */
export function hearPart(
  state: CaseState,
  part: string,
  { unit, people }: { readonly unit: string; readonly people: readonly string[] },
): CaseDecision {
  const waits = state.parts.some((each) => each.case === part && each.answeredAt === undefined);
  return waits ? accept({ type: "part-answered", part, unit, by: people }) : accept();
}
