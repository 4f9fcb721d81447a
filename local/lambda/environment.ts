/** A function of the template, and exactly the environment that Lambda would give it. */

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
  /** Where its bundle is. */
  readonly folder: string;
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly variables: Readonly<Record<string, string>>;
}

/** The functions that run on Node; CDK's own helpers (which fill buckets at deployment) do not. */
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

/** CDK's helpers are of no named function: ours all choose theirs. */
const isOurs = ({ properties }: Resource<FunctionProperties>) =>
  properties.Runtime?.startsWith("nodejs") === true;

/** The version of who is called by the plain name. */
export const latest = "$LATEST";

/** What can be called by an ARN: a function by its own, or by an alias the version that it stands for. */
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

/** What everything here is signed with: the access key says by whom. */
export const secretAccessKey = "local";

/** What a function signs its calls with. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** The access key names the function to the gateway, the session token the process. */
const localKeys = ({ logicalId }: LambdaFunction, processId: string): Keys => ({
  accessKeyId: logicalId,
  secretAccessKey,
  sessionToken: processId,
});

/** What Lambda sets. Only a local stack sets `AWS_ENDPOINT_URL`, which the SDK reads by itself, and `AWS_PATIENCE_MS`. */
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
