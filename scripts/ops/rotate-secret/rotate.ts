import { keysTable } from "../../operator/services.ts";
import type { System } from "../../operator/system.ts";
import { indexOf } from "../rebuild-index/index-of.ts";
import { rebuildIndex } from "../rebuild-index/rebuild-index.ts";
import { dynamodbRingRows } from "./ring-rows.ts";
import { type Choice, rotateSecret } from "./rotate-secret.ts";

/** Rotates keys in the keys table of the operator's system. */
export async function rotate(system: System, choice: Choice): Promise<boolean> {
  const rows = dynamodbRingRows(await keysTable(system), system.aws);
  const isIndexRebuilt = async () => {
    const { different, missing } = await rebuildIndex(await indexOf(system), { dryRun: true });
    return different.length + missing.length === 0;
  };
  return rotateSecret({ rows, now: () => new Date(), say: console.log, isIndexRebuilt }, choice);
}
