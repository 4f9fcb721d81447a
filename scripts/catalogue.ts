/**
 * `npm run catalogue`: writes what is generated from the events: `docs/generated/event-catalogue.md`, in `events/frozen.json` the schema of
 * each version that has none yet or got an optional field, and the AsyncAPI document to `dist/`, which it lints. It never
 * overwrites a frozen schema with an incompatible one: that wants a new version.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../events/catalogue.ts";
import { asyncApi } from "./catalogue/asyncapi.ts";
import { catalogueText } from "./catalogue/catalogue-text.ts";
import { consumers } from "./catalogue/consumers.ts";
import { type Frozen, freeze, frozenText } from "./catalogue/freeze.ts";
import { publishDescription } from "./openapi/description.ts";

const root = join(import.meta.dirname, "..");

const frozenFile = join(root, "events", "frozen.json");
const { frozen, problems } = freeze(JSON.parse(readFileSync(frozenFile, "utf8")) as Frozen, catalogue);
writeFileSync(frozenFile, frozenText(frozen));
const listening = await consumers(root);
writeFileSync(join(root, "docs/generated/event-catalogue.md"), catalogueText(catalogue, listening));
const linted = publishDescription(join(root, "dist", "asyncapi.json"), asyncApi(catalogue, listening));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : linted;
