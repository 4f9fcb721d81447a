/** What roles allow, one right at a time, and which of it a recorded call needed. */

import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import { type Access, decide, type Statement } from "../../local/iam/evaluate.ts";
import { rolePolicies } from "../../local/iam/policies.ts";
import { like } from "../../local/iam/wildcard.ts";
import { functionsOf } from "../../local/lambda/environment.ts";
import type { Template } from "../../local/template/template.ts";

export interface Role {
  /** The function's name. */
  readonly name: string;
  /** Its access key. */
  readonly key: string;
  readonly statements: readonly Statement[];
}

export interface Right {
  readonly name: string;
  readonly sid: string;
  readonly action: string;
  readonly resource: string;
  readonly statement: Statement;
}

export function rolesOf(template: Template): readonly Role[] {
  const functions = functionsOf(template);
  const policies = rolePolicies(template, new Set(functions.map(({ roleArn }) => roleArn)));
  return functions.map(({ name, logicalId, roleArn }) => ({
    name,
    key: logicalId,
    statements: policies.get(roleArn) ?? [],
  }));
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] => [value ?? []].flat();

/** Each action on each resource of what is allowed. */
export const rightsOf = ({ name, statements }: Role): readonly Right[] =>
  statements
    .filter(({ Effect }) => Effect === "Allow")
    .flatMap((statement) =>
      listOf(statement.Action).flatMap((action) =>
        listOf(statement.Resource).map((resource) => ({
          name,
          sid: (statement as { readonly Sid?: string }).Sid ?? "",
          action,
          resource,
          statement: { ...statement, Action: action, Resource: resource },
        })),
      ),
    );

/** `intake-relay may events:PutEvents on peygir (BusPublish)`: for lists that people read. */
export const textOf = ({ name, sid, action }: Right): string => `${name}: ${sid} ${action}`;

/** Whether a call needed this right: its access is what the right allows. */
export const uses = ({ name, statement }: Right, call: RecordedCall): boolean =>
  call.caller === name && call.accesses.some((access) => decide([statement], access) === "allowed");

export const isAllowed = (
  statements: readonly Statement[],
  { operation, accesses }: RecordedCall,
): boolean => {
  const allowed = (access: Access) => decide(statements, access) === "allowed";
  // SES takes the right to an address or to its domain.
  return operation.startsWith("ses:") ? accesses.some(allowed) : accesses.every(allowed);
};

/** Whether the role, with this one right taken away, would deny a call it allowed. */
export function isNeeded(role: Role, right: Right, calls: readonly RecordedCall[]): boolean {
  const others = rightsOf(role).filter(
    (one) => textOf(one) !== textOf(right) || one.resource !== right.resource,
  );
  const denials = role.statements.filter(({ Effect }) => Effect === "Deny");
  const without = [...others.map(({ statement }) => statement), ...denials];
  // Whatever did not use it, is allowed without it.
  return calls.some((call) => uses(right, call) && !isAllowed(without, call));
}

export const isOn = (right: Right, resource: string): boolean => like(right.resource, resource);
