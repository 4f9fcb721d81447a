/**
 * A file with the addresses of a running stack, for programs beside it: operators' scripts
 * (`scripts/operator/system.ts`) and demo partners' programs.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Addresses } from "./stand-ins.ts";

const fileIn = (dataDir: string) => join(dataDir, "addresses.json");

export function writeAddresses(dataDir: string, addresses: Addresses): void {
  writeFileSync(fileIn(dataDir), `${JSON.stringify(addresses, undefined, 2)}\n`);
}

export function removeAddresses(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/**
 * Returns the addresses; undefined when no stack has run with this folder. A stack that was killed leaves its
 * file.
 */
export const readAddresses = (dataDir: string): Addresses | undefined =>
  existsSync(fileIn(dataDir)) ? JSON.parse(readFileSync(fileIn(dataDir), "utf8")) : undefined;
