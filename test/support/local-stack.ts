/** Starts the real local stack for tests: the synthesised template, in-memory data, any free ports. */

import { demoOrganisation, templateFolder } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { type Machine, type StackOptions, startMachine, startStack } from "../../local/stack/start-stack.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { motoEngines } from "../conformance/moto-engines.ts";
import { complain } from "./complaints.ts";
import { onMoto } from "./engine.ts";
import type { ReachableStack } from "./reachable-stack.ts";
import { shared } from "./shared.ts";

/**
 * The longest time, in milliseconds, that a test waits for an event before it fails and names the event. The time is so long
 * that only a hang reaches it, not a slow machine.
 */
export const longestWait = Number(process.env["LONGEST_WAIT_MS"] ?? 600_000);

type Own = Pick<StackOptions, "dataDir" | "port" | "webhookPorts" | "empty">;

/**
 * Starts an empty local stack with the demo organisation. When a test file ends, `stop()` empties the stack's machine, and
 * the same worker's next file reuses the machine with its warm functions. A stack with options other than `begins` gets a
 * machine of its own.
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
  /** When this machine's previous stack ended, by that stack's clock: milliseconds; 0 before the first stack. */
  ended: number;
}

/**
 * Milliseconds for which functions use their copy of the directory without reading it again (ADR 0049). A warm function
 * would decide by an earlier stack's directory if it ran within this time of its last run, by the clock.
 */
const copyKept = 5_000;

/**
 * The machines of this worker. The worker's test files share this module and therefore this list, since files are not
 * isolated (`vitest.config.ts`).
 */
const pool: Pooled[] = [];

async function borrowStack(begins: Date | undefined): Promise<Stack> {
  const pooled = pool.find(({ busy }) => !busy) ?? (await newMachine());
  pooled.busy = true;
  const { machine, ended } = pooled;
  const start = begins?.getTime() ?? Date.now();
  const wait = Math.abs(start - ended) < copyKept ? copyKept - (start - ended) : 0;
  // An earlier stack's clock may have been further ahead.
  machine.killLater(new Date(start + wait - copyKept));
  const stack = await machine.begin(begins);
  // Ends the two functions that cache data of the former stack: `intake-meetings-api` caches reads for a minute (`freshFor`),
  // `audit-seal` the last sealed day.
  stack.kill("intake-meetings-api");
  stack.kill("audit-seal");
  // Moving the clock starts every scheduled function, also `audit-seal`, which logs an error if it is killed while it runs. So
  // the clock moves after the kills.
  if (wait > 0) stack.clock.moveBy(wait);
  const stop = async () => {
    pooled.ended = stack.clock.now().getTime();
    await stack.stop();
    pooled.busy = false;
  };
  return { ...stack, stop };
}

async function newMachine(): Promise<Pooled> {
  const machine = await startMachine({ ...here, dynamoDb: await sharedDynamoDb() });
  const pooled = { machine, busy: true, ended: 0 };
  pool.push(pooled);
  return pooled;
}

/** Returns the port of the DynamoDB Local that this test run shares; undefined outside of a run. */
export const sharedDynamoDb = async (): Promise<number | undefined> => (await shared("/dynamodb"))?.port;

/**
 * Calls `look` again and again, with growing pauses, until it returns a value. Throws an error with `what` when the wait is
 * too long.
 * @param what the awaited event in words, or a function that describes the state when the wait ends
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
 * Waits for the one-time code in the newest SMS to a number.
 * @param since ignores codes sent earlier, by the stack's clock, so that a returning visitor does not get an old one
 */
export const oneTimeCodeFor = (
  stack: Pick<ReachableStack, "messages">,
  mobile: string,
  since = "",
): Promise<string> =>
  eventually("a one-time code", async () => {
    const messages = await stack.messages();
    const text = messages.find(
      ({ to, at, text: words }) => to === mobile && at >= since && /رمز یک‌?بارمصرف/.test(words),
    )?.text;
    return text && /\d{16}|\d{6}/.exec(text)?.[0];
  });
