/**
 * What each command costs in DynamoDB's capacity units: summed over the requests that the gateway recorded, each from
 * the bytes of its items (`local/dynamodb/capacity.ts`; an index row counts, a transaction counts twice).
 */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { type Command, callLines } from "./calls.ts";
import { sum, times } from "./numbers.ts";
import {
  expert,
  head,
  inbox,
  ofWebhooks,
  opening,
  registering,
  replyOf,
  said,
  stepping,
} from "./requests.ts";
import type { Line } from "./table.ts";

const api = "referral-staff-api";
const invokedBySteps = ["identity-for-referral", "notification-for-referral"];

/** The calls until the reply, those for the case's lists after it, and all until nothing more happens. */
interface Cost {
  readonly reply: { readonly [field: string]: unknown };
  readonly own: readonly RecordedCall[];
  readonly lists: readonly RecordedCall[];
  readonly all: readonly RecordedCall[];
}

const units = (calls: readonly RecordedCall[], of: "read" | "write"): number =>
  sum(calls.flatMap(({ capacity }) => capacity.map((each) => each[of])));

/** @param callers the function that takes the command, and whom it invokes for it. */
export async function costOf(
  stack: Stack,
  callers: readonly [string, ...string[]],
  event: unknown,
): Promise<Cost> {
  await stack.settled();
  const before = new Set(stack.calls.all());
  const reply = replyOf(await stack.invoke(callers[0], event));
  const since = () => stack.calls.all().filter((call) => !before.has(call));
  const own = since().filter(({ caller }) => callers.includes(caller));
  await stack.settled();
  const all = since();
  return { reply, own, lists: all.filter(({ caller }) => caller === "referral-views"), all };
}

const line = (what: string, measured: number, unit: string, bar?: number): Line => ({
  what: `capacity: ${what}`,
  measured,
  unit,
  ...(bar !== undefined && { bar }),
});

/** A number of people whom no other measurement uses. */
const firstPerson = 500_000;

const registers = "intake-register-api";
export const register = (stack: Stack, n: number) =>
  costOf(stack, [registers, "identity-for-intake"], registering(firstPerson + n));

export async function capacityLines(stack: Stack): Promise<readonly Line[]> {
  return [...(await commandLines(stack)), ...(await inboxLines(stack)), ...(await longCaseLines(stack))];
}

/** Units and calls of commands alone: what a page and a load cost, `test/stores/capacity.test.ts` reckons from the bytes of their rows. */
export async function commandLines(stack: Stack): Promise<readonly Line[]> {
  // A process's first invocation also reads what it keeps.
  await costOf(stack, [api], opening(String((await register(stack, 0)).reply["trackingCode"]), expert));
  const registered = await register(stack, 1);
  const code = String(registered.reply["trackingCode"]);
  return [
    line("register, with vault, two keys, words and three limits", units(registered.own, "write"), "WCU", 8),
    line("register, reads", units(registered.own, "read"), "RCU"),
    line("everything a registration sets off, to its SMS", units(registered.all, "write"), "WCU"),
    ...callLines("register", registers, registered.own),
    ...(await stepLines(stack, code)),
    ...(await webhookLines(stack)),
  ];
}

/** A webhook is added, and one event is called due for it, posted and taken (N6). */
async function webhookLines(stack: Stack): Promise<readonly Line[]> {
  const keeping = "notification-webhooks-api";
  const url = `${stack.addresses.webhooks}/bench`;
  const about = { name: "سامانه مکاتبات", url, events: ["meeting.held"] };
  const added = await costOf(stack, [keeping], ofWebhooks("", about));
  const { webhook } = added.reply["webhook"] as { readonly webhook: string };
  const { own, all } = await costOf(
    stack,
    [keeping],
    ofWebhooks("/{webhook}/test", {}, { webhook, version: 1 }),
  );
  const by = (name: string) => all.filter(({ caller }) => caller === name);
  const posted = by("notification-post-webhook");
  return [
    line("add-webhook", units(added.own, "write"), "WCU", 3.5),
    line("a delivery that is called due", units(own, "write"), "WCU", 3.5),
    line("posting it", units(posted, "write"), "WCU", 3.5),
    line("posting it, reads", units(posted, "read"), "RCU", 4),
    line("its rows in the lists", units(by("notification-views"), "write"), "WCU"),
  ];
}

/** Every later command of the main job, and a referral. */
async function stepLines(stack: Stack, code: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const run = async (name: Command, event: unknown): Promise<number> => {
    const { reply, own, lists } = await costOf(stack, [api, ...invokedBySteps], event);
    lines.push(line(name, units(own, "write"), "WCU", 3.5));
    lines.push(line(`${name}, its rows in the inboxes`, units(lists, "write"), "WCU"));
    lines.push(...callLines(name, api, own));
    return Number(reply["version"]);
  };
  const seen = await run("see", opening(code, expert));
  const accepted = await run("accept", stepping("accept", code, expert, seen, said.accept));
  const drafted = await run("draft", stepping("draft", code, expert, accepted, said.draft));
  await run("approve", stepping("approve", code, head, drafted, said.approve));
  const other = String((await register(stack, 2)).reply["trackingCode"]);
  await run("refer", stepping("refer", other, expert, 0, said.refer));
  return lines;
}

const pageLength = 25;
const readsList = ({ operation, accesses }: RecordedCall): boolean =>
  operation === "dynamodb:Query" && accesses.some(({ resource }) => resource.endsWith("/index/list"));

async function inboxLines(stack: Stack): Promise<readonly Line[]> {
  await times(pageLength, (n) => stack.invoke("intake-register-api", registering(firstPerson + 100 + n)));
  const { reply, own } = await costOf(stack, [api], inbox(expert));
  const items = reply["items"] as readonly unknown[];
  if (items.length !== pageLength)
    throw new Error(`The inbox shows ${items.length} cases, not ${pageLength}`);
  return [
    line("inbox page of 25", units(own.filter(readsList), "read"), "RCU", 2),
    line("inbox page of 25, with the rights of its reader", units(own, "read"), "RCU"),
  ];
}

const otherExpert = "m.rezaei";

/**
 * Sent to and fro four times, seen each time, then seen, accepted and drafted: twenty rows with the opening one. It is
 * returned twice; a third return would go to who decides (R4).
 */
async function longCaseLines(stack: Stack): Promise<readonly Line[]> {
  const code = String((await register(stack, 3)).reply["trackingCode"]);
  const look = async (username: string) =>
    Number((await costOf(stack, [api], opening(code, username))).reply["version"]);
  const step = async (
    name: "refer" | "return" | "accept" | "draft",
    username: string,
    body: object = name === "return" ? { reason: said.refer.reason } : said[name],
  ) => {
    const version = await look(username);
    await costOf(stack, [api], stepping(name, code, username, version, body));
  };
  for (let round = 0; round < 4; round += 1) {
    await step("refer", expert);
    if (round < 2) await step("return", otherExpert);
    else await step("refer", otherExpert, { ...said.refer, unit: "goods-inspection" });
  }
  await step("accept", expert);
  await step("draft", expert);
  const { own, reply } = await costOf(stack, [api], opening(code, expert));
  if (reply["version"] !== 20) throw new Error(`The long case has ${reply["version"]} rows, not 20`);
  const load = own.filter((call) => call.operation === "dynamodb:Query" && !readsList(call));
  const strong = units(load, "read");
  return [
    line("a case with 20 entries, as an eventual read", strong / 2, "RCU", 1.5),
    line("a case with 20 entries, as decisions read it (strongly consistent)", strong, "RCU"),
  ];
}
