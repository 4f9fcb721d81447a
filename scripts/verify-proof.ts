/**
 * `npm run verify-proof -- <proof.json> <root.json> [<older root.json>]`: checks offline that the entries of a proof
 * are in the history log that has this published Merkle root. It also checks that this log contains everything that
 * the log with the older root contained. It exits with 1 when one of these two checks fails.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { z } from "zod/mini";
import {
  headSchema,
  isConsistent,
  isProved,
  type ProofFault,
  proofSchema,
  verifyProof,
} from "../shared/audit/log/proof.ts";
import { NotUnderstood, runCommand } from "./operator/run-command.ts";

const usage = "npm run verify-proof -- <proof.json> <root.json> [<older root.json>]";

const says: Readonly<Record<ProofFault, string>> = {
  "root-broken": "The root file contradicts itself: its days do not give its root, or some are missing.",
  "root-unsigned": "The root file is not signed by the key that it names.",
  "day-missing": "the root file does not have this day: it is older than the proof, or its log was cut off",
  "not-in-day": "is NOT in the log: it was altered, or belongs to another request",
};

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [proofFile, rootFile, olderFile, ...more] = positionals;
  if (proofFile === undefined || rootFile === undefined || more.length > 0) throw new NotUnderstood(usage);
  const proof = read(proofFile, proofSchema());
  const head = read(rootFile, headSchema());
  const verdict = verifyProof(proof, head);
  if ("fault" in verdict) console.log(says[verdict.fault]);
  else
    for (const { entry, fault } of verdict.entries) {
      const events = entry.facts.events.map(({ what, at }) => `${what} ${at}`).join(", ");
      console.log(
        `${entry.facts.code} ${events}: ${fault === undefined ? `proved, day ${entry.day}` : says[fault]}`,
      );
    }
  const continues = olderFile === undefined || isConsistent(read(olderFile, headSchema()), head);
  if (!continues) console.log("The log does NOT continue the older one: entries were removed or altered.");
  console.log(`Root of ${head.size} days, until ${head.until}: ${head.root}`);
  console.log(`Signed by the key ${head.key}`);
  return isProved(verdict) && continues;
});

function read<Schema extends z.ZodMiniType>(file: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(jsonIn(file));
  if (!parsed.success) throw new Error(`${file} is not a file that Peygir issued.`);
  return parsed.data;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Error(`${file} is not valid JSON.`);
  }
}
