import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { like } from "../../iam/wildcard.ts";
import { account, region } from "../../template/names.ts";
import { operator } from "./operator-role.ts";

test("the local operator has exactly the rights that docs/operate/operations.md lists for AWS (P6)", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/operate/operations.md"), "utf8");
  const [, json = ""] = /```json\n(.+?)```/s.exec(page) ?? [];
  const policy: { readonly Statement: readonly { readonly Sid: string }[] } = JSON.parse(
    json.replaceAll("REGION", region).replaceAll("ACCOUNT", account),
  );
  expect(policy.Statement.map(({ Sid: _, ...statement }) => statement)).toEqual(operator.statements);
});

/** Whether a statement is only for rows of signing keys (ADR 0052), and so for no person's key. */
const onKeysThatSign = ({ Condition }: (typeof operator.statements)[number]): boolean => {
  const rows = Condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"];
  return Array.isArray(rows) && rows.every((row) => String(row).startsWith("secret/"));
};

test("no right of the operator reads the vault, a person's key or a document", () => {
  const tables = operator.statements
    .filter((statement) => !onKeysThatSign(statement))
    .filter(({ Action }) => JSON.stringify(Action).includes("dynamodb:"))
    // Asking whether a table can be restored reveals none of its contents.
    .filter(({ Action }) => Action !== "dynamodb:DescribeContinuousBackups")
    .flatMap(({ Resource }) => Resource ?? []);
  const named = ["vaulttable", "keystable", "documentstable"].map((name) => `table/peygir-${name}1234`);
  const reached = named.filter((name) =>
    tables.some((table) => like(table, `arn:aws:dynamodb:${region}:${account}:${name}`)),
  );
  expect(reached).toEqual([]);
});

test("no right of the operator writes a journal, an anchor, a person's key or a document, except in the copies of a restore drill", () => {
  const writing = operator.statements.filter(
    (statement) =>
      /dynamodb:(Put|Update|Delete|Batch)/.test(JSON.stringify(statement.Action)) &&
      !onKeysThatSign(statement),
  );
  expect(writing.map(({ Resource }) => Resource)).toEqual([
    `arn:aws:dynamodb:${region}:${account}:table/*limitstable*`,
    `arn:aws:dynamodb:${region}:${account}:table/*viewstable*`,
    `arn:aws:dynamodb:${region}:${account}:table/*wordindextable*`,
    `arn:aws:dynamodb:${region}:${account}:table/*sheetstable*`,
    `arn:aws:dynamodb:${region}:${account}:table/peygir-drill-*`,
  ]);
});

test("the operator cannot write a service's own secret, from which identifiers are derived (ADR 0052)", () => {
  const written = operator.statements
    .filter(({ Action }) => Action === "dynamodb:PutItem")
    .filter(onKeysThatSign)
    .flatMap(({ Condition }) => Condition?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] ?? []);
  expect(written.some((row) => like(String(row), "secret/intake"))).toBe(false);
  expect(written.some((row) => like(String(row), "secret/intake/sessions"))).toBe(true);
});
