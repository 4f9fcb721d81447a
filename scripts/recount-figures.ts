/**
 * `npm run recount-figures [-- --day 2026-11-24]`: recounts a day's figures from the journals, request by
 * request, and compares them with the desk's sums for the organisation and for each unit. It prints each
 * difference, and exits with 1 when there is one. Events of the last seconds may not be counted yet.
 */
import { parseArgs } from "node:util";
import { tehranDay } from "../shared/domain/time/tehran-time.ts";
import { runCommand } from "./operator/run-command.ts";
import { findSystem } from "./operator/system.ts";
import { recountDay } from "./recount-figures/recount-day.ts";

await runCommand(async () => {
  const { values } = parseArgs({ options: { day: { type: "string" } } });
  const day = values.day ?? tehranDay(new Date());
  const { found, events, units } = await recountDay(await findSystem(), day);
  for (const one of found) console.log(one);
  const compared = `${events} events, ${units} units, as of ${day}`;
  console.log(
    found.length === 0
      ? `All figures agree with the journals: ${compared}.`
      : `${found.length} differ: ${compared}.`,
  );
  return found.length === 0;
});
