/** Reaches a local stack of another process over HTTP, by its operator's page and its pages. */
import { setTimeout as wait } from "node:timers/promises";
import type { QueueDepth } from "../../local/sqs/queues.ts";
import type { CaughtMessage } from "../../local/stack/state.ts";
import type { ReachableStack } from "../support/reachable-stack.ts";

/** How often in a row every queue must be empty, and the pause between two readings in milliseconds. */
const [calmLooks, pause] = [5, 150];

/**
 * Reaches the stack.
 * @param addresses the addresses of its pages and of its operator's page
 */
export async function remoteStack(addresses: {
  readonly pages: string;
  readonly operator: string;
}): Promise<ReachableStack> {
  const read = async <T>(what: string): Promise<T> => {
    const answer = await fetch(`${addresses.operator}/api/${what}`);
    if (!answer.ok) throw new Error(`The operator's page answered ${answer.status} to ${what}`);
    return (await answer.json()) as T;
  };
  let { offset } = await read<{ readonly offset: number }>("clock");
  return {
    addresses,
    messages: () => read<readonly CaughtMessage[]>("messages"),
    clock: {
      now: () => new Date(Date.now() + offset),
      async moveBy(milliseconds) {
        const form = new URLSearchParams({ milliseconds: String(milliseconds) });
        await fetch(`${addresses.operator}/clock`, { method: "POST", body: form, redirect: "manual" });
        ({ offset } = await read<{ readonly offset: number }>("clock"));
      },
    },
    /** Waits until the queues stay empty. An older stack does not say whether its functions still work. */
    async settled(milliseconds = 600_000) {
      const until = performance.now() + milliseconds;
      for (let calm = 0; calm < calmLooks; await wait(pause)) {
        if (performance.now() > until) throw new Error("The queues of the old stack do not become empty");
        calm = (await read<readonly QueueDepth[]>("queues")).some(isWaitedFor) ? 0 : calm + 1;
      }
    },
  };
}

const isWaitedFor = ({ isLastResort, ready, inFlight, delayed }: QueueDepth): boolean =>
  !isLastResort && ready + inFlight + delayed > 0;
