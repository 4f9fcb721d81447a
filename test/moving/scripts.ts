/** Runs the commands of a move as separate processes beside a local stack. */

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { secretAccessKey } from "../../local/lambda/environment.ts";
import { compiledFolder } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";

const root = join(import.meta.dirname, "../..");

export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ran>;
}

/** Starts `node scripts/<script> …` with the rights of the role. */
export function begin(
  { addresses }: Pick<Stack, "addresses">,
  role: "operator" | "mover",
  script: string,
  ...args: readonly string[]
): Running {
  const env = {
    PATH: process.env["PATH"],
    NODE_COMPILE_CACHE: compiledFolder,
    AWS_ENDPOINT_URL: addresses.gateway,
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: role,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  };
  const child = spawn(process.execPath, [join(root, "scripts", `${script}.ts`), ...args], { env });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  return {
    process: child,
    ended: new Promise((ended) => child.on("close", (code) => ended({ code, said }))),
  };
}

/** Returns what the command printed. @throws Error with it when the command failed */
export async function done(ran: Promise<Ran>): Promise<string> {
  const { code, said } = await ran;
  if (code !== 0) throw new Error(`It ended with ${code}: ${said}`);
  return said;
}

export const run = (...asked: Parameters<typeof begin>): Promise<Ran> => begin(...asked).ended;
