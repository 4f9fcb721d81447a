/**
 * What each operation of staff answers with that an applicant or a member of staff wrote, declared by hand. An operation whose
 * contract has free text or an address, and that stands here nowhere, fails the test: its author says who reads it, and where
 * the look is kept.
 */

import { meetingView } from "../../shared/contracts/fields/meeting-fields.ts";
import type { OperationSpec } from "../../shared/contracts/operation.ts";
import { caseView } from "../../shared/contracts/staff/cases.ts";

/**
 * - `case`, `meeting`: a whole one, with the words of applicant and staff; the look is a row of the case.
 * - `applicant`: name and address; the look is identity's row.
 * - `at-desk`: status, answer and questions, by a clerk who identified the applicant; identity's row.
 * - `file`: what the applicant attached. `result`: the answer, for a partner's form. Both are looks at the case.
 * - `owed`: what the caller, their unit or those below owe, without the applicant's words. `call`: what their own unit promised.
 * - `organisation`: what staff wrote of their own work, and of nobody's request.
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
  // Titles of problems, one for each case.
  "bulk-assign": "organisation",
  "bulk-refer": "organisation",
  // A partner's code, and no words.
  "list-results": "organisation",
  // The first words, and those around what was found, for those who hold the case (ADR 0061).
  "read-first-words": "organisation",
  "search-cases": "organisation",
  // A list without words; its file, too (I4).
  "open-export": "organisation",
  "read-desk": "organisation",
  "save-filter": "organisation",
  "list-filters": "organisation",
  "remove-filter": "organisation",
  "make-feed": "organisation",
  "make-partner-key": "organisation",
  // Why a proposal is refused (R2).
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

/** Nothing where nobody declared it. */
export function classOf({ id, responses }: OperationSpec): WordsClass | undefined {
  const body: unknown = responses[200]?.body;
  if (body === caseView) return "case";
  if (body === meetingView) return "meeting";
  return declared[id];
}
