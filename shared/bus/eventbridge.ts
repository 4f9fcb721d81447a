import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { EventEnvelope } from "../../events/define-event.ts";
import type { Aws } from "../aws/aws.ts";
import type { Bus } from "./bus.ts";

/** Publishes events to an Amazon EventBridge bus, each envelope in the entry's `detail`. */
export function eventBridge(busName: string, aws: Aws): Bus {
  return {
    publish: async (events) => {
      const Entries = events.map((event) => entryOf(busName, event));
      // EventBridge answers with one result per entry, in order.
      const { Entries: answers = [] } = await aws.call(EventBridgeClient, new PutEventsCommand({ Entries }));
      const code = (index: number) => answers[index]?.ErrorCode;
      return {
        failed: events.filter((_, index) => passing.test(code(index) ?? "")),
        refused: events.filter((_, index) => code(index) && !passing.test(code(index) ?? "")),
      };
    },
  };
}

/** EventBridge's error codes after which a retry may publish the refused entry. */
const passing = /^(Throttl|Internal|ServiceUnavailable)/;

function entryOf(busName: string, event: EventEnvelope) {
  return {
    EventBusName: busName,
    Source: event.source,
    DetailType: event.type,
    Time: new Date(event.time),
    Detail: JSON.stringify(event),
  };
}
