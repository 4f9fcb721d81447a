/**
 * The steps of staff on a meeting, decided again in the order of its `act.ts`: conflict of interest first, then policy, then the
 * rules. Whether the place was still free is in the place's own journal: it is taken as the fact says.
 */

import { gateOf } from "../../functions/meeting/access/conflict.ts";
import { gate as policyGate } from "../../functions/meeting/access/gate.ts";
import { unlessAbsentTwice } from "../../functions/meeting/commands/arrange-meeting.ts";
import type { About } from "../../functions/meeting/commands/frame/act.ts";
import { named } from "../../functions/meeting/commands/frame/naming.ts";
import { minutesIn, orderName } from "../../functions/meeting/commands/hold-meeting.ts";
import { approving, sending } from "../../functions/meeting/commands/review-meeting.ts";
import { byWhen } from "../../functions/meeting/meeting/by-when.ts";
import type { MeetingFact, Minutes } from "../../functions/meeting/meeting/meeting-facts.ts";
import type { MeetingState } from "../../functions/meeting/meeting/meeting-state.ts";
import {
  decideBookPlace,
  decideCancelPlace,
  decideNameDeputy,
  decideNotePriority,
  decideOfferPlaces,
} from "../../functions/meeting/rules/arranging.ts";
import {
  type Attendance,
  attend,
  decideAddRemark,
  decideConfirmMinutes,
  decideCorrectMinutes,
  decideNoteAbsence,
  decideWriteMinutes,
} from "../../functions/meeting/rules/attending.ts";
import type { MeetingDecision, Seen } from "../../functions/meeting/rules/machine.ts";
import { offerUntil } from "../../functions/meeting/rules/offer-until.ts";
import { decideAnswerInWriting, decideRefuseMeeting } from "../../functions/meeting/rules/reviewing.ts";
import type { MeetingAction } from "../../shared/contracts/actions.ts";
import type { DocumentId } from "../../shared/documents/documents.ts";
import type { Because } from "./because.ts";
import { forbidden, staffOf } from "./case-moment.ts";
import type { DecidedAgain } from "./chapter.ts";
import {
  conflictsOf,
  type FactOf,
  type MeetingMoment,
  meetingPolicy,
  refusedAgain,
  standingOf,
} from "./meeting-moment.ts";

/** Nothing when this release knows no such step. */
export function decideMeetingStepAgain(moment: MeetingMoment): DecidedAgain | undefined {
  const { command } = moment.row;
  const decide = Object.hasOwn(steps, command) ? steps[command as MeetingAction] : undefined;
  return decide && stepped(moment, command as MeetingAction, decide);
}

type Told = Omit<About, "document">;
type Step = (before: MeetingState, fact: MeetingFact | undefined, about: Told) => MeetingDecision;

function stepped(moment: MeetingMoment, action: MeetingAction, decide: Step): DecidedAgain {
  const { before, row, facts } = moment;
  const [staff, at, snapshot] = [staffOf(moment), new Date(row.at), moment.snapshot()];
  if (!staff) return forbidden;
  const conflicts = conflictsOf(snapshot, before, at, [staff.username]);
  if (conflicts.length > 0) return refusedAgain("not-found", conflicts);
  const may = meetingPolicy(action, staff, standingOf(moment, staff));
  const refused = policyGate(snapshot, staff, before, action, at);
  if (refused) return { decision: { refused }, because: [may] };
  const stage: Because = { rule: "stage", stage: before.stage, version: before.personVersion };
  const about = { snapshot, at, staff, gate: gateOf(snapshot, before, at) };
  return { decision: decide(before, facts[0], about), because: [may, stage] };
}

type Decide<Type extends MeetingFact["type"]> = (
  before: MeetingState,
  fact: FactOf<Type>,
  about: Told,
  seen: Seen,
) => MeetingDecision;

/** A step that begins with this fact; one with another could not have been decided. */
const step =
  <Type extends MeetingFact["type"]>(type: Type, decide: Decide<Type>): Step =>
  (before, fact, about) =>
    fact?.type === type
      ? decide(before, fact as FactOf<Type>, about, { personVersion: before.personVersion })
      : { facts: [] };

const steps: Readonly<Partial<Record<MeetingAction, Step>>> = {
  "approve-meeting": step("approved", (before, fact, about, seen) =>
    approving(before, about, { seen }, "attends" in fact ? fact.attends : undefined),
  ),
  "refuse-meeting": step("refused", (before, fact, _, seen) => decideRefuseMeeting(before, fact, seen)),
  "answer-meeting-in-writing": step("answered-in-writing", (before, { answer }, _, seen) =>
    decideAnswerInWriting(before, answer, seen),
  ),
  "send-meeting-on": step("sent-on", (before, to, about, seen) => sending(before, about, { seen }, to)),
  "offer-places": step("offered", (before, { places }, about, seen) =>
    unlessAbsentTwice(before, about, () => {
      const until = offerUntil(about.snapshot, before, places, about.at);
      return decideOfferPlaces(before, { places, until }, about.at.toISOString(), seen);
    }),
  ),
  "book-place": step("booked", (before, { place }, about, seen) =>
    unlessAbsentTwice(before, about, () => decideBookPlace(before, place, about.at.toISOString(), seen)),
  ),
  "cancel-meeting-place": step("cancelled", (before, _, { at }) =>
    decideCancelPlace(before, "organisation", at.toISOString()),
  ),
  "note-priority": step("priority-noted", (before, { given }, _, seen) =>
    decideNotePriority(before, given, seen),
  ),
  "note-attendance": attended,
  "note-absence": step("absent", (before, { side }, { at }) =>
    decideNoteAbsence(before, side, at.toISOString()),
  ),
  "name-deputy": step("deputised", (before, fact, about, seen) => {
    const deputy = named(about, fact.deputy);
    if ("refused" in deputy) return deputy;
    return decideNameDeputy(before, deputy.cleared, about.at.toISOString(), seen);
  }),
  "write-minutes": step("written", (before, fact, about, seen) => {
    const minutes = minutesAgain(fact, about);
    return "refused" in minutes ? minutes : decideWriteMinutes(before, minutes, seen);
  }),
  "add-remark": step("remarked", (before, { remark }) => decideAddRemark(before, remark)),
  "confirm-minutes": step("confirmed", (before, _, __, seen) => decideConfirmMinutes(before, seen)),
  "correct-minutes": step("minutes-corrected", (before, fact, about, seen) => {
    const minutes = minutesAgain(fact, about);
    if ("refused" in minutes) return minutes;
    return decideCorrectMinutes(before, { ...minutes, reason: fact.reason }, seen);
  }),
};

const noted: Readonly<Partial<Record<MeetingFact["type"], Attendance>>> = {
  arrived: "arrive",
  called: "call",
  begun: "begin",
  finished: "finish",
};

function attended(before: MeetingState, fact: MeetingFact | undefined, about: Told): MeetingDecision {
  const move = fact && noted[fact.type];
  if (!fact || !move) return { facts: [] };
  const { host, asked } = before;
  const due = byWhen(about.snapshot, "minutes", { host, about: asked?.about }, about.at);
  const decision = attend(before, move, about.at.toISOString(), due);
  if (fact.type !== "finished" || fact.running || "refused" in decision) return decision;
  // What was finished before minutes had a time has none; before anybody was warned, it is not counted again.
  const { minutesDue } = fact;
  return { facts: [{ type: "finished", ...(minutesDue !== undefined && { minutesDue: due.due }) }] };
}

/** What was said and ordered is in documents: their ids are taken from the fact, who is named is asked again. */
function minutesAgain({ attendees, statements, orders }: Minutes, about: Told) {
  const documents = new Map<string, DocumentId>([
    ["statements", statements],
    ...orders.map(({ what }, n) => [orderName(n), what] as const),
  ]);
  const document = (name: string): DocumentId => documents.get(name) ?? statements;
  return minutesIn({ attendees, statements, orders }, { ...about, document });
}
