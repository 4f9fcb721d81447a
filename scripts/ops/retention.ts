/**
 * `retention`: erases requests past their retention period now, instead of at night; with `--dry-run` only
 * lists them (P2).
 */

import { userInfo } from "node:os";
import type { RetentionAsk } from "../../functions/intake/retention/retention-contract.ts";
import { retentionReplySchema } from "../../functions/intake/retention/retention-reply-contract.ts";
import { defined } from "../../shared/defined.ts";
import { askFunction } from "../operator/ask-function.ts";
import type { System } from "../operator/system.ts";

const FunctionName = "intake-retention";

/** @returns false when the organisation has turned retention off, or a request could not be erased */
export const retention = (system: System, dryRun: boolean): Promise<boolean> =>
  dryRun ? look(system) : run(system);

async function look(system: System): Promise<boolean> {
  const counts = { due: 0, waiting: 0 };
  let after: string | undefined;
  do {
    const reply = await ask(system, { operation: "look", ...defined({ after }) });
    if (!("items" in reply)) throw new Error(`${FunctionName} gave an unexpected answer`);
    for (const { request, until, waits } of reply.items) {
      counts[waits === undefined ? "due" : "waiting"] += 1;
      console.log(`  ${request}, kept until ${until}: ${waits ?? "to be erased"}`);
    }
    after = reply.next;
  } while (after !== undefined);
  console.log(`${counts.due} requests would be erased, ${counts.waiting} wait. Nothing was changed.`);
  return true;
}

/**
 * Erases the requests. Each invocation of the function has a time limit and continues where the last one
 * ended, so it is invoked until the run is complete.
 */
async function run(system: System): Promise<boolean> {
  for (;;) {
    const reply = await ask(system, { operation: "run", by: userInfo().username });
    if ("refused" in reply) {
      console.log("Retention is turned off: an administrator turns it on in the desk, after a dry run.");
      return false;
    }
    if ("items" in reply) throw new Error(`${FunctionName} gave an unexpected answer`);
    const { erased, waiting, failed, ended, more } = reply;
    console.log(
      `${erased} requests erased, ${waiting} wait, ${failed} could not be erased${ended ? "." : " …"}`,
    );
    if (ended && more) console.log("The run has reached its limit: the next one continues.");
    if (ended) return failed === 0;
  }
}

const ask = async (system: System, input: RetentionAsk) =>
  retentionReplySchema.parse(await askFunction(system, FunctionName, input));
