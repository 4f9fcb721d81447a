/** Brings about what every queue consumer and stream reader does when something fails, so that no right is "for emergencies". */

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

/** Poison goes to the dead letters; what an outage holds up stays away longer. */
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

/** What AWS tells of a file that came (C12): poison to everybody but one. */
const ofAFile = JSON.stringify({
  id: "00000000-0000-4000-8000-000000000000",
  "detail-type": "Object Created",
  detail: { object: { key: "intake/123456789018/1" } },
});

/** One of each type: some are this consumer's, the others are poison to it. */
const bodiesOf = (events: readonly EventEnvelope[]): readonly string[] =>
  [...new Map(events.map((event) => [event.type, event])).values()].map((detail) =>
    JSON.stringify({ "detail-type": detail.type, detail }),
  );

/** A view builder passes over what is not of its kind: the id of a request and its case, and of a block. */
const ofSomeKind = ["000000000000", `block-${"0".repeat(32)}`];

/** A row that cannot be read, or whose work cannot be done, is parked. */
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
