/**
 * The triggers of a function besides HTTP routes: a queue of events, the stream of a journal, the
 * every-minute schedule.
 */
import { Duration } from "aws-cdk-lib";
import { type EventBus, Rule, type RuleProps, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { EventSourceMapping, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { EventDefinition } from "../../events/define-event.ts";
import type { Gathers } from "../../shared/triggers.ts";
import { functionMetric } from "../metrics.ts";
import { acknowledge } from "./acknowledge.ts";
import { heartbeat } from "./heartbeats.ts";
import type { HouseFunction } from "./house-function.ts";
import type { Journal } from "./journal.ts";
import { ConsumersQueues, eventQueue, lastResortQueue } from "./queues.ts";
import { allow } from "./statements.ts";

/**
 * Creates the path of events to a consumer: EventBridge rule, queue, function. One dead-letter queue takes
 * events that the rule cannot deliver, poison messages, and messages that failed too often.
 */
export function onEvents(house: HouseFunction, events: readonly EventDefinition[], bus: EventBus): void {
  const { oneByOne, gathers } = house.triggers;
  const consumer = consumes(house, oneByOne ? oneAtATime : (gathers ?? asTheyCome));
  heartbeats(house);
  for (const [at, some] of inPatterns(events).entries())
    consumer.takes(at === 0 ? "rule" : `rule-${at + 1}`, at === 0 ? house.name : `${house.name}-${at + 1}`, {
      eventBus: bus,
      eventPattern: {
        source: [...new Set(some.map((event) => `peygir.${event.service}`))],
        detailType: some.map((event) => event.type),
      },
    });
}

/**
 * Creates the consumer's heartbeat alarms from its log line of each invocation, which names the types of the
 * handled events.
 */
function heartbeats(house: HouseFunction): void {
  const { whenNoRequestComes, whenNothingIsTold } = house.triggers;
  if (whenNoRequestComes)
    heartbeat(house, {
      kind: "no-requests",
      meaning: whenNoRequestComes,
      seen: `${house.name} received no new request for three office hours.`,
      beat: FilterPattern.stringValue("$.handled", "=", "*intake.request-registered.*"),
    });
  if (whenNothingIsTold)
    heartbeat(house, {
      kind: "nothing-told",
      meaning: whenNothingIsTold,
      seen: `${house.name} received no decision for three office hours.`,
      beat: FilterPattern.stringValue("$.handled", "=", "*"),
    });
}

/**
 * Creates the consumer of AWS's events about the quarantine bucket, uploads and scan results, from the
 * account's default bus. It handles one message at a time, since a file has several megabytes.
 */
export function onScans(house: HouseFunction, quarantine: Bucket): void {
  const consumer = consumes(house, oneAtATime);
  consumer.takes("rule", house.name, {
    eventPattern: {
      source: ["aws.s3"],
      detailType: ["Object Created"],
      detail: { bucket: { name: [quarantine.bucketName] } },
    },
  });
  consumer.takes("scan-rule", `${house.name}-scanned`, {
    eventPattern: {
      source: ["aws.guardduty"],
      detailType: ["GuardDuty Malware Protection Object Scan Result"],
      detail: { s3ObjectDetails: { bucketName: [quarantine.bucketName] } },
    },
  });
}

const asTheyCome: Gathers = { messages: 10, seconds: 0 };
const oneAtATime: Gathers = { messages: 1, seconds: 0 };

/** Creates a consumer's queue and dead-letter queue, and sets how the function reads the queue. */
function consumes(house: HouseFunction, { messages, seconds }: Gathers) {
  const { ground, triggers, name, timeout } = house;
  const told = { meaning: triggers.whenItFails, operators: ground.operators };
  const deadLetters = lastResortQueue(house, { ...told, kind: "dead-letters", name: `${name}-dlq` });
  const window = Duration.seconds(seconds);
  const queue = eventQueue(house, { ...told, name, deadLetters, timeout, window });
  const queues = new ConsumersQueues(house, queue, deadLetters);
  new EventSourceMapping(house, "source", {
    target: house.fn,
    eventSourceArn: queue.queueArn,
    batchSize: messages,
    reportBatchItemFailures: true,
    ...(seconds > 0 && { maxBatchingWindow: window }),
    ...(triggers.batchesAtOnce !== undefined && { maxConcurrency: triggers.batchesAtOnce }),
  });
  house.set("QUEUE_URL", queue.queueUrl);
  house.set("DLQ_URL", deadLetters.queueUrl);
  // Lambda's poller uses the first three actions; the function itself uses the fourth, and sends to the
  // dead-letter queue.
  const own = [
    "sqs:ReceiveMessage",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
    "sqs:ChangeMessageVisibility",
  ];
  house.allow(allow("Queue", own, [queue.queueArn]));
  house.allow(allow("DeadLetters", ["sqs:SendMessage"], [deadLetters.queueArn]));
  return {
    takes: (id: string, ruleName: string, what: Pick<RuleProps, "eventBus" | "eventPattern">): void => {
      new Rule(house, id, {
        ...what,
        ruleName,
        description: triggers.summary,
        targets: [queues],
      });
    },
  };
}

/**
 * The most event types in one rule, because EventBridge accepts 2,048 characters in a pattern. A consumer of
 * all events has several rules.
 */
const mostInAPattern = 40;

const inPatterns = (events: readonly EventDefinition[]): readonly (readonly EventDefinition[])[] =>
  Array.from({ length: Math.ceil(events.length / mostInAPattern) }, (_, at) =>
    events.slice(at * mostInAPattern, (at + 1) * mostInAPattern),
  );

/**
 * Connects a function to the journal's stream. The function puts the key of a row that it cannot handle into
 * the service's stuck queue and goes on. An outage is retried until the stream's record expires after 24
 * hours; then Lambda itself reports the record to the stuck queue.
 */
export function onStream(house: HouseFunction, journal: Journal): void {
  const { table, stuck } = journal;
  const stream = table.tableStreamArn;
  if (stream === undefined) throw new Error(`${house.name}: the journal has no stream`);
  new EventSourceMapping(house, "source", {
    target: house.fn,
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    // Rows of one aggregate may arrive in any order, so every reader must tolerate that (ADR 0044).
    parallelizationFactor: 10,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: -1,
    onFailure: { bind: () => ({ destination: stuck.queueArn }) },
  });
  house.set("STUCK_QUEUE_URL", stuck.queueUrl);
  house.allow(allow("Stuck", ["sqs:SendMessage"], [stuck.queueArn]));
  const poll = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"];
  house.allow(allow("Stream", poll, [stream]));
  house.allow(allow("StreamList", ["dynamodb:ListStreams"], [`${table.tableArn}/stream/*`]));
  acknowledge.listStreams(house, table);
  journal.watch(house);
  house.ground.operators.alarm({
    kind: "stream-late",
    name: house.name,
    meaning: house.triggers.whenItFails,
    seen: `${house.name} is more than five minutes behind the journal.`,
    metric: functionMetric(house.name, "IteratorAge"),
    above: Duration.minutes(5).toMilliseconds(),
  });
}

/**
 * Invokes the function once a minute, by a rule of the account's default bus. A failed invocation is not retried, since
 * the next minute's invocation does its work; its event goes to a queue that raises an alarm. Two parallel invocations
 * are harmless, because the journal's optimistic lock lets only one of them record each piece of work. No concurrency
 * is reserved for this function, because reserving takes concurrency from other functions.
 */
export function onSchedule(house: HouseFunction): void {
  const { ground, triggers, name, fn } = house;
  const told = { name, meaning: triggers.whenItFails };
  const deadLetters = lastResortQueue(house, {
    ...told,
    kind: "dead-letters",
    name: `${name}-dlq`,
    operators: ground.operators,
    hasOwnPolicy: true,
  });
  acknowledge.failedMinutes(deadLetters);
  new Rule(house, "rule", {
    ruleName: name,
    description: triggers.summary,
    schedule: Schedule.rate(minute),
    targets: [
      new LambdaFunction(fn, { deadLetterQueue: deadLetters, maxEventAge: minute, retryAttempts: 2 }),
    ],
  });
  fn.configureAsyncInvoke({
    maxEventAge: minute,
    retryAttempts: 0,
    onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
  });
  house.allow(allow("FailedMinutes", ["sqs:SendMessage"], [deadLetters.queueArn]));
  ground.operators.alarm({
    ...told,
    kind: "minutes-missed",
    seen: `${name} was not invoked in the last five minutes.`,
    metric: functionMetric(name, "Invocations"),
    below: 1,
  });
  ground.operators.alarmTogether({
    kind: "minutes-missed",
    name: "clock",
    meaning: "Deadlines, reminders, offers of a time and waiting messages are handled late.",
    seen: "An outage delayed at least five minutes of the clock's functions in the last five; the query on this page names them.",
    metric: minutesHeldUp(house),
    above: 4,
  });
}

const minute = Duration.minutes(1);

/**
 * Counts the log lines of the runs in which an outage stopped at least one task. Such a run of one minute counts neither as
 * failed nor as completed.
 */
const minutesHeldUp = (house: HouseFunction) =>
  house.lines(
    "minutes-held-up",
    FilterPattern.all(
      FilterPattern.stringValue("$.outcome", "=", "retry"),
      FilterPattern.numberValue("$.failed", ">", 0),
    ),
    "minutes-held-up",
  );
