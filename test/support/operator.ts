/** Runs operator commands of `scripts/` as separate processes, beside a stack whose data are in a folder. */

import { execFile } from "node:child_process";
import { join } from "node:path";
import { functionsOf } from "../../local/lambda/environment.ts";
import { patience } from "../../local/stack/patience.ts";
import { compiledFolder } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { awsClient } from "../../shared/aws/client.ts";
import { gather } from "../../shared/gather.ts";
import { scanAll } from "../../shared/table/dynamodb.ts";
import type { Item } from "../../shared/table/item.ts";

const root = join(import.meta.dirname, "../..");

export interface Ran {
  readonly code: number;
  readonly said: string;
}

/**
 * Runs `node scripts/<script> …`. The environment of the process has only `PATH`, the stack's data folder and the
 * compile cache.
 */
export function runScript(dataDir: string, script: string, ...args: readonly string[]): Promise<Ran> {
  const env = { PATH: process.env["PATH"], DATA_DIR: dataDir, NODE_COMPILE_CACHE: compiledFolder };
  return new Promise((ended) => {
    const child = execFile(
      process.execPath,
      [join(root, "scripts", script), ...args],
      { env },
      (_, out, err) => ended({ code: child.exitCode ?? -1, said: out + err }),
    );
  });
}

/** Returns a client that calls AWS with the rights of a function, or of `operator`. */
export function callsAs(stack: Stack, name: string): Aws {
  const accessKeyId = functionsOf(stack.template).find((fn) => fn.name === name)?.logicalId ?? name;
  return awsClient({
    patience,
    region: "eu-central-1",
    endpoint: stack.addresses.gateway,
    credentials: { accessKeyId, secretAccessKey: "test" },
  });
}

/** Returns the value of a function's environment variable, such as `JOURNAL_TABLE` of `intake-citizen-api`. */
export function variableOf(stack: Stack, name: string, variable: string): string {
  return functionsOf(stack.template).find((fn) => fn.name === name)?.variables[variable] ?? "";
}

/** Returns all items of a table, in an order that is always the same. */
export async function contentsOf(stack: Stack, table: string): Promise<readonly Item[]> {
  const items = await gather(scanAll(callsAs(stack, "operator"), { TableName: table }));
  return items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ id, version }: Item) => JSON.stringify([id, Number((version as { N?: string })?.N ?? 0)]);
