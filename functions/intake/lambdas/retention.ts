/**
 * Erases requests past their retention, each night or on an operator's command (P2), and imports requests of an earlier
 * system for operators (P8). A separate Lambda, since only it and `erasure-api` may destroy files, and since operators may
 * invoke it: it serves no HTTP, so an operator can act for nobody else.
 */

import { once } from "../../../events/once.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { orByOperator } from "../../../shared/handler/operator-invocation.ts";
import { everyMinute } from "../../../shared/handler/queue/every-minute.ts";
import { schemaAsked } from "../../../shared/invoke/schema-asked.ts";
import { erasingOn, erasingSettings } from "../adapters/compose-erasing.ts";
import { importingOn, importingSettings } from "../adapters/compose-importing.ts";
import { attachFile, importRequests } from "../operator/import-contract.ts";
import { askImport } from "../operator/import-tasks.ts";
import { retentionAskSchema } from "../retention/retention-contract.ts";
import { askRetention, atNight } from "../retention/retention-tasks.ts";

const env = environment([...erasingSettings, ...importingSettings]);
const erasing = erasingOn(env);
const importing = once(() => importingOn(env));

const byClock = everyMinute({ environment: env, tasks: atNight(erasing) });

const retains = invoked({
  environment: env,
  input: retentionAskSchema,
  handle: (ask, log) => askRetention(erasing, ask, log),
});

const importAsks = { "import-requests": importRequests, "attach-imported-file": attachFile };

const importAsk = schemaAsked(importAsks);

const imports = invoked({
  environment: env,
  input: importAsk,
  handle: (ask, log) => askImport(importing(), ask, log),
});

const isImport = (event: unknown): boolean =>
  Object.hasOwn(importAsks, String((event as { readonly operation?: unknown }).operation));

export const handler = orByOperator(byClock, (event, context) =>
  isImport(event) ? imports(event, context) : retains(event, context),
);
