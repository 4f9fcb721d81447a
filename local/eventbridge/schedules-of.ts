/**
 * Reads the template's schedules, EventBridge rules that run at intervals: the function that each invokes,
 * and where its failures go.
 */

import { decide, type Statement } from "../iam/evaluate.ts";
import type { RolePolicies } from "../iam/policies.ts";
import type { LambdaFunction } from "../lambda/environment.ts";
import type { Template } from "../template/template.ts";

interface RuleProperties {
  readonly ScheduleExpression?: string;
  readonly State?: string;
  readonly Targets?: readonly {
    readonly Arn: string;
    readonly Input?: unknown;
    readonly InputPath?: unknown;
  }[];
}

interface PermissionProperties {
  readonly FunctionName: string;
  readonly Principal: string;
  readonly SourceArn?: string;
}

interface InvokeConfigProperties {
  readonly FunctionName: string;
  readonly MaximumRetryAttempts?: number;
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination?: string } };
}

export interface Schedule {
  /** The name of the rule. */
  readonly name: string;
  readonly arn: string;
  readonly functionName: string;
  readonly everyMs: number;
  /** How often a failed invocation is retried; Lambda's default is 2. */
  readonly retries: number;
  /** The queue that receives failed invocations; undefined when there is none. */
  readonly failures: string | undefined;
}

const minute = 60_000;
const unitMs: Readonly<Record<string, number>> = { minute, hour: 60 * minute, day: 24 * 60 * minute };

/**
 * Returns the schedules.
 * @throws Error when a rule may not invoke its function, or its failures cannot be put into their queue: on AWS the
 * deployment would fail, or the rule would do nothing
 */
export function schedulesOf(
  template: Template,
  functions: readonly LambdaFunction[],
  policies: RolePolicies,
): readonly Schedule[] {
  return template
    .ofType<RuleProperties>("AWS::Events::Rule")
    .flatMap(({ logicalId, name, arn, properties: { ScheduleExpression, State, Targets = [] } }) => {
      if (ScheduleExpression === undefined || State === "DISABLED") return [];
      const everyMs = everyMsOf(ScheduleExpression);
      return Targets.map((target) => {
        const fn = functions.find((each) => each.arn === target.Arn);
        if (!fn || target.Input !== undefined || target.InputPath !== undefined)
          throw new Error(
            `The local stack's clock invokes functions with its own event; ${logicalId} wants more`,
          );
        checkMayInvoke(template, arn, fn);
        return { name, arn, functionName: fn.name, everyMs, ...onFailure(template, fn, policies) };
      });
    });
}

/**
 * Returns the milliseconds of `rate(1 minute)`.
 * @throws Error for a cron expression, which no template of ours has
 */
export function everyMsOf(expression: string): number {
  const [, count = "", unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const everyMs = Number(count) * (unitMs[unit] ?? 0);
  if (everyMs > 0) return everyMs;
  throw new Error(`The local stack does rates and not ${expression}`);
}

function checkMayInvoke(template: Template, rule: string, fn: LambdaFunction): void {
  const permissions = template.ofType<PermissionProperties>("AWS::Lambda::Permission");
  const allowed = permissions.some(
    ({ properties: { FunctionName, Principal, SourceArn } }) =>
      [fn.name, fn.arn].includes(FunctionName) &&
      Principal === "events.amazonaws.com" &&
      (SourceArn === undefined || SourceArn === rule),
  );
  if (!allowed) throw new Error(`${fn.name} does not let ${rule} invoke it`);
}

function onFailure(
  template: Template,
  fn: LambdaFunction,
  policies: RolePolicies,
): Pick<Schedule, "retries" | "failures"> {
  const configs = template.ofType<InvokeConfigProperties>("AWS::Lambda::EventInvokeConfig");
  const config = configs.find(({ properties }) => [fn.name, fn.arn].includes(properties.FunctionName));
  const { MaximumRetryAttempts: retries = 2, DestinationConfig } = config?.properties ?? {};
  const arn = DestinationConfig?.OnFailure?.Destination;
  if (arn === undefined) return { retries, failures: undefined };
  const queue = template.byArn(arn);
  if (queue?.type !== "AWS::SQS::Queue")
    throw new Error(`The local stack puts failures into queues; ${fn.name} has ${arn}`);
  checkRole(policies.get(fn.roleArn) ?? [], fn, arn);
  return { retries, failures: queue.name };
}

function checkRole(statements: readonly Statement[], { name }: LambdaFunction, queue: string): void {
  if (decide(statements, { action: "sqs:SendMessage", resource: queue }) === "allowed") return;
  throw new Error(`The role of ${name} does not let Lambda put failures into ${queue}`);
}
