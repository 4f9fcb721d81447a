/** Taking a case on and answering it: points, outcome, four eyes, commitments (R5, R6, R10, R11, R14). */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { authorityOf } from "../case/applicant.ts";
import { isUntold } from "../case/asking.ts";
import type { CaseFact } from "../case/case-facts.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Promised } from "../case/commitments.ts";
import type { Points } from "../case/referring.ts";
import { openParts } from "../case/splitting.ts";
import { accept, type CaseDecision, hindrance } from "./machine.ts";

/** Takes a case on. The expert lists the points the applicant raised; the answer must address each (R10). */
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

/** What a draft says, as far as the rules look at it. */
export interface Proposed {
  readonly outcome: string;
  readonly answer: DocumentId;
  /** How many points it answers with words. */
  readonly answered: number;
  readonly commitments: readonly Promised[];
  /** Names the body that the matter was sent to (R5). */
  readonly transferred: boolean;
  /** Names an earlier request; `answered` when that one has a published answer to the same applicant (R14). */
  readonly earlier: "none" | "unknown" | "unanswered" | "answered";
}

/** What the directory says of this kind and outcome, and of what is promised. */
export interface Demands {
  readonly outcomeKnown: boolean;
  /** R10, four eyes: somebody else must approve. */
  readonly approval: boolean;
  /** R13: the outside authority answers. */
  readonly final?: boolean;
  /** S3: it is an emergency; `remedied`: by this outcome what was wrong is put right. */
  readonly emergency?: { readonly remedied: boolean };
  /** R5: "not ours" is a transfer, which says where to. */
  readonly transfer: boolean;
  /** R14: "repeated" needs an earlier reasoned answer. */
  readonly repeated: boolean;
  /** R8: it says that the applicant did not complete what they were asked. */
  readonly incomplete?: boolean;
  /** C11: it says that the authority document was not brought. */
  readonly authority?: boolean;
  /** R11: every owner of a commitment is of the directory, and no day is past. */
  readonly commitments: "fine" | "unknown-owner" | "past-day";
}

/**
 * The points that this answer must address, from 0: those handed to parts are answered there (R6). The second stage has
 * points of its own, and decides on all of them.
 */
export const pointsLeft = ({ points, parts, round }: CaseState): readonly number[] => {
  const handed = new Set(round === 1 ? parts.flatMap((part) => part.points) : []);
  return Array.from({ length: points?.count ?? 0 }, (_, at) => at).filter((at) => !handed.has(at));
};

/** C18: of whom no message reaches only after they were told what they were asked. */
const mayBeIncomplete = (state: CaseState): boolean =>
  !state.request?.byCall || state.questions.some((question) => !isUntold(state, question));

/**
 * C11: that the authority document is missing is said of who asks for another, of the whole request, after they were asked for it
 * (and, where no message reaches them, told: C18), and while it is neither seen nor attached.
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
 * R10: an answer needs an outcome and words for each point; where no second person is demanded it is given at once, unless
 * parts of it are still open (R6).
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
  const { outcome, answer, commitments } = proposed;
  const drafted: CaseFact = {
    type: "drafted",
    outcome,
    answer,
    ...(commitments.length > 0 && { commitments }),
  };
  if (demands.approval) return accept(drafted);
  return openParts(state).length > 0 ? refuse("parts-open") : accept(drafted, given(state, demands));
}

/**
 * R13: what the outside authority decides is final: nobody of ours decides after it. C3: so is what nobody can object to. S3: of an emergency another inspector of
 * the same unit may decide again, and an applicant who is satisfied already has accepted it.
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

/** R10, four eyes: whoever wrote a draft never approves it, whatever their rank. R6: the case closes after its parts. */
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
