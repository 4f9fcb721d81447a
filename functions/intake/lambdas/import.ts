/**
 * Imports requests of an earlier system for operators (P8). A separate Lambda: it serves no HTTP, so an operator can act
 * for nobody else, and it may destroy nothing.
 */

import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { schemaAsked } from "../../../shared/invoke/schema-asked.ts";
import { importingOn, importingSettings } from "../adapters/compose-importing.ts";
import { attachFile, importRequests } from "../operator/import-contract.ts";
import { askImport } from "../operator/import-tasks.ts";

const env = environment(importingSettings);
const importing = importingOn(env);

const input = schemaAsked({ "import-requests": importRequests, "attach-imported-file": attachFile });

export const handler = invoked({
  environment: env,
  input,
  handle: (ask, log) => askImport(importing, ask, log),
});
