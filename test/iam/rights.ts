/** Lists the permissions of the functions' IAM roles one by one, and finds those that a recorded call needed. */

import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import { type Access, decide, type Statement } from "../../local/iam/evaluate.ts";
import { rolePolicies } from "../../local/iam/policies.ts";
import { like } from "../../local/iam/wildcard.ts";
import { functionsOf } from "../../local/lambda/environment.ts";
import type { Template } from "../../local/template/template.ts";

export interface Role {
  /** The name of the function that has the role. */
  readonly name: string;
  /** The access key with which the function signs its calls. */
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

/** The permissions of a role: one for each permitted action on each permitted resource. */
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

/** A permission in one line for reports, such as `intake-relay: BusPublish events:PutEvents`. */
export const textOf = ({ name, sid, action }: Right): string => `${name}: ${sid} ${action}`;

/** Whether the permission allows the call's access. */
export const uses = ({ name, statement }: Right, call: RecordedCall): boolean =>
  call.caller === name && call.accesses.some((access) => decide([statement], access) === "allowed");

export const isAllowed = (
  statements: readonly Statement[],
  { operation, accesses }: RecordedCall,
): boolean => {
  const allowed = (access: Access) => decide(statements, access) === "allowed";
  // SES needs permission for the address or for its domain, not for both.
  return operation.startsWith("ses:") ? accesses.some(allowed) : accesses.every(allowed);
};

/** Whether the role needs the permission: without it, the role would deny at least one of the recorded calls. */
export function isNeeded(role: Role, right: Right, calls: readonly RecordedCall[]): boolean {
  const others = rightsOf(role).filter(
    (one) => textOf(one) !== textOf(right) || one.resource !== right.resource,
  );
  const denials = role.statements.filter(({ Effect }) => Effect === "Deny");
  const without = [...others.map(({ statement }) => statement), ...denials];
  // Only calls that used the permission can be denied without it.
  return calls.some((call) => uses(right, call) && !isAllowed(without, call));
}

export const isOn = (right: Right, resource: string): boolean => like(right.resource, resource);
