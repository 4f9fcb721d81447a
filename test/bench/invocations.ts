/** What a command costs within a function: the first one of a new process against the second, and a warm one's processor time. */
import type { Stack } from "../../local/stack/stack.ts";
import { bareNode } from "./cold-start.ts";
import { type Hosted, host, type Measured } from "./hosted.ts";
import { median, times } from "./numbers.ts";
import { expert, head, inbox, opening, registering, replyOf, said, stepping } from "./requests.ts";
import type { Line } from "./table.ts";

/** Numbers of people: every measurement has its own, so that nobody asks twice. */
let people = 0;
const nextPerson = () => (people += 1);

const checked = (measured: Measured): Measured => {
  replyOf(measured);
  return measured;
};

const firstAndSecond = async (stack: Stack, name: string, event: () => unknown): Promise<number> => {
  const hosted = await host(stack, name);
  try {
    const [first, second] = await times(2, async () => {
      // What the invocation before has set off would run beside this one.
      await stack.settled();
      return checked(await hosted.invoke(event()));
    });
    return (first?.milliseconds ?? 0) / (second?.milliseconds ?? 1);
  } finally {
    hosted.stop();
  }
};

/** Rounds are interleaved; what these functions call in turn has run before. */
export async function firstInvocationLines(stack: Stack, rounds: number): Promise<readonly Line[]> {
  const register: number[] = [];
  const list: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    register.push(await firstAndSecond(stack, "intake-register-api", () => registering(nextPerson())));
    list.push(await firstAndSecond(stack, "referral-staff-api", () => inbox(expert)));
  }
  const line = (what: string, ratios: readonly number[]): Line => ({
    what: `first invocation over the second: ${what}`,
    measured: median(ratios),
    bar: 5,
    unit: "×",
  });
  return [line("register (intake-register-api)", register), line("inbox (referral-staff-api)", list)];
}

/** The first invocations of a process are not warm: the engine has compiled nothing yet. */
const warmUp = 40;

type Costs = Readonly<Record<"register" | "see" | "accept" | "draft" | "approve", number[]>>;

/** Over what bare node takes, which is measured between the commands: a slow machine is slow for both. */
export async function warmCpuLines(stack: Stack, count: number): Promise<readonly Line[]> {
  const costs: Costs = { register: [], see: [], accept: [], draft: [], approve: [] };
  const bares: number[] = [];
  const intake = await host(stack, "intake-register-api");
  const referral = await host(stack, "referral-staff-api");
  try {
    const codes = await times(warmUp + count, async () => {
      const measured = await intake.invoke(registering(nextPerson()));
      costs.register.push(measured.cpu);
      return String(replyOf(measured)["trackingCode"]);
    });
    await stack.settled(60_000);
    for (const code of codes) {
      bares.push(bareNode());
      await mainJob(referral, code, costs);
    }
  } finally {
    intake.stop();
    referral.stop();
  }
  return Object.entries(costs).map(([what, all]) => ({
    what: `processor time of a warm command over bare node: ${what}`,
    measured: median(all.slice(warmUp)) / median(bares),
    bar: what === "register" ? 0.4 : 0.25,
    unit: "×",
  }));
}

/** The staff's half of the main job on one case. */
async function mainJob(referral: Hosted, code: string, costs: Costs): Promise<void> {
  const run = async (step: keyof Costs, event: unknown): Promise<number> => {
    const measured = await referral.invoke(event);
    costs[step].push(measured.cpu);
    return Number(replyOf(measured)["version"]);
  };
  const seen = await run("see", opening(code, expert));
  const accepted = await run("accept", stepping("accept", code, expert, seen, said.accept));
  const drafted = await run("draft", stepping("draft", code, expert, accepted, said.draft));
  await run("approve", stepping("approve", code, head, drafted, said.approve));
}
