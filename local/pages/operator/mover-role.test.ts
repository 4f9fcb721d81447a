import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { account, region } from "../../template/names.ts";
import { moving } from "./mover-role.ts";

test("the local mover has, besides an operator's, exactly the rights that docs/operate/moving.md lists for AWS (P8)", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/operate/moving.md"), "utf8");
  const [, json = ""] = /```json\n(.+?)```/s.exec(page) ?? [];
  const policy: { readonly Statement: readonly { readonly Sid: string }[] } = JSON.parse(
    json.replaceAll("REGION", region).replaceAll("ACCOUNT", account),
  );
  expect(policy.Statement.map(({ Sid: _, ...statement }) => statement)).toEqual(moving);
});

test("no right of the mover deletes or changes a row (P8)", () => {
  const actions = moving.flatMap(({ Action }) => Action ?? []);
  expect(actions.filter((action) => /Delete|Update|Batch/.test(String(action)))).toEqual([]);
});
