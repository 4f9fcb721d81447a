import { Duration, Stack } from "aws-cdk-lib";
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnQueuePolicy, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { queueMetric } from "../metrics.ts";
import type { Operators } from "../operators.ts";
import { acknowledge } from "./acknowledge.ts";

const encrypted = { encryption: QueueEncryption.SQS_MANAGED } as const;

export interface LastResort {
  /** The queue's name: `intake-on-events-dlq`, `intake-stuck`. */
  readonly name: string;
  readonly kind: "dead-letters" | "stuck-rows";
  readonly meaning: string;
  readonly operators: Operators;
}

/** Where what cannot be handled waits for a person: two weeks, and an alarm from the first message on. */
export function lastResortQueue(scope: Construct, spec: LastResort): Queue {
  const queue = new Queue(scope, spec.kind, {
    ...encrypted,
    enforceSSL: spec.kind !== "stuck-rows",
    queueName: spec.name,
    retentionPeriod: Duration.days(14),
  });
  if (spec.kind === "stuck-rows") {
    acknowledge.stuckQueue(queue);
    refusePlainHttp(queue);
  }
  spec.operators.alarm({
    kind: spec.kind,
    name: spec.name,
    meaning: spec.meaning,
    seen: `Something waits in ${spec.name} that could not be handled.`,
    metric: queueMetric(spec.name, "ApproximateNumberOfMessagesVisible"),
    above: 0,
  });
  return queue;
}

/** One policy for all stuck queues: they need no other, and a stack has room for 500 resources. */
function refusePlainHttp(queue: Queue): void {
  const [stack, id] = [Stack.of(queue), "stuck-queues"];
  const known = stack.node.tryFindChild(id);
  if (known instanceof CfnQueuePolicy) known.queues = [...known.queues, queue.queueUrl];
  else new CfnQueuePolicy(stack, id, { queues: [queue.queueUrl], policyDocument: overTlsOnly() });
}

const overTlsOnly = (): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ["sqs:*"],
        resources: ["*"],
        conditions: { Bool: { "aws:SecureTransport": "false" } },
      }),
    ],
  });

export interface EventQueue {
  readonly name: string;
  readonly meaning: string;
  readonly operators: Operators;
  readonly deadLetters: Queue;
  /** The consumer's timeout: a message stays hidden six times as long, as AWS advises. */
  readonly timeout: Duration;
}

/** A consumer lets a failing message come back after at most a quarter of an hour: a hundred times take about a day. */
const tries = 100;

/** What a consumer has yet to handle. What still fails after a day goes to the dead letters, long before it expires. */
export function eventQueue(scope: Construct, spec: EventQueue): Queue {
  const queue = new Queue(scope, "queue", {
    ...encrypted,
    enforceSSL: true,
    queueName: spec.name,
    visibilityTimeout: Duration.seconds(6 * spec.timeout.toSeconds()),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: spec.deadLetters, maxReceiveCount: tries },
  });
  spec.operators.alarm({
    kind: "queue-late",
    name: spec.name,
    meaning: spec.meaning,
    seen: `An event has waited in ${spec.name} for more than fifteen minutes.`,
    metric: queueMetric(spec.name, "ApproximateAgeOfOldestMessage"),
    above: 15 * 60,
  });
  return queue;
}
