/**
 * `npm run openapi`: writes the OpenAPI document to `dist/` and lints it offline. It exits with 1 when the
 * linter finds an error.
 */
import { join } from "node:path";
import { openApi } from "../shared/contracts/openapi/openapi.ts";
import { publishDescription } from "./openapi/description.ts";

const file = join(import.meta.dirname, "../dist/assets/api/openapi.json");
process.exitCode = publishDescription(file, openApi());
