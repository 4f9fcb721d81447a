/** Scenes that damage a local stack so that alarms ring. Each scene repairs its damage afterwards as far as possible. */

import { setTimeout as wait } from "node:timers/promises";
import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { blockId } from "../../functions/identity/blocks/journal.ts";
import type { FaultInjector } from "../../local/aws-endpoint/gateway.ts";
import { callablesOf, functionsOf, latest } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { registerReportExample } from "../../shared/contracts/public/examples/reports.ts";
import { registerReport } from "../../shared/contracts/public/reports.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { dueView } from "../../shared/due/due-list.ts";
import { dynamo } from "../../shared/table/dynamodb.ts";
import type { Item } from "../../shared/table/item.ts";
import { toItem } from "../../shared/table/item.ts";
import { jpeg } from "../attachments/files.ts";
import { signedIn } from "../iam/signed-in.ts";
import { services } from "../infra/services.ts";
import { newKey, newRequest, registered, register as registerWith } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { callsAs, variableOf } from "../support/operator.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import type { Watch } from "./watch.ts";

export interface Scene {
  /** A description of the damage, which `npm run alarms` prints. */
  readonly by: string;
  /** Does the damage, and resolves when the alarms can be evaluated. A returned function repairs the damage. */
  readonly happen: (stack: Stack, watch: Watch) => Promise<(() => Promise<void>) | void>;
  /** The last parts of the names of the alarms that must ring. */
  readonly ends: readonly string[];
}

const minute = 60_000;
/** Matches the names of the functions that a schedule invokes. */
const clocks = /-every-minute$|-retention$|-import$|-seal$/;
const register = (stack: Stack) => registerWith(newVisitor(stack.addresses.pages), newRequest());

const named = (stack: Stack, end: RegExp): readonly string[] =>
  functionsOf(stack.template)
    .map(({ name }) => name)
    .filter((name) => end.test(name));

const journals = (stack: Stack): readonly string[] =>
  named(stack, /-relay$/).map((name) => name.slice(0, -"-relay".length));

/** DynamoDB's answer to an invalid call: neither an outage nor an error that a function expects. */
const refusal = { when: "before", error: "ValidationException" } as const;

/** Calls a route of `triggers.ts`: a staff route as the administrator, any other as an anonymous visitor. */
async function ask(stack: Stack, administrator: StaffMember, route: string): Promise<void> {
  const [method = "", template = ""] = route.split(" ");
  const path = template.replace("{feed}", "A".repeat(43)).replaceAll(/\{\w+\+?\}/g, "407155289363");
  const headers = { "idempotency-key": newKey(), "if-match": '"1"' };
  const sent = { method, headers, ...(method !== "GET" && { json: {} }) };
  const staffs = "/api/staff";
  if (path.startsWith(`${staffs}/`)) await administrator.send(path.slice(staffs.length), sent);
  else await newVisitor(stack.addresses.pages).send(path, sent);
}

const outage = { when: "before", error: "InternalServerError", status: 500 } as const;

/** Makes every AWS call of the functions `callers` fail with a server error. @returns a function that ends the outage. */
function outageOf(stack: Stack, callers: readonly string[]): () => Promise<void> {
  const fault: FaultInjector = ({ caller }) => (callers.includes(caller) ? outage : undefined);
  const repair = stack.inject(fault);
  return async () => repair();
}

const sendNonsense = (aws: Aws, QueueUrl: string) =>
  aws.call(SQSClient, new SendMessageCommand({ QueueUrl, MessageBody: "nonsense" }));

/** Puts a row into a journal with the rights of one of its service's functions. */
async function putRow(stack: Stack, service: string, item: Item): Promise<void> {
  const callers = named(stack, new RegExp(`^${service}-`)).filter((name) =>
    variableOf(stack, name, "JOURNAL_TABLE"),
  );
  for (const caller of callers) {
    const TableName = variableOf(stack, caller, "JOURNAL_TABLE");
    const done = await dynamo(callsAs(stack, caller), new PutItemCommand({ TableName, Item: item })).then(
      () => true,
      () => false,
    );
    if (done) return;
  }
  throw new Error(`Nobody of ${service} may append to its journal`);
}

/** For each service, an id in the format of its aggregates; no aggregate has this id. */
const lateIds: Readonly<Record<string, string>> = {
  identity: blockId("late"),
  meeting: "late",
  directory: "late",
};

const senseless = (id: string) => toItem({ id, version: 1, nonsense: true });

export const scenes: readonly Scene[] = [
  {
    by: "receive calls they cannot understand",
    ends: ["called-function-errors", "background-function-errors"],
    happen: async (stack) => {
      for (const name of named(stack, /./)) await stack.invoke(name, null);
    },
  },
  {
    by: "its function fails, behind the API",
    ends: ["api-errors"],
    happen: async (stack, watch) => {
      const repair = outageOf(stack, ["intake-register-api", "identity-for-intake"]);
      watch.answered((await register(stack)).status);
      return repair;
    },
  },
  {
    by: "its tables refuse its calls, behind the API",
    ends: ["api-function-errors", "-answered-canary-failed"],
    happen: async (stack, watch) => {
      const doors = services.flatMap(({ name, triggers }) =>
        Object.entries(triggers).flatMap(([lambda, { routes = [], staffRoutes = [] }]) => {
          const all = [...routes, ...staffRoutes];
          return all.length > 0 ? [{ name: `${name}-${lambda}`, routes: all }] : [];
        }),
      );
      const administrator = await staffMember(stack, "v.sadeghi");
      const names = doors.map(({ name }) => name);
      // A running process would answer from its cached reads and not call DynamoDB, so the processes are ended.
      for (const name of names) stack.kill(name);
      const repair = stack.inject(({ caller, operation }) =>
        names.includes(caller) && operation.startsWith("dynamodb:") ? refusal : undefined,
      );
      for (const { name, routes } of doors)
        for (const route of routes)
          if (!watch.linesSince(name).some((line) => line.includes('"alarm":"unexpected"')))
            await ask(stack, administrator, route);
      return async () => repair();
    },
  },
  {
    by: "due rows cannot be read",
    ends: ["background-function-errors"],
    happen: async (stack) => {
      const sweepers = named(stack, /-every-minute$/).map((name) => name.slice(0, -"-every-minute".length));
      for (const service of sweepers) {
        const id = `overdue-${service}`;
        await putRow(stack, service, senseless(id));
        const due = dueView(id, 1, [stack.clock.now().toISOString()]);
        const builder = `${service}-views`;
        const TableName = variableOf(stack, builder, "VIEWS_TABLE");
        await dynamo(callsAs(stack, builder), new PutItemCommand({ TableName, Item: toItem(due) }));
      }
      stack.clock.moveBy(minute);
      await wait(8_000);
    },
  },
  {
    by: "a canary's new version fails",
    ends: ["-broken-canary-failed"],
    happen: async (stack, watch) => {
      for (const { functionName, version } of callablesOf(stack.template, functionsOf(stack.template)))
        if (version !== latest && (await stack.invoke(functionName, null)).functionError)
          watch.failed(functionName, version);
    },
  },
  {
    by: "a counter says that the budget for all is used up",
    ends: ["-budget-used-up"],
    happen: async (stack) => {
      const repair = stack.inject(({ operation, input }) =>
        operation === "dynamodb:UpdateItem" && isForAll(input)
          ? { when: "before", error: "ConditionalCheckFailedException" }
          : undefined,
      );
      await countNotices(stack, 1_000_000);
      const given = newRequest();
      const visitor = newVisitor(stack.addresses.pages);
      const code = await registered(visitor, given);
      const headers = { "idempotency-key": newKey() };
      await visitor.send("/api/track/one-time-code", { json: { code, mobile: given.mobile }, headers });
      await visitor.send(registerReport.path, { json: registerReportExample.body, headers });
      await wait(3_000);
      return async () => {
        repair();
        await countNotices(stack, 0);
      };
    },
  },
  {
    by: "a delivery goes to a missing webhook",
    ends: ["-webhook-turned-off"],
    happen: async (stack) => {
      const administrator = await staffMember(stack, "v.sadeghi");
      const about = {
        name: "سامانه مکاتبات",
        url: `${stack.addresses.webhooks}/gone`,
        events: ["request.registered"],
      };
      await administrator.send("/webhooks", {
        method: "POST",
        json: about,
        headers: { "idempotency-key": crypto.randomUUID() },
      });
      await stack.settled();
      await register(stack);
      await wait(5_000);
    },
  },
  {
    by: "an operator makes a clerk an inspector without a second person",
    ends: ["-glass-broken"],
    happen: async (stack) => {
      const administrator = await staffMember(stack, "v.sadeghi");
      const { snapshot } = (await administrator.send("/directory")).json<{ snapshot: Snapshot }>();
      const staff = snapshot.staff.map((one) =>
        one.username === "g.rahimi" ? { ...one, roles: [...one.roles, "inspector"] } : one,
      );
      const about = { by: "test", breakGlass: "to hear it ring" };
      await stack.invoke("directory-import", { ...about, snapshot: { ...snapshot, staff } });
      return async () => {
        await stack.invoke("directory-import", { by: "test", snapshot });
      };
    },
  },
  {
    by: "the scan of a file gives no result for sixteen minutes",
    ends: ["-verdict-late"],
    happen: async (stack) => {
      const given = newRequest();
      const code = await registered(newVisitor(stack.addresses.pages), given);
      const citizen = await signedIn(stack, code, given.mobile);
      const api = `/api/requests/${code}/attachments`;
      // The function handles the event that announces the file. Every later call of the function meets an outage, so the
      // scan's result is not handled.
      let heard = 0;
      const repair = stack.inject(({ caller, operation }) => {
        if (caller !== "intake-on-scans") return undefined;
        if (operation === "dynamodb:PutItem") heard += 1;
        return heard > 1 || (heard === 1 && operation !== "dynamodb:PutItem") ? outage : undefined;
      });
      const begun = await citizen.send(api, { json: {}, headers: { "idempotency-key": newKey() } });
      const { attachment } = begun.json<{ attachment: number }>();
      const { upload } = (await citizen.send(`${api}/${attachment}`)).json<{ upload: Form }>();
      const form = new FormData();
      for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
      form.append("file", new Blob([new Uint8Array(jpeg({ with: [] }))]), "a.jpg");
      await fetch(upload.url, { method: "POST", body: form, redirect: "manual" });
      await wait(5_000);
      stack.clock.moveBy(16 * minute);
      await wait(5_000);
      return async () => repair();
    },
  },
  {
    by: "a message arrives that no consumer understands",
    ends: ["-on-events", "-on-exports", "-on-scans", "-post-webhook"].map(
      (name) => `${name}-dlq-dead-letters`,
    ),
    happen: async (stack) => {
      const operator = callsAs(stack, "operator");
      for (const name of named(stack, /-on-(events|exports|scans)$/))
        await sendNonsense(operator, variableOf(stack, name, "QUEUE_URL"));
      // Only the event bus may send to the queue of this function.
      const Entries = [
        {
          EventBusName: "peygir",
          Source: "peygir.notification",
          DetailType: "notification.delivery-due.v1",
          Detail: "{}",
        },
      ];
      await operator.call(EventBridgeClient, new PutEventsCommand({ Entries }));
      await wait(5_000);
    },
  },
  {
    by: "the journal has an unreadable row",
    ends: ["-stuck-stuck-rows"],
    happen: async (stack) => {
      for (const service of journals(stack)) await putRow(stack, service, senseless(`senseless-${service}`));
      await wait(5_000);
    },
  },
  {
    by: "a journal row is overwritten",
    ends: ["-journal-tampered"],
    happen: async (stack) => {
      for (const service of journals(stack))
        await putRow(stack, service, { ...senseless(`senseless-${service}`), again: { BOOL: true } });
      await wait(5_000);
    },
  },
  {
    by: "a scheduled minute fails without an outage",
    ends: [
      ...["-every-minute", "-retention", "-import", "-seal"].map((name) => `${name}-dlq-dead-letters`),
      "background-function-errors",
    ],
    happen: async (stack) => {
      const callers = named(stack, clocks);
      const repair = stack.inject(({ caller, operation }) =>
        callers.includes(caller) && operation.startsWith("dynamodb:") ? refusal : undefined,
      );
      // Nightly jobs run at this hour.
      stack.clock.moveBy(until(stack.clock.now(), 22, 30));
      await wait(8_000);
      return async () => repair();
    },
  },
  {
    by: "its consumer meets an outage for sixteen minutes",
    ends: ["-queue-late"],
    happen: async (stack, watch) => {
      const consumers = named(stack, /-on-(events|exports|scans)$|-post-webhook$/);
      const repair = outageOf(stack, consumers);
      const began = stack.clock.now().getTime();
      const operator = callsAs(stack, "operator");
      // During the outage a consumer cannot even send an unreadable message to the dead-letter queue, so the message stays in
      // the queue.
      for (const name of named(stack, /-on-(events|exports|scans)$/))
        await sendNonsense(operator, variableOf(stack, name, "QUEUE_URL"));
      await register(stack);
      await wait(3_000);
      stack.clock.moveBy(16 * minute);
      for (const { name, ready, inFlight, delayed } of stack.queues())
        if (consumers.includes(name) && ready + inFlight + delayed > 0)
          watch.put(
            `AWS/SQS/ApproximateAgeOfOldestMessage/${name}`,
            (stack.clock.now().getTime() - began) / 1_000,
          );
      return repair;
    },
  },
  {
    by: "it meets an outage for six minutes, with a row to read",
    ends: ["-stream-late"],
    happen: async (stack, watch) => {
      await stack.settled(10_000).catch(() => undefined);
      const readers = named(stack, /-relay$|-views$/);
      const repair = outageOf(stack, readers);
      const began = stack.clock.now().getTime();
      watch.begin();
      for (const service of journals(stack))
        await putRow(stack, service, senseless(lateIds[service] ?? "999999999999"));
      await wait(5_000);
      stack.clock.moveBy(6 * minute);
      const isPast = (line: string) => {
        const { outcome, failed = 0 } = JSON.parse(line);
        return outcome === "ok" && failed === 0;
      };
      for (const name of readers)
        if (!watch.linesSince(name).some(isPast))
          watch.put(`AWS/Lambda/IteratorAge/${name}`, stack.clock.now().getTime() - began);
      return repair;
    },
  },
  {
    by: "each of five scheduled minutes meets an outage",
    ends: ["clock-minutes-missed"],
    happen: async (stack, watch) => {
      await stack.settled(10_000).catch(() => undefined);
      const repair = outageOf(stack, named(stack, clocks));
      await wait(2_000);
      watch.begin();
      for (let n = 0; n < 5; n += 1) {
        stack.clock.moveBy(minute);
        await wait(2_000);
      }
      return repair;
    },
  },
  {
    by: "no scheduled minute runs",
    ends: ["-every-minute", "-retention", "-import", "-seal"].map((name) => `${name}-minutes-missed`),
    happen: async (stack, watch) => {
      await stack.settled(10_000).catch(() => undefined);
      watch.begin();
    },
  },
  {
    by: "three office hours pass without a request and without a relayed event",
    ends: ["-no-requests", "-nothing-told"],
    happen: async (stack, watch) => {
      await stack.settled(10_000).catch(() => undefined);
      const repair = outageOf(stack, named(stack, /-relay$/));
      watch.begin();
      stack.clock.moveBy(until(stack.clock.now(), 10, 0, 1));
      await eventually(
        "a minute",
        () =>
          watch.linesSince("referral-every-minute").some((line) => line.includes('"outcome":"ok"')) ||
          undefined,
      );
      return repair;
    },
  },
];

/**
 * Milliseconds from `now` to the next time `hours:minutes` in UTC. With `weekday` (0 is Sunday), to this time on the next
 * such day.
 */
function until(now: Date, hours: number, minutes: number, weekday?: number): number {
  const then = new Date(now);
  then.setUTCHours(hours, minutes, 30, 0);
  while (then <= now || (weekday !== undefined && then.getUTCDay() !== weekday))
    then.setUTCDate(then.getUTCDate() + 1);
  return then.getTime() - now.getTime();
}

/** Whether an AWS call writes the counter of a limit that all applicants share. */
const isForAll = (input: unknown): boolean =>
  /"(identity\/codes-for-all|intake\/reports-for-all)\//.test(JSON.stringify(input));

/** Sets the counter of registration notices in the current hour to `n`. */
async function countNotices(stack: Stack, n: number): Promise<void> {
  const teller = "notification-on-events";
  const ends = Math.floor(stack.clock.now().getTime() / 1_000) + 3_600;
  const counted = {
    TableName: variableOf(stack, teller, "LIMITS_TABLE"),
    Key: { id: { S: "notification/of-all" } },
    UpdateExpression: "SET #n = :n, #ends = :ends",
    ExpressionAttributeNames: { "#n": "n registered-hour", "#ends": "ends registered-hour" },
    ExpressionAttributeValues: { ":n": { N: String(n) }, ":ends": { N: String(ends) } },
  };
  await dynamo(callsAs(stack, teller), new UpdateItemCommand(counted));
}

interface Form {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}
