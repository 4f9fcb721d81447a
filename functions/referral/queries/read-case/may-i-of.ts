import type { CaseAction } from "../../../../shared/contracts/policy.ts";
import { inspects, isByInspection } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { isUnconcerned } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { openTo } from "../../access/case-policy.ts";
import type { CaseState } from "../../case/case-state.ts";
import { clockIn } from "../../case/clocks.ts";
import { ownedBy, publicationOf, standingOf } from "../../case/commitments.ts";
import { isOpenCall } from "../../case/contacts.ts";
import { holder } from "../../case/core.ts";
import { isAwaited } from "../../case/inspection.ts";
import { openParts } from "../../case/splitting.ts";
import { countsDays, promisedClock } from "../../rules/extending.ts";
import { attemptsBeforeClosing, attemptsSinceAnswer } from "../../rules/inspecting.ts";
import { letterOf, standingAnswer } from "../../rules/lettering.ts";
import { waitsForName } from "../../rules/matching/waits-for-name.ts";
import { notOpen } from "../../rules/outside.ts";
import { unpublishable } from "../../rules/publishing.ts";
import { dueResult } from "../../rules/results.ts";
import { lacksApplicant } from "../../rules/without-identity.ts";

/**
 * The actions that the page of a case offers: those that policy and stage allow, without those that the case's own
 * state would refuse.
 * @param hidden whether the applicant is hidden from the viewer (C15).
 */
export const mayIOf = (
  id: string,
  state: CaseState,
  staff: Staff,
  { snapshot, hidden }: { readonly snapshot: Snapshot; readonly hidden: boolean },
): readonly CaseAction[] =>
  openTo(state, staff).filter(
    (action) =>
      !hopeless[action]?.(state, staff, id, snapshot) &&
      !waitsForName(state, action) &&
      !lacksApplicant(state, action) &&
      !(hidden && action === "see-applicant"),
  );

type Hopeless = (state: CaseState, staff: Staff, id: string, snapshot: Snapshot) => boolean;

/** A common superior decided that the case stays at its unit (R4). */
const isFinal: Hopeless = ({ hops }) => hops.at(-1)?.final === true;

/** The referral was not returned in time and counts as accepted (R4). */
const isCounted = ({ clocks, hops }: CaseState): boolean =>
  clockIn(clocks, { clock: "accept", of: hops.length })?.stopped?.how === "counted";

/** Neither inspection nor the outside authority holds the case (R2). */
const isNotInspected: Hopeless = (state, _, __, snapshot) => !inspects(snapshot, holder(state));

/** The case is of a kind that only inspection handles (S3). */
const isEmergency = ({ request }: Pick<CaseState, "request">, snapshot: Snapshot): boolean =>
  isByInspection(snapshot, request?.kind);

/** No question to an outside body waits for an answer (R7). */
const hasNoneOutside: Hopeless = ({ outside = [] }) => outside.every((each) => notOpen(each) !== undefined);

const owed = ({ commitments }: CaseState) => commitments.filter((each) => standingOf(each) !== "kept");

const hopeless: Readonly<Partial<Record<CaseAction, Hopeless>>> = {
  "match-name": ({ undecidedName }) => undecidedName === undefined,
  // The page offers no extension after an earlier extension or after the due date. The step itself checks the exact due
  // time (D5).
  "extend-deadline": (state) => {
    const clock = promisedClock(state);
    return (
      clock === undefined ||
      !countsDays(clock) ||
      clock.extended !== undefined ||
      clock.warned.some(({ share }) => share === 100)
    );
  },
  "refer-case": (...asked) =>
    isFinal(...asked) || (isEmergency(asked[0], asked[3]) && !isNotInspected(...asked)),
  "return-case": (...asked) => isFinal(...asked) || isCounted(asked[0]) || isEmergency(asked[0], asked[3]),
  // One part of a divided case is corrected only together with the whole case (R6).
  "correct-case": (_, __, id) => isPart(id),
  // A case is divided only once, a part of a divided case never, and the unit must keep one point (R6).
  "split-case": (state, _, id, snapshot) =>
    isEmergency(state, snapshot) ||
    isPart(id) ||
    state.parts.length > 0 ||
    state.round === 2 ||
    (state.points?.count ?? 0) < 2,
  "approve-answer": (state) => openParts(state).length > 0,
  // The page does not offer to cancel a call when no promised call is open (R19).
  "cancel-call": ({ calls }) => !calls.some(isOpenCall),
  // The parts of a divided case are not linked (R14).
  "link-case": (_, __, id) => isPart(id),
  // The page offers at each shown link to undo it, because a person may see only some of the case's links (R2).
  "unlink-case": () => true,
  // A letter is made once, only of the published answer of a whole case (C19).
  "issue-letter": (state, _, id) => isPart(id) || !standingAnswer(state) || letterOf(state) !== undefined,
  // The page does not offer to enter a result when no result is due at a partner (C8).
  "enter-result": (state) => dueResult(state) === undefined,
  // The page offers to ask for an explanation only to inspection, and only when a unit or person is accused (R2).
  "ask-explanation": (state, staff, id, snapshot) =>
    isNotInspected(state, staff, id, snapshot) || isUnconcerned({ parties: state.parties }),
  "order-remedy": isNotInspected,
  // The page offers a check on the spot only in an emergency that inspection holds (S3).
  "check-on-spot": (state, staff, id, snapshot) =>
    !isEmergency(state, snapshot) || isNotInspected(state, staff, id, snapshot),
  "close-no-opinion": (state, _, __, snapshot) =>
    !isEmergency(state, snapshot) ||
    state.rating !== undefined ||
    attemptsSinceAnswer(state) < attemptsBeforeClosing,
  "give-explanation": (state, staff) =>
    !state.explanations.some((each) => ownedBy(each.of, staff) && isAwaited(state, each)),
  "give-evidence": (state, staff) => !owed(state).some(({ owner }) => ownedBy(owner, staff)),
  // The page offers to publish only while the case has a commitment that may be published (I6).
  "publish-commitment": (state, _, __, snapshot) =>
    state.commitments.every((_each, at) => unpublishable(state, at + 1, snapshot) !== undefined),
  "withdraw-publication": ({ commitments }) => !commitments.some(publicationOf),
  // The page offers to renew, withdraw and answer only while a question to an outside body is open (R7).
  "renew-outside": hasNoneOutside,
  "revoke-outside": hasNoneOutside,
  "note-outside": hasNoneOutside,
  // The page does not offer the judgement to the owner or to the person who gave the evidence (R11).
  "judge-commitment": (state, { username }) =>
    owed(state).every(
      ({ owner, evidence }) => ("person" in owner && owner.person === username) || evidence?.by === username,
    ),
};
