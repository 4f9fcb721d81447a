/** A whole request on the local stack, from registering to its answer, step by step; no work is left of a step when the next begins. */
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

/** Lives of several requests, and the referral of one more. */
export interface Story {
  readonly lives: readonly { readonly steps: Life; readonly window: Window }[];
  readonly referral: Cost;
}

/** Numbers of people of this measurement alone. */
const firstPerson = 700_000;

/** The first life is played and not told: processes load their settings in it. */
export async function playStory(stack: Stack, count: number): Promise<Story> {
  await playLife(stack, firstPerson);
  const lives = await times(count, async (n) => {
    const { value, window } = await during(stack, () => playLife(stack, firstPerson + 1 + n));
    return { steps: value, window };
  });
  const { reply } = await register(stack, firstPerson + 1 + count);
  return { lives, referral: await refer(stack, String(reply["trackingCode"])) };
}

/** The story with one life alone, in which least happened by chance: nothing was handed over twice. */
export function calmest({ lives, referral }: Story): Story {
  const [life] = lives.toSorted((a, b) => a.window.calls.length - b.window.calls.length);
  return { lives: life ? [life] : [], referral };
}

export const register = (stack: Stack, person: number): Promise<Cost> =>
  costOf(stack, [registers, "identity-for-intake"], registering(person));

/** One call of the staff's API. */
export const byStaff = (stack: Stack, event: unknown): Promise<Cost> => costOf(stack, staffCallers, event);

const refer = (stack: Stack, code: string): Promise<Cost> =>
  byStaff(stack, stepping("refer", code, expert, 0, said.refer));

async function playLife(stack: Stack, person: number): Promise<Life> {
  const registered = await register(stack, person);
  return { register: registered, ...(await work(stack, String(registered.reply["trackingCode"]))) };
}

/** Listed, looked at, accepted, drafted and approved by staff. */
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
