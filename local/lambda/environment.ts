/** A function of the template, with exactly the environment that Lambda would give it. */

import { allowed, patience } from "../stack/patience.ts";
import { region } from "../template/names.ts";
import type { Resource, Template } from "../template/template.ts";

export interface FunctionProperties {
  readonly Runtime?: string;
  readonly Handler: string;
  readonly Role: string;
  readonly Code: { readonly S3Key?: string };
  readonly MemorySize?: number;
  /** Seconds; Lambda's default is 3. */
  readonly Timeout?: number;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
  readonly ReservedConcurrentExecutions?: number;
}

export interface LambdaFunction {
  readonly name: string;
  readonly logicalId: string;
  readonly arn: string;
  readonly roleArn: string;
  /** The folder of its bundle. */
  readonly folder: string;
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly variables: Readonly<Record<string, string>>;
}

/** The functions on Node, without CDK's own helpers (which fill buckets at deployment). */
export function functionsOf(template: Template): readonly LambdaFunction[] {
  const resources = template.ofType<FunctionProperties>("AWS::Lambda::Function");
  return resources.filter(isOurs).map(({ name, logicalId, arn, properties }) => ({
    name,
    logicalId,
    arn,
    roleArn: properties.Role,
    folder: template.asset(properties.Code.S3Key ?? ""),
    handler: properties.Handler,
    timeoutMs: allowed((properties.Timeout ?? 3) * 1000),
    memoryMb: properties.MemorySize ?? 128,
    variables: properties.Environment?.Variables ?? {},
  }));
}

/** CDK's helpers have no chosen name: all our functions have one. */
const isOurs = ({ properties }: Resource<FunctionProperties>) =>
  properties.Runtime?.startsWith("nodejs") === true;

/** The version called by the plain name. */
export const latest = "$LATEST";

/** A function called by its own ARN, or the version of an alias called by the alias's. */
export interface Callable {
  readonly arn: string;
  readonly functionName: string;
  readonly version: string;
}

interface AliasProperties {
  readonly FunctionName: string;
  readonly FunctionVersion: string;
}

export function callablesOf(template: Template, functions: readonly LambdaFunction[]): readonly Callable[] {
  const aliases = template.ofType<AliasProperties>("AWS::Lambda::Alias");
  return [
    ...functions.map(({ arn, name }) => ({ arn, functionName: name, version: latest })),
    ...aliases.map(({ arn, properties }) => ({
      arn,
      functionName: properties.FunctionName,
      version: properties.FunctionVersion,
    })),
  ];
}

/** The secret of all signatures here: the access key tells the caller. */
export const secretAccessKey = "local";

/** The keys with which a function signs its calls. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** The access key identifies the function to the gateway, the session token the process. */
const localKeys = ({ logicalId }: LambdaFunction, processId: string): Keys => ({
  accessKeyId: logicalId,
  secretAccessKey,
  sessionToken: processId,
});

/**
 * Lambda's environment variables. Only a local stack sets `AWS_ENDPOINT_URL`, which the SDK reads, and
 * `AWS_PATIENCE_MS`.
 */
export function environmentOf(
  fn: LambdaFunction,
  gateway: string,
  processId: string,
  version = latest,
  keys = localKeys(fn, processId),
): NodeJS.ProcessEnv {
  return {
    ...fn.variables,
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: gateway,
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMb),
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_VERSION: version,
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: processId,
    AWS_PATIENCE_MS: String(patience),
    AWS_REGION: region,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    AWS_SESSION_TOKEN: keys.sessionToken,
    LAMBDA_TASK_ROOT: fn.folder,
    TZ: ":UTC",
    _HANDLER: fn.handler,
  };
}
