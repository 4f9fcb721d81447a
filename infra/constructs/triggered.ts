/** What sets a function off besides HTTP routes: a queue of events, the stream of a journal, the clock. */
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
 * The consumer of a list of events: rule → queue → function, with one dead-letter queue for what the rule cannot
 * deliver, what the consumer puts aside as poison, and what came back too often.
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

/** The line of an invocation names the events that were handled, by their types. */
function heartbeats(house: HouseFunction): void {
  const { whenNoRequestComes, whenNothingIsTold } = house.triggers;
  if (whenNoRequestComes)
    heartbeat(house, {
      kind: "no-requests",
      meaning: whenNoRequestComes,
      seen: `${house.name} heard of no new request for three office hours.`,
      beat: FilterPattern.stringValue("$.handled", "=", "*intake.request-registered.*"),
    });
  if (whenNothingIsTold)
    heartbeat(house, {
      kind: "nothing-told",
      meaning: whenNothingIsTold,
      seen: `${house.name} heard of nothing that was decided for three office hours.`,
      beat: FilterPattern.stringValue("$.handled", "=", "*"),
    });
}

/**
 * The consumer of what AWS tells of the quarantine, on the account's default bus: what came, and what its scan found. A file is some
 * megabytes: one at a time.
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

/** The queue of a consumer, its dead letters, and how it is read. */
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
  // The first three are what Lambda polls with; the fourth and the send are the function's own.
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

/** Types of events that one pattern holds: EventBridge takes 2,048 characters. Who listens to all of them has several rules. */
const mostInAPattern = 40;

const inPatterns = (events: readonly EventDefinition[]): readonly (readonly EventDefinition[])[] =>
  Array.from({ length: Math.ceil(events.length / mostInAPattern) }, (_, at) =>
    events.slice(at * mostInAPattern, (at + 1) * mostInAPattern),
  );

/**
 * A reader of the journal's stream. It parks the key of a row it cannot handle in the service's stuck queue and goes
 * on; an outage is retried until the record expires (24 hours), and then Lambda itself reports it to the stuck queue.
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
    // Rows of one aggregate come in any order: what every reader must bear, and no reader relies on (ADR 0044).
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
 * Once a minute: a rule of the account's own bus invokes the function. A minute that failed is not tried again, since the
 * next one does its work; it is put aside, and so rings. Two at once do no harm (each thing due is decided in a journal),
 * so nothing is reserved: a reserved one would take from everybody else's, and be held back when the last still runs.
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
    meaning: "Deadlines, reminders, offers of a time and messages that wait are acted upon late.",
    seen: "An outage held up at least five minutes of the clock's functions in the last five; the query on this page names them.",
    metric: minutesHeldUp(house),
    above: 4,
  });
}

const minute = Duration.minutes(1);

/** The line of a minute in which an outage kept at least one task from its work: it is no failure, and not done either. */
const minutesHeldUp = (house: HouseFunction) =>
  house.lines(
    "minutes-held-up",
    FilterPattern.all(
      FilterPattern.stringValue("$.outcome", "=", "retry"),
      FilterPattern.numberValue("$.failed", ">", 0),
    ),
    "minutes-held-up",
  );
