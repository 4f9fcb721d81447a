/**
 * The policy table: for each action of staff, who may do it (P1, R10, R15, M2, M3). The operations, the staff's web
 * application and the journal use the same names of actions. The stages at which an action is possible are decided by the
 * rules in `functions/referral/rules` and `functions/meeting/rules`. `shared/handler/auth/may-i.ts` reads
 * this table.
 */

import type { Role } from "../directory/snapshot.ts";

/** The possible relations of a member of staff to a case. */
export const relations = [
  /** Belongs to the unit that holds the case. */
  "member",
  /** Is the case's assignee, or stands in for the assignee today. */
  "assignee",
  /** Heads the unit that holds the case, or is the head's deputy today. */
  "head",
  /** Wrote the draft of the case's answer. */
  "author",
  /**
   * Belongs to a unit that held the case before; may only read what existed until the unit lost the case, and the
   * outcome (ADR 0082).
   */
  "former",
  /**
   * Must fulfil a commitment or give an explanation in the case, as a person or as a member of the unit that
   * must do so (R11, R2). May fulfil the commitment or give the explanation, and sees nothing else of the
   * case.
   */
  "owner",
  /**
   * Heads a superior unit to which an overdue clock of the case was escalated (D8), or stands in for that
   * head today.
   */
  "above",
] as const;

export type Relation = (typeof relations)[number];

/**
 * The possible relations of a member of staff to a meeting. When the meeting's official is accused, only
 * inspection and the heads of superior units have a relation to the meeting (M3).
 */
export const meetingRelations = [
  /**
   * Is the meeting's official, stands in for the official today, or was named the official's deputy for this
   * meeting (M10).
   */
  "host",
  /** Belongs to the unit of the meeting's official. */
  "host-office",
  /** Belongs to the inspection unit or the outside authority. Exists only while the official is accused. */
  "inspection",
  /**
   * Heads a superior unit that was informed that the meeting is late (D8), or stands in for that head today.
   */
  "above",
  /**
   * Is the assignee of the meeting's case, or a member or the head of the unit that holds the case. No member
   * of staff has this relation when the official is accused.
   */
  "holder",
  /** Belongs to the inspection unit or the outside authority, whether or not the official is accused. */
  "inspects",
  /** Is any member of staff. Nobody has this relation when the official is accused. */
  "open",
] as const;

export type MeetingRelation = (typeof meetingRelations)[number];
export type AnyRelation = Relation | MeetingRelation;

/**
 * Allows an action to a member of staff who has one of `roles`, one of `relations` (unless these are
 * `"any"`), and none of the relations in `never`.
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

/** Rights that depend on the person's roles alone, not on relations to a case or meeting. */
const deskRights = {
  /** Use the staff's web application (the desk) after signing in: own profile, saved filters and inbox. */
  "work-at-desk": [{ roles: [...everybodyAtWork, "auditor", "administrator"], relations: "any" }],
  /** Find an applicant by their identity document, and see the public part of their requests (R15). */
  "identify-applicant": [{ roles: desk, relations: "any" }],
  /**
   * Confirm having seen the applicant's identity document, which raises the level of assurance (C13). Only
   * clerks: telephone agents cannot see a document.
   */
  "attest-document": [{ roles: ["clerk"], relations: "any" }],
  /** Register a request for an applicant at the desk or on the telephone (C6). */
  "register-for-applicant": [{ roles: desk, relations: "any" }],
  /** Print in advance receipts with reserved tracking codes, to hand out during power cuts (C20). */
  "print-pad": [{ roles: ["clerk", "administrator"], relations: "any" }],
  /**
   * Do for an identified applicant what the applicant's own page allows, and print another receipt (C6, C2).
   */
  "act-for-applicant": [{ roles: desk, relations: "any" }],
  /** Enter an identified applicant's rating, at the desk or by phone (R12). */
  "rate-for-applicant": [{ roles: desk, relations: "any" }],
  /** Note a conversation with an identified applicant, and promise them a call (R19). */
  "contact-applicant": [{ roles: desk, relations: "any" }],
  /**
   * Count a visitor who was directed to another body or got a short answer to a common question, and who registered
   * nothing (C5, C16).
   */
  "guide-visitor": [{ roles: desk, relations: "any" }],
  /** See the call list, and tell applicants the news that no message delivered to them (C18). */
  "tell-applicant": [{ roles: desk, relations: "any" }],
  /**
   * See the acts of clerks at the desk, by day, and the clerks whose work exceeded a limit (R15). The
   * operation that lists the acts decides whose work the viewer sees. A deputy of a head sees what the head
   * sees, whatever the deputy's role.
   */
  "see-clerk-acts": [
    { roles: ["head", "inspector", "auditor"], relations: "any" },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /**
   * Give an applicant who came to the service desk without a booked time a free meeting time of today and a queue
   * number (M9). Only clerks: an applicant on the telephone cannot wait in the office.
   */
  "take-walk-in": [{ roles: ["clerk"], relations: "any" }],
  /** See lists of meetings, and the free meeting times of officials (M7, M9, M14). */
  "see-meetings": [{ roles: [...everybodyAtWork, "auditor"], relations: "any" }],
  /**
   * See the duty report: how many applicants each official received, by month (M15). The operation that makes
   * the report decides which officials the viewer sees.
   */
  "see-duty": [{ roles: ["head", "coordinator", "auditor"], relations: "any" }],
  /**
   * See statistics (figures) of the viewer's unit, of the units below or of the whole organisation (I1). The operation
   * that returns the figures decides which units the viewer sees.
   */
  "see-figures": [
    { roles: [...handlers, "head", "coordinator", "auditor", "administrator"], relations: "any" },
  ],
  /** See which people exported which lists and figures as files (I4). */
  "see-exports": [{ roles: ["auditor"], relations: "any" }],
  /**
   * See which units and people are no longer in conflict of interest because the organisation's data changed (R2).
   * Allowed only to inspectors: the list reveals who is accused.
   */
  "see-narrowings": [{ roles: ["inspector"], relations: "any" }],
  /** Read the organisation's data and its history. */
  "see-directory": [{ roles: ["administrator", "inspector", "auditor"], relations: "any" }],
  /** Change the organisation's data. */
  "edit-directory": [{ roles: ["administrator"], relations: "any" }],
  /** Read the proposals to change the directory that would change someone's power over cases (R2). */
  "see-directory-proposals": [{ roles: ["administrator", "inspector", "auditor"], relations: "any" }],
  /** Approve or refuse a proposal that another person made. */
  "decide-directory": [{ roles: ["administrator", "inspector"], relations: "any" }],
  /** Read the block list and its changes. */
  "see-blocks": [{ roles: ["administrator", "auditor"], relations: "any" }],
  /** Block a mobile or an identity, and lift a block (C17). */
  "edit-blocks": [{ roles: ["administrator"], relations: "any" }],
  /** Erase an applicant's personal data in all of their requests (P2). */
  "erase-applicant": [{ roles: ["administrator"], relations: "any" }],
  /** See, set and lift legal holds, which stop the erasure of an applicant's data (P2). */
  "hold-records": [{ roles: ["administrator", "inspector"], relations: "any" }],
  /** Register webhooks that send events to other systems, and see their deliveries (N6). */
  "keep-webhooks": [{ roles: ["administrator"], relations: "any" }],
} as const satisfies Rights;

/**
 * Grants an action to the head and to the head's deputy, whatever the deputy's role (R10). The author of the
 * draft may not do the action, since approval needs a second person.
 */
const asHead: Grant = { roles: everybodyAtWork, relations: ["head"], never: ["author"] };

/**
 * The people who work on the case now. People who held the case before, and people who may only read, are
 * left out.
 */
const working = ["member", "assignee", "head"] as const satisfies readonly Relation[];

/** Rights that depend on the person's relations to a case. */
const caseRights = {
  "see-case": [
    { roles: everybodyAtWork, relations: ["member", "assignee", "head", "author", "former", "above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** Read the applicant's name and address; each access is recorded. */
  "see-applicant": [{ roles: everybodyAtWork, relations: working }],
  /**
   * Read the beginning of a request's text in a list. Unlike opening the whole case, this is not recorded
   * (ADR 0061).
   */
  "see-first-words": [{ roles: everybodyAtWork, relations: working }],
  /** See which users opened the case or read the applicant's data. */
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
  /** Correct the kind and subject of the case; the clocks keep the time already used and paused (D4). */
  "correct-case": [
    { roles: [...desk, ...handlers, "head"], relations: ["member"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /** Split the case and send the parts to several units at the same time (R6). */
  "split-case": [
    { roles: handlers, relations: ["assignee"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /** Ask the applicant a question about the case (R8). */
  "ask-applicant": [{ roles: handlers, relations: ["assignee"] }],
  /** Enter the applicant's reply to a question, given by phone or at the desk (R8). */
  "note-reply": [
    { roles: handlers, relations: ["assignee"] },
    { roles: desk, relations: ["member"] },
  ],
  /**
   * Ask an accused person or unit for an explanation (R2). The rule allows this only to inspection and the outside
   * authority.
   */
  "ask-explanation": [{ roles: handlers, relations: ["assignee"] }],
  /** Order a remedy (R2). The rule allows this only to inspection and the outside authority. */
  "order-remedy": [{ roles: handlers, relations: ["assignee"] }],
  /** Record the result of an on-the-spot check in an administrative emergency (S3). */
  "check-on-spot": [{ roles: handlers, relations: ["assignee"] }],
  /** Close an administrative emergency whose applicant could not be reached (S3). */
  "close-no-opinion": [{ roles: handlers, relations: ["assignee"] }],
  /** Give inspection an explanation, without seeing the case (R2). */
  "give-explanation": [{ roles: everybodyAtWork, relations: ["owner"] }],
  /** Give evidence that a commitment was fulfilled (R11). */
  "give-evidence": [{ roles: everybodyAtWork, relations: ["owner"] }],
  /** Judge whether a commitment was fulfilled (R11). */
  "judge-commitment": [
    { roles: everybodyAtWork, relations: ["head"] },
    { roles: ["inspector"], relations: ["member"] },
  ],
  /**
   * Publish a commitment for everybody, in a wording of its own (I6). The owner of the commitment does not decide this:
   * the owner may be accused, and may not see the case.
   */
  "publish-commitment": [{ roles: everybodyAtWork, relations: ["head"] }],
  /** Take a published commitment from the public page (I6). */
  "withdraw-publication": [{ roles: everybodyAtWork, relations: working }],
  /**
   * See late commitments in a list, and nothing else of the case (R11). Allowed to the people who must fulfil the
   * commitment, to the people who hold the case, to the heads of superior units, and to auditors.
   */
  "see-late-commitment": [
    { roles: everybodyAtWork, relations: [...working, "owner", "above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** Note a conversation about the case (R19). */
  "note-contact": [{ roles: everybodyAtWork, relations: working }],
  /** Ask an outside body about the case, and show the link for the body (R7). */
  "ask-outside": [
    { roles: handlers, relations: ["assignee"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /** Give an outside body a new link (R7). */
  "renew-outside": [
    { roles: handlers, relations: ["assignee"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /** Withdraw a question to an outside body (R7). */
  "revoke-outside": [
    { roles: handlers, relations: ["assignee"] },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /** Enter the letter by which an outside body answered (R7). */
  "note-outside": [{ roles: everybodyAtWork, relations: working }],
  /** Promise the applicant a call (R19). */
  "promise-call": [{ roles: everybodyAtWork, relations: working }],
  /** Link the case to another case about the same matter (R14). */
  "link-case": [{ roles: everybodyAtWork, relations: working }],
  /** Remove a link between two cases (R14). */
  "unlink-case": [{ roles: everybodyAtWork, relations: working }],
  /** Cancel a promised call (R19). */
  "cancel-call": [{ roles: everybodyAtWork, relations: working }],
  /** Extend the deadline of the case, once (D5). */
  "extend-deadline": [{ roles: everybodyAtWork, relations: ["head"] }],
  /** Issue the answer of the case as a numbered letter (C19). */
  "issue-letter": [{ roles: everybodyAtWork, relations: working }],
  /**
   * See the result of a request that came from a partner system, and confirm that the result was entered in that
   * system (C8). Clerks enter results for the whole organisation.
   */
  "enter-result": [
    { roles: ["clerk"], relations: "any" },
    { roles: everybodyAtWork, relations: working },
  ],
  /**
   * Decide whom the applicant means by the written name of the accused (R2). Only inspection or the outside authority
   * holds such a case.
   */
  "match-name": [{ roles: [...handlers, "head"], relations: ["member"] }],
} as const satisfies Rights;

/**
 * The people who arrange a meeting: the meeting's official, the people who stand in for the official today, and the
 * official's coordinators. When the official is accused, inspection arranges the meeting instead.
 */
const arranging: readonly Grant[] = [
  { roles: everybodyAtWork, relations: ["host"] },
  { roles: ["coordinator"], relations: ["host-office"] },
  { roles: [...handlers, "head", "coordinator"], relations: ["inspection"] },
];
/**
 * The people who hold the meeting's case. Clerks are never among them, although the service desk may hold a case for a
 * time (R15).
 */
const holding = {
  roles: [...handlers, "head", "coordinator"],
  relations: ["holder"],
} as const satisfies Grant;
/** The people who arrange a meeting, and clerks who serve an applicant at the service desk or on the telephone. */
const arrangingAtDesk: readonly Grant[] = [...arranging, { roles: desk, relations: ["open"] }];
const onTheDay: readonly Grant[] = [...arranging, { roles: desk, relations: "any" }];

/**
 * Rights that depend on the person's relations to a meeting, or to the official whose days for meetings the
 * person publishes or cancels.
 */
const meetingRights = {
  "see-meeting": [
    ...onTheDay,
    holding,
    { roles: everybodyAtWork, relations: ["above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /**
   * Read the applicant's text, the minutes and the orders of a meeting, besides its time and address (R15).
   * Minute-takers read the minutes; clerks see only the time and address.
   */
  "see-meeting-words": [
    ...arranging,
    holding,
    { roles: [...handlers, "head", "coordinator"], relations: ["inspects"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** See the operations on this meeting that were refused because of a conflict of interest (R2). */
  "see-refused-conflicts": [
    ...arranging,
    { roles: everybodyAtWork, relations: ["above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** Decide whether the meeting takes place, and with which official (M2). */
  "approve-meeting": arranging,
  "refuse-meeting": arranging,
  "answer-meeting-in-writing": arranging,
  "send-meeting-on": arranging,
  /** Offer, book and change the time of the meeting (M5, M6, M8). */
  "offer-places": arrangingAtDesk,
  "book-place": arrangingAtDesk,
  "cancel-meeting-place": arrangingAtDesk,
  /** Record that the applicant is vulnerable, and therefore gets a meeting time before others who wait (M7). */
  "note-priority": arrangingAtDesk,
  /** Record on the day of the meeting whether the applicant came (M9). */
  "note-attendance": onTheDay,
  "note-absence": onTheDay,
  /** Name a deputy who holds the meeting for the official (M10). */
  "name-deputy": arranging,
  /** Write and correct the minutes, and add remarks (M11). */
  "write-minutes": arranging,
  "add-remark": arranging,
  "confirm-minutes": arranging,
  "correct-minutes": arranging,
  /** Publish and cancel the days on which an official receives applicants (M4, M8). */
  "publish-days": arranging,
  "cancel-day": arranging,
  /**
   * Subscribe to an official's meetings in a private calendar (M13): allowed to the official, who has the
   * role `head`, and to coordinators. A deputy gets no feed, since the feed would still work after the day on
   * which the deputy stands in.
   */
  "keep-feed": [{ roles: ["head", "coordinator"], relations: ["host-office"] }],
} as const satisfies Rights;

export type DeskAction = keyof typeof deskRights;
export type CaseAction = keyof typeof caseRights;
export type MeetingAction = keyof typeof meetingRights;
export type Action = DeskAction | CaseAction | MeetingAction;

/** The names of the actions, in the order of the table. */
export const deskActions = Object.keys(deskRights) as readonly DeskAction[];
export const caseActions = Object.keys(caseRights) as readonly CaseAction[];
export const meetingActions = Object.keys(meetingRights) as readonly MeetingAction[];

/** The whole table: for each action, the grants; one grant is enough to allow the action. */
export const policy: Readonly<Record<Action, readonly Grant[]>> = {
  ...deskRights,
  ...caseRights,
  ...meetingRights,
};
