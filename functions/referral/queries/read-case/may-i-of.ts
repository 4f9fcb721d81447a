import type { CaseAction } from "../../../../shared/contracts/policy.ts";
import { inspects, isByInspection } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { isUnconcerned } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { openTo } from "../../access/case-policy.ts";
import type { CaseState } from "../../case/case-state.ts";
import { clockIn } from "../../case/clocks.ts";
import { ownedBy, standingOf } from "../../case/commitments.ts";
import { isOpenCall } from "../../case/contacts.ts";
import { holder } from "../../case/core.ts";
import { isAwaited } from "../../case/inspection.ts";
import { openParts } from "../../case/splitting.ts";
import { countsDays, promisedClock } from "../../rules/extending.ts";
import { attemptsBeforeClosing, attemptsSinceAnswer } from "../../rules/inspecting.ts";
import { letterOf, standingAnswer } from "../../rules/lettering.ts";
import { dueResult } from "../../rules/results.ts";
import { lacksApplicant } from "../../rules/without-identity.ts";

/**
 * Of what policy and stage let somebody do: what this case lets nobody do, or not them, is not offered to them.
 * @param hidden the applicant is hidden from them (C15).
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
      !lacksApplicant(state, action) &&
      !(hidden && action === "see-applicant"),
  );

type Hopeless = (state: CaseState, staff: Staff, id: string, snapshot: Snapshot) => boolean;

/** R4: what a decider chose goes nowhere else. */
const isFinal: Hopeless = ({ hops }) => hops.at(-1)?.final === true;

/** R4: it counts as accepted. */
const isCounted = ({ clocks, hops }: CaseState): boolean =>
  clockIn(clocks, { clock: "accept", of: hops.length })?.stopped?.how === "counted";

/** R2: it lies neither with inspection nor with the outside authority. */
const isNotInspected: Hopeless = (state, _, __, snapshot) => !inspects(snapshot, holder(state));

/** S3: it is inspection's alone. */
const isEmergency = ({ request }: Pick<CaseState, "request">, snapshot: Snapshot): boolean =>
  isByInspection(snapshot, request?.kind);

const owed = ({ commitments }: CaseState) => commitments.filter((each) => standingOf(each) !== "kept");

const hopeless: Readonly<Partial<Record<CaseAction, Hopeless>>> = {
  // D5: once, and before the old date; the date itself is asked when it is done.
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
  // R6: with its request's case.
  "correct-case": (_, __, id) => isPart(id),
  // R6: split once, a part never, and one point stays.
  "split-case": (state, _, id, snapshot) =>
    isEmergency(state, snapshot) ||
    isPart(id) ||
    state.parts.length > 0 ||
    state.round === 2 ||
    (state.points?.count ?? 0) < 2,
  "approve-answer": (state) => openParts(state).length > 0,
  // R19.
  "cancel-call": ({ calls }) => !calls.some(isOpenCall),
  // R14: between whole requests.
  "link-case": (_, __, id) => isPart(id),
  // It is offered at each link, which not everybody may see who may undo one (R2).
  "unlink-case": () => true,
  // C19: the answer that stands, of the whole, once.
  "issue-letter": (state, _, id) => isPart(id) || !standingAnswer(state) || letterOf(state) !== undefined,
  // C8.
  "enter-result": (state) => dueResult(state) === undefined,
  // R2: by inspection, of who is complained of.
  "ask-explanation": (state, staff, id, snapshot) =>
    isNotInspected(state, staff, id, snapshot) || isUnconcerned({ parties: state.parties }),
  "order-remedy": isNotInspected,
  // S3.
  "check-on-spot": (state, staff, id, snapshot) =>
    !isEmergency(state, snapshot) || isNotInspected(state, staff, id, snapshot),
  "close-no-opinion": (state, _, __, snapshot) =>
    !isEmergency(state, snapshot) ||
    state.rating !== undefined ||
    attemptsSinceAnswer(state) < attemptsBeforeClosing,
  "give-explanation": (state, staff) =>
    !state.explanations.some((each) => ownedBy(each.of, staff) && isAwaited(state, each)),
  "give-evidence": (state, staff) => !owed(state).some(({ owner }) => ownedBy(owner, staff)),
  // R11: never its owner, and never who showed the evidence.
  "judge-commitment": (state, { username }) =>
    owed(state).every(
      ({ owner, evidence }) => ("person" in owner && owner.person === username) || evidence?.by === username,
    ),
};
