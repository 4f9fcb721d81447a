/** Computes from the template which data an attacker in control of a public function could reach, and describes them in words. */

import { join } from "node:path";
import type { Statement } from "../../local/iam/evaluate.ts";
import { templateFolder } from "../../local/stack/settings.ts";
import { loadTemplate } from "../../local/template/template.ts";
import { allTriggers } from "../../scripts/catalogue/consumers.ts";
import { rolesOf } from "./rights.ts";

const listOf = (value: string | readonly string[] | undefined): readonly string[] => [value ?? []].flat();

/** The partition keys to which an IAM statement is limited; empty if the statement has no such limit. */
function rowsOf({ Condition = {} }: Statement): readonly string[] {
  const only = Condition["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"];
  return Array.isArray(only) ? only.map(String) : [];
}

interface Reached {
  readonly keys: string[];
  readonly reads: string[];
  readonly writes: string[];
  readonly asks: string[];
}

/** The table in an ARN: `arn:aws:dynamodb:…:table/peygir-intakejournaltableEF275D76/index/list` → `intakejournaltable`. */
const tableIn = (arn: string): string => /table\/peygir-([a-z]+)/.exec(arn)?.[1] ?? "";

type Told = readonly [column: keyof Reached, words: string];

const isReading = (action: string) => /:(Get|Query|Scan|List)/.test(action);

function ofTable(arn: string, action: string, rows: readonly string[]): readonly Told[] {
  const table = tableIn(arn);
  const column = isReading(action) ? "reads" : "writes";
  if (table === "storeskeystable") return ofKeys(action, rows);
  if (table === "storesdocumentstable")
    return rows.map((row) => [column, `documents of ${row.replace("/*", "")}`]);
  if (table === "storeslimitstable") return [[column, beside(rows.join())]];
  const [, service = table, kind = ""] =
    /^(.+?)(journal|views|vault|sheets|wordindex)table$/.exec(table) ?? [];
  const named: Readonly<Record<string, string>> = {
    journal: `journal of ${service}`,
    views: `lists of ${service}`,
    vault: "vault of applicants",
    sheets: "figures",
    wordindex: "index of words",
  };
  return [[column, named[kind] ?? table]];
}

/** Describes rows of the table of limit counters, by the prefix of their keys. The table also holds rows that are no counters. */
function beside(rows: string): string {
  if (rows.includes("/ended/")) return "ends of sessions";
  return rows.includes("draft/") ? "sealed drafts" : "counters";
}

function nameOf(row: string): string {
  if (row === "person/*") return "**every person's data key**";
  const name = row.replace("secret/", "");
  return name.includes("/") || name === "partner-keys" ? name : `root of ${name}`;
}

/** Descriptions of access to key rings. The permission to create a key ring on first use also allows to replace it. */
function ofKeys(action: string, rows: readonly string[]): readonly Told[] {
  return rows.map((row) => {
    const words = nameOf(row);
    return action === "dynamodb:DeleteItem" ? ["writes", `destroys ${words}`] : ["keys", words];
  });
}

function told(action: string, resource: string, statement: Statement): readonly Told[] {
  if (action.startsWith("dynamodb:")) return ofTable(resource, action, rowsOf(statement));
  const name = resource.split(":").at(-1) ?? "";
  if (action === "lambda:InvokeFunction") return [["asks", name]];
  if (action === "secretsmanager:GetSecretValue")
    return [["keys", `${name.replace(/^peygir\/|-\?+$/g, "")} (a vendor's)`]];
  if (!action.startsWith("s3:")) return [];
  if (action === "s3:ListBucket") return [["reads", "names of files"]];
  const bucket = name.includes("quarantine") ? "quarantine" : "files";
  return [[/Get|List/.test(action) ? "reads" : "writes", `${bucket} of ${name.split("/")[1] ?? name}`]];
}

export function reachedBy(statements: readonly Statement[]): Reached {
  const reached: Reached = { keys: [], reads: [], writes: [], asks: [] };
  for (const statement of statements.filter(({ Effect }) => Effect === "Allow"))
    for (const action of listOf(statement.Action))
      for (const resource of listOf(statement.Resource))
        for (const [column, words] of told(action, resource, statement))
          if (!reached[column].includes(words)) reached[column].push(words);
  return reached;
}

/**
 * The table in `docs/security/function-rights.md`: a line for each function that HTTP requests reach, the public functions
 * first.
 */
export async function reachedTable(): Promise<string> {
  const triggers = await allTriggers(join(import.meta.dirname, "../.."));
  const audiences = new Map<string, string>(
    Object.entries(triggers).flatMap(([service, lambdas]) =>
      Object.entries(lambdas).flatMap(([lambda, { routes, staffRoutes }]) => {
        const audience = [...(routes ? ["everybody"] : []), ...(staffRoutes ? ["staff"] : [])].join(", ");
        return audience === "" ? [] : [[`${service}-${lambda}`, audience] as const];
      }),
    ),
  );
  const lines = rolesOf(loadTemplate(templateFolder))
    .flatMap(({ name, statements }) => {
      const audience = audiences.get(name);
      if (audience === undefined) return [];
      const { keys, reads, writes, asks } = reachedBy(statements);
      const cells = [keys, reads, writes, asks].map((all) => all.toSorted().join(", ") || "–");
      return [{ name, audience, text: `| ${name} | ${audience} | ${cells.join(" | ")} |` }];
    })
    .sort((one, other) => (one.audience + one.name < other.audience + other.name ? -1 : 1));
  return [
    "| function | who can call it | keys | reads | writes | asks |",
    "|---|---|---|---|---|---|",
    ...lines.map(({ text }) => text),
  ].join("\n");
}
