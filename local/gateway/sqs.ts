/** SQS behind the gateway. */
import { awsJson, type Target } from "../forward.ts";
import { account, region } from "../template/names.ts";
import { type AwsService, parseTarget, targetError } from "./api-call.ts";

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
    serve: async ({ request }) => ({
      answer: await awsJson(sqs, request.headers["x-amz-target"] ?? "", request.body),
    }),
    error: targetError,
  };
}
