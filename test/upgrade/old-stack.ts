/** Runs the old release: its own local stack in a process of its own, at work for six weeks of the demo plan. */
import { organisationIn } from "../../scripts/demo-world/office.ts";
import { type Plan, planOf } from "../../scripts/demo-world/plan.ts";
import { play } from "../../scripts/demo-world/play.ts";
import { isFree } from "../support/is-free.ts";
import { type Ready, startProcess } from "../support/stack-process.ts";
import { remoteStack } from "./remote-stack.ts";

/** The old stack's ports: six in a row. An older release does not take any free ones by itself. */
const portsInRow = 6;

/** Returns the first of six free ports in a row. */
async function freePorts(): Promise<number> {
  for (let first = 21_000; first < 60_000; first += portsInRow) {
    const row = Array.from({ length: portsInRow }, (_, n) => isFree(first + n));
    if ((await Promise.all(row)).every(Boolean)) return first;
  }
  throw new Error("There are no six free ports in a row");
}

/** How often the old stack is started at most. An older release waits only twenty seconds for its database. */
const mostStarts = 5;

export async function startOld(code: string, dataDir: string): Promise<Ready> {
  for (let start = 1; ; start += 1) {
    try {
      const started = await startProcess({ code, dataDir, port: await freePorts() });
      // The stack has a process group of its own, so it would survive this process.
      process.once("exit", started.killEverything);
      void started.exited.then(() => process.off("exit", started.killEverything));
      return started;
    } catch (error) {
      if (start === mostStarts) throw error;
    }
  }
}

/** Stops the stack as Ctrl-C does. @returns whether it ended in order */
export async function stopOld(started: Ready): Promise<boolean> {
  started.kill("SIGINT");
  const { code } = await started.exited;
  return code === 0;
}

export interface Worked {
  readonly plan: Plan;
  /** The tracking codes by the numbers of the plan's requests. */
  readonly codes: ReadonlyMap<number, string>;
  /** The steps that the old release refused. */
  readonly refused: readonly string[];
}

export interface Work {
  readonly organisation: string;
  readonly requests: number;
  readonly seed: number;
  readonly progress: (line: string) => void;
}

/**
 * Applicants and staff work with the old release over HTTP, as the demo plan says: requests on every channel, referrals,
 * questions, drafts, approvals, objections and meetings.
 */
export async function workOn(started: Ready, work: Work): Promise<Worked> {
  const stack = await remoteStack(started.addresses);
  const plan = planFrom(stack.clock.now(), work);
  const refused: string[] = [];
  const { codes } = await play(stack, plan, {
    progress: work.progress,
    refused: (error) => refused.push([error.message, error.cause].filter(Boolean).join("; ")),
  });
  await stack.settled();
  return { plan, codes, refused };
}

const day = 86_400_000;

/** Makes the shortest plan that begins after this moment. A running stack's clock only moves ahead. */
export function planFrom(now: Date, { organisation, requests, seed }: Omit<Work, "progress">): Plan {
  const known = organisationIn(organisation);
  for (let days = 1; ; days += 1) {
    const until = new Date(now.getTime() + days * day);
    const plan = planOf({ seed, organisation: known, until, requests });
    if (plan.begins > now) return plan;
  }
}
