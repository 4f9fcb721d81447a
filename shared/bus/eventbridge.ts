import type { EventEnvelope } from "../../events/define-event.ts";
import type { Aws } from "../aws/aws.ts";
import { awsJson } from "../aws/json.ts";
import type { Bus } from "./bus.ts";

interface Published {
  readonly FailedEntryCount: number;
  /** One per entry, in order. */
  readonly Entries: readonly { readonly ErrorCode?: string }[];
}

/** An Amazon EventBridge bus. The envelope travels in `detail`. */
export function eventBridge(busName: string, aws: Aws): Bus {
  return {
    publish: async (events) => {
      const input = { Entries: events.map((event) => entryOf(busName, event)) };
      const published = await awsJson<Published>(aws, "events", "PutEvents", input);
      const code = (index: number) => published.Entries[index]?.ErrorCode;
      return {
        failed: events.filter((_, index) => passing.test(code(index) ?? "")),
        refused: events.filter((_, index) => code(index) && !passing.test(code(index) ?? "")),
      };
    },
  };
}

/** Codes of an entry that may be taken another time. */
const passing = /^(Throttl|Internal|ServiceUnavailable)/;

function entryOf(busName: string, event: EventEnvelope) {
  return {
    EventBusName: busName,
    Source: event.source,
    DetailType: event.type,
    Time: Date.parse(event.time) / 1_000,
    Detail: JSON.stringify(event),
  };
}
