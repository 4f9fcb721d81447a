/**
 * Who may do what with a case or a meeting: one table (P1, R10, R15, M2, M3). The rules of the thing itself, its stage above
 * all, are in `functions/referral/rules` and `functions/meeting/rules`; this says whose step it is.
 */

import {
  type Action,
  type DeskAction,
  deskActions,
  type MeetingAction,
  meetingActions,
} from "../../contracts/actions.ts";
import type { Role } from "../../directory/snapshot.ts";

/** A member of staff, by the directory in force. */
export interface Staff {
  readonly username: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  /** The units whose head is this person, or stood in for by this person today. */
  readonly headOf: readonly string[];
  /** For whom this person stands in today. */
  readonly standsInFor: readonly string[];
}

/** How a person may stand to a case. */
export const relations = [
  /** Belongs to the unit that holds it. */
  "member",
  /** Has it in hand, or stands in today for who has. */
  "assignee",
  /** Head of the unit that holds it, or the head's deputy today. */
  "head",
  /** Wrote its draft. */
  "author",
  /** Belongs to a unit that held it before: may still look, and nothing else. */
  "former",
  /** Owes a commitment or an explanation in it, or their unit does (R11, R2); gives that, and sees nothing else by it. */
  "owner",
  /** Heads a unit above that hears of a clock of it which ran out (D8), or stands in for that head today. */
  "above",
] as const;

export type Relation = (typeof relations)[number];

/**
 * How a person may stand to a meeting. Where its official is complained of, nobody does but inspection (M3), and whoever hears
 * that it is late.
 */
export const meetingRelations = [
  /** Is the official it is with, stands in for them today, or was named their deputy for it (M10). */
  "host",
  /** Belongs to the official's unit. */
  "host-office",
  /** Belongs to inspection or the outside authority, and the official is complained of. */
  "inspection",
  /** Heads a unit above that hears that it is late (D8), or stands in for that head today. */
  "above",
  /** A holder of the case: its assignee, a member or the head of the unit that holds it. The official is not complained of. */
  "holder",
  /** Belongs to inspection or the outside authority, whatever the case is about. */
  "inspects",
  /** Whoever it is: the official is not complained of. */
  "open",
] as const;

export type MeetingRelation = (typeof meetingRelations)[number];
type AnyRelation = Relation | MeetingRelation;

/** Allowed: some role of `roles` and, unless `anyRelation`, some relation of `relations`, and no relation of `never`. */
export interface Grant {
  readonly roles: readonly Role[];
  readonly relations: readonly AnyRelation[] | "any";
  readonly never?: readonly AnyRelation[];
}

export type Policy = Readonly<Record<Action, readonly Grant[]>>;

const desk = ["clerk", "phone-operator"] as const satisfies readonly Role[];
const handlers = ["expert", "inspector"] as const satisfies readonly Role[];
const everybodyAtWork = [...desk, ...handlers, "head", "coordinator"] as const satisfies readonly Role[];

/** A deputy decides as the head does, whatever their own role (R10); four eyes hold for both. */
const asHead: Grant = { roles: everybodyAtWork, relations: ["head"], never: ["author"] };

/** Those through whose hands the case goes: not who held it before, and nobody who only looks. */
const working = ["member", "assignee", "head"] as const satisfies readonly Relation[];

/** Of a meeting: its official and who stands in for them, their coordinators; inspection, where the official is complained of. */
const arranging: readonly Grant[] = [
  { roles: everybodyAtWork, relations: ["host"] },
  { roles: ["coordinator"], relations: ["host-office"] },
  { roles: [...handlers, "head", "coordinator"], relations: ["inspection"] },
];
/** The holders of the case: never the desk, which a case may pass through (R15). */
const holding = {
  roles: [...handlers, "head", "coordinator"],
  relations: ["holder"],
} as const satisfies Grant;
/** The applicant stands before them, or is on the telephone. */
const arrangingAtDesk: readonly Grant[] = [...arranging, { roles: desk, relations: ["open"] }];
const onTheDay: readonly Grant[] = [...arranging, { roles: desk, relations: "any" }];

export const policy: Policy = {
  "work-at-desk": [{ roles: [...everybodyAtWork, "auditor", "administrator"], relations: "any" }],
  "identify-applicant": [{ roles: desk, relations: "any" }],
  // Over the telephone nobody shows a document.
  "attest-document": [{ roles: ["clerk"], relations: "any" }],
  "register-for-applicant": [{ roles: desk, relations: "any" }],
  "print-pad": [{ roles: ["clerk", "administrator"], relations: "any" }],
  "act-for-applicant": [{ roles: desk, relations: "any" }],
  "rate-for-applicant": [{ roles: desk, relations: "any" }],
  "contact-applicant": [{ roles: desk, relations: "any" }],
  "guide-visitor": [{ roles: desk, relations: "any" }],
  "tell-applicant": [{ roles: desk, relations: "any" }],
  // Whose work each of them sees is the list's to say. A deputy looks as the head does, whatever their own role.
  "see-clerk-acts": [
    { roles: ["head", "inspector", "auditor"], relations: "any" },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  // Whoever waits in front of a door stands at the desk.
  "take-walk-in": [{ roles: ["clerk"], relations: "any" }],
  "see-meetings": [{ roles: [...everybodyAtWork, "auditor"], relations: "any" }],
  // Whose duty each of them sees is the report's to say.
  "see-duty": [{ roles: ["head", "coordinator", "auditor"], relations: "any" }],
  // Whose figures each of them sees is theirs to say.
  "see-figures": [
    { roles: [...handlers, "head", "coordinator", "auditor", "administrator"], relations: "any" },
  ],
  "see-exports": [{ roles: ["auditor"], relations: "any" }],
  // Of inspection alone: it says who is complained of.
  "see-narrowings": [{ roles: ["inspector"], relations: "any" }],
  "see-directory": [{ roles: ["administrator", "auditor"], relations: "any" }],
  "edit-directory": [{ roles: ["administrator"], relations: "any" }],
  "see-directory-proposals": [{ roles: ["administrator", "inspector", "auditor"], relations: "any" }],
  "decide-directory": [{ roles: ["administrator", "inspector"], relations: "any" }],
  "see-blocks": [{ roles: ["administrator", "auditor"], relations: "any" }],
  "edit-blocks": [{ roles: ["administrator"], relations: "any" }],
  "erase-applicant": [{ roles: ["administrator"], relations: "any" }],
  "hold-records": [{ roles: ["administrator", "inspector"], relations: "any" }],
  "keep-webhooks": [{ roles: ["administrator"], relations: "any" }],
  "see-case": [
    { roles: everybodyAtWork, relations: ["member", "assignee", "head", "author", "former", "above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  "see-applicant": [{ roles: everybodyAtWork, relations: working }],
  "see-looks": [
    { roles: everybodyAtWork, relations: [...working, "above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  "refer-case": [
    { roles: [...desk, ...handlers, "head"], relations: ["member"] },
    { roles: everybodyAtWork, relations: ["head", "above"] },
  ],
  "return-case": [
    { roles: [...handlers, "head"], relations: ["member"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  "assign-case": [{ roles: everybodyAtWork, relations: ["head", "above"] }],
  "accept-case": [{ roles: handlers, relations: ["member"] }],
  "draft-answer": [{ roles: handlers, relations: ["assignee"] }],
  "send-back-answer": [asHead],
  "approve-answer": [asHead],
  "name-parties": [
    { roles: [...desk, ...handlers, "head"], relations: ["member"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  "correct-case": [
    { roles: [...desk, ...handlers, "head"], relations: ["member"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  "split-case": [
    { roles: handlers, relations: ["assignee"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  "ask-applicant": [{ roles: handlers, relations: ["assignee"] }],
  "note-reply": [
    { roles: handlers, relations: ["assignee"] },
    { roles: desk, relations: ["member"] },
  ],
  // Which units inspect is the directory's to say: the rule asks.
  "ask-explanation": [{ roles: handlers, relations: ["assignee"] }],
  "order-remedy": [{ roles: handlers, relations: ["assignee"] }],
  "check-on-spot": [{ roles: handlers, relations: ["assignee"] }],
  "close-no-opinion": [{ roles: handlers, relations: ["assignee"] }],
  "give-explanation": [{ roles: everybodyAtWork, relations: ["owner"] }],
  "give-evidence": [{ roles: everybodyAtWork, relations: ["owner"] }],
  "judge-commitment": [
    { roles: everybodyAtWork, relations: ["head"] },
    { roles: ["inspector"], relations: ["member"] },
  ],
  // Whoever owes it, whoever has the case, and who answers for either of them.
  "see-late-commitment": [
    { roles: everybodyAtWork, relations: [...working, "owner", "above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  "note-contact": [{ roles: everybodyAtWork, relations: working }],
  "promise-call": [{ roles: everybodyAtWork, relations: working }],
  "link-case": [{ roles: everybodyAtWork, relations: working }],
  "unlink-case": [{ roles: everybodyAtWork, relations: working }],
  "cancel-call": [{ roles: everybodyAtWork, relations: working }],
  "extend-deadline": [{ roles: everybodyAtWork, relations: ["head"] }],
  "issue-letter": [{ roles: everybodyAtWork, relations: working }],
  // Who enters results into partners' systems for the whole organisation sits at the service desk.
  "enter-result": [
    { roles: ["clerk"], relations: "any" },
    { roles: everybodyAtWork, relations: working },
  ],
  "see-meeting": [
    ...onTheDay,
    holding,
    { roles: everybodyAtWork, relations: ["above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  // Minute-takers read the minutes; the desk sees when and where a meeting is.
  "see-meeting-words": [
    ...arranging,
    holding,
    { roles: [...handlers, "head", "coordinator"], relations: ["inspects"] },
    { roles: ["auditor"], relations: "any" },
  ],
  "see-refused-conflicts": [
    ...arranging,
    { roles: everybodyAtWork, relations: ["above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  "approve-meeting": arranging,
  "refuse-meeting": arranging,
  "answer-meeting-in-writing": arranging,
  "send-meeting-on": arranging,
  "offer-places": arrangingAtDesk,
  "book-place": arrangingAtDesk,
  "cancel-meeting-place": arrangingAtDesk,
  "note-priority": arrangingAtDesk,
  "note-attendance": onTheDay,
  "note-absence": onTheDay,
  "name-deputy": arranging,
  "write-minutes": arranging,
  "add-remark": arranging,
  "confirm-minutes": arranging,
  "correct-minutes": arranging,
  "publish-days": arranging,
  "cancel-day": arranging,
  // A feed outlasts the day on which somebody stands in. The head who belongs to the official's unit is the official.
  "keep-feed": [{ roles: ["head", "coordinator"], relations: ["host-office"] }],
};

/** Whether the table lets this person do what is about no case. Of relations only that they head a unit today counts. */
export const mayAtDesk = (table: Policy, action: DeskAction, staff: Staff): boolean =>
  mayI(table, action, staff, staff.headOf.length > 0 ? ["head"] : []) === "yes";

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
  /** The official is complained of, or below or acting for somebody who is. */
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

/** Yes, or the code to refuse with: a case one may not see looks absent. */
export type Answer = "yes" | "not-found" | "forbidden" | "not-yours-to-do" | "own-approval";

const grants = (grant: Grant, staff: Staff, related: readonly AnyRelation[]): boolean =>
  grant.roles.some((role) => staff.roles.includes(role)) &&
  (grant.relations === "any" || grant.relations.some((relation) => related.includes(relation))) &&
  !grant.never?.some((relation) => related.includes(relation));

const allows = (table: Policy, action: Action, staff: Staff, related: readonly AnyRelation[]): boolean =>
  table[action].some((grant) => grants(grant, staff, related));

export const isDeskAction = (action: Action): action is DeskAction =>
  (deskActions as readonly Action[]).includes(action);

export const isMeetingAction = (action: Action): action is MeetingAction =>
  (meetingActions as readonly Action[]).includes(action);

/** Whether the table lets this person, standing so to the case, do this. What is about no case needs no relation. */
export function mayI(
  table: Policy,
  action: Action,
  staff: Staff,
  related: readonly AnyRelation[] = [],
): Answer {
  if (allows(table, action, staff, related)) return "yes";
  if (isDeskAction(action)) return "forbidden";
  if (!allows(table, isMeetingAction(action) ? "see-meeting" : "see-case", staff, related))
    return "not-found";
  const others = related.filter((relation) => relation !== "author");
  return allows(table, action, staff, others) ? "own-approval" : "not-yours-to-do";
}
