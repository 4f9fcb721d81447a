/**
 * Declares, for each staff operation that returns free text or the URL of a file, which class of text it returns. The test
 * fails for an operation that is not declared here; its author must say who reads the text and where the access is recorded.
 */

import { meetingView } from "../../shared/contracts/fields/meeting-fields.ts";
import type { OperationSpec } from "../../shared/contracts/operation.ts";
import { caseView } from "../../shared/contracts/staff/cases.ts";

/**
 * The classes of text:
 * - `case`, `meeting`: a whole case or meeting, with text of applicant and staff; a row of the case records the access.
 * - `applicant`: name and address; a row of the identity service records the access.
 * - `at-desk`: status, answer and questions, read by a clerk who identified the applicant; a row of the identity service
 * records the access.
 * - `file`: the applicant's attachment. `result`: the answer, for a partner's form. Rows of the case record both accesses.
 * - `precedent`: the answer of another case that the caller may see, without the applicant's points; a row of that case
 * records the access (R21).
 * - `owed`: obligations of the caller, the caller's unit or its subordinate units, without the applicant's text. `call`: calls
 * that the caller's unit promised.
 * - `organisation`: staff's text about their own work, not about any request.
 */
export type WordsClass =
  | ("case" | "meeting" | "applicant" | "at-desk" | "file" | "result" | "precedent")
  | ("owed" | "call" | "organisation");

const declared: Readonly<Record<string, WordsClass>> = {
  "read-applicant": "applicant",
  "open-untold": "applicant",
  "show-applicants-request": "at-desk",
  "open-attachment": "file",
  "open-results": "result",
  "read-precedent": "precedent",
  "list-owed": "owed",
  "give-evidence": "owed",
  "give-explanation": "owed",
  "list-calls": "call",
  // This operation returns the address of a page for an outside body, and nothing of the case (R7).
  "show-outside-link": "organisation",
  // These two operations return the title of a problem for each refused case.
  "bulk-assign": "organisation",
  "bulk-refer": "organisation",
  // This list has only the codes by which a partner names its requests.
  "list-results": "organisation",
  // These two operations return the first words, or the words around a match, to users who hold the case (ADR 0061).
  "read-first-words": "organisation",
  "search-cases": "organisation",
  // This operation returns words of the text, to users who may correct or refer the case and read its text (R20).
  "list-suggestions": "organisation",
  // This operation returns words of the text that the caller sent (R20).
  "suggest-for-text": "organisation",
  // This operation returns a list without free text as a file (I4).
  "open-export": "organisation",
  "read-desk": "organisation",
  "save-filter": "organisation",
  "list-filters": "organisation",
  "remove-filter": "organisation",
  "make-feed": "organisation",
  "make-partner-key": "organisation",
  // These operations return the reason why a proposal was refused (R2).
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

/** Returns the class of text that an operation returns; undefined when the operation is not declared. */
export function classOf({ id, responses }: OperationSpec): WordsClass | undefined {
  const body: unknown = responses[200]?.body;
  if (body === caseView) return "case";
  if (body === meetingView) return "meeting";
  return declared[id];
}
