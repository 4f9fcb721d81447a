/**
 * `npm run catalogue`: writes what is generated from the events: `events/CATALOGUE.md`, `docs/develop/asyncapi.json`, and the
 * frozen schema of each version that has none yet or got an optional field. It never overwrites a frozen schema with an
 * incompatible one: that wants a new version.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../events/catalogue.ts";
import { incompatibilities, type JsonSchema, schemaOf } from "../events/schema.ts";
import { asyncApi } from "./catalogue/asyncapi.ts";
import { catalogueText } from "./catalogue/catalogue-text.ts";
import { consumers } from "./catalogue/consumers.ts";
import { lintDescription } from "./openapi/lint-description.ts";

const root = join(import.meta.dirname, "..");
const frozenFolder = join(root, "events", "frozen");
const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

mkdirSync(frozenFolder, { recursive: true });
const problems: string[] = [];
for (const definition of catalogue) {
  const file = join(frozenFolder, `${definition.type}.json`);
  const now = schemaOf(definition);
  const found = existsSync(file)
    ? incompatibilities(JSON.parse(readFileSync(file, "utf8")) as JsonSchema, now)
    : [];
  if (found.length === 0) writeFileSync(file, json(now));
  else problems.push(`${definition.type}: ${found.join(", ")}. Add a new version instead.`);
}
const listening = await consumers(root);
writeFileSync(join(root, "events", "CATALOGUE.md"), catalogueText(catalogue, listening));
const description = join(root, "docs/develop/asyncapi.json");
writeFileSync(description, json(asyncApi(catalogue, listening)));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : lintDescription(description);
