/**
 * Declares by hand which text of applicants and staff each staff operation returns. An operation whose contract has free text or
 * a URL and that is missing here fails the test: its author must say who reads the text and where the look is recorded.
 */

import { meetingView } from "../../shared/contracts/fields/meeting-fields.ts";
import type { OperationSpec } from "../../shared/contracts/operation.ts";
import { caseView } from "../../shared/contracts/staff/cases.ts";

/**
 * - `case`, `meeting`: a whole one, with the text of applicant and staff; the look is a row of the case.
 * - `applicant`: name and address; the look is a row of identity.
 * - `at-desk`: status, answer and questions, by a clerk who identified the applicant; the look is a row of identity.
 * - `file`: the applicant's attachment. `result`: the answer, for a partner's form. Both are looks at the case.
 * - `owed`: obligations of the caller, their unit or its subordinates, without the applicant's text. `call`: calls that the
 *   caller's unit promised.
 * - `organisation`: staff's text about their own work, not about any request.
 */
export type WordsClass =
  | ("case" | "meeting" | "applicant" | "at-desk" | "file" | "result")
  | ("owed" | "call" | "organisation");

const declared: Readonly<Record<string, WordsClass>> = {
  "read-applicant": "applicant",
  "open-untold": "applicant",
  "show-applicants-request": "at-desk",
  "open-attachment": "file",
  "open-results": "result",
  "list-owed": "owed",
  "give-evidence": "owed",
  "give-explanation": "owed",
  "list-calls": "call",
  // Titles of problems, one per case.
  "bulk-assign": "organisation",
  "bulk-refer": "organisation",
  // A partner's code, without text.
  "list-results": "organisation",
  // The first words and the words around a match, for holders of the case (ADR 0061).
  "read-first-words": "organisation",
  "search-cases": "organisation",
  // A list without text, and its file (I4).
  "open-export": "organisation",
  "read-desk": "organisation",
  "save-filter": "organisation",
  "list-filters": "organisation",
  "remove-filter": "organisation",
  "make-feed": "organisation",
  "make-partner-key": "organisation",
  // The reason why a proposal was refused (R2).
  "list-directory-proposals": "organisation",
  "read-directory-proposal": "organisation",
  "add-block": "organisation",
  "list-blocks": "organisation",
  "lift-block": "organisation",
  "place-hold": "organisation",
  "list-holds": "organisation",
  "add-webhook": "organisation",
  "list-webhooks": "organisation",
  "read-webhook": "organisation",
  "change-webhook": "organisation",
  "rotate-webhook-secret": "organisation",
  "turn-webhook": "organisation",
  "read-delivery": "organisation",
  "replay-failed-deliveries": "organisation",
};

export const declaredIds: readonly string[] = Object.keys(declared);

/** @returns undefined for an undeclared operation. */
export function classOf({ id, responses }: OperationSpec): WordsClass | undefined {
  const body: unknown = responses[200]?.body;
  if (body === caseView) return "case";
  if (body === meetingView) return "meeting";
  return declared[id];
}
