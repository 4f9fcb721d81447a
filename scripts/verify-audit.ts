/**
 * `npm run verify-audit [-- --service intake] [-- --id 407155289363]`: checks the hash chain of every
 * aggregate in every journal, and compares each row with its anchor, the hash stored outside the journal. It prints
 * the first wrong row of each aggregate, and exits with 1 when there is one.
 */
import { parseArgs } from "node:util";
import type { BadEntry } from "../shared/audit/verify.ts";
import { runCommand } from "./operator/run-command.ts";
import { chosen, services } from "./operator/services.ts";
import { findSystem } from "./operator/system.ts";
import { told, verifyService } from "./operator/verify-service.ts";

await runCommand(async () => {
  const { values } = parseArgs({ options: { service: { type: "string" }, id: { type: "string" } } });
  const system = await findSystem();
  console.log(`Verifying ${system.called}`);
  const all = { aggregates: 0, bad: [] as BadEntry[] };
  for (const service of chosen(services, values.service)) {
    const found = await verifyService(system, service, values.id);
    all.aggregates += found.aggregates;
    all.bad.push(...found.bad);
  }
  if (all.aggregates === 0 && values.id !== undefined) throw new Error(`Nothing is called ${values.id}.`);
  const [first] = all.bad;
  console.log(first ? `Altered: ${all.bad.length}. The first: ${told(first)}.` : "All is as it was written.");
  return first === undefined;
});
