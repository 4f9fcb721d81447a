/** Where a running stack is, for the scripts an operator runs beside it (`scripts/operator/system.ts`). */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Addresses } from "./stand-ins.ts";

const fileIn = (dataDir: string) => join(dataDir, "addresses.json");

export function writeAddresses(dataDir: string, addresses: Addresses): void {
  writeFileSync(fileIn(dataDir), `${JSON.stringify(addresses, undefined, 2)}\n`);
}

export function removeAddresses(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}
