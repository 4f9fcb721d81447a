/**
 * `npm run bench -- rates`: computes the highest number of registrations a second that each part of the system can handle.
 * Requests are registered and answered on the local stack, one at a time, and the work of each is counted and compared with
 * the limits.
 */
import type { Stack } from "../../local/stack/stack.ts";
import { newRequest } from "../support/citizens.ts";
import { codeOn, fillIn } from "../support/filled-form.ts";
import { submit } from "../support/forms.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { newVisitor } from "../support/visitor.ts";
import { work } from "./life.ts";
import { counted, type LogLine, type Window } from "./rates-counted.ts";
import { type Part, partsOf, sweepPart } from "./rates-parts.ts";
import { settingsOf } from "./rates-settings.ts";
import { ratesTable, workTable } from "./rates-table.ts";
import { words } from "./requests.ts";
import type { Line } from "./table.ts";
import { during } from "./window.ts";

/** The number of registrations a second that each part of the system must handle, if this repository sets the part's limit. */
const bar = 50;
const requests = 10;
/** The user names of the expert and of the head in the unit that gets these requests. */
const staff = { expert: "m.rezaei", head: "e.hosseini" };

export async function rates(): Promise<readonly Line[]> {
  const stack = await startLocalStack();
  try {
    const { registered, worked, due } = await windowsOf(stack);
    const settings = settingsOf(stack.template);
    const both = registered.map((one, at) => together(one, worked[at]));
    const sweep = counted([due.window]);
    const sweeps = due.sweeps.map(({ name, items }) => sweepPart(name, items, sweep, settings));
    const registering = partsOf(counted(registered), settings);
    const all = counted(both);
    const whole = [...partsOf(all, settings), ...sweeps].toSorted((a, b) => a.breaksAt - b.breaksAt);
    console.log(`${workTable(all, settings)}\n\n${ratesTable(registering, whole)}\n`);
    return whole.filter(({ whose }) => whose === "ours").map(lineOf);
  } finally {
    await stack.stop();
  }
}

/** The percentage of a part's highest rate that the required rate uses; at most 100. */
const lineOf = ({ what, breaksAt }: Part): Line => ({
  what: `${bar} registrations a second, worked on: ${what}`,
  measured: (bar / breaksAt) * 100,
  bar: 100,
  unit: "%",
});

async function windowsOf(stack: Stack) {
  // A process's first request loads its settings and is not counted.
  await work(stack, await register(stack), staff);
  const registered: Window[] = [];
  const worked: Window[] = [];
  for (let n = 0; n < requests; n += 1) {
    const { value: code, window } = await during(stack, () => register(stack));
    registered.push(window);
    worked.push((await during(stack, () => work(stack, code, staff))).window);
  }
  return { registered, worked, due: await dueWindow(stack) };
}

/** Registers a request through the citizens' pages, from a new address. @returns the tracking code */
async function register(stack: Stack): Promise<string> {
  const visitor = newVisitor(stack.addresses.pages);
  const page = await fillIn(visitor, newRequest({ description: words }));
  const code = codeOn(await submit(visitor, page, "/register"));
  if (code === undefined) throw new Error("The receipt shows no tracking code");
  await stack.settled();
  return code;
}

const month = 40 * 86_400_000;

/**
 * Leaves new requests without steps by staff for forty days.
 * @returns the calls of the sweeps, and how many due rows each sweep handled
 */
async function dueWindow(stack: Stack) {
  for (let n = 0; n < requests; n += 1) await register(stack);
  const { window } = await during(stack, async () => stack.clock.moveBy(month), true);
  const isItem = ({ lambda, aggregate, durationMs }: LogLine) =>
    lambda === "every-minute" && aggregate !== undefined && durationMs === undefined;
  const byName = Map.groupBy(window.lines.filter(isItem), ({ service, lambda }) => `${service}-${lambda}`);
  return { window, sweeps: [...byName].map(([name, { length: items }]) => ({ name, items })) };
}

const together = (a: Window, b: Window | undefined): Window => ({
  calls: [...a.calls, ...(b?.calls ?? [])],
  lines: [...a.lines, ...(b?.lines ?? [])],
  logBytes: a.logBytes + (b?.logBytes ?? 0),
  messages: [...a.messages, ...(b?.messages ?? [])],
});
