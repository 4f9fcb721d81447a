/** Makes every queue consumer and stream reader fail, so that the permissions that only failures need are used too. */

import type { EventEnvelope } from "../../events/define-event.ts";
import type { Stack } from "../../local/stack/stack.ts";

interface MappingProperties {
  readonly FunctionName: string;
  readonly EventSourceArn: string;
}

export async function failEverything(stack: Stack, events: readonly EventEnvelope[]): Promise<void> {
  for (const { functionName, source } of eventSources(stack)) {
    if (source.startsWith("arn:aws:sqs:")) await failConsumer(stack, functionName, events);
    else await failReader(stack, functionName);
  }
}

function eventSources({ template }: Stack) {
  return template
    .ofType<MappingProperties>("AWS::Lambda::EventSourceMapping")
    .map(({ properties: { FunctionName, EventSourceArn } }) => ({
      functionName: template.byArn(FunctionName)?.name ?? FunctionName,
      source: EventSourceArn,
    }));
}

const message = (body: string) => ({
  messageId: crypto.randomUUID(),
  receiptHandle: "none",
  body,
  attributes: { ApproximateReceiveCount: "1" },
});

/** Sends an unreadable message, which must go to the dead-letter queue, and messages whose handling meets an outage. */
async function failConsumer(stack: Stack, name: string, events: readonly EventEnvelope[]): Promise<void> {
  const [poison, ...Records] = ["poison", ...bodiesOf(events), ofAFile].map(message);
  await stack.invoke(name, { Records: [poison] });
  const heal = stack.inject(({ caller, operation }) =>
    caller === name && operation.startsWith("dynamodb:")
      ? { when: "before", error: "ProvisionedThroughputExceededException" }
      : undefined,
  );
  await stack.invoke(name, { Records });
  heal();
}

/** AWS's notification about an uploaded file (C12), which all consumers but one cannot read. */
const ofAFile = JSON.stringify({
  id: "00000000-0000-4000-8000-000000000000",
  "detail-type": "Object Created",
  detail: { object: { key: "intake/123456789018/1" } },
});

/** The message bodies of one event of each type; a consumer handles its own types and cannot read the others. */
const bodiesOf = (events: readonly EventEnvelope[]): readonly string[] =>
  [...new Map(events.map((event) => [event.type, event])).values()].map((detail) =>
    JSON.stringify({ "detail-type": detail.type, detail }),
  );

/**
 * The ids of a request and of a block list entry. Every view builder handles rows of one of these two kinds and skips the
 * others.
 */
const ofSomeKind = ["000000000000", `block-${"0".repeat(32)}`];

/**
 * Makes a stream's reader meet a row that it cannot read or handle, so that the reader puts the row's key into the stuck
 * queue.
 */
async function failReader(stack: Stack, name: string): Promise<void> {
  const heal = stack.inject(({ caller, operation }) =>
    caller === name && operation === "dynamodb:Query"
      ? { when: "before", error: "ValidationException" }
      : undefined,
  );
  const Records = ofSomeKind.map((id, n) => {
    const Keys = { id: { S: id }, version: { N: "1" } };
    return { eventName: "INSERT", dynamodb: { SequenceNumber: String(n + 1), Keys } };
  });
  await stack.invoke(name, { Records });
  heal();
}
