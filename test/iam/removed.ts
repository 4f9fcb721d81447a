/** Plays the journey through all functions on a copy of the template that lacks one IAM statement of one role. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { demoOrganisation, templateFolder } from "../../local/stack/settings.ts";
import { startStack } from "../../local/stack/start-stack.ts";
import { loadTemplate } from "../../local/template/template.ts";
import { sharedDynamoDb } from "../support/local-stack.ts";
import { everything } from "./everything.ts";
import { notItsOwn } from "./exceptions.ts";
import { type Right, rightsOf, rolesOf } from "./rights.ts";

interface Policy {
  readonly PolicyDocument: { Statement: { readonly Sid?: string }[] };
}

interface Resource {
  readonly Type: string;
  readonly Properties: Partial<Policy> & {
    /** The policies that a role contains. */
    readonly Policies?: readonly Policy[];
    /** The roles to which a separate policy is attached. */
    readonly Roles?: readonly { readonly Ref: string }[];
  };
}

/** One permission for each kind of statement (its Sid), from different functions where possible. */
export function oneOfEachKind(): readonly Right[] {
  const own = rolesOf(loadTemplate(templateFolder))
    .flatMap(rightsOf)
    .filter((right) => !notItsOwn.some(({ fits }) => fits(right)));
  const kinds = Map.groupBy(own, ({ sid }) => sid);
  return [...kinds.values()].flatMap((all, n) => all[n % all.length] ?? []);
}

/** @returns the failure of the journey without the statement; undefined when the journey succeeded */
export async function journeyWithout(right: Right): Promise<string | undefined> {
  const folder = folderWithout(right);
  const denied: string[] = [];
  const complain = (complaint: string) => complaint.includes(" may not ") && denied.push(complaint);
  try {
    const stack = await startStack({
      template: folder,
      organisation: demoOrganisation,
      dynamoDb: await sharedDynamoDb(),
      complain,
    });
    try {
      await everything(stack);
      return undefined;
    } finally {
      await stack.stop();
    }
  } catch (error) {
    // If IAM denies the publication of the demo organisation, the stack never starts. The denial then says more than the
    // error.
    return denied[0] ?? (error as Error).message.split("\n")[0];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function folderWithout({ name, sid }: Right): string {
  const folder = mkdtempSync(join(tmpdir(), "peygir-rights-"));
  for (const entry of readdirSync(templateFolder)) {
    const from = resolve(templateFolder, entry);
    if (entry === "peygir.template.json")
      writeFileSync(join(folder, entry), JSON.stringify(without(readFileSync(from, "utf8"), name, sid)));
    else symlinkSync(from, join(folder, entry));
  }
  return folder;
}

function without(template: string, functionName: string, sid: string): object {
  const parsed = JSON.parse(template) as { readonly Resources: Readonly<Record<string, Resource>> };
  let removed = 0;
  for (const { PolicyDocument } of policiesOf(parsed.Resources, roleOf(parsed.Resources, functionName))) {
    const kept = PolicyDocument.Statement.filter((statement) => statement.Sid !== sid);
    removed += PolicyDocument.Statement.length - kept.length;
    PolicyDocument.Statement = kept;
  }
  if (removed !== 1) throw new Error(`${functionName} has ${removed} statements ${sid}`);
  return parsed;
}

/** The policies that a role contains, and the separate policies attached to the role. */
function policiesOf(resources: Readonly<Record<string, Resource>>, role: string): readonly Policy[] {
  const within = resources[role]?.Properties.Policies ?? [];
  const beside = Object.values(resources).flatMap(({ Properties: { Roles, PolicyDocument } }) =>
    PolicyDocument && Roles?.some(({ Ref }) => Ref === role) ? [{ PolicyDocument }] : [],
  );
  return [...within, ...beside];
}

/** The logical id of a function's role. */
function roleOf(resources: Readonly<Record<string, Resource>>, functionName: string): string {
  for (const { Properties } of Object.values(resources)) {
    const { FunctionName, Role } = Properties as {
      FunctionName?: string;
      Role?: { "Fn::GetAtt"?: string[] };
    };
    const [role] = Role?.["Fn::GetAtt"] ?? [];
    if (FunctionName === functionName && role !== undefined) return role;
  }
  throw new Error(`The template has no function ${functionName}`);
}
