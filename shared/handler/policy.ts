/**
 * The one policy table (P1): who may do what, by role and by how they stand to the case. Everything that is not in the
 * table is refused. Roles come from the directory in force, never from a token.
 */

import type { Role } from "../directory/snapshot.ts";

/** The words of the API's operations. */
export const actions = [
  "see-inbox",
  "see-case",
  "refer-case",
  "return-case",
  "accept-case",
  "draft-answer",
  "send-back-answer",
  "approve-answer",
] as const;

export type Action = (typeof actions)[number];

/** How a person stands to a case, today and under the directory in force. */
export interface Relation {
  /** Belongs to the unit that holds it. */
  readonly ofUnit: boolean;
  /** Heads that unit, or stands in for its head today. */
  readonly head: boolean;
  /** Has it in hand. */
  readonly assignee: boolean;
  /** Wrote its draft. */
  readonly author: boolean;
}

type Standing = keyof Relation | "anyone";

interface Permission {
  readonly roles: readonly Role[] | "any";
  /** Any one of these is enough. */
  readonly standing: readonly Standing[];
}

const works: readonly Role[] = ["clerk", "phone-operator", "expert", "inspector"];
const handlers: readonly Role[] = ["clerk", "expert", "inspector"];

/**
 * Four eyes (R10) is not here: that an author never approves their own draft is a rule of the case, whatever the role.
 * A deputy has no role of the head's; standing in for the head is what counts.
 */
export const policy: Readonly<Record<Action, readonly Permission[]>> = {
  "see-inbox": [{ roles: "any", standing: ["anyone"] }],
  "see-case": [
    { roles: [...works, "head", "coordinator"], standing: ["ofUnit"] },
    { roles: "any", standing: ["head"] },
    { roles: ["auditor"], standing: ["anyone"] },
  ],
  "refer-case": [
    { roles: [...handlers, "head"], standing: ["ofUnit"] },
    { roles: "any", standing: ["head"] },
  ],
  "return-case": [
    { roles: [...handlers, "head"], standing: ["ofUnit"] },
    { roles: "any", standing: ["head"] },
  ],
  "accept-case": [{ roles: handlers, standing: ["ofUnit"] }],
  "draft-answer": [{ roles: handlers, standing: ["assignee"] }],
  "send-back-answer": [{ roles: "any", standing: ["head"] }],
  "approve-answer": [{ roles: "any", standing: ["head"] }],
};

/** Whether a person with these roles, standing so to the case, may do it. */
export function mayI(
  action: Action,
  { roles }: { readonly roles: readonly Role[] },
  relation: Relation,
): boolean {
  return policy[action].some(
    (permission) =>
      (permission.roles === "any" || roles.some((role) => permission.roles.includes(role))) &&
      permission.standing.some((standing) => standing === "anyone" || relation[standing]),
  );
}
