/**
 * The rules for accepting a case and answering it: points, outcome, four eyes and commitments (R5, R6, R10, R11, R14).
 */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { Reused } from "../case/answering.ts";
import { authorityOf } from "../case/applicant.ts";
import { isUntold } from "../case/asking.ts";
import type { CaseFact } from "../case/case-facts.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Promised } from "../case/commitments.ts";
import type { Points } from "../case/referring.ts";
import { openParts } from "../case/splitting.ts";
import { accept, type CaseDecision, hindrance } from "./machine.ts";

/**
 * Accepts a case. The expert lists the points that the applicant raised, and the answer must have a text for each
 * (R10).
 */
export function decideAcceptCase(
  state: CaseState,
  points: Points & { readonly givenToAnother: boolean },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "accept", seen);
  if (hindered) return { refused: hindered };
  if (points.givenToAnother) return refuse("not-yours-to-do");
  if (points.count === 0) return refuse("no-points");
  return accept({ type: "accepted", points: points.document, count: points.count });
}

/** The fields of a draft that the rules check. */
export interface Proposed {
  readonly outcome: string;
  readonly answer: DocumentId;
  /** The number of points for which the draft has a text. */
  readonly answered: number;
  readonly commitments: readonly Promised[];
  /** Whether the draft names the organisation to which the matter was transferred (R5). */
  readonly transferred: boolean;
  /**
   * The earlier request that the draft names. `answered`: that request is the same applicant's and has a published
   * answer (R14).
   */
  readonly earlier: "none" | "unknown" | "unanswered" | "answered";
  /** The sources of the text; absent when the author took over no text (R21). */
  readonly reused?: Reused | undefined;
  /** The refusal of the text because of its sources or an unfilled placeholder (R21). */
  readonly unsourced?: Refusal | undefined;
}

/** The conditions that the directory sets for this kind, outcome and commitments. */
export interface Demands {
  readonly outcomeKnown: boolean;
  /** Whether a second person must approve (four eyes, R10). */
  readonly approval: boolean;
  /** Whether the outside authority answers, so that the answer is final (R13). */
  readonly final?: boolean;
  /** Set in an emergency. `remedied`: the outcome says that the emergency is remedied (S3). */
  readonly emergency?: { readonly remedied: boolean };
  /** Whether the outcome is a transfer, for which the answer must name the receiving organisation (R5). */
  readonly transfer: boolean;
  /** Whether the outcome calls the request repeated, which needs an answered earlier request (R14). */
  readonly repeated: boolean;
  /** Whether the outcome says that the applicant did not complete the request (R8). */
  readonly incomplete?: boolean;
  /** Whether the outcome says that the authority document is missing (C11). */
  readonly authority?: boolean;
  /** `unknown-owner`: the directory lacks the owner of a commitment; `past-day`: a commitment's last day is past (R11). */
  readonly commitments: "fine" | "unknown-owner" | "past-day";
}

/**
 * The positions, from 0, of the points that this answer must address: the points of the case without those given to
 * parts (R6). The second stage has a separate list of points and decides on all of them.
 */
export const pointsLeft = ({ points, parts, round }: CaseState): readonly number[] => {
  const handed = new Set(round === 1 ? parts.flatMap((part) => part.points) : []);
  return Array.from({ length: points?.count ?? 0 }, (_, at) => at).filter((at) => !handed.has(at));
};

/**
 * Whether the request may be called incomplete. When messages do not reach the applicant, staff must first have told
 * them a question (C18).
 */
const mayBeIncomplete = (state: CaseState): boolean =>
  !state.request?.byCall || state.questions.some((question) => !isUntold(state, question));

/**
 * The refusal of the outcome that the authority document is missing; undefined when the outcome is allowed (C11). The
 * applicant must act for another person, and must know of a question for the document (C18). The document must be
 * neither seen nor attached. A part cannot have this outcome.
 */
function namedAuthority(state: CaseState): ReturnType<typeof refuse> | undefined {
  const authority = authorityOf(state, state.attachments);
  if (authority === undefined) return refuse("not-by-proxy");
  if (state.pointsGiven) return refuse("authority-of-whole");
  if (authority !== "none") return refuse("authority-there");
  const asked = state.questions.some((one) => one.authority && !isUntold(state, one));
  return asked ? undefined : refuse("authority-not-asked");
}

function lacking(
  state: CaseState,
  proposed: Proposed,
  demands: Demands,
): ReturnType<typeof refuse> | undefined {
  if (!demands.outcomeKnown) return refuse("unknown-outcome", { outcome: proposed.outcome });
  const [raised, { answered }] = [pointsLeft(state).length, proposed];
  if (answered !== raised) return refuse("points-unanswered", { raised, answered });
  if (proposed.unsourced) return { refused: proposed.unsourced };
  if (demands.transfer && !proposed.transferred) return refuse("transfer-unnamed");
  if (proposed.earlier !== "answered" && (demands.repeated || proposed.earlier !== "none"))
    return refuse(`earlier-${proposed.earlier}`);
  if (demands.incomplete && state.request?.withoutIdentity) return refuse("without-identity");
  if (demands.incomplete && !mayBeIncomplete(state)) return refuse("not-told-yet");
  const named = demands.authority ? namedAuthority(state) : undefined;
  if (named) return named;
  if (demands.commitments !== "fine") return refuse(`commitment-${demands.commitments}`);
  return undefined;
}

/**
 * Drafts an answer with an outcome and a text for each point (R10). Where the directory requires no approval, the
 * answer is published immediately; while parts of the case are still open, the draft is then refused as `parts-open`
 * (R6).
 */
export function decideDraftAnswer(
  state: CaseState,
  proposed: Proposed,
  demands: Demands,
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "draft", seen);
  if (hindered) return { refused: hindered };
  const lacks = lacking(state, proposed, demands);
  if (lacks) return lacks;
  const { outcome, answer, commitments, reused } = proposed;
  const drafted: CaseFact = {
    type: "drafted",
    outcome,
    answer,
    ...(commitments.length > 0 && { commitments }),
    ...defined({ reused }),
  };
  if (demands.approval) return accept(drafted);
  return openParts(state).length > 0 ? refuse("parts-open") : accept(drafted, given(state, demands));
}

/**
 * The fact of the publication. The answer is final when the outside authority decided (R13) or there is no applicant to
 * object (C3). In an emergency, another inspector of the same unit may decide the second stage, and a rating of
 * satisfaction given before ends the case (S3).
 */
const given = (
  { round, rating, request }: CaseState,
  { final, emergency }: Pick<Demands, "final" | "emergency">,
): CaseFact => ({
  type: "published",
  ...((final || request?.withoutIdentity) && { final: true }),
  ...(emergency && { peopleOnly: true }),
  ...(emergency?.remedied && { remedied: true }),
  ...(emergency && round === 1 && rating?.outcome && { accepted: true }),
});

/**
 * Approves and publishes a draft. The draft's author may not approve it, whatever their rank (four eyes, R10). All
 * parts of a divided case must be answered first (R6).
 */
export function decideApproveAnswer(
  state: CaseState,
  by: string,
  seen: Seen,
  demands: Pick<Demands, "final" | "emergency"> = {},
): CaseDecision {
  const hindered = hindrance(state, "approve", seen);
  if (hindered) return { refused: hindered };
  if (state.draft?.by === by) return refuse("own-approval");
  return openParts(state).length > 0 ? refuse("parts-open") : accept(given(state, demands));
}
