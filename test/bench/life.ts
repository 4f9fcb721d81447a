/**
 * What a whole request takes, from registering to its answer, on the local stack: the figures that `npm run ops -- cost` reckons
 * with (`scripts/ops/cost/figures.ts`).
 */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import { functionsOf } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { sum, times } from "./numbers.ts";
import { expert, head, inbox, opening, registering, replyOf, said, stepping } from "./requests.ts";
import type { Line } from "./table.ts";

const api = "referral-staff-api";
/** Numbers of people whom no other measurement uses. */
const firstPerson = 700_000;
const lives = 10;

export async function lifeLines(stack: Stack): Promise<readonly Line[]> {
  // What is loaded once and what is made once (a person's keys are not) is not a request's.
  await live(stack, 0);
  const known = new Set(stack.calls.all());
  const before = new Set(linesOf(stack));
  const sent = stack.messages().length;
  await times(lives, (n) => live(stack, n + 1));
  const calls = stack.calls.all().filter((call) => !known.has(call) && !isByTheClock(call));
  const lines = linesOf(stack).filter((line) => !before.has(line));
  const told = lines.map((line): Told => JSON.parse(line));
  const durations = told.flatMap(({ durationMs }) => durationMs ?? []);
  const each = (what: string, measured: number, unit: string): Line => ({
    what: `a request's life: ${what}`,
    measured: measured / lives,
    unit,
  });
  const capacity = (of: "read" | "write", among = calls) =>
    sum(among.flatMap((call) => call.capacity.map((one) => one[of])));
  const byCounting = calls.filter(({ caller }) => caller === "insight-on-events");
  const counted = told.filter((line) => isHandled(line) && line.service === "insight").length;
  const perEvent = (what: "written" | "read", measured: number, unit: string): Line => ({
    what: `an event counted: ${what}`,
    measured: measured / counted,
    unit,
  });
  const of = (operation: string) => calls.filter((call) => call.operation === operation);
  return [
    each("written", capacity("write"), "WCU"),
    each("written to be found by its words", capacity("write", calls.filter(isIndexing)), "WCU"),
    each("written to be counted", capacity("write", byCounting), "WCU"),
    each("read", capacity("read"), "RCU"),
    each("invocations", durations.length, ""),
    each("their duration", sum(durations), "ms"),
    each("events put on the bus", sum(of("events:PutEvents").map(eventsIn)), ""),
    each("events that consumers handled", told.filter(isHandled).length, ""),
    each("lines of logs", sum(lines.map((line) => Buffer.byteLength(line))), "bytes"),
    perEvent("written", capacity("write", byCounting), "WCU"),
    perEvent("read", capacity("read", byCounting), "RCU"),
    each("SMS", stack.messages().length - sent, ""),
  ];
}

/** Registered; listed, looked at, accepted, drafted and approved by staff. */
async function live(stack: Stack, n: number): Promise<void> {
  const registered = replyOf(await stack.invoke("intake-register-api", registering(firstPerson + n)));
  const code = String(registered["trackingCode"]);
  await stack.settled(60_000);
  await work(stack, code);
}

/** Listed, looked at, accepted, drafted and approved by staff; no work is left of a step when the next begins. */
export async function work(stack: Stack, code: string, by = { expert, head }): Promise<void> {
  const ask = async (event: unknown) => {
    const { version } = replyOf(await stack.invoke(api, event));
    await stack.settled(60_000);
    return Number(version);
  };
  await ask(inbox(by.expert));
  const seen = await ask(opening(code, by.expert));
  const accepted = await ask(stepping("accept", code, by.expert, seen, said.accept));
  const drafted = await ask(stepping("draft", code, by.expert, accepted, said.draft));
  await ask(stepping("approve", code, by.head, drafted, said.approve));
}

export const isByTheClock = ({ caller }: RecordedCall) =>
  caller.endsWith("-every-minute") || caller.endsWith("-retention") || caller === "operator";

const isIndexing = ({ capacity }: RecordedCall) => capacity.some(({ table }) => /wordindextable/.test(table));

/** IAM is asked about each of a call. */
const eventsIn = ({ accesses }: RecordedCall): number => accesses.length;

/** A line of a function's log, as far as it is read here. */
interface Told {
  readonly service?: string;
  /** On the one line of an invocation. */
  readonly durationMs?: number;
  readonly eventType?: string;
  readonly outcome?: string;
}

const isHandled = ({ eventType, outcome }: Told): boolean => eventType !== undefined && outcome === "ok";

const linesOf = (stack: Stack): readonly string[] =>
  functionsOf(stack.template)
    .filter(({ name }) => !/-every-minute$|-retention$/.test(name))
    .flatMap(({ name }) => stack.log(name))
    .filter((line) => line.startsWith("{"));
