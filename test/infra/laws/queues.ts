import { list, mentions, type Template } from "../template.ts";
import { type Law, victim } from "./law.ts";

const queueType = "AWS::SQS::Queue";
const twoWeeks = 14 * 24 * 3600;

/** Whether a queue is a dead-letter queue or a stuck queue, which has no dead-letter queue of its own. */
const isLastResort = (properties: { QueueName?: string }): boolean =>
  /-(dlq|stuck)$/.test(properties.QueueName ?? "");

/** The event source mappings of a queue, and their functions. */
function readersOf(template: Template, queue: string) {
  return template
    .all("AWS::Lambda::EventSourceMapping")
    .filter(([, { Properties }]) => mentions(Properties["EventSourceArn"]).has(queue))
    .flatMap(([, { Properties }]) =>
      [...mentions(Properties["FunctionName"])].map((id) => ({
        timeout: template.resources[id]?.Properties["Timeout"],
        window: Properties["MaximumBatchingWindowInSeconds"] ?? 0,
      })),
    );
}

/** Whether a policy denies all access over plain HTTP. */
function refusesPlainHttp(template: Template, queue: string): boolean {
  return template
    .all("AWS::SQS::QueuePolicy")
    .filter(([, { Properties }]) => mentions(Properties["Queues"]).has(queue))
    .flatMap(([, { Properties }]) => list(Properties["PolicyDocument"].Statement))
    .some(
      ({ Effect, Condition }) => Effect === "Deny" && Condition?.Bool?.["aws:SecureTransport"] === "false",
    );
}

export const queueLaws: readonly Law[] = [
  {
    fact: "every queue has a dead-letter queue or is one, and dead letters wait for two weeks",
    offences: (template) =>
      template
        .all(queueType)
        .filter(([, { Properties }]) =>
          isLastResort(Properties)
            ? Properties["MessageRetentionPeriod"] !== twoWeeks
            : !Properties["RedrivePolicy"]?.deadLetterTargetArn,
        )
        .map(([id]) => id),
    sabotage: (template) => {
      delete victim(template, queueType, (queue) => queue["RedrivePolicy"])["RedrivePolicy"];
    },
  },
  {
    fact: "every queue has an alarm",
    offences: (template) =>
      template.all(queueType).flatMap(([id]) => (template.alarmsOn(id).length > 0 ? [] : [id])),
    sabotage: (template) => {
      victim(template, "AWS::CloudWatch::Alarm", ({ Namespace }) => Namespace === "AWS/SQS")["Dimensions"] =
        [];
    },
  },
  {
    fact: "every queue is encrypted and refuses plain HTTP",
    offences: (template) =>
      template
        .all(queueType)
        .filter(
          ([id, { Properties }]) => !Properties["SqsManagedSseEnabled"] || !refusesPlainHttp(template, id),
        )
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, "AWS::SQS::QueuePolicy")["PolicyDocument"].Statement = [];
    },
  },
  {
    fact: "a queue's visibility timeout is at least six times its reader's timeout, plus the batching window",
    offences: (template) =>
      template.all(queueType).flatMap(([id, { Properties }]) =>
        readersOf(template, id)
          .filter(({ timeout, window }) => Properties["VisibilityTimeout"] < 6 * timeout + window)
          .map(() => id),
      ),
    sabotage: (template) => {
      victim(template, queueType, (queue) => queue["RedrivePolicy"])["VisibilityTimeout"] = 30;
    },
  },
  {
    fact: "no message expires before its last retry has moved it to the dead-letter queue",
    offences: (template) =>
      template
        .all(queueType)
        .filter(([, { Properties }]) => !isLastResort(Properties))
        .filter(([, { Properties }]) => {
          const longestDelay = Math.max(900, Properties["VisibilityTimeout"]);
          return (
            Properties["RedrivePolicy"].maxReceiveCount * longestDelay > Properties["MessageRetentionPeriod"]
          );
        })
        .map(([id]) => id),
    sabotage: (template) => {
      victim(template, queueType, (queue) => queue["RedrivePolicy"])["MessageRetentionPeriod"] = 3600;
    },
  },
];
