/** The steps of staff, decided again in the order of `act.ts`: conflict of interest first, then policy, then the rules. */

import { type Gate, gateOf, namedByHand } from "../../functions/referral/access/conflict.ts";
import {
  givenToAnother,
  gate as policyGate,
  type StepAction,
  staffAt,
  takesCasesOf,
} from "../../functions/referral/access/gate.ts";
import type { CaseFact, Points } from "../../functions/referral/case/case-facts.ts";
import { type CaseState, holder, pointsStand } from "../../functions/referral/case/case-state.ts";
import {
  isNotWithInspection,
  isOtherIdentity,
  unknownIn,
} from "../../functions/referral/commands/correct-case/correct-case.ts";
import {
  demandsOf,
  emergencyIn,
  isFinal,
  mayOweSomething,
} from "../../functions/referral/commands/draft-answer/demands.ts";
import { mayAllBeNamed } from "../../functions/referral/commands/name-parties/may-be-named.ts";
import { namedNow, withTakeAway } from "../../functions/referral/commands/name-parties/name-parties.ts";
import { isKnown } from "../../functions/referral/commands/note-contact.ts";
import { placeOfReturn } from "../../functions/referral/commands/return-case/place-of-return.ts";
import {
  acceptCase,
  approveAnswer,
  draftAnswer,
  pointsLeft,
  sendBackAnswer,
} from "../../functions/referral/rules/answering.ts";
import { askApplicant, noteReply } from "../../functions/referral/rules/applicant.ts";
import { cancelCall, noteContact, promiseCall } from "../../functions/referral/rules/calling.ts";
import { timesOf } from "../../functions/referral/rules/clock-times.ts";
import { correctCase } from "../../functions/referral/rules/correcting.ts";
import { extendDeadline } from "../../functions/referral/rules/extending.ts";
import {
  askExplanation,
  checkOnSpot,
  closeNoOpinion,
  giveExplanation,
  orderRemedy,
} from "../../functions/referral/rules/inspecting.ts";
import { issueLetter } from "../../functions/referral/rules/lettering.ts";
import { linkCase, unlinkCase } from "../../functions/referral/rules/linking.ts";
import type { CaseDecision, Seen } from "../../functions/referral/rules/machine.ts";
import { assignCase, referCase, returnCase } from "../../functions/referral/rules/moving.ts";
import { giveEvidence, judgeCommitment } from "../../functions/referral/rules/owing.ts";
import { nameParties } from "../../functions/referral/rules/parties.ts";
import { enterResult } from "../../functions/referral/rules/results.ts";
import { splitCase } from "../../functions/referral/rules/splitting.ts";
import { lacksApplicant } from "../../functions/referral/rules/without-identity.ts";
import { inspects, isByInspection, unit } from "../../shared/directory/lookups.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { limitsOf } from "../../shared/directory/timing.ts";
import { isPart } from "../../shared/domain/cases/case-id.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../shared/handler/auth/policy.ts";
import type { Because } from "./because.ts";
import {
  actorOf,
  asKept,
  type CaseMoment,
  correctedAgain,
  forbidden,
  inConflict,
  nothing,
  policy,
  staffOf,
} from "./case-moment.ts";
import type { DecidedAgain } from "./chapter.ts";

/** Nothing when this release knows no such step. */
export function decideStepAgain(moment: CaseMoment): DecidedAgain | undefined {
  const { command } = moment.row;
  return isStep(command) ? stepped(moment, command) : undefined;
}

const isStep = (command: string): command is StepAction => Object.hasOwn(steps, command);

/** R2: those complained of may say that they kept a commitment, and explain what inspection asks. */
const mayOwe = (action: StepAction): boolean => action === "give-evidence" || action === "give-explanation";

function stepped(moment: CaseMoment, action: StepAction): DecidedAgain {
  const staff = staffOf(moment);
  const { before, snapshot, row } = moment;
  if (!staff) return forbidden;
  const at = new Date(row.at);
  const conflicts = inConflict(snapshot(), before, at, { people: [staff.username] });
  if (conflicts.length > 0 && !mayOwe(action))
    return { decision: { refused: { code: "not-found" } }, because: conflicts };
  const because = [policy(action, before, staff)];
  const refused = policyGate(before, staff, action);
  if (refused) return { decision: { refused }, because };
  if (lacksApplicant(before, action)) return { decision: { refused: { code: "without-identity" } }, because };
  const about = {
    snapshot: snapshot(),
    at,
    staff,
    gate: gateOf(snapshot(), before, at),
    row,
    facts: moment.facts,
  };
  return afterPolicy(moment, because, steps[action](before, moment.facts[0], about));
}

function afterPolicy({ before }: CaseMoment, because: readonly Because[], said: Said): DecidedAgain {
  const stage: Because = { rule: "stage", stage: before.stage, version: before.personVersion };
  return { decision: said.decision, because: [...because, stage, ...(said.because ?? [])] };
}

interface About extends Pick<CaseMoment, "row" | "facts"> {
  readonly snapshot: Snapshot;
  readonly at: Date;
  readonly staff: Staff;
  readonly gate: Gate;
}

interface Said {
  readonly decision: CaseDecision;
  readonly because?: readonly Because[];
}

type Step = (before: CaseState, fact: CaseFact | undefined, about: About) => Said;
type FactOf<Type extends CaseFact["type"]> = Extract<CaseFact, { readonly type: Type }>;
type Decide<Type extends CaseFact["type"]> = (
  before: CaseState,
  fact: FactOf<Type>,
  about: About,
  seen: Seen,
) => CaseDecision;

/** A step that begins with this fact; one with another could not have been decided. */
const step =
  <Type extends CaseFact["type"]>(
    type: Type,
    decide: Decide<Type>,
    because?: (before: CaseState, fact: FactOf<Type>, about: About) => readonly Because[],
  ): Step =>
  (before, fact, about) => {
    if (fact?.type !== type) return { decision: nothing.decision as CaseDecision };
    const known = fact as FactOf<Type>;
    const decision = decide(before, known, about, { personVersion: before.personVersion });
    return { decision, ...(because && { because: because(before, known, about) }) };
  };

const steps: Readonly<Record<StepAction, Step>> = {
  "refer-case": step("referred", (before, fact, { snapshot, gate }, seen) => {
    const known = unit(snapshot, fact.unit) !== undefined;
    const clearance = namedByHand(gate, snapshot, fact.unit);
    const mostReturns = limitsOf(snapshot).returns;
    const inspectionsOwn = isByInspection(snapshot, before.request?.kind) && !inspects(snapshot, fact.unit);
    const to = { unit: fact.unit, known, clearance, reason: fact.reason, mostReturns, inspectionsOwn };
    return referCase(before, to, seen);
  }),
  "return-case": step("returned", (before, { reason }, { snapshot, gate, at }, seen) => {
    const to = gate.unit(placeOfReturn(before, snapshot, gate, at));
    const mostReturns = limitsOf(snapshot).returns;
    const inspectionsOwn = isByInspection(snapshot, before.request?.kind);
    return returnCase(before, { reason, to, now: at.toISOString(), mostReturns, inspectionsOwn }, seen);
  }),
  "assign-case": step("assigned", (before, { to: expert }, { snapshot, gate, at }, seen) => {
    const fits = takesCasesOf(holder(before), staffAt(snapshot, expert, at));
    return assignCase(before, { expert, fits, clearance: gate.person(expert) }, seen);
  }),
  "accept-case": step("accepted", (before, { points: document, count }, { staff }, seen) => {
    const points: Points = (pointsStand(before) && before.points) || { document, count };
    return acceptCase(before, { ...points, givenToAnother: givenToAnother(before, staff) }, seen);
  }),
  "draft-answer": step("drafted", drafted, fourEyes),
  "send-back-answer": step("sent-back", (before, { reason }, _, seen) =>
    sendBackAnswer(before, reason, seen),
  ),
  "approve-answer": step("published", (before, _, about, seen) =>
    approveAnswer(before, actorOf(about), seen, {
      final: isFinal(about.snapshot, before),
      ...emergencyIn(about.snapshot, before, before.draft?.outcome ?? ""),
    }),
  ),
  "name-parties": step("parties-named", (before, { parties, reason }, { snapshot, staff, at }, seen) => {
    const known = mayAllBeNamed(snapshot, parties, before.parties);
    const found = asKept(parties, namedNow(before.parties, parties, { snapshot, at }));
    const named = { ...found, reason, known, byInspector: staff.roles.includes("inspector") };
    return withTakeAway(before, nameParties(before, named, seen), { snapshot, at });
  }),
  "correct-case": step("corrected", (before, { reason, ...chosen }, about, seen) => {
    const { snapshot, at, row } = about;
    const to = correctedAgain(before, chosen, about, reason);
    const unknown = unknownIn(snapshot, chosen);
    const notWithInspection = isNotWithInspection(before, chosen.kind, snapshot);
    const otherIdentity = isOtherIdentity(before, chosen.kind, snapshot);
    const hindering = { unknown, isPart: isPart(row.id), notWithInspection, otherIdentity };
    const decided = correctCase(before, { ...to, ...hindering }, seen);
    return withTakeAway(before, decided, { snapshot, at });
  }),
  "split-case": step("split", (before, fact, { snapshot, gate, row }, seen) => {
    const parts = fact.parts.map((part) => ({
      ...part,
      known: unit(snapshot, part.unit) !== undefined,
      clearance: namedByHand(gate, snapshot, part.unit),
    }));
    const inspectionsOwn = isByInspection(snapshot, before.request?.kind);
    return splitCase(before, { parts, isPart: isPart(row.id), inspectionsOwn }, seen);
  }),
  "ask-applicant": step("asked", (before, { question }, _, seen) => askApplicant(before, question, seen)),
  "note-reply": step("replied", (before, { words }, _, seen) => noteReply(before, words, seen)),
  "ask-explanation": step("explanation-asked", (before, { type: _, ...asked }, about, seen) =>
    askExplanation(before, { ...asked, ...inspecting(before, about) }, seen),
  ),
  "give-explanation": step("explained", (before, { explanation, words }, { staff }) =>
    giveExplanation(before, { explanation, words, by: staff }),
  ),
  "order-remedy": step("ordered", (before, { type: _, ...ordered }, about, seen) => {
    const known = mayOweSomething(about.snapshot, ordered.owner);
    return orderRemedy(before, { ...ordered, known, ...inspecting(before, about) }, seen);
  }),
  "check-on-spot": step("checked-on-spot", (before, { words }, about, seen) =>
    checkOnSpot(before, { words, emergency: isEmergency(before, about), ...inspecting(before, about) }, seen),
  ),
  "close-no-opinion": step("closed-no-opinion", (before, { reason }, about, seen) =>
    closeNoOpinion(before, { reason, emergency: isEmergency(before, about) }, seen),
  ),
  "give-evidence": step("evidenced", (before, { commitment, words }, { staff }) =>
    giveEvidence(before, { commitment, words, by: staff }),
  ),
  "judge-commitment": step("judged", (before, { commitment, kept, reason }, about, seen) =>
    judgeCommitment(
      before,
      { commitment, kept, reason, by: about.staff, emergency: isEmergency(before, about) },
      seen,
    ),
  ),
  "note-contact": step("contacted", (before, { type: _, ...contact }, { snapshot }) =>
    noteContact(before, { ...contact, known: isKnown(snapshot, contact.with) }),
  ),
  "promise-call": step("call-promised", (before, call, { at }) => promiseCall(before, call, at)),
  // That the person might see the other case is taken as given: it is in another journal.
  "link-case": step("linked", (before, { to, reason }, { row }) =>
    linkCase(before, row.id, { other: { case: to, known: true }, reason }),
  ),
  "unlink-case": step("unlinked", (before, { to, reason }) =>
    unlinkCase(before, { other: { case: to, known: true }, reason }),
  ),
  "cancel-call": step("call-cancelled", (before, call) => cancelCall(before, call)),
  "enter-result": step("result-entered", (before, { result }) => enterResult(before, result)),
  "issue-letter": step("letter-issued", (before, { year, serial }, { row, snapshot }, seen) =>
    issueLetter(before, { ofPart: isPart(row.id), number: { year, serial } }, snapshot, seen),
  ),
  "extend-deadline": step("extended", (before, { days, reason }, { snapshot, at }, seen) =>
    extendDeadline(before, { days, reason }, timesOf(snapshot, at), seen),
  ),
};

const isEmergency = ({ request }: CaseState, { snapshot }: About): boolean =>
  isByInspection(snapshot, request?.kind);

const inspecting = (before: CaseState, { snapshot, at }: About) => ({
  inspects: inspects(snapshot, holder(before)),
  today: tehranDay(at),
});

/** What the answer's words name is taken as given: for each point an answer, a body, an earlier request. */
function drafted(before: CaseState, fact: FactOf<"drafted">, { snapshot, at }: About, seen: Seen) {
  const { outcome, answer, commitments = [] } = fact;
  const demands = demandsOf(snapshot, before, { outcome, commitments }, at);
  const proposed = {
    ...{ outcome, answer, commitments, answered: pointsLeft(before).length },
    transferred: true,
    earlier: demands.repeated ? ("answered" as const) : ("none" as const),
  };
  return draftAnswer(before, proposed, demands, seen);
}

function fourEyes(
  before: CaseState,
  { outcome }: FactOf<"drafted">,
  { snapshot, at }: About,
): readonly Because[] {
  const { approval } = demandsOf(snapshot, before, { outcome }, at);
  return [{ rule: "four-eyes", kind: before.request?.kind ?? "", outcome, demanded: approval }];
}
