/**
 * `npm run openapi`: writes the OpenAPI document to `dist/` and lints it. Adds what is new to
 * `shared/contracts/frozen-api.json`, the form of the API that programs rely on. It exits with 1 when the linter
 * finds an error, or when a change breaks programs; `--accept-breaking` accepts such a change.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openApi } from "../shared/contracts/openapi/openapi.ts";
import { asJson } from "../shared/contracts/openapi/openapi-json.ts";
import { breakingChanges, frozenFile, frozenForm, frozenText } from "./openapi/compatibility.ts";
import { lintDescription } from "./openapi/description.ts";

const file = join(import.meta.dirname, "../dist/assets/api/openapi.json");
const document = asJson(openApi());
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(document));
const { code, says } = lintDescription(file);
console.log(says.trim());

const form = frozenForm(document);
const isAccepted = process.argv.includes("--accept-breaking") || !existsSync(frozenFile);
const breaking = isAccepted ? [] : breakingChanges(JSON.parse(readFileSync(frozenFile, "utf8")), form);
for (const each of breaking) console.error(each);
if (breaking.length === 0) writeFileSync(frozenFile, frozenText(form));
process.exitCode = breaking.length > 0 ? 1 : code;
