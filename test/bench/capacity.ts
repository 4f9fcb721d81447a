/**
 * Each command's cost in DynamoDB capacity units, computed from the sizes of the items in the requests that the local gateway
 * recorded (`local/dynamodb/capacity.ts`). Index rows count, and transactions count twice.
 */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { newRequest } from "../support/citizens.ts";
import { fillIn } from "../support/filled-form.ts";
import { newVisitor } from "../support/visitor.ts";
import { callLines } from "./calls.ts";
import { byStaff, register, registers, type Story, staffApi } from "./life.ts";
import { times } from "./numbers.ts";
import { expert, inbox, ofWebhooks, opening, registering, said, stepping } from "./requests.ts";
import { by, type Cost, costOf, units } from "./step-cost.ts";
import type { Line } from "./table.ts";

const line = (what: string, measured: number, unit: string, bar?: number): Line => ({
  what: `capacity: ${what}`,
  measured,
  unit,
  ...(bar !== undefined && { bar }),
});

/** The number of this measurement's first applicant; other measurements use numbers far from this one. */
const firstPerson = 500_000;

/** Capacity units of the registration form, of an inbox page, and of a case with twenty rows. */
export const readLines = async (stack: Stack): Promise<readonly Line[]> => [
  ...(await formLines(stack)),
  ...(await inboxLines(stack)),
  ...(await longCaseLines(stack)),
];

/** Capacity units and AWS calls, until the reply, of each command from registration to answer, and of a referral. */
export function commandLines({ lives, referral }: Story): readonly Line[] {
  const [life] = lives;
  if (life === undefined) throw new Error("No life was played");
  const { register: registered, list: _, ...others } = life.steps;
  const staffs = Object.entries({ ...others, refer: referral }) as [keyof typeof others | "refer", Cost][];
  return [
    line("register, reads", units(registered.own, "read"), "RCU"),
    ...callLines("register", registers, registered.own),
    ...staffs.flatMap(([name, { own }]) => [
      line(name, units(own, "write"), "WCU", 3.5),
      ...callLines(name, staffApi, own),
    ]),
  ];
}

/** Capacity units of adding a webhook and of posting one event to the webhook (N6). */
export async function webhookLines(stack: Stack): Promise<readonly Line[]> {
  const keeping = "notification-webhooks-api";
  const url = `${stack.addresses.webhooks}/bench`;
  const about = { name: "سامانه مکاتبات", url, events: ["meeting.held"] };
  const testing = (webhook: string) =>
    costOf(stack, [keeping], ofWebhooks("/{webhook}/test", {}, { webhook, version: 1 }));
  // The first webhook is not counted, since it creates the signing keys. The first post of a process is not counted either,
  // since it reads these keys.
  const first = await costOf(stack, [keeping], ofWebhooks("", { ...about, url: `${url}/first` }));
  await testing((first.reply["webhook"] as { readonly webhook: string }).webhook);
  const added = await costOf(stack, [keeping], ofWebhooks("", about));
  const { webhook } = added.reply["webhook"] as { readonly webhook: string };
  const { own, all } = await testing(webhook);
  const posted = by("notification-post-webhook", all);
  return [
    line("add-webhook", units(added.own, "write"), "WCU", 3.5),
    line("a delivery that is called due", units(own, "write"), "WCU", 3.5),
    line("posting it", units(posted, "write"), "WCU", 3.5),
    line("posting it, reads", units(posted, "read"), "RCU", 3),
    line("its rows in the lists", units(by("notification-views", all), "write"), "WCU"),
  ];
}

/** Capacity units of filling in the registration form page by page without JavaScript, until it could be sent (ADR 0057). */
async function formLines(stack: Stack): Promise<readonly Line[]> {
  const walk = async () => {
    await stack.settled();
    const before = new Set(stack.calls.all());
    await fillIn(newVisitor(stack.addresses.pages), newRequest());
    return stack.calls.all().filter((call) => !before.has(call));
  };
  // The first run loads the settings of a new process and is not counted.
  await walk();
  const own = by(registers, await walk());
  return [
    line("filling in the registration form", units(own, "write"), "WCU", 8),
    line("filling in the registration form, reads", units(own, "read"), "RCU", 13),
  ];
}

const pageLength = 25;
const readsList = ({ operation, accesses }: RecordedCall): boolean =>
  operation === "dynamodb:Query" && accesses.some(({ resource }) => resource.endsWith("/index/list"));

async function inboxLines(stack: Stack): Promise<readonly Line[]> {
  await times(pageLength, (n) => stack.invoke(registers, registering(firstPerson + 100 + n)));
  const { reply, own } = await byStaff(stack, inbox(expert));
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
 * Capacity units of a case of twenty rows. The case is referred to another unit and back four times, then accepted and
 * drafted. Experts open the case before each step. The other unit returns the case the first two times and then refers it
 * back, since after a third return a superior would decide (R4).
 */
async function longCaseLines(stack: Stack): Promise<readonly Line[]> {
  const code = String((await register(stack, firstPerson)).reply["trackingCode"]);
  const look = async (username: string) =>
    Number((await byStaff(stack, opening(code, username))).reply["version"]);
  const step = async (
    name: "refer" | "return" | "accept" | "draft",
    username: string,
    body: object = name === "return" ? { reason: said.refer.reason } : said[name],
  ) => {
    const version = await look(username);
    await byStaff(stack, stepping(name, code, username, version, body));
  };
  for (let round = 0; round < 4; round += 1) {
    await step("refer", expert);
    if (round < 2) await step("return", otherExpert);
    else await step("refer", otherExpert, { ...said.refer, unit: "goods-inspection" });
  }
  await step("accept", expert);
  await step("draft", expert);
  const { own, reply } = await byStaff(stack, opening(code, expert));
  if (reply["version"] !== 20) throw new Error(`The long case has ${reply["version"]} rows, not 20`);
  const load = own.filter((call) => call.operation === "dynamodb:Query" && !readsList(call));
  const strong = units(load, "read");
  return [
    line("a case with 20 entries, as an eventual read", strong / 2, "RCU", 1.5),
    line("a case with 20 entries, as decisions read it (strongly consistent)", strong, "RCU"),
  ];
}
