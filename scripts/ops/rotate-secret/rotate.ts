import { keysTable } from "../../operator/services.ts";
import type { System } from "../../operator/system.ts";
import { dynamodbRingRows } from "./ring-rows.ts";
import { type Choice, rotateSecret } from "./rotate-secret.ts";

/** On the system that an operator works on. */
export async function rotate(system: System, choice: Choice): Promise<boolean> {
  const rows = dynamodbRingRows(await keysTable(system), system.aws);
  return rotateSecret({ rows, now: () => new Date(), say: console.log }, choice);
}
