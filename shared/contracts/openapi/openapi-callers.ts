/**
 * Says in words who may call an operation and what it refuses, from its contract and the policy table (P1). "Staff at work" are
 * clerks, phone operators, experts, inspectors, heads and coordinators.
 */

import { type Role, roles } from "../../directory/snapshot.ts";
import type { OperationSpec } from "../operation.ts";
import { operations } from "../operations.ts";
import { type AnyRelation, type Grant, policy } from "../policy.ts";
import { type RefusalCode, refusals } from "../refusals/refusals.ts";

const relations: Readonly<Record<AnyRelation, string>> = {
  member: "a member of the unit that has the case",
  assignee: "the case's assignee",
  head: "the head of the unit that has the case",
  author: "the author of the draft",
  former: "a member of a unit that had the case before",
  owner: "who must keep the commitment or give the explanation",
  above: "a head above, after an escalation",
  host: "the meeting's official",
  "host-office": "a member of the official's unit",
  inspection: "inspection, while the official is accused",
  holder: "who has the meeting's case",
  inspects: "inspection",
  open: "anybody, unless the official is accused",
};

const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;

const inPlural: Readonly<Record<Role, string>> = {
  clerk: "clerks",
  "phone-operator": "phone operators",
  expert: "experts",
  head: "heads",
  inspector: "inspectors",
  coordinator: "coordinators",
  administrator: "administrators",
  auditor: "auditors",
};

const overseeing: readonly Role[] = ["administrator", "auditor"];
const atWork = roles.filter((role) => !overseeing.includes(role));

function rolesText(granted: readonly Role[]): string {
  const isForAll = atWork.every((role) => granted.includes(role));
  const named = isForAll ? granted.filter((role) => !atWork.includes(role)) : granted;
  return listed([...(isForAll ? ["staff at work"] : []), ...named.map((role) => inPlural[role])], "or");
}

function grantText({ roles: granted, relations: needed, never = [] }: Grant): string {
  const who = rolesText(granted);
  if (needed === "any") return who;
  const as = listed(
    needed.map((each) => relations[each]),
    "or",
  );
  const not =
    never.length > 0
      ? `, but not ${listed(
          never.map((each) => relations[each]),
          "or",
        )}`
      : "";
  return `${who} as ${as}${not}`;
}

function callers(operation: OperationSpec): string {
  switch (operation.audience) {
    case "anyone":
      return "anyone.";
    case "applicant":
      return "the applicant, with a session.";
    case "partner":
      return "a partner system, by its signature.";
    case "staff":
      return `${policy[operation.action].map(grantText).join("; ")}.`;
  }
}

const titleOf = (code: RefusalCode): string => refusals[code].title.en;

/** The name of an operation in code and in the document: `register-request` → `registerRequest`. */
export const operationIdOf = ({ id }: { readonly id: string }): string =>
  id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const ids = new Set(operations.map(({ id }) => id));

/** Writes the ids by which a contract names other operations as the document does. */
const withOperationIds = (text: string): string =>
  text.replaceAll(/`?([a-z]+(?:-[a-z]+)+)`?/g, (found, id: string) =>
    ids.has(id) ? `\`${operationIdOf({ id })}\`` : found,
  );

/**
 * The description of an operation: the text of its contract, who may call it, and the refusals that are
 * particular to it. `x-refusals` of the document lists the codes of all refusals.
 */
export function descriptionOf(operation: OperationSpec): string {
  const own = [...new Set(operation.refusals)];
  const does = withOperationIds(operation.description ?? "");
  const refuses = own.length > 0 ? `**Refuses:** ${own.map(titleOf).join("; ")}.` : "";
  return [does, `**Who may call:** ${callers(operation)}`, refuses]
    .filter((text) => text !== "")
    .join("\n\n");
}
