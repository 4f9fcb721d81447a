/**
 * The template's functions, each with the environment variables that Lambda would give it, and two of the local stack.
 */

import { allowed, patience } from "../stack/patience.ts";
import { region } from "../template/names.ts";
import type { Resource, Template } from "../template/template.ts";

export interface FunctionProperties {
  readonly Runtime?: string;
  readonly Handler: string;
  readonly Role: string;
  readonly Code: { readonly S3Key?: string };
  readonly MemorySize?: number;
  /** The time limit in seconds; Lambda's default is 3. */
  readonly Timeout?: number;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
  readonly ReservedConcurrentExecutions?: number;
}

export interface LambdaFunction {
  readonly name: string;
  readonly logicalId: string;
  readonly arn: string;
  readonly roleArn: string;
  /** The folder of the function's bundle. */
  readonly folder: string;
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly variables: Readonly<Record<string, string>>;
}

/** Returns the template's functions that run on Node, without the helper functions of the CDK. */
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

/** Whether a function is ours: all our functions have a Node runtime. */
const isOurs = ({ properties }: Resource<FunctionProperties>) =>
  properties.Runtime?.startsWith("nodejs") === true;

/** The name of the version that is called when a caller gives only the function's name. */
export const latest = "$LATEST";

/** A function that callers name by its ARN, or a version that callers name by an alias's ARN. */
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

/** The secret key of all signatures, which is not checked: only the access key identifies the caller. */
export const secretAccessKey = "local";

/** The AWS keys with which a function signs its calls. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/**
 * Makes the keys of a process: the access key names the function, and the session token names the process.
 */
const localKeys = ({ logicalId }: LambdaFunction, processId: string): Keys => ({
  accessKeyId: logicalId,
  secretAccessKey,
  sessionToken: processId,
});

/**
 * Returns the environment variables that Lambda sets, and two that only a local stack sets:
 * `AWS_ENDPOINT_URL`, which the SDK reads, and `AWS_PATIENCE_MS`.
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
