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
import { erasingOn, erasingSettings } from "../adapters/compose-erasing.ts";
import { importingSettings } from "../adapters/importing-settings.ts";
import { retentionAskSchema } from "../retention/retention-contract.ts";
import { askRetention, atNight } from "../retention/retention-tasks.ts";

const env = environment([...erasingSettings, ...importingSettings]);
const erasing = erasingOn(env);

const byClock = everyMinute({ environment: env, tasks: atNight(erasing) });

const retains = invoked({
  environment: env,
  input: retentionAskSchema,
  handle: (ask, log) => askRetention(erasing, ask, log),
});

/** Loaded at the first import, since the nightly run needs none of it. */
const imports = once(async () => (await import("../adapters/importing-handler.ts")).importsOn(env));

const importing = ["import-requests", "attach-imported-file"];

const isImport = (event: unknown): boolean =>
  importing.includes(String((event as { readonly operation?: unknown }).operation));

export const handler = orByOperator(byClock, async (event, context) =>
  isImport(event) ? (await imports())(event, context) : retains(event, context),
);
