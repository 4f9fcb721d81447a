/**
 * The policy table: every action of staff once, with its rights (P1, R10, R15, M2, M3). The operations, the
 * desk and the journal share the names. The stages of each step are in `functions/referral/rules` and
 * `functions/meeting/rules`; `shared/handler/auth/may-i.ts` asks this table.
 */

import type { Role } from "../directory/snapshot.ts";

/** The possible relations of a member of staff to a case. */
export const relations = [
  /** Belongs to the unit that holds it. */
  "member",
  /** Is its assignee, or stands in for the assignee today. */
  "assignee",
  /** Heads the unit that holds it, or is the head's deputy today. */
  "head",
  /** Wrote its draft. */
  "author",
  /** Belongs to a unit that held it before: may still read, and nothing else. */
  "former",
  /**
   * Owes a commitment or an explanation in it, in person or through the unit (R11, R2): gives that, and sees
   * nothing else.
   */
  "owner",
  /** Heads a unit above to which a breach of it was escalated (D8), or stands in for that head today. */
  "above",
] as const;

export type Relation = (typeof relations)[number];

/**
 * The possible relations of a member of staff to a meeting. Where its official is accused, only
 * inspection and the heads above have one (M3).
 */
export const meetingRelations = [
  /** Is its official, stands in for them today, or was named their deputy for it (M10). */
  "host",
  /** Belongs to the official's unit. */
  "host-office",
  /** Belongs to inspection or the outside authority, and the official is accused. */
  "inspection",
  /** Heads a unit above that was told that it is late (D8), or stands in for that head today. */
  "above",
  /**
   * Holds the case: its assignee, a member or the head of the unit that holds it. The official is not
   * accused.
   */
  "holder",
  /** Belongs to inspection or the outside authority, whatever the case is about. */
  "inspects",
  /** Any member of staff: the official is not accused. */
  "open",
] as const;

export type MeetingRelation = (typeof meetingRelations)[number];
export type AnyRelation = Relation | MeetingRelation;

/**
 * Allows: some role of `roles` and, unless `"any"`, some relation of `relations`, and no relation of `never`.
 */
export interface Grant {
  readonly roles: readonly Role[];
  readonly relations: readonly AnyRelation[] | "any";
  readonly never?: readonly AnyRelation[];
}

type Rights = Readonly<Record<string, readonly Grant[]>>;

const desk = ["clerk", "phone-operator"] as const satisfies readonly Role[];
const handlers = ["expert", "inspector"] as const satisfies readonly Role[];
const everybodyAtWork = [...desk, ...handlers, "head", "coordinator"] as const satisfies readonly Role[];

/** Rights of a person alone, whatever their cases. */
const deskRights = {
  /** Sign in at the desk: own profile, choices, filters, inbox. */
  "work-at-desk": [{ roles: [...everybodyAtWork, "auditor", "administrator"], relations: "any" }],
  /** Find an applicant by their identity document, and see the public part of their requests (R15). */
  "identify-applicant": [{ roles: desk, relations: "any" }],
  /**
   * Confirm having seen the applicant's identity document, which raises the level of assurance (C13). A
   * caller cannot show one.
   */
  "attest-document": [{ roles: ["clerk"], relations: "any" }],
  /** Register for an applicant at the desk or on the telephone (C6). */
  "register-for-applicant": [{ roles: desk, relations: "any" }],
  /** Print a pad of receipts for power cuts (C20). */
  "print-pad": [{ roles: ["clerk", "administrator"], relations: "any" }],
  /** Act for an identified applicant as on their own page, and print them another receipt (C6, C2). */
  "act-for-applicant": [{ roles: desk, relations: "any" }],
  /** Enter an identified applicant's rating, at the desk or by phone (R12). */
  "rate-for-applicant": [{ roles: desk, relations: "any" }],
  /** Note a conversation with an identified applicant, and promise them a call (R19). */
  "contact-applicant": [{ roles: desk, relations: "any" }],
  /** Count a visitor who got directions or an answer, and registered nothing (C5, C16). */
  "guide-visitor": [{ roles: desk, relations: "any" }],
  /** See the call list, and read notices out to unreachable applicants (C18). */
  "tell-applicant": [{ roles: desk, relations: "any" }],
  /**
   * See clerks' acts at the desk, by day, and clerks above the limits (R15). The list decides whose work each
   * viewer sees. A deputy sees what the head sees, whatever their own role.
   */
  "see-clerk-acts": [
    { roles: ["head", "inspector", "auditor"], relations: "any" },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /** Give an applicant at the desk a number for an official's day (M9). A caller cannot wait at the door. */
  "take-walk-in": [{ roles: ["clerk"], relations: "any" }],
  /** Lists of meetings, and the free places of officials (M7, M9, M14). */
  "see-meetings": [{ roles: [...everybodyAtWork, "auditor"], relations: "any" }],
  /**
   * The duty report: whom officials received, by month (M15). The report decides whose duty each viewer sees.
   */
  "see-duty": [{ roles: ["head", "coordinator", "auditor"], relations: "any" }],
  /**
   * See figures of the own unit, of those below or of the whole organisation (I1). The figures decide whose
   * each viewer sees.
   */
  "see-figures": [
    { roles: [...handlers, "head", "coordinator", "auditor", "administrator"], relations: "any" },
  ],
  /** See who exported which lists and figures from the desk as files (I4). */
  "see-exports": [{ roles: ["auditor"], relations: "any" }],
  /**
   * See the units and people that publications of the organisation's data released from conflict of interest
   * (R2). Inspection alone: the list reveals who is accused.
   */
  "see-narrowings": [{ roles: ["inspector"], relations: "any" }],
  /** Read the organisation's data and its history. */
  "see-directory": [{ roles: ["administrator", "auditor"], relations: "any" }],
  /** Change the organisation's data. */
  "edit-directory": [{ roles: ["administrator"], relations: "any" }],
  /** Read proposals to change who has power over cases (R2). */
  "see-directory-proposals": [{ roles: ["administrator", "inspector", "auditor"], relations: "any" }],
  /** Approve or refuse another person's proposal. */
  "decide-directory": [{ roles: ["administrator", "inspector"], relations: "any" }],
  /** Read the block list and its changes. */
  "see-blocks": [{ roles: ["administrator", "auditor"], relations: "any" }],
  /** Block a mobile or an identity, and lift a block (C17). */
  "edit-blocks": [{ roles: ["administrator"], relations: "any" }],
  /** Erase an applicant's personal data in all of their requests (P2). */
  "erase-applicant": [{ roles: ["administrator"], relations: "any" }],
  /** See legal holds, set and lift them: they stop the applicant's erasure (P2). */
  "hold-records": [{ roles: ["administrator", "inspector"], relations: "any" }],
  /** Register other systems' webhooks for events, and see their deliveries (N6). */
  "keep-webhooks": [{ roles: ["administrator"], relations: "any" }],
} as const satisfies Rights;

/** A deputy decides as the head does, whatever their own role (R10); four-eyes approval holds for both. */
const asHead: Grant = { roles: everybodyAtWork, relations: ["head"], never: ["author"] };

/** The people who work on the case now: not those who held it before, nor those who only read. */
const working = ["member", "assignee", "head"] as const satisfies readonly Relation[];

/** Rights of a person with relations to a case. */
const caseRights = {
  "see-case": [
    { roles: everybodyAtWork, relations: ["member", "assignee", "head", "author", "former", "above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** Read the applicant's name and address; each look is recorded. */
  "see-applicant": [{ roles: everybodyAtWork, relations: working }],
  /**
   * Read the beginning of a request in a list; unlike a look at the whole case this is not recorded (ADR
   * 0061).
   */
  "see-first-words": [{ roles: everybodyAtWork, relations: working }],
  /** See who looked at the case and at the applicant's data. */
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
  /** Name the accused units and people (R2). */
  "name-parties": [
    { roles: [...desk, ...handlers, "head"], relations: ["member"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /** Correct its kind and subject; time used and paused stays (D4). */
  "correct-case": [
    { roles: [...desk, ...handlers, "head"], relations: ["member"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /** Send it to several units at once (R6). */
  "split-case": [
    { roles: handlers, relations: ["assignee"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /** Ask the applicant a question (R8). */
  "ask-applicant": [{ roles: handlers, relations: ["assignee"] }],
  /** Note the applicant's reply by phone or at the desk (R8). */
  "note-reply": [
    { roles: handlers, relations: ["assignee"] },
    { roles: desk, relations: ["member"] },
  ],
  /**
   * By inspection: ask an accused person for an explanation (R2). The rule asks the directory which
   * units inspect.
   */
  "ask-explanation": [{ roles: handlers, relations: ["assignee"] }],
  /** By inspection: order a remedy (R2). */
  "order-remedy": [{ roles: handlers, relations: ["assignee"] }],
  /** In an emergency: record the on-the-spot check (S3). */
  "check-on-spot": [{ roles: handlers, relations: ["assignee"] }],
  /** In an emergency: close it when its applicant was not reached (S3). */
  "close-no-opinion": [{ roles: handlers, relations: ["assignee"] }],
  /** Explain to inspection, without seeing the case (R2). */
  "give-explanation": [{ roles: everybodyAtWork, relations: ["owner"] }],
  /** Give evidence that an owed commitment is kept (R11). */
  "give-evidence": [{ roles: everybodyAtWork, relations: ["owner"] }],
  /** Decide whether a commitment is kept (R11). */
  "judge-commitment": [
    { roles: everybodyAtWork, relations: ["head"] },
    { roles: ["inspector"], relations: ["member"] },
  ],
  /**
   * See late commitments in a list, and nothing else of the case (R11): those who owe them, those who hold
   * the case, and the heads of either.
   */
  "see-late-commitment": [
    { roles: everybodyAtWork, relations: [...working, "owner", "above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** Note a conversation about it (R19). */
  "note-contact": [{ roles: everybodyAtWork, relations: working }],
  /** Promise the applicant a call (R19). */
  "promise-call": [{ roles: everybodyAtWork, relations: working }],
  /** Link it to another case about the same matter (R14). */
  "link-case": [{ roles: everybodyAtWork, relations: working }],
  /** Undo a link (R14). */
  "unlink-case": [{ roles: everybodyAtWork, relations: working }],
  /** Cancel a promised call (R19). */
  "cancel-call": [{ roles: everybodyAtWork, relations: working }],
  /** Extend the deadline, once (D5). */
  "extend-deadline": [{ roles: everybodyAtWork, relations: ["head"] }],
  /** Issue its answer as a letter with a number (C19). */
  "issue-letter": [{ roles: everybodyAtWork, relations: working }],
  /**
   * See the result for a partner system, and confirm that it was entered there (C8). The service desk enters
   * results for the whole organisation.
   */
  "enter-result": [
    { roles: ["clerk"], relations: "any" },
    { roles: everybodyAtWork, relations: working },
  ],
} as const satisfies Rights;

/**
 * The meeting's official, their stand-ins and coordinators; inspection, where the official is accused.
 */
const arranging: readonly Grant[] = [
  { roles: everybodyAtWork, relations: ["host"] },
  { roles: ["coordinator"], relations: ["host-office"] },
  { roles: [...handlers, "head", "coordinator"], relations: ["inspection"] },
];
/** The holders of the case: never the desk, through which a case may pass (R15). */
const holding = {
  roles: [...handlers, "head", "coordinator"],
  relations: ["holder"],
} as const satisfies Grant;
/** Clerks too, whose applicant is at the desk or on the telephone. */
const arrangingAtDesk: readonly Grant[] = [...arranging, { roles: desk, relations: ["open"] }];
const onTheDay: readonly Grant[] = [...arranging, { roles: desk, relations: "any" }];

/** Rights of a person with relations to a meeting, or to the official whose days they are. */
const meetingRights = {
  "see-meeting": [
    ...onTheDay,
    holding,
    { roles: everybodyAtWork, relations: ["above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /**
   * Read the applicant's text, the minutes and the orders, besides time and place (R15). Minute-takers read
   * the minutes; the desk sees time and place.
   */
  "see-meeting-words": [
    ...arranging,
    holding,
    { roles: [...handlers, "head", "coordinator"], relations: ["inspects"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** See the refused conflicts of interest at it (R2). */
  "see-refused-conflicts": [
    ...arranging,
    { roles: everybodyAtWork, relations: ["above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** Decide about the meeting and its official (M2). */
  "approve-meeting": arranging,
  "refuse-meeting": arranging,
  "answer-meeting-in-writing": arranging,
  "send-meeting-on": arranging,
  /** Decide about its time (M5, M6, M8). */
  "offer-places": arrangingAtDesk,
  "book-place": arrangingAtDesk,
  "cancel-meeting-place": arrangingAtDesk,
  /** Give priority for special care (M7). */
  "note-priority": arrangingAtDesk,
  /** Record attendance on its day (M9). */
  "note-attendance": onTheDay,
  "note-absence": onTheDay,
  /** Name the official's deputy (M10). */
  "name-deputy": arranging,
  /** M11. */
  "write-minutes": arranging,
  "add-remark": arranging,
  "confirm-minutes": arranging,
  "correct-minutes": arranging,
  /** Manage an official's public days (M4, M8). */
  "publish-days": arranging,
  "cancel-day": arranging,
  /**
   * Subscribe to an official's meetings in a private calendar (M13). A feed outlasts the day of a deputy, so
   * deputies have none; the head of the official's unit is the official.
   */
  "keep-feed": [{ roles: ["head", "coordinator"], relations: ["host-office"] }],
} as const satisfies Rights;

export type DeskAction = keyof typeof deskRights;
export type CaseAction = keyof typeof caseRights;
export type MeetingAction = keyof typeof meetingRights;
export type Action = DeskAction | CaseAction | MeetingAction;

/** In the order of the table. */
export const deskActions = Object.keys(deskRights) as readonly DeskAction[];
export const caseActions = Object.keys(caseRights) as readonly CaseAction[];
export const meetingActions = Object.keys(meetingRights) as readonly MeetingAction[];

/** The whole table: for each action, who may do it. */
export const policy: Readonly<Record<Action, readonly Grant[]>> = {
  ...deskRights,
  ...caseRights,
  ...meetingRights,
};
