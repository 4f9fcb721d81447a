/**
 * Plays a request on the local stack from registration to answer. Each step begins when all work of the previous step is
 * done.
 */
import type { Stack } from "../../local/stack/stack.ts";
import { times } from "./numbers.ts";
import type { Window } from "./rates-counted.ts";
import { expert, head, inbox, opening, registering, said, stepping } from "./requests.ts";
import { type Cost, costOf } from "./step-cost.ts";
import { during } from "./window.ts";

export const registers = "intake-register-api";
export const staffApi = "referral-staff-api";
const staffCallers = [staffApi, "identity-for-referral", "notification-for-referral"] as const;

export type Step = "register" | "list" | "see" | "accept" | "draft" | "approve";
export type Life = Readonly<Record<Step, Cost>>;

/** The measured steps of several requests, and the referral of a further request. */
export interface Story {
  readonly lives: readonly { readonly steps: Life; readonly window: Window }[];
  readonly referral: Cost;
}

/** The number of this measurement's first applicant; no other measurement uses numbers near it. */
const firstPerson = 700_000;

/**
 * Plays `count` requests. A request before them is played but not counted, since processes load their settings during their
 * first work.
 */
export async function playStory(stack: Stack, count: number): Promise<Story> {
  await playLife(stack, firstPerson);
  const lives = await times(count, async (n) => {
    const { value, window } = await during(stack, () => playLife(stack, firstPerson + 1 + n));
    return { steps: value, window };
  });
  const { reply } = await register(stack, firstPerson + 1 + count);
  return { lives, referral: await refer(stack, String(reply["trackingCode"])) };
}

/** Keeps, of the played requests, only the one with the fewest AWS calls, in which no event was delivered twice. */
export function calmest({ lives, referral }: Story): Story {
  const [life] = lives.toSorted((a, b) => a.window.calls.length - b.window.calls.length);
  return { lives: life ? [life] : [], referral };
}

export const register = (stack: Stack, person: number): Promise<Cost> =>
  costOf(stack, [registers, "identity-for-intake"], registering(person));

/** The cost of one call of the staff API. */
export const byStaff = (stack: Stack, event: unknown): Promise<Cost> => costOf(stack, staffCallers, event);

const refer = (stack: Stack, code: string): Promise<Cost> =>
  byStaff(stack, stepping("refer", code, expert, 0, said.refer));

async function playLife(stack: Stack, person: number): Promise<Life> {
  const registered = await register(stack, person);
  return { register: registered, ...(await work(stack, String(registered.reply["trackingCode"]))) };
}

/** An expert lists, opens and accepts the case and drafts the answer, and the head approves the answer. */
export async function work(
  stack: Stack,
  code: string,
  staff = { expert, head },
): Promise<Omit<Life, "register">> {
  const step = (name: "accept" | "draft" | "approve", username: string, before: Cost) =>
    byStaff(stack, stepping(name, code, username, Number(before.reply["version"]), said[name]));
  const list = await byStaff(stack, inbox(staff.expert));
  const see = await byStaff(stack, opening(code, staff.expert));
  const accept = await step("accept", staff.expert, see);
  const draft = await step("draft", staff.expert, accept);
  const approve = await step("approve", staff.head, draft);
  return { list, see, accept, draft, approve };
}
