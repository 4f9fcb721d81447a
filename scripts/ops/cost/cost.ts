/** `cost [requests]`: what so many requests cost, and what there is to pay without any, in dollars; ten thousand unless told otherwise. */
import { templateFolder } from "../../../local/stack/settings.ts";
import { synthesize } from "../../../local/template/synthesize.ts";
import { NotUnderstood } from "../../operator/run-command.ts";
import { assumed, perRequest } from "./figures.ts";
import { costOf, type Priced, prices } from "./prices.ts";
import { resourcesIn, type Standing, standingOf } from "./standing.ts";

export interface Item {
  readonly what: string;
  readonly quantity: number;
  readonly price: Priced;
  /** A figure or a price of it is assumed, not measured or listed. */
  readonly assumed?: true;
}

const gigabyte = 1e9;

/** What so many requests take, from being registered to their answers. */
export function perRequests(requests: number, { memory }: Pick<Standing, "memory">): readonly Item[] {
  const { write, read, invocations, duration, events, handled, logBytes, sms } = perRequest;
  const item = (what: string, price: Priced, each: number, isAssumed = false): Item => ({
    ...{ what, price, quantity: each * requests },
    ...(isAssumed && { assumed: true }),
  });
  return [
    item("rows written, with those in lists", "write", write),
    item("rows read", "read", read),
    item("functions invoked", "invocation", invocations),
    item("their time, at most", "compute", (duration / 1_000) * memory, true),
    item("events told", "event", events),
    item("events carried to who listens", "queueCall", handled * assumed.queueCallsPerMessage, true),
    item("logs", "logged", logBytes / gigabyte),
    item("calls of the API", "apiCall", assumed.apiCalls, true),
    item("pages and files", "pageCall", assumed.pageCalls, true),
    item("what the web ACL saw", "inspected", assumed.pageCalls, true),
    item("traces, if each invocation were one", "trace", invocations, true),
    item("SMS", "sms", sms * assumed.smsParts, true),
  ];
}

const minutesOfAMonth = 60 * 24 * 30;

/** What a month takes in which nothing is asked for, and what so many requests leave to be kept. */
export function perMonth(standing: Standing, requestsKept: number): readonly Item[] {
  const { alarmMetrics, logMetrics, dashboards, keys, minutes, readQueues, memory } = standing;
  const { webAcls, webAclRules } = standing;
  const { minute, idleCallsPerQueueAndMonth, kilobytesKept } = assumed;
  const runs = minutes * minutesOfAMonth;
  const kept = (requestsKept * kilobytesKept * 1_000) / gigabyte;
  return [
    { what: "alarms", price: "alarm", quantity: alarmMetrics },
    { what: "metrics of lines in logs", price: "metric", quantity: logMetrics },
    { what: "dashboards", price: "dashboard", quantity: dashboards },
    { what: "keys", price: "key", quantity: keys },
    { what: "web ACLs", price: "webAcl", quantity: webAcls },
    { what: "their rules", price: "webAclRule", quantity: webAclRules },
    { what: "looks every minute", price: "invocation", quantity: runs },
    {
      what: "their time",
      price: "compute",
      quantity: (runs * minute.milliseconds * memory) / 1_000,
      assumed: true,
    },
    { what: "their traces", price: "trace", quantity: runs },
    { what: "what they read", price: "read", quantity: runs * minute.read, assumed: true },
    { what: "their logs", price: "logged", quantity: (runs * minute.logBytes) / gigabyte, assumed: true },
    {
      what: "asking queues in which nothing is",
      price: "queueCall",
      quantity: readQueues * idleCallsPerQueueAndMonth,
      assumed: true,
    },
    { what: "what is kept of the requests", price: "stored", quantity: kept, assumed: true },
    { what: "… so that it can be put back", price: "recoverable", quantity: kept, assumed: true },
  ];
}

export const dollarsOf = (items: readonly Item[]): number =>
  items.reduce((sum, { price, quantity }) => sum + costOf(price, quantity), 0);

/** A table of Markdown. */
export function tableOf(items: readonly Item[]): string {
  const rows = items.map(({ what, price, quantity, assumed: guessed }) =>
    [
      what,
      `${figure(quantity)} ${prices[price].unit}`,
      dollars(costOf(price, quantity)),
      guessed ? "assumed" : "",
    ].join(" | "),
  );
  const total = ["**together**", "", `**${dollars(dollarsOf(items))}**`, ""].join(" | ");
  return ["what | how much | USD |", "---|---|---:|---", ...rows, total]
    .map((row) => `| ${row} |`)
    .join("\n");
}

const dollars = (usd: number): string => usd.toFixed(2);
const figure = (quantity: number): string =>
  quantity >= 100 ? Math.round(quantity).toLocaleString("en-US") : String(Number(quantity.toFixed(2)));

export async function cost(asked = "10000"): Promise<boolean> {
  const requests = Number(asked);
  if (!Number.isSafeInteger(requests) || requests < 1)
    throw new NotUnderstood("How many requests? A number: cost 10000");
  await synthesize();
  const standing = standingOf(resourcesIn(templateFolder));
  console.log(`${requests.toLocaleString("en-US")} requests, from the page to the answer:\n`);
  console.log(tableOf(perRequests(requests, standing)));
  const withoutSms = perRequests(requests, standing).filter(({ price }) => price !== "sms");
  console.log(`\nWithout SMS ${dollars(dollarsOf(withoutSms))} USD.`);
  console.log("\nA month in which nobody asks for anything, with those kept:\n");
  console.log(tableOf(perMonth(standing, requests)));
  console.log(
    "\nPrices: scripts/ops/cost/prices.ts, with their sources. Figures: scripts/ops/cost/figures.ts. Nothing of it was ever billed.",
  );
  return true;
}
