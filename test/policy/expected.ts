/** What the policy is to say (P1): the table that the policy's own test and the test of every operation are held to. */

import type { Action } from "../../shared/contracts/actions.ts";
import type { Role } from "../../shared/directory/snapshot.ts";
import type { Relation } from "../../shared/handler/policy.ts";

/** How one may stand to a case: each relation alone, and none. */
export const columns = ["member", "assignee", "head", "author", "former", "none"] as const;
/** Written by hand, independently of `policy.ts`: who may, by role, for each column. `y` yes, `.` no. A new action has no row here and does not compile. */
export const expected: Readonly<Record<Action, Readonly<Record<Role, string>>>> = {
  "work-at-desk": {
    clerk: "yyyyyy",
    "phone-operator": "yyyyyy",
    expert: "yyyyyy",
    head: "yyyyyy",
    inspector: "yyyyyy",
    coordinator: "yyyyyy",
    administrator: "yyyyyy",
    auditor: "yyyyyy",
  },
  "identify-applicant": {
    clerk: "yyyyyy",
    "phone-operator": "yyyyyy",
    expert: "......",
    head: "......",
    inspector: "......",
    coordinator: "......",
    administrator: "......",
    auditor: "......",
  },
  "attest-document": {
    clerk: "yyyyyy",
    "phone-operator": "......",
    expert: "......",
    head: "......",
    inspector: "......",
    coordinator: "......",
    administrator: "......",
    auditor: "......",
  },
  "see-directory": {
    clerk: "......",
    "phone-operator": "......",
    expert: "......",
    head: "......",
    inspector: "......",
    coordinator: "......",
    administrator: "yyyyyy",
    auditor: "yyyyyy",
  },
  "see-blocks": {
    clerk: "......",
    "phone-operator": "......",
    expert: "......",
    head: "......",
    inspector: "......",
    coordinator: "......",
    administrator: "yyyyyy",
    auditor: "yyyyyy",
  },
  "edit-directory": {
    clerk: "......",
    "phone-operator": "......",
    expert: "......",
    head: "......",
    inspector: "......",
    coordinator: "......",
    administrator: "yyyyyy",
    auditor: "......",
  },
  "edit-blocks": {
    clerk: "......",
    "phone-operator": "......",
    expert: "......",
    head: "......",
    inspector: "......",
    coordinator: "......",
    administrator: "yyyyyy",
    auditor: "......",
  },
  "see-case": {
    clerk: "yyyyy.",
    "phone-operator": "yyyyy.",
    expert: "yyyyy.",
    head: "yyyyy.",
    inspector: "yyyyy.",
    coordinator: "yyyyy.",
    administrator: "......",
    auditor: "yyyyyy",
  },
  "see-applicant": {
    clerk: "yyy...",
    "phone-operator": "yyy...",
    expert: "yyy...",
    head: "yyy...",
    inspector: "yyy...",
    coordinator: "yyy...",
    administrator: "......",
    auditor: "......",
  },
  "see-looks": {
    clerk: "yyy...",
    "phone-operator": "yyy...",
    expert: "yyy...",
    head: "yyy...",
    inspector: "yyy...",
    coordinator: "yyy...",
    administrator: "......",
    auditor: "yyyyyy",
  },
  "assign-case": {
    clerk: "..y...",
    "phone-operator": "..y...",
    expert: "..y...",
    head: "..y...",
    inspector: "..y...",
    coordinator: "..y...",
    administrator: "......",
    auditor: "......",
  },
  "refer-case": {
    clerk: "y.y...",
    "phone-operator": "y.y...",
    expert: "y.y...",
    head: "y.y...",
    inspector: "y.y...",
    coordinator: "..y...",
    administrator: "......",
    auditor: "......",
  },
  "return-case": {
    clerk: "..y...",
    "phone-operator": "..y...",
    expert: "y.y...",
    head: "y.y...",
    inspector: "y.y...",
    coordinator: "..y...",
    administrator: "......",
    auditor: "......",
  },
  "accept-case": {
    clerk: "......",
    "phone-operator": "......",
    expert: "y.....",
    head: "......",
    inspector: "y.....",
    coordinator: "......",
    administrator: "......",
    auditor: "......",
  },
  "draft-answer": {
    clerk: "......",
    "phone-operator": "......",
    expert: ".y....",
    head: "......",
    inspector: ".y....",
    coordinator: "......",
    administrator: "......",
    auditor: "......",
  },
  "send-back-answer": {
    clerk: "..y...",
    "phone-operator": "..y...",
    expert: "..y...",
    head: "..y...",
    inspector: "..y...",
    coordinator: "..y...",
    administrator: "......",
    auditor: "......",
  },
  "approve-answer": {
    clerk: "..y...",
    "phone-operator": "..y...",
    expert: "..y...",
    head: "..y...",
    inspector: "..y...",
    coordinator: "..y...",
    administrator: "......",
    auditor: "......",
  },
};

/** Four eyes: nobody decides on what they wrote, however else they stand to the case. */
const notByAuthors: readonly Action[] = ["approve-answer", "send-back-answer"];

/** What all relations of a person add up to. */
export function mayBe(action: Action, role: Role, related: readonly Relation[]): boolean {
  const yes = (column: (typeof columns)[number]) => expected[action][role][columns.indexOf(column)] === "y";
  if (notByAuthors.includes(action) && related.includes("author")) return false;
  return yes("none") || related.some(yes);
}
