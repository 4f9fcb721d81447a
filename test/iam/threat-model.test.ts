import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Statement } from "../../local/iam/evaluate.ts";
import { templateFolder } from "../../local/stack/settings.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { loadTemplate } from "../../local/template/template.ts";
import { computedPart, writeComputedPart } from "../support/computed-part.ts";
import { reachedBy, reachedTable } from "./reached.ts";
import { rolesOf } from "./rights.ts";

const page = join(import.meta.dirname, "../../docs/security/function-rights.md");

/** The names of the functions that can read the key ring in the row `row`. */
async function readersOf(row: string): Promise<readonly string[]> {
  await synthesize();
  const opens = (statement: Statement) => JSON.stringify(statement.Condition ?? {}).includes(`"${row}"`);
  return rolesOf(loadTemplate(templateFolder)).flatMap(({ name, statements }) =>
    statements.some(opens) ? [name] : [],
  );
}

test("docs/security/function-rights.md lists what an attacker in control of a public function could reach (to update the page: WRITE_THREATS=1 npx vitest run test/iam/threat-model.test.ts)", async () => {
  await synthesize();
  const table = await reachedTable();
  if (process.env["WRITE_THREATS"]) writeComputedPart(page, table);
  expect(computedPart(page).lines).toEqual(table.split("\n"));
});

describe("access to key rings (ADR 0052)", () => {
  test.each<readonly [string, readonly string[]]>([
    ["secret/partner-keys", ["intake-partner-api"]],
    ["secret/intake/pins", ["intake-citizen-api", "intake-staff-api"]],
    ["secret/intake/passes", ["intake-staff-api"]],
    ["secret/identity/codes", ["identity-for-intake", "identity-for-notification"]],
    ["secret/notification/webhooks", ["notification-post-webhook", "notification-webhooks-api"]],
  ])("restricts the key ring %s to the functions %j", async (row, readers) => {
    expect((await readersOf(row)).toSorted()).toEqual(readers);
  });

  test("excludes the functions for files, meetings and the identity provider from intake's root key and PIN keys", async () => {
    const open = ["intake-attachments-api", "intake-meetings-api", "intake-provider"];
    for (const row of ["secret/intake", "secret/intake/pins", "person/*"])
      expect((await readersOf(row)).filter((name) => open.includes(name))).toEqual([]);
  });

  test("is listed on the page beside access to tables; a table without a description there is listed by its name", () => {
    const allow = (Action: string, Resource: string) => ({ Effect: "Allow", Action, Resource }) as const;
    const table = "arn:aws:dynamodb:eu-central-1:0:table/peygir-newkindtable12345678";
    expect(reachedBy([allow("dynamodb:Scan", table)]).reads).toEqual(["newkindtable"]);
  });
});
