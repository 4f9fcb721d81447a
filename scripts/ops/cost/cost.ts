/**
 * `cost [requests]`: prints the cost of this many requests, ten thousand by default, and of a month without
 * requests, in US dollars.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { templateFolder } from "../../../local/stack/settings.ts";
import { synthesize, synthesizeStage } from "../../../local/template/synthesize.ts";
import { NotUnderstood } from "../../operator/run-command.ts";
import { assumed, assumedVisits, perRequest, perVisit, type Visit } from "./figures.ts";
import { perIdleMonth, perKeptMonth, perWebAclMonth } from "./idle.ts";
import { costOf, type Priced, prices } from "./prices.ts";
import { resourcesIn, type Standing, standingOf } from "./standing.ts";

export interface Item {
  readonly what: string;
  readonly quantity: number;
  readonly price: Priced;
  /** True when a figure or a price is assumed, neither measured nor taken from a price list. */
  readonly assumed?: true;
}

const gigabyte = 1e9;

/** Returns what this many requests consume, from registration to answer. */
export function perRequests(requests: number, { memory }: Pick<Standing, "memory">): readonly Item[] {
  const { write, read, invocations, duration, events, queueCalls, logBytes, sms } = perRequest;
  const besides = perVisits();
  const item = (what: string, price: Priced, each: number, isAssumed = false): Item => ({
    ...{ what, price, quantity: each * requests },
    ...(isAssumed && { assumed: true }),
  });
  const visitsMs = besides.invocations * assumed.visitMilliseconds;
  const visitsQueueCalls = besides.handled * assumed.queueCallsPerMessage;
  return [
    item("rows written, lists included", "write", write),
    item("… by pages, looks and the desk", "write", besides.write, true),
    item("rows read", "read", read),
    item("… by pages, looks and the desk", "read", besides.read, true),
    item("functions invoked", "invocation", invocations),
    item("… for pages, looks and the desk", "invocation", besides.invocations, true),
    item("their time, at most", "compute", ((duration + visitsMs) / 1_000) * memory, true),
    item("events published", "event", events + besides.events),
    item("events delivered to consumers", "queueCall", queueCalls + visitsQueueCalls),
    item("logs", "logged", (logBytes + besides.logBytes) / gigabyte),
    item("calls of the API", "apiCall", besides.apiCalls, true),
    item("pages and files", "pageCall", besides.pageCalls, true),
    item("requests through the web ACL", "inspected", besides.pageCalls, true),
    { what: "traces, at most", price: "trace", quantity: tracesOf(requests), assumed: true },
    item("SMS", "sms", (sms + besides.sms) * assumed.smsParts, true),
  ];
}

/**
 * The share of applicants who chose Bale instead of SMS, and the messages that still go to each of them by SMS (N9).
 */
const choices = {
  "every applicant has SMS (before N9)": { share: 0, bySms: 0 },
  "half chose Bale, at this registration": { share: 0.5, bySms: assumed.smsOfNewcomers },
  "all chose Bale, at this registration": { share: 1, bySms: assumed.smsOfNewcomers },
  "half chose Bale, at an earlier request": { share: 0.5, bySms: 0 },
  "all chose Bale, at an earlier request": { share: 1, bySms: 0 },
} as const;

/**
 * Returns the cost of the messages about this many requests, without and with Bale. An applicant without a Bale account
 * counts as one who chose SMS.
 */
export function messagesOf(requests: number): Readonly<Record<string, readonly Item[]>> {
  const each = perRequest.sms + perVisits().sms;
  return Object.fromEntries(
    Object.entries(choices).map(([who, { share, bySms }]) => {
      const inBale = share * (each - bySms) * requests;
      const sms = (each * requests - inBale) * assumed.smsParts;
      const items: readonly Item[] = [
        { what: "SMS", price: "sms", quantity: sms, assumed: true },
        { what: "messages in Bale", price: "messenger", quantity: inBale, assumed: true },
      ];
      return [who, items];
    }),
  );
}

function messagesTable(requests: number): string {
  const rows = Object.entries(messagesOf(requests)).map(([who, items]) =>
    [who, ...items.map(({ quantity }) => figure(quantity)), dollars(dollarsOf(items))].join(" | "),
  );
  return ["who | SMS parts | messages in Bale | USD", "---|---:|---:|---:", ...rows]
    .map((row) => `| ${row} |`)
    .join("\n");
}

/** Returns what all visits to pages about one request consume, with an assumed number of visits. */
export function perVisits(): Visit {
  const total = (what: keyof Visit): number =>
    Object.entries(assumedVisits).reduce(
      (sum, [visit, times]) => sum + times * perVisit[visit as keyof typeof perVisit][what],
      0,
    );
  return {
    ...{ pageCalls: total("pageCalls"), apiCalls: total("apiCalls"), invocations: total("invocations") },
    ...{ write: total("write"), read: total("read"), events: total("events"), handled: total("handled") },
    ...{ logBytes: total("logBytes"), sms: total("sms") },
  };
}

/** Returns the number of API calls that AWS traces when the requests come in a month's office hours. */
function tracesOf(requests: number): number {
  const { functions, officeSeconds, share } = assumed.traces;
  const calls = requests * perVisits().apiCalls;
  const first = Math.min(calls, functions * officeSeconds);
  return first + (calls - first) * share;
}

export const dollarsOf = (items: readonly Item[]): number =>
  items.reduce((sum, { price, quantity }) => sum + costOf(price, quantity), 0);

/** Returns the items as a Markdown table. */
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

/** Reads the templates of production and of a demo; the demo needs a second synthesis. */
async function templates() {
  await synthesize();
  const demo = mkdtempSync(join(tmpdir(), "peygir-demo-"));
  try {
    await synthesizeStage("demo", demo);
    return { production: standingOf(resourcesIn(templateFolder)), demo: standingOf(resourcesIn(demo)) };
  } finally {
    rmSync(demo, { recursive: true, force: true });
  }
}

export async function cost(asked = "10000"): Promise<boolean> {
  const requests = Number(asked);
  if (!Number.isSafeInteger(requests) || requests < 1)
    throw new NotUnderstood("Give the number of requests: cost 10000");
  const { production, demo } = await templates();
  const months: readonly (readonly [title: string, items: readonly Item[]])[] = [
    ["An idle month of production:", perIdleMonth(production)],
    ["… its web ACL:", perWebAclMonth(production)],
    ["… and the stored rows of these requests:", perKeptMonth(requests)],
    ["The same month of a demo:", perIdleMonth(demo)],
  ];
  const all = perRequests(requests, production);
  console.log(
    `${requests.toLocaleString("en-US")} requests, from the page to the answer:\n\n${tableOf(all)}`,
  );
  const withoutSms = dollarsOf(all.filter(({ price }) => price !== "sms"));
  console.log(`\nWithout SMS ${dollars(withoutSms)} USD.`);
  console.log(`\nThe messages, without and with Bale:\n\n${messagesTable(requests)}`);
  for (const [title, items] of months) console.log(`\n${title}\n\n${tableOf(items)}`);
  console.log(
    "\nPrices: scripts/ops/cost/prices.ts, with their sources. Figures: scripts/ops/cost/figures.ts. These amounts were never billed.",
  );
  return true;
}
