/** The stand-in of EventBridge: the template's bus and its rules, whose targets are queues. */
import { randomUUID } from "node:crypto";
import { decide, type Statement } from "../iam/evaluate.ts";
import type { Clock } from "../stack/clock.ts";
import { account, region } from "../template/names.ts";
import type { Resource, Template } from "../template/template.ts";
import { matches } from "./pattern.ts";

export interface PutEventsEntry {
  readonly EventBusName?: string;
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  readonly Resources?: readonly string[];
  /** The time of the event in seconds since the epoch. */
  readonly Time?: number;
}

export type PutEventsResult =
  | { readonly EventId: string }
  | { readonly ErrorCode: string; readonly ErrorMessage: string };

export interface Bus {
  /**
   * Sends an event to the queue of every matching rule, and replies only when all queues have it, so that no
   * accepted event is lost.
   */
  put(entry: PutEventsEntry): Promise<PutEventsResult>;
}

interface RuleProperties {
  /** Present on a rule that runs at intervals; `schedules.ts` runs such rules. */
  readonly ScheduleExpression?: string;
  readonly EventBusName?: string;
  readonly EventPattern?: Readonly<Record<string, unknown>>;
  readonly State?: string;
  readonly Targets?: readonly {
    readonly Arn: string;
    readonly Input?: string;
    readonly InputPath?: string;
  }[];
}

interface Rule {
  readonly bus: string;
  readonly pattern: Readonly<Record<string, unknown>>;
  readonly queues: readonly string[];
}

/**
 * Opens the template's bus.
 * @param send puts a body into the queue of that name
 */
export function openBus(
  template: Template,
  clock: Clock,
  send: (queue: string, body: string) => Promise<void>,
): Bus {
  const rules = template
    .ofType<RuleProperties>("AWS::Events::Rule")
    .flatMap(({ logicalId, arn, properties }) => {
      if (properties.State === "DISABLED" || properties.ScheduleExpression) return [];
      if (!properties.EventPattern) throw new Error(`The rule ${logicalId} takes no events`);
      const queues = (properties.Targets ?? []).map((target) => queueOf(template, logicalId, target));
      for (const queue of queues) checkMaySend(template, arn, queue);
      const names = queues.map(({ name }) => name);
      return [{ bus: nameOf(properties.EventBusName), pattern: properties.EventPattern, queues: names }];
    });
  return {
    async put(entry) {
      const problem = problemOf(entry);
      if (problem) return problem;
      const event = eventOf(entry, clock);
      const body = JSON.stringify(event);
      const busName = nameOf(entry.EventBusName);
      await Promise.all(queuesOf(rules, busName, event).map((queue) => send(queue, body)));
      return { EventId: event.id };
    },
  };
}

const nameOf = (bus: string | undefined) => (bus ?? "default").split("/").at(-1) ?? "default";

function queuesOf(rules: readonly Rule[], bus: string, event: object): readonly string[] {
  const fitting = rules.filter((rule) => rule.bus === bus && matches(rule.pattern, event));
  return fitting.flatMap(({ queues }) => queues);
}

function queueOf(template: Template, rule: string, target: { readonly Arn: string }): Resource {
  const queue = template.byArn(target.Arn);
  if (queue?.type !== "AWS::SQS::Queue" || Object.keys(target).some((key) => key.startsWith("Input"))) {
    throw new Error(
      `The local bus sends whole events to queues of the template only; the rule ${rule} wants more`,
    );
  }
  return queue;
}

/** @throws Error when the queue's policy does not let the rule send; on AWS the events would be lost */
function checkMaySend(template: Template, rule: string, { arn, name }: Resource): void {
  const policies = template.ofType<{
    PolicyDocument: { Statement: readonly Statement[] };
    Queues: readonly string[];
  }>("AWS::SQS::QueuePolicy");
  const ofQueue = policies.filter(({ properties }) =>
    properties.Queues.some((url) => url.endsWith(`/${name}`)),
  );
  const statements = ofQueue
    .flatMap(({ properties }) => properties.PolicyDocument.Statement)
    .filter(isForEvents);
  const context = { "aws:SourceArn": [rule], "aws:SecureTransport": ["true"] };
  if (decide(statements, { action: "sqs:SendMessage", resource: arn, context }) !== "allowed") {
    throw new Error(`The policy of the queue ${name} does not let ${rule} send to it`);
  }
}

const isForEvents = ({ Principal }: Statement) =>
  ["*", "events.amazonaws.com"].some((name) => JSON.stringify(Principal ?? "").includes(`"${name}"`));

function eventOf(entry: PutEventsEntry, clock: Clock) {
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": entry.DetailType,
    source: entry.Source,
    account,
    time: (entry.Time ? new Date(entry.Time * 1000) : clock.now()).toISOString().replace(/\.\d+Z$/, "Z"),
    region,
    resources: entry.Resources ?? [],
    detail: JSON.parse(entry.Detail),
  };
}

const malformed = { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };

/**
 * Returns EventBridge's error for an incomplete event; undefined for a complete one.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsResultEntry.html
 */
function problemOf(entry: PutEventsEntry): PutEventsResult | undefined {
  const missing = (["Source", "DetailType", "Detail"] as const).find((name) => !entry[name]);
  if (missing) return { ErrorCode: "InvalidArgument", ErrorMessage: `${missing} is a required argument.` };
  try {
    const detail = JSON.parse(entry.Detail);
    return typeof detail === "object" && detail !== null && !Array.isArray(detail) ? undefined : malformed;
  } catch {
    return malformed;
  }
}
