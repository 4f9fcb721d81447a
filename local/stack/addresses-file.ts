/**
 * The addresses of a running stack, for programs beside it: the scripts of an operator
 * (`scripts/operator/system.ts`), partners' programs.
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

/** Undefined when no stack ran on these data; a killed stack leaves its file. */
export const readAddresses = (dataDir: string): Addresses | undefined =>
  existsSync(fileIn(dataDir)) ? JSON.parse(readFileSync(fileIn(dataDir), "utf8")) : undefined;
