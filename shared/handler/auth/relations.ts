/** How a member of staff stands to a case or a meeting: what the policy table is asked about. */

import { type MeetingRelation, meetingRelations, type Relation, relations } from "../../contracts/policy.ts";
import type { Staff } from "./staff.ts";

/** What decides a person's relations to a case: who holds it, who has it in hand, who wrote its draft, who held it. */
export interface CaseParties {
  readonly unit: string;
  readonly expert?: string | undefined;
  readonly draftedBy?: string | undefined;
  readonly formerUnits: readonly string[];
  readonly owes?: boolean;
  /** The units above that hear of a clock of it which ran out. */
  readonly escalatedTo?: readonly string[];
}

export function relationsTo(staff: Staff, parties: CaseParties): readonly Relation[] {
  const { unit, expert, draftedBy, formerUnits, owes = false, escalatedTo = [] } = parties;
  const standsIn = expert !== undefined && staff.standsInFor.includes(expert);
  const holds: Readonly<Record<Relation, boolean>> = {
    member: staff.unit === unit,
    assignee: expert === staff.username || standsIn,
    head: staff.headOf.includes(unit),
    author: draftedBy === staff.username,
    former: formerUnits.includes(staff.unit),
    owner: owes,
    above: escalatedTo.some((each) => staff.headOf.includes(each)),
  };
  return relations.filter((relation) => holds[relation]);
}

/** What decides how a person stands to a meeting, or to an official's days. */
export interface MeetingParties {
  readonly host: string;
  /** Of the official. */
  readonly unit: string;
  /** Named to stand in for the official at this one. */
  readonly deputy?: string | undefined;
  /** The official is complained of, or below or acting for a person who is. */
  readonly accused: boolean;
  /** The person belongs to inspection or the outside authority. */
  readonly inspects: boolean;
  /** The units above that hear that it is late. */
  readonly escalatedTo?: readonly string[] | undefined;
  /** The person has the case of its request, as referral says. */
  readonly holds?: boolean | undefined;
}

export function relationsToMeeting(staff: Staff, parties: MeetingParties): readonly MeetingRelation[] {
  const { host, unit, deputy, accused, inspects, escalatedTo = [], holds: hasCase = false } = parties;
  const holds: Readonly<Record<MeetingRelation, boolean>> = {
    host: !accused && [staff.username, ...staff.standsInFor].some((one) => one === host || one === deputy),
    "host-office": !accused && staff.unit === unit,
    inspection: accused && inspects,
    above: escalatedTo.some((each) => staff.headOf.includes(each)),
    holder: !accused && hasCase,
    inspects,
    open: !accused,
  };
  return meetingRelations.filter((relation) => holds[relation]);
}
