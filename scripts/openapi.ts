/** `npm run openapi`: writes the OpenAPI document to `dist/` and lints it, offline. Ends with 1 when the linter complains. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openApi } from "../shared/contracts/openapi/openapi.ts";
import { lintDescription } from "./openapi/lint-description.ts";

const root = join(import.meta.dirname, "..");
const file = join(root, "dist", "assets", "api", "openapi.json");

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(openApi(), undefined, 2)}\n`);

process.exitCode = lintDescription(file);
