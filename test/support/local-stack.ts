/** The real local stack for tests: the synthesised template, in-memory data, any free ports. */

import { demoOrganisation, templateFolder } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { type Machine, type StackOptions, startMachine, startStack } from "../../local/stack/start-stack.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { motoEngines } from "../conformance/moto-engines.ts";
import { complain } from "./complaints.ts";
import { onMoto } from "./engine.ts";
import { shared } from "./shared.ts";

/**
 * The longest wait within a test, in milliseconds, before it fails and names the awaited event. Only a hang takes this
 * long, so that a busy machine fails no test.
 */
export const longestWait = Number(process.env["LONGEST_WAIT_MS"] ?? 600_000);

type Own = Pick<StackOptions, "dataDir" | "port" | "webhookPorts">;

/**
 * An empty local stack with the demo organisation. The worker reuses its machine, warm functions included, for the next file;
 * `stop()` empties it. A stack with options other than `begins` gets a machine of its own.
 */
export async function startLocalStack({
  begins,
  ...own
}: Own & Pick<StackOptions, "begins"> = {}): Promise<Stack> {
  await synthesize();
  if (onMoto) return startStack({ ...here, engines: await motoEngines(), ...own, ...(begins && { begins }) });
  if (Object.keys(own).length === 0) return borrowStack(begins);
  const dynamoDb = own.dataDir === undefined ? await sharedDynamoDb() : undefined;
  return startStack({ ...here, dynamoDb, ...own, ...(begins && { begins }) });
}

const here = { template: templateFolder, organisation: demoOrganisation, complain };

interface Pooled {
  readonly machine: Machine;
  busy: boolean;
}

/** This worker's machines: its test files share this module, since none is isolated (`vitest.config.ts`). */
const pool: Pooled[] = [];

async function borrowStack(begins: Date | undefined): Promise<Stack> {
  const pooled = pool.find(({ busy }) => !busy) ?? (await newMachine());
  pooled.busy = true;
  const stack = await pooled.machine.begin(begins);
  // These functions remember the former stack: one caches reads for a minute (`freshFor`), the other the last sealed day.
  stack.kill("intake-meetings-api");
  stack.kill("audit-seal");
  const stop = async () => {
    await stack.stop();
    pooled.busy = false;
  };
  return { ...stack, stop };
}

async function newMachine(): Promise<Pooled> {
  const machine = await startMachine({ ...here, dynamoDb: await sharedDynamoDb() });
  const pooled = { machine, busy: true };
  pool.push(pooled);
  return pooled;
}

/** The port of the DynamoDB Local that this test run shares; undefined outside of a run. */
export const sharedDynamoDb = async (): Promise<number | undefined> => (await shared("/dynamodb"))?.port;

/**
 * Repeats less and less often until there is an answer; throws with what it waited for.
 * @param what words, or a function that describes the state when the wait is given up
 */
export async function eventually<T>(
  what: string | (() => string),
  ask: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const until = performance.now() + longestWait;
  for (let pause = 25; ; pause = Math.min(pause * 1.5, 250)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > until)
      throw new Error(`Timed out waiting for ${typeof what === "string" ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/**
 * The one-time code in the newest SMS to a number.
 * @param since ignores codes sent earlier, by the stack's clock, so that a returning visitor does not take an old one
 */
export const oneTimeCodeFor = (stack: Stack, mobile: string, since = ""): Promise<string> =>
  eventually("a one-time code", () => {
    const text = stack
      .messages()
      .find(({ to, at, text: words }) => to === mobile && at >= since && /رمز یک‌بارمصرف/.test(words))?.text;
    return text && /\d{16}|\d{6}/.exec(text)?.[0];
  });
