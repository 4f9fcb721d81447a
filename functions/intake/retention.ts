/** What was kept long enough is erased at night, or when an operator has it done (P2). By itself: only it and the desk's may destroy files. */

import type { Context } from "aws-lambda";
import { environment } from "../../shared/handler/environment.ts";
import { everyMinute } from "../../shared/handler/every-minute.ts";
import { invoked } from "../../shared/handler/invoked.ts";
import { erasingOn, erasingSettings } from "./compose-erasing.ts";
import { retentionAskSchema } from "./retention-contract.ts";
import { askRetention, atNight } from "./retention-tasks.ts";

const env = environment(erasingSettings);
const deps = erasingOn(env);

const byClock = everyMinute({ environment: env, tasks: atNight(deps) });

const byOperator = invoked({
  environment: env,
  input: retentionAskSchema,
  handle: (ask, log) => askRetention(deps, ask, log),
});

/** EventBridge's own events say where they come from; an operator's say what they want. */
const isAsked = (event: unknown): boolean =>
  typeof event === "object" && event !== null && "operation" in event;

export const handler = (event: unknown, context: Context): Promise<unknown> =>
  isAsked(event) ? byOperator(event, context) : byClock(event, context);
