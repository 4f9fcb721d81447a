/**
 * Which member of staff may do what: every action once, with its rights (P1, R10, R15, M2, M3). The operations, the desk and the
 * journal share the names. The stages at which a step may be taken are in `functions/referral/rules` and `functions/meeting/rules`;
 * `shared/handler/auth/may-i.ts` asks this table.
 */

import type { Role } from "../directory/snapshot.ts";

/** How a member of staff may stand to a case. */
export const relations = [
  /** Belongs to the unit that holds it. */
  "member",
  /** Has it in hand, or stands in today for its assignee. */
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
 * How a member of staff may stand to a meeting. Where its official is complained of, only inspection and the heads above stand to
 * it at all (M3).
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
  /** Any member of staff: the official is not complained of. */
  "open",
] as const;

export type MeetingRelation = (typeof meetingRelations)[number];
export type AnyRelation = Relation | MeetingRelation;

/** Allowed: some role of `roles` and, unless `"any"`, some relation of `relations`, and no relation of `never`. */
export interface Grant {
  readonly roles: readonly Role[];
  readonly relations: readonly AnyRelation[] | "any";
  readonly never?: readonly AnyRelation[];
}

type Rights = Readonly<Record<string, readonly Grant[]>>;

const desk = ["clerk", "phone-operator"] as const satisfies readonly Role[];
const handlers = ["expert", "inspector"] as const satisfies readonly Role[];
const everybodyAtWork = [...desk, ...handlers, "head", "coordinator"] as const satisfies readonly Role[];

/** Asked about a person alone, whatever cases they have. */
const deskRights = {
  /** Sign in at the desk: who am I, what can be chosen, my filters, the inbox. */
  "work-at-desk": [{ roles: [...everybodyAtWork, "auditor", "administrator"], relations: "any" }],
  /** Find an applicant by their identity document, and see what is public of their requests (R15). */
  "identify-applicant": [{ roles: desk, relations: "any" }],
  /** Say that one saw the applicant's identity document, which makes their identity surer (C13). A caller cannot show one. */
  "attest-document": [{ roles: ["clerk"], relations: "any" }],
  /** Register for the person before one, or on the telephone (C6). */
  "register-for-applicant": [{ roles: desk, relations: "any" }],
  /** Print a pad of receipts for when there is no power (C20). */
  "print-pad": [{ roles: ["clerk", "administrator"], relations: "any" }],
  /** Do for an identified applicant what they could do on their page, and print them another receipt (C6, C2). */
  "act-for-applicant": [{ roles: desk, relations: "any" }],
  /** Write down how satisfied an identified applicant is, at the desk or by phone (R12). */
  "rate-for-applicant": [{ roles: desk, relations: "any" }],
  /** Keep that one spoke with an identified applicant, and perhaps promised them a call (R19). */
  "contact-applicant": [{ roles: desk, relations: "any" }],
  /** Count a visitor who was told where to go or had their answer, and registered nothing (C5, C16). */
  "guide-visitor": [{ roles: desk, relations: "any" }],
  /** See the call list, and tell an applicant what no message told them (C18). */
  "tell-applicant": [{ roles: desk, relations: "any" }],
  /**
   * See what clerks did at the desk, by day, and who did more than is ordinary (R15). The list says whose work each viewer sees. A
   * deputy looks as the head does, whatever their own role.
   */
  "see-clerk-acts": [
    { roles: ["head", "inspector", "auditor"], relations: "any" },
    { roles: everybodyAtWork, relations: ["head"] },
  ],
  /** Give an applicant at the desk a number of an official's day (M9). A caller does not wait at the door. */
  "take-walk-in": [{ roles: ["clerk"], relations: "any" }],
  /** Lists of meetings, and the free places of officials (M7, M9, M14). */
  "see-meetings": [{ roles: [...everybodyAtWork, "auditor"], relations: "any" }],
  /** The duty report: whom officials received, by month (M15). The report says whose duty each viewer sees. */
  "see-duty": [{ roles: ["head", "coordinator", "auditor"], relations: "any" }],
  /** See figures of one's unit, of those below or of the whole organisation (I1). The figures say whose each viewer sees. */
  "see-figures": [
    { roles: [...handlers, "head", "coordinator", "auditor", "administrator"], relations: "any" },
  ],
  /** See who exported what: lists and figures that left the desk as files (I4). */
  "see-exports": [{ roles: ["auditor"], relations: "any" }],
  /**
   * See the units and people that publications of the organisation's data released from conflict of interest (R2). Inspection
   * alone: the list says who is complained of.
   */
  "see-narrowings": [{ roles: ["inspector"], relations: "any" }],
  /** Read the organisation's data and its history. */
  "see-directory": [{ roles: ["administrator", "auditor"], relations: "any" }],
  /** Change the organisation's data. */
  "edit-directory": [{ roles: ["administrator"], relations: "any" }],
  /** Read proposals to change who has power over cases (R2). */
  "see-directory-proposals": [{ roles: ["administrator", "inspector", "auditor"], relations: "any" }],
  /** Approve or refuse such a proposal of another person. */
  "decide-directory": [{ roles: ["administrator", "inspector"], relations: "any" }],
  /** Read the block list and who changed it. */
  "see-blocks": [{ roles: ["administrator", "auditor"], relations: "any" }],
  /** Put a mobile or an identity on the block list, and lift it (C17). */
  "edit-blocks": [{ roles: ["administrator"], relations: "any" }],
  /** Erase what is personal of an applicant, in all of their requests (P2). */
  "erase-applicant": [{ roles: ["administrator"], relations: "any" }],
  /** See what is on hold, put a request on hold and lift that: its applicant is not erased meanwhile (P2). */
  "hold-records": [{ roles: ["administrator", "inspector"], relations: "any" }],
  /** Say where systems of the organisation hear what happens, and see what became of it (N6). */
  "keep-webhooks": [{ roles: ["administrator"], relations: "any" }],
} as const satisfies Rights;

/** A deputy decides as the head does, whatever their own role (R10); four eyes hold for both. */
const asHead: Grant = { roles: everybodyAtWork, relations: ["head"], never: ["author"] };

/** Those through whose hands the case goes: not those who held it before, nor those who only look. */
const working = ["member", "assignee", "head"] as const satisfies readonly Relation[];

/** Asked about a person and how they stand to a case. */
const caseRights = {
  "see-case": [
    { roles: everybodyAtWork, relations: ["member", "assignee", "head", "author", "former", "above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** Read the applicant's name and address; each look is recorded. */
  "see-applicant": [{ roles: everybodyAtWork, relations: working }],
  /** Read in a list how the request begins; a look at the whole case is recorded, this is not (ADR 0061). */
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
  /** Say who is complained of (R2). */
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
  /** Ask the applicant for something (R8). */
  "ask-applicant": [{ roles: handlers, relations: ["assignee"] }],
  /** Note what the applicant replied by phone or at the desk (R8). */
  "note-reply": [
    { roles: handlers, relations: ["assignee"] },
    { roles: desk, relations: ["member"] },
  ],
  /** By inspection: ask a person complained of for an explanation (R2). The rule asks the directory which units inspect. */
  "ask-explanation": [{ roles: handlers, relations: ["assignee"] }],
  /** By inspection: order a remedy (R2). */
  "order-remedy": [{ roles: handlers, relations: ["assignee"] }],
  /** In an emergency: say what one found on the spot (S3). */
  "check-on-spot": [{ roles: handlers, relations: ["assignee"] }],
  /** In an emergency: close it when its applicant was not reached (S3). */
  "close-no-opinion": [{ roles: handlers, relations: ["assignee"] }],
  /** Explain what inspection asked, without seeing the case (R2). */
  "give-explanation": [{ roles: everybodyAtWork, relations: ["owner"] }],
  /** Show that a commitment one owes is kept (R11). */
  "give-evidence": [{ roles: everybodyAtWork, relations: ["owner"] }],
  /** Say whether a commitment is kept (R11). */
  "judge-commitment": [
    { roles: everybodyAtWork, relations: ["head"] },
    { roles: ["inspector"], relations: ["member"] },
  ],
  /**
   * See what is promised in it and late, in a list, and nothing else of the case (R11): those who owe it, those who have the
   * case, and those who answer for either.
   */
  "see-late-commitment": [
    { roles: everybodyAtWork, relations: [...working, "owner", "above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** Keep whom one spoke to about it (R19). */
  "note-contact": [{ roles: everybodyAtWork, relations: working }],
  /** Promise the applicant a call (R19). */
  "promise-call": [{ roles: everybodyAtWork, relations: working }],
  /** Say that it is about the same matter as another case (R14). */
  "link-case": [{ roles: everybodyAtWork, relations: working }],
  /** Undo a link (R14). */
  "unlink-case": [{ roles: everybodyAtWork, relations: working }],
  /** Take the promise of a call back (R19). */
  "cancel-call": [{ roles: everybodyAtWork, relations: working }],
  /** Take more time for the answer, once (D5). */
  "extend-deadline": [{ roles: everybodyAtWork, relations: ["head"] }],
  /** Make its answer a letter with a number (C19). */
  "issue-letter": [{ roles: everybodyAtWork, relations: working }],
  /**
   * See what a partner system is to hear of a case, and say that it was entered there (C8). The service desk enters results for the
   * whole organisation.
   */
  "enter-result": [
    { roles: ["clerk"], relations: "any" },
    { roles: everybodyAtWork, relations: working },
  ],
} as const satisfies Rights;

/** Its official and those who stand in for them, their coordinators; inspection, where the official is complained of. */
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

/** Asked about a person and how they stand to a meeting, or to the official whose days they are. */
const meetingRights = {
  "see-meeting": [
    ...onTheDay,
    holding,
    { roles: everybodyAtWork, relations: ["above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /**
   * Read what the applicant wrote, the minutes and the orders, besides when and where it is (R15). Minute-takers read the minutes;
   * the desk sees when and where a meeting is.
   */
  "see-meeting-words": [
    ...arranging,
    holding,
    { roles: [...handlers, "head", "coordinator"], relations: ["inspects"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** Which conflicts of interest were refused at it (R2). */
  "see-refused-conflicts": [
    ...arranging,
    { roles: everybodyAtWork, relations: ["above"] },
    { roles: ["auditor"], relations: "any" },
  ],
  /** Whether there is one, and with whom (M2). */
  "approve-meeting": arranging,
  "refuse-meeting": arranging,
  "answer-meeting-in-writing": arranging,
  "send-meeting-on": arranging,
  /** When it is (M5, M6, M8). */
  "offer-places": arrangingAtDesk,
  "book-place": arrangingAtDesk,
  "cancel-meeting-place": arrangingAtDesk,
  /** Who comes first because they need special care (M7). */
  "note-priority": arrangingAtDesk,
  /** Its day: who came, and who did not (M9). */
  "note-attendance": onTheDay,
  "note-absence": onTheDay,
  /** Say who stands in for the official (M10). */
  "name-deputy": arranging,
  /** M11. */
  "write-minutes": arranging,
  "add-remark": arranging,
  "confirm-minutes": arranging,
  "correct-minutes": arranging,
  /** The public days of an official (M4, M8). */
  "publish-days": arranging,
  "cancel-day": arranging,
  /**
   * Have an official's meetings in a calendar of one's own (M13). A feed outlasts the day of a deputy, so none has it; the head of
   * the official's unit is the official.
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

export const policy: Readonly<Record<Action, readonly Grant[]>> = {
  ...deskRights,
  ...caseRights,
  ...meetingRights,
};
