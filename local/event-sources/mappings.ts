/** Reads the template's event source mappings: which stream or queue invokes which function. */

import { decide } from "../iam/evaluate.ts";
import type { RolePolicies } from "../iam/policies.ts";
import type { LambdaFunction } from "../lambda/environment.ts";
import type { Resource, Template } from "../template/template.ts";

export interface MappingProperties {
  readonly EventSourceArn: string;
  readonly FunctionName: string;
  readonly Enabled?: boolean;
  readonly BatchSize?: number;
  /** How many seconds messages of a queue are collected for a batch. */
  readonly MaximumBatchingWindowInSeconds?: number;
  /** The number of parallel batches of one shard. */
  readonly ParallelizationFactor?: number;
  /** The most parallel batches of one queue. */
  readonly ScalingConfig?: { readonly MaximumConcurrency?: number };
  readonly BisectBatchOnFunctionError?: boolean;
  readonly MaximumRetryAttempts?: number;
  /** Seconds after which a record is given up; -1 for as long as the stream keeps the record. */
  readonly MaximumRecordAgeInSeconds?: number;
  readonly FunctionResponseTypes?: readonly string[];
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination?: string } };
  readonly FilterCriteria?: unknown;
}

export interface Mapping {
  readonly id: string;
  readonly fn: LambdaFunction;
  readonly source: { readonly kind: "stream" | "queue"; readonly name: string; readonly arn: string };
  readonly properties: MappingProperties;
}

/** The actions that Lambda itself performs with the function's role, by kind of source. */
const pollerActions = {
  stream: [
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
  ],
  queue: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
};

/**
 * Returns the mappings.
 * @throws Error, as a deployment would fail, when a role does not let Lambda read its source
 */
export function mappingsOf(
  template: Template,
  functions: readonly LambdaFunction[],
  policies: RolePolicies,
): readonly Mapping[] {
  const resources = template.ofType<MappingProperties>("AWS::Lambda::EventSourceMapping");
  const mappings = resources.filter(({ properties }) => properties.Enabled !== false);
  return mappings.map((resource) => {
    const mapping = mappingOf(template, functions, resource);
    checkRole(mapping, policies);
    return mapping;
  });
}

function mappingOf(
  template: Template,
  functions: readonly LambdaFunction[],
  { logicalId: id, properties }: Resource<MappingProperties>,
): Mapping {
  const { EventSourceArn: arn, FunctionName } = properties;
  const fn = functions.find(({ name, arn: own }) => name === FunctionName || own === FunctionName);
  const source = template.byArn(arn.replace(/\/stream\/.*$/, ""));
  if (!fn || !source)
    throw new Error(`The mapping ${id} names a function or a source that is not in the template`);
  if (properties.FilterCriteria)
    throw new Error(`The local stack does not do FilterCriteria, which ${id} has`);
  const kind = source.type === "AWS::SQS::Queue" ? "queue" : "stream";
  return { id, fn, source: { kind, name: source.name, arn }, properties };
}

function checkRole({ fn, source }: Mapping, policies: RolePolicies): void {
  const statements = policies.get(fn.roleArn) ?? [];
  for (const action of pollerActions[source.kind]) {
    if (decide(statements, { action, resource: source.arn }) === "allowed") continue;
    throw new Error(`The role of ${fn.name} does not let Lambda call ${action} on ${source.arn}`);
  }
}

/**
 * Returns the ids of the failed items that a function's response names; empty when the response names none.
 */
export function reportedFailures(payload: unknown): readonly string[] {
  const failures =
    (payload as { batchItemFailures?: { itemIdentifier?: string }[] } | null)?.batchItemFailures ?? [];
  return failures.map(({ itemIdentifier }) => itemIdentifier ?? "");
}
