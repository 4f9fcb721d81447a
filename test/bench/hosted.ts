/** Runs a function of the local stack in a process of the bench, with the function's environment variables, role and gateway. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { environmentOf, type LambdaFunction } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { Pair } from "./sdk-alone.ts";

export interface ToHost {
  /** The folder of the bundle with the handler to invoke. */
  readonly folder: string;
  readonly event: unknown;
}

export interface Measured {
  readonly payload: unknown;
  /** Processor time of the whole process during the call, user and system, in milliseconds. */
  readonly cpu: number;
}

export interface Hosted {
  invoke(event: unknown): Promise<Measured>;
  /**
   * Makes one `PutItem` and one `GetItem` by the AWS SDK alone, in the same process and with the same role.
   * @returns the processor time of the two calls in milliseconds
   */
  pair(sdk: LambdaFunction): Promise<number>;
  stop(): void;
}

/** Starts a process for the function and resolves when the process is ready for invocations. */
export async function host(stack: Stack, fn: LambdaFunction): Promise<Hosted> {
  const child = fork(join(import.meta.dirname, "host.ts"), {
    env: environmentOf(fn, stack.addresses.gateway, `bench-${fn.name}`),
    execArgv: [`--max-old-space-size=${fn.memoryMb}`, "--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await answerOf(child);
  const run = async (message: ToHost): Promise<Measured> => {
    child.send(message);
    return (await answerOf(child)) as Measured;
  };
  return {
    invoke: (event) => run({ folder: fn.folder, event }),
    pair: async ({ folder }) => (await run({ folder, event: pairOf(fn) })).cpu,
    stop: () => void child.kill("SIGKILL"),
  };
}

/**
 * The table and item id for `pair`. The table is the documents table of the function's service, which the function may write
 * and read.
 */
const pairOf = ({ variables }: LambdaFunction): Pair => ({
  table: variables["DOCUMENTS_TABLE"] ?? "",
  id: `${variables["SERVICE"]}/bench/pair`,
});

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  try {
    const [answer] = await Promise.race([
      once(child, "message", ended),
      once(child, "exit", ended).then(() =>
        Promise.reject(new Error("The measured function's process ended")),
      ),
    ]);
    return answer;
  } finally {
    ended.abort();
  }
}
