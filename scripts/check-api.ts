/**
 * `npm run check-api`, a part of `npm run check`: exits with 1 when the API or the events changed in a way that
 * breaks programs, or when a linter finds a fault in the OpenAPI document.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../events/catalogue.ts";
import { openApi } from "../shared/contracts/openapi/openapi.ts";
import { asJson } from "../shared/contracts/openapi/openapi-json.ts";
import { type Frozen, freeze } from "./catalogue/freeze.ts";
import { breakingChanges, frozenFile, frozenForm } from "./openapi/compatibility.ts";
import { spectralFindings } from "./openapi/spectral.ts";

const root = join(import.meta.dirname, "..");
const read = <Content>(file: string): Content => JSON.parse(readFileSync(file, "utf8")) as Content;

const events = read<Frozen>(join(root, "events/frozen.json"));
const types = new Set<string>(catalogue.map(({ type }) => type));
const document = asJson(openApi());

const faults = {
  "Changes of the API that break programs (docs/use/integrate.md)": breakingChanges(
    read(frozenFile),
    frozenForm(document),
  ),
  "Changes of events that break consumers (docs/use/integrate.md)": [
    ...Object.keys(events)
      .filter((type) => !types.has(type))
      .map((type) => `${type} was removed.`),
    ...freeze(events, catalogue).problems,
  ],
  "Spectral's findings in the OpenAPI document": await spectralFindings(document),
};

for (const [title, found] of Object.entries(faults)) {
  if (found.length === 0) continue;
  process.exitCode = 1;
  console.error(`${title}:\n${found.map((each) => `  ${each}`).join("\n")}`);
}
