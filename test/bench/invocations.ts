/**
 * Measures a command's processor time in its function, both in a warm process and as the first command of a new process. The
 * unit is a pair: one `PutItem` and one `GetItem` by the AWS SDK alone. A slow or busy machine slows down the pair and the
 * command alike.
 */
import { functionsOf, type LambdaFunction } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { named } from "./cold-start.ts";
import { type Hosted, host, type Measured } from "./hosted.ts";
import { median, times } from "./numbers.ts";
import { expert, head, inbox, opening, registering, replyOf, said, stepping } from "./requests.ts";
import type { Line } from "./table.ts";

/**
 * The number of the last applicant that was used. Every registration uses a new applicant, since registrations of one
 * identity are limited (C17).
 */
let people = 0;
const nextPerson = () => (people += 1);

const functionsIn = (stack: Stack) => {
  const functions = functionsOf(stack.template);
  return {
    intake: named(functions, "intake-register-api"),
    referral: named(functions, "referral-staff-api"),
  };
};

/** Starts a process for one invocation. @returns the processor time of the invocation in milliseconds */
async function firstOf(
  stack: Stack,
  fn: LambdaFunction,
  run: (hosted: Hosted) => Promise<number>,
): Promise<number> {
  const hosted = await host(stack, fn);
  try {
    return await run(hosted);
  } finally {
    hosted.stop();
  }
}

/**
 * The largest cost of a first invocation, measured in pairs of SDK calls: one pair for the first two AWS calls, a tenth
 * for each further call (11 further calls of `register`, 2 of `inbox`), and three for our code.
 */
const firstBars = { register: 5.1, inbox: 4.2 } as const;

/** Measures first invocations. Each round makes one invocation of every kind, so that other load affects all kinds alike. */
export async function firstInvocationLines(
  stack: Stack,
  sdk: LambdaFunction,
  rounds: number,
): Promise<readonly Line[]> {
  const { intake, referral } = functionsIn(stack);
  const costs = { pair: [] as number[], register: [] as number[], list: [] as number[] };
  const first = (fn: LambdaFunction, event: unknown) =>
    firstOf(stack, fn, async (hosted) => checked(await hosted.invoke(event)).cpu);
  for (let round = 0; round < rounds; round += 1) {
    costs.pair.push(await firstOf(stack, sdk, (hosted) => hosted.pair(sdk)));
    costs.register.push(await first(intake, registering(nextPerson())));
    costs.list.push(await first(referral, inbox(expert)));
  }
  const line = (what: string, all: readonly number[], bar: number): Line => ({
    what: `processor time of a first invocation over the SDK's first pair: ${what}`,
    measured: median(all) / median(costs.pair),
    bar,
    unit: "×",
  });
  return [
    {
      what: "the SDK's first pair in a new process, processor time",
      measured: median(costs.pair),
      unit: "ms",
    },
    line("register (intake-register-api)", costs.register, firstBars.register),
    line("inbox (referral-staff-api)", costs.list, firstBars.inbox),
  ];
}

const checked = (measured: Measured): Measured => {
  replyOf(measured);
  return measured;
};

/** The number of first commands that are not counted, because the JavaScript engine has not compiled their code yet. */
const warmUp = 40;
/** The number of pairs after each uncounted command, so that the SDK's code is compiled as well. */
const pairsToWarm = 5;

const commands = ["register", "see", "accept", "draft", "approve"] as const;
type Command = (typeof commands)[number];

/**
 * The largest cost of a warm command, in pairs of SDK calls: half a pair for each AWS call that `callsOf` allows, and
 * one for our code (`docs/develop/performance.md`). The limit of `register` allows for eleven calls, although it makes
 * fewer.
 */
const warmBars: Readonly<Record<Command, number>> = {
  register: 6.5,
  see: 5,
  accept: 5.5,
  draft: 6.5,
  approve: 6.5,
};

/** Measures warm commands. The unit of each command is the pair that follows in the same process. */
export async function warmCpuLines(
  stack: Stack,
  sdk: LambdaFunction,
  count: number,
): Promise<readonly Line[]> {
  const ratios = new Map<Command, number[]>(commands.map((command) => [command, []]));
  const { intake, referral } = functionsIn(stack);
  const [citizens, staff] = [await host(stack, intake), await host(stack, referral)];
  const takenBy =
    (hosted: Hosted): Take =>
    async (command, event) => {
      const { cpu, payload } = await hosted.invoke(event);
      const of = ratios.get(command) ?? [];
      of.push(cpu / (await hosted.pair(sdk)));
      if (of.length <= warmUp) await times(pairsToWarm - 1, () => hosted.pair(sdk));
      return replyOf({ payload });
    };
  try {
    const codes = await times(warmUp + count, async () => {
      const registered = await takenBy(citizens)("register", registering(nextPerson()));
      return String(registered["trackingCode"]);
    });
    await stack.settled(60_000);
    for (const code of codes) await mainJob(takenBy(staff), code);
  } finally {
    citizens.stop();
    staff.stop();
  }
  return commands.map((command) => ({
    what: `processor time of a warm command over a pair of the SDK's calls: ${command}`,
    measured: median(ratios.get(command)?.slice(warmUp) ?? []),
    bar: warmBars[command],
    unit: "×",
  }));
}

type Take = (command: Command, event: unknown) => Promise<{ readonly [field: string]: unknown }>;

/** The staff's commands on one case: an expert opens and accepts it and drafts the answer, the head approves the answer. */
async function mainJob(take: Take, code: string): Promise<void> {
  const run = async (command: Command, event: unknown) => Number((await take(command, event))["version"]);
  const seen = await run("see", opening(code, expert));
  const accepted = await run("accept", stepping("accept", code, expert, seen, said.accept));
  const drafted = await run("draft", stepping("draft", code, expert, accepted, said.draft));
  await run("approve", stepping("approve", code, head, drafted, said.approve));
}
