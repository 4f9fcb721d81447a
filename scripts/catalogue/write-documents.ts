import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../events/catalogue.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { refusals } from "../../shared/contracts/refusals/refusals.ts";
import { publishDescription } from "../openapi/description.ts";
import { asyncApi } from "./asyncapi.ts";
import { catalogueText } from "./catalogue-text.ts";
import { consumers } from "./consumers.ts";
import { fieldRulesText } from "./field-rules-text.ts";
import { type Frozen, freeze, frozenText } from "./freeze.ts";

/**
 * Writes the frozen schemas, the event catalogue, the rules between fields and the AsyncAPI document.
 * @returns the exit code of the command
 */
export async function writeDocuments(root: string): Promise<number> {
  const frozenFile = join(root, "events", "frozen.json");
  const { frozen, problems } = freeze(JSON.parse(readFileSync(frozenFile, "utf8")) as Frozen, catalogue);
  writeFileSync(frozenFile, frozenText(frozen));
  const listening = await consumers(root);
  writeFileSync(join(root, "docs/generated/event-catalogue.md"), catalogueText(catalogue, listening));
  writeFileSync(join(root, "docs/generated/field-rules.md"), fieldRulesText(operations, refusals));
  const linted = publishDescription(join(root, "dist", "asyncapi.json"), asyncApi(catalogue, listening));
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : linted;
}
