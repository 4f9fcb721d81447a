/** The stand-in of SQS: checks permissions, then passes the call to fauxqs, a local implementation of SQS. */

import { soonest } from "../sqs/queues.ts";
import { account, region } from "../template/names.ts";
import { type AwsService, parseTarget, targetError } from "./api-call.ts";
import { awsJson, type Target } from "./forward.ts";

export function sqsService(sqs: Target): AwsService {
  return {
    parse: parseTarget,
    accesses: ({ action, input }) => {
      const queue = String(input["QueueUrl"] ?? "")
        .split("/")
        .at(-1);
      return [
        {
          action: `sqs:${action.replace(/Batch$/, "")}`,
          resource: `arn:aws:sqs:${region}:${account}:${queue}`,
        },
      ];
    },
    serve: async ({ request, input }) => {
      const answer = await awsJson(
        sqs,
        request.headers["x-amz-target"] ?? "",
        JSON.stringify(atSoonest(input)),
      );
      return { answer };
    },
    error: targetError,
  };
}

/** Replaces a visibility timeout of 0 by the shortest that the local SQS handles. */
function atSoonest(input: Record<string, unknown>): object {
  const later = (entry: Record<string, unknown>) =>
    entry["VisibilityTimeout"] === 0 ? { ...entry, VisibilityTimeout: soonest } : entry;
  const entries = input["Entries"] as Record<string, unknown>[] | undefined;
  return entries ? { ...input, Entries: entries.map(later) } : later(input);
}
