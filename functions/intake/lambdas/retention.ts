/**
 * Erases requests past their retention, each night or on an operator's command (P2). A separate Lambda, since only it and
 * `erasure-api` may destroy files, and since operators may invoke it: it serves no HTTP, so an operator can act for nobody
 * else.
 */

import { environment } from "../../../shared/handler/environment.ts";
import { invoked } from "../../../shared/handler/invoked.ts";
import { orByOperator } from "../../../shared/handler/operator-invocation.ts";
import { everyMinute } from "../../../shared/handler/queue/every-minute.ts";
import { erasingOn, erasingSettings } from "../adapters/compose-erasing.ts";
import { retentionAskSchema } from "../retention/retention-contract.ts";
import { atNight } from "../retention/retention-tasks.ts";

const env = environment(erasingSettings);
const erasing = erasingOn(env);

const byClock = everyMinute({ environment: env, tasks: atNight(erasing) });

const byOperator = invoked({
  environment: env,
  input: retentionAskSchema,
  // Operators ask seldom, so this loads on first use.
  handle: async (ask, log) => (await import("../retention/ask-retention.ts")).askRetention(erasing, ask, log),
});

export const handler = orByOperator(byClock, byOperator);
