/** Finds the relations of a member of staff to a case or a meeting, which the policy table uses. */

import { type MeetingRelation, meetingRelations, type Relation, relations } from "../../contracts/policy.ts";
import type { Staff } from "./staff.ts";

/**
 * The facts of a case on which a person's relations depend: its unit, assignee, author of the draft, earlier
 * units.
 */
export interface CaseParties {
  readonly unit: string;
  readonly expert?: string | undefined;
  readonly draftedBy?: string | undefined;
  readonly formerUnits: readonly string[];
  readonly owes?: boolean;
  /** The superior units to which an overdue clock of the case was escalated. */
  readonly escalatedTo?: readonly string[];
}

/**
 * The relations of a member of staff to a case, in the order of the policy table. A stand-in also has the
 * relations of the absent assignee or head.
 */
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

/** The facts of a meeting, or of an official's days for meetings, on which a person's relations depend. */
export interface MeetingParties {
  readonly host: string;
  /** The official's unit. */
  readonly unit: string;
  /** The deputy named for this meeting. */
  readonly deputy?: string | undefined;
  /** Whether the official is accused, or is the subordinate or the stand-in of an accused person. */
  readonly accused: boolean;
  /** Whether the person belongs to inspection or the outside authority. */
  readonly inspects: boolean;
  /** The superior units that were informed that the meeting is late. */
  readonly escalatedTo?: readonly string[] | undefined;
  /** Whether the person holds the case of the meeting's request, as the referral service reported. */
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
