/** Imports requests of an earlier system for an operator (P8). */

import type { Environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { schemaAsked } from "../../../shared/invoke/schema-asked.ts";
import { attachFile, importRequests } from "../operator/import-contract.ts";
import { askImport } from "../operator/import-tasks.ts";
import { importingOn } from "./compose-importing.ts";
import type { importingSettings } from "./importing-settings.ts";

const importAsk = schemaAsked({ "import-requests": importRequests, "attach-imported-file": attachFile });

/** Returns the handler of calls that import requests or attach a file to an imported one. */
export function importsOn(env: Environment<(typeof importingSettings)[number]>) {
  const importing = importingOn(env);
  return invoked({
    environment: env,
    input: importAsk,
    handle: (ask, log) => askImport(importing, ask, log),
  });
}
