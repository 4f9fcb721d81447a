/**
 * What a member of staff may do, by the names that the operations, the policy table, the desk and the journal share
 * (P1). `shared/handler/auth/policy.ts` says who may.
 */

/** Asked about a person alone: whatever case it is, or none. */
export const deskActions = [
  /** Sign in at the desk: who am I, what can be chosen, my filters, the inbox. */
  "work-at-desk",
  /** Find an applicant by their identity document, and see what is public of their requests (R15). */
  "identify-applicant",
  /** Say that one saw the applicant's identity document, which makes who they are surer (C13). */
  "attest-document",
  /** Register for the person before one, or on the telephone (C6). */
  "register-for-applicant",
  /** Print a pad of receipts for when there is no power (C20). */
  "print-pad",
  /** Do for an identified applicant what they could do on their page, and print them another receipt (C6, C2). */
  "act-for-applicant",
  /** Write down how satisfied an identified applicant is, at the desk or by phone (R12). */
  "rate-for-applicant",
  /** Keep that one spoke with an identified applicant, and perhaps promised them a call (R19). */
  "contact-applicant",
  /** Count that somebody was told where to go or had their answer, and registered nothing (C5, C16). */
  "guide-visitor",
  /** See the call list, and tell an applicant what no message told them (C18). */
  "tell-applicant",
  /** See what clerks did at the desk, by day, and who did more than is ordinary (R15). */
  "see-clerk-acts",
  /** Give an applicant at the desk a number of an official's day (M9). */
  "take-walk-in",
  /** Lists of meetings, and the free places of officials (M7, M9, M14). */
  "see-meetings",
  /** The duty report: whom officials received, by month (M15). */
  "see-duty",
  /** See figures of one's unit, of those below or of the whole organisation (I1). */
  "see-figures",
  /** See who exported what: lists and figures that left the desk as files (I4). */
  "see-exports",
  /** See the units and people that publications of the organisation's data released from conflict of interest (R2). */
  "see-narrowings",
  /** Read the organisation's data and its history. */
  "see-directory",
  /** Change the organisation's data. */
  "edit-directory",
  /** Read proposals to change who has power over cases (R2). */
  "see-directory-proposals",
  /** Approve or refuse such a proposal of another person. */
  "decide-directory",
  /** Read the block list and who changed it. */
  "see-blocks",
  /** Put a mobile or an identity on the block list, and lift it (C17). */
  "edit-blocks",
  /** Erase what is personal of an applicant, in all of their requests (P2). */
  "erase-applicant",
  /** See what is on hold, put a request on hold and lift that: whoever it is of is not erased meanwhile (P2). */
  "hold-records",
  /** Say where systems of the organisation hear what happens, and see what became of it (N6). */
  "keep-webhooks",
] as const;

/** Asked about a person and how they stand to a case. */
export const caseActions = [
  "see-case",
  /** Read the applicant's name and address; each look is recorded. */
  "see-applicant",
  /** See who looked at the case and at the applicant's data. */
  "see-looks",
  "refer-case",
  "return-case",
  "assign-case",
  "accept-case",
  "draft-answer",
  "send-back-answer",
  "approve-answer",
  /** Say who is complained of (R2). */
  "name-parties",
  /** Correct its kind and subject; time used and paused stays (D4). */
  "correct-case",
  /** Send it to several units at once (R6). */
  "split-case",
  /** Ask the applicant for something (R8), and note what they said by phone or at the desk. */
  "ask-applicant",
  "note-reply",
  /** By inspection: ask somebody complained of for an explanation, and order a remedy (R2). */
  "ask-explanation",
  "order-remedy",
  /** Of an emergency: say what one found on the spot; close it when its applicant was not reached (S3). */
  "check-on-spot",
  "close-no-opinion",
  /** Explain what inspection asked, without seeing the case (R2). */
  "give-explanation",
  /** Show that a commitment one owes is kept, and say whether it is (R11). */
  "give-evidence",
  "judge-commitment",
  /** See what is promised in it and late, in a list, and nothing else of the case (R11). */
  "see-late-commitment",
  /** Keep whom one spoke to about it; promise the applicant a call, and take that back (R19). */
  "note-contact",
  "promise-call",
  "cancel-call",
  /** Say that it is about the same matter as another case, and undo that (R14). */
  "link-case",
  "unlink-case",
  /** Take more time for the answer, once (D5). */
  "extend-deadline",
  /** Make its answer a letter with a number (C19). */
  "issue-letter",
  /** See what a partner system is to hear of a case, and say that it was entered there (C8). */
  "enter-result",
] as const;

/** Asked about a person and how they stand to a meeting, or to the official whose days they are. */
export const meetingActions = [
  "see-meeting",
  /** Read what the applicant wrote, the minutes and the orders, besides when and where it is (R15). */
  "see-meeting-words",
  /** Which conflicts of interest were refused at it (R2). */
  "see-refused-conflicts",
  /** Whether there is one, and with whom (M2). */
  "approve-meeting",
  "refuse-meeting",
  "answer-meeting-in-writing",
  "send-meeting-on",
  /** When it is (M5, M6, M8). */
  "offer-places",
  "book-place",
  "cancel-meeting-place",
  /** Who comes first because they need special care (M7). */
  "note-priority",
  /** Its day: who came, and who did not (M9). */
  "note-attendance",
  "note-absence",
  /** Say who stands in for the official (M10). */
  "name-deputy",
  /** M11. */
  "write-minutes",
  "add-remark",
  "confirm-minutes",
  "correct-minutes",
  /** The public days of an official (M4, M8). */
  "publish-days",
  "cancel-day",
  /** Have an official's meetings in a calendar of one's own (M13). */
  "keep-feed",
] as const;

export type DeskAction = (typeof deskActions)[number];
export type CaseAction = (typeof caseActions)[number];
export type MeetingAction = (typeof meetingActions)[number];
export type Action = DeskAction | CaseAction | MeetingAction;
