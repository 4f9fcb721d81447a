import { Duration, Lazy, Stack } from "aws-cdk-lib";
import type { IRuleTarget, RuleTargetConfig } from "aws-cdk-lib/aws-events";
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnQueuePolicy, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { queueMetric } from "../metrics.ts";
import type { Operators } from "../operators.ts";
import { acknowledge } from "./acknowledge.ts";

const encrypted = { encryption: QueueEncryption.SQS_MANAGED } as const;

export interface LastResort {
  /** The queue's name, such as `intake-on-events-dlq` or `intake-stuck`. */
  readonly name: string;
  readonly kind: "dead-letters" | "stuck-rows";
  readonly meaning: string;
  readonly operators: Operators;
  /**
   * True when the queue gets a policy of its own. Otherwise a stuck queue shares one with all stuck queues, and a
   * consumer's dead-letter queue shares one with the consumer's queue.
   */
  readonly hasOwnPolicy?: true;
}

/**
 * Creates a queue for messages that an operator must look at. Messages are kept for two weeks, and the first
 * one raises an alarm.
 */
export function lastResortQueue(scope: Construct, spec: LastResort): Queue {
  const queue = new Queue(scope, spec.kind, {
    ...encrypted,
    enforceSSL: spec.hasOwnPolicy === true,
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
    seen: `A message in ${spec.name} could not be handled.`,
    metric: queueMetric(spec.name, "ApproximateNumberOfMessagesVisible"),
    above: 0,
  });
  return queue;
}

/**
 * Refuses unencrypted HTTP. All stuck queues share this one policy, because a stack may have 500 resources.
 */
function refusePlainHttp(queue: Queue): void {
  const [stack, id] = [Stack.of(queue), "stuck-queues"];
  const known = stack.node.tryFindChild(id);
  if (known instanceof CfnQueuePolicy) known.queues = [...known.queues, queue.queueUrl];
  else new CfnQueuePolicy(stack, id, { queues: [queue.queueUrl], policyDocument: overTlsOnly() });
}

/** How long, and how often, EventBridge tries to deliver an event to a queue. */
const patience = { maximumEventAgeInSeconds: Duration.hours(24).toSeconds(), maximumRetryAttempts: 185 };

/**
 * A queue of events and its dead-letter queue, as the target of EventBridge rules. One policy lets these
 * rules send to both queues and requires TLS; in it `*` means the queue that has the policy.
 */
export class ConsumersQueues extends Construct implements IRuleTarget {
  readonly #queue: Queue;
  readonly #deadLetters: Queue;
  readonly #rules: string[] = [];

  constructor(scope: Construct, queue: Queue, deadLetters: Queue) {
    super(scope, "queues");
    this.#queue = queue;
    this.#deadLetters = deadLetters;
    const policyDocument = overTlsOnly();
    policyDocument.addStatements(
      new PolicyStatement({
        principals: [new ServicePrincipal("events.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: ["*"],
        conditions: { ArnEquals: { "aws:SourceArn": Lazy.list({ produce: () => this.#rules }) } },
      }),
    );
    new CfnQueuePolicy(this, "policy", { queues: [queue.queueUrl, deadLetters.queueUrl], policyDocument });
  }

  bind(rule: Parameters<IRuleTarget["bind"]>[0]): RuleTargetConfig {
    this.#rules.push(rule.ruleRef.ruleArn);
    return {
      arn: this.#queue.queueArn,
      deadLetterConfig: { arn: this.#deadLetters.queueArn },
      retryPolicy: patience,
    };
  }
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
  /**
   * The consumer's timeout. A received message is hidden from other reads for six times the timeout plus the
   * window, as AWS advises.
   */
  readonly timeout: Duration;
  /** How long messages are collected before the consumer is invoked. */
  readonly window: Duration;
}

/**
 * The most attempts for a message. A message that failed returns to its consumer after at most a quarter of an hour, so
 * a hundred attempts take about a day.
 */
const tries = 100;

/**
 * Creates the queue of events that a consumer has not handled yet. An event that still fails after about a
 * day goes to the dead-letter queue, long before it expires.
 */
export function eventQueue(scope: Construct, spec: EventQueue): Queue {
  const queue = new Queue(scope, "queue", {
    ...encrypted,
    queueName: spec.name,
    visibilityTimeout: Duration.seconds(6 * spec.timeout.toSeconds() + spec.window.toSeconds()),
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
