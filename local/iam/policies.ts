/** Collects the policies that the template attaches to each role. */
import type { Template } from "../template/template.ts";
import { checkKnown, type Statement } from "./evaluate.ts";

interface PolicyDocument {
  readonly Statement: Statement | readonly Statement[];
}

interface RoleProperties {
  readonly Policies?: readonly { readonly PolicyDocument: PolicyDocument }[];
  readonly ManagedPolicyArns?: readonly string[];
}

interface AttachedPolicy {
  readonly PolicyDocument: PolicyDocument;
  readonly Roles?: readonly string[];
  readonly RoleName?: string;
}

/** AWS's managed policies that only allow writing logs. They are skipped, because no call here writes logs. */
const logsOnly = ["service-role/AWSLambdaBasicExecutionRole"];

/** The statements of each role, by the role's ARN. */
export type RolePolicies = ReadonlyMap<string, readonly Statement[]>;

/** @param needed the ARNs of the roles to read; the rights of all other roles are skipped */
export function rolePolicies(template: Template, needed: ReadonlySet<string>): RolePolicies {
  const attached = template.ofType<AttachedPolicy>(
    "AWS::IAM::Policy",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::RolePolicy",
  );
  const roles = template.ofType<RoleProperties>("AWS::IAM::Role").filter(({ arn }) => needed.has(arn));
  return new Map(
    roles.map(({ arn, name, logicalId, properties }) => {
      const own = properties.Policies ?? [];
      const others = attached.filter(
        (policy) =>
          policy.properties.Roles?.includes(name) ||
          policy.properties.RoleName === name ||
          properties.ManagedPolicyArns?.includes(policy.arn),
      );
      const documents = [...own, ...others.map((each) => each.properties)].map((each) => each.PolicyDocument);
      for (const managed of properties.ManagedPolicyArns ?? []) checkManaged(managed, logicalId);
      const statements = documents.flatMap(({ Statement }) => [Statement].flat() as Statement[]);
      statements.forEach(checkKnown);
      return [arn, statements] as const;
    }),
  );
}

function checkManaged(arn: string, role: string): void {
  if (!arn.includes(":iam::aws:policy/")) return;
  if (logsOnly.some((name) => arn.endsWith(`:policy/${name}`))) return;
  throw new Error(`The local stack does not know what ${arn} allows, which the role ${role} has`);
}
