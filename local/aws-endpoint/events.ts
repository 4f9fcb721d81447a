/** The stand-in of EventBridge's `PutEvents`. */
import type { Bus, PutEventsEntry } from "../eventbridge/bus.ts";
import { account, region } from "../template/names.ts";
import { type AwsService, json, parseTarget, targetError } from "./api-call.ts";

export function eventsService(bus: Bus): AwsService {
  const entriesOf = (input: Record<string, unknown>) => (input["Entries"] ?? []) as PutEventsEntry[];
  return {
    parse: parseTarget,
    accesses: ({ action, input }) =>
      entriesOf(input).map((entry) => ({
        action: `events:${action}`,
        resource: `arn:aws:events:${region}:${account}:event-bus/${(entry.EventBusName ?? "default").split("/").at(-1)}`,
        context: { "events:source": [entry.Source], "events:detail-type": [entry.DetailType] },
      })),
    serve: async ({ action, input }) => {
      if (action !== "PutEvents") return { answer: targetError("UnknownOperationException", action, 400) };
      const entries = entriesOf(input);
      if (entries.length === 0 || entries.length > 10) {
        return { answer: targetError("ValidationException", "Entries must have 1 to 10 members", 400) };
      }
      const results = await Promise.all(entries.map((entry) => bus.put(entry)));
      const FailedEntryCount = results.filter((result) => "ErrorCode" in result).length;
      return {
        answer: json(
          200,
          { FailedEntryCount, Entries: results },
          { "content-type": "application/x-amz-json-1.1" },
        ),
      };
    },
    error: targetError,
  };
}
