/** A function of the running stack in a process of our own: its environment, its role, the stack's gateway. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { environmentOf, functionsOf } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { named } from "./cold-start.ts";

export interface ToHost {
  readonly event: unknown;
}

export interface Measured {
  readonly payload: unknown;
  /** From the event to the answer. */
  readonly milliseconds: number;
  /** Processor time of the whole process meanwhile, user and system, in milliseconds. */
  readonly cpu: number;
}

export interface Hosted {
  invoke(event: unknown): Promise<Measured>;
  stop(): void;
}

/** Starts it and waits until its handler is loaded. */
export async function host(stack: Stack, name: string): Promise<Hosted> {
  const fn = named(functionsOf(stack.template), name);
  const child = fork(join(import.meta.dirname, "host.ts"), {
    env: environmentOf(fn, stack.addresses.gateway, `bench-${name}`),
    execArgv: [`--max-old-space-size=${fn.memoryMb}`, "--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await answerOf(child);
  return {
    invoke: async (event) => {
      child.send({ event } satisfies ToHost);
      return (await answerOf(child)) as Measured;
    },
    stop: () => void child.kill("SIGKILL"),
  };
}

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
