/** Measures how long a new request takes from the POST at the public address until it is in an expert's inbox. */
import { setTimeout as wait } from "node:timers/promises";
import type { Stack } from "../../local/stack/stack.ts";
import { newVisitor } from "../support/visitor.ts";
import { median, times } from "./numbers.ts";
import { expert, inbox, registration, replyOf } from "./requests.ts";
import type { Line } from "./table.ts";

const firstPerson = 800_000;
/** Milliseconds between two reads of the inbox: reading without a pause would slow down the measured work. */
const pause = 5;
const patience = 10_000;

async function shows(stack: Stack, code: string): Promise<boolean> {
  const page = replyOf(await stack.invoke("referral-staff-api", inbox(expert)));
  return (page["items"] as readonly { readonly case: string }[]).some((item) => item.case === code);
}

async function oneRequest(stack: Stack, n: number): Promise<number> {
  const started = performance.now();
  const answer = await newVisitor(stack.addresses.pages).send("/api/requests", {
    headers: { "idempotency-key": crypto.randomUUID() },
    json: registration(firstPerson + n),
  });
  const { trackingCode } = answer.json<{ trackingCode: string }>();
  while (!(await shows(stack, trackingCode))) {
    if (performance.now() - started > patience) throw new Error(`${trackingCode} does not reach the inbox`);
    await wait(pause);
  }
  return performance.now() - started;
}

/**
 * Measures the latency of `count` new requests, after two that are not counted. Needs a new stack and a `count` of at most 23,
 * so that the first page of the inbox, which has 25 cases, shows every new case.
 */
export async function latencyLines(stack: Stack, count: number): Promise<readonly Line[]> {
  await times(2, (n) => oneRequest(stack, n));
  const milliseconds = await times(count, (n) => oneRequest(stack, 10 + n));
  return [{ what: "page to inbox", measured: median(milliseconds) / 1_000, bar: 0.5, unit: "s" }];
}
