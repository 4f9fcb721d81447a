/** Reads the settings of the CloudFormation template that limit how many requests a second the system can handle. */
import type { Template } from "../../local/template/template.ts";

/** The settings of a Lambda function that reads a stream or a queue. */
export interface Reader {
  readonly name: string;
  readonly source: "stream" | "queue";
  /** The name of the table whose stream is read, or of the queue. */
  readonly of: string;
  readonly batchSize: number;
  /** How many milliseconds Lambda collects records before it delivers a batch that is not full. */
  readonly windowMs: number;
  /** The number of concurrent batches per shard. Rows with one partition key are never in two concurrent batches. */
  readonly parallelizationFactor: number;
  /** The template's limit on concurrent batches of a queue; undefined without such a limit. */
  readonly mostAtOnce: number | undefined;
}

export interface Settings {
  readonly readers: readonly Reader[];
  readonly functions: ReadonlyMap<
    string,
    { readonly memoryMb: number; readonly reserved: number | undefined }
  >;
  /** The API stage's limit of calls per second. */
  readonly apiRate: number;
  /** The web ACL's limit of calls per address in five minutes; undefined without a web ACL. */
  readonly addressRate: number | undefined;
}

interface FunctionProperties {
  readonly MemorySize?: number;
  readonly ReservedConcurrentExecutions?: number;
}

interface MappingProperties {
  readonly EventSourceArn: string;
  readonly FunctionName: string;
  readonly BatchSize?: number;
  readonly MaximumBatchingWindowInSeconds?: number;
  readonly ParallelizationFactor?: number;
  readonly ScalingConfig?: { readonly MaximumConcurrency?: number };
}

interface StageProperties {
  readonly DefaultRouteSettings?: { readonly ThrottlingRateLimit?: number };
}

interface AclProperties {
  readonly Rules: readonly {
    readonly Statement: { readonly RateBasedStatement?: { readonly Limit: number } };
  }[];
}

/** The settings in a template. @param acl the template that has the web ACL, which only production has */
export function settingsOf(template: Template, acl: Template | undefined = template): Settings {
  const functions = template.ofType<FunctionProperties>("AWS::Lambda::Function");
  const [stage] = template.ofType<StageProperties>("AWS::ApiGatewayV2::Stage");
  const apiRate = stage?.properties.DefaultRouteSettings?.ThrottlingRateLimit;
  if (apiRate === undefined) throw new Error("The API's stage has no rate");
  const rules = acl.ofType<AclProperties>("AWS::WAFv2::WebACL").flatMap(({ properties }) => properties.Rules);
  return {
    readers: template
      .ofType<MappingProperties>("AWS::Lambda::EventSourceMapping")
      .map(({ properties }) => readerOf(properties, functions)),
    functions: new Map(
      functions.map(({ name, properties }) => [
        name,
        { memoryMb: properties.MemorySize ?? 128, reserved: properties.ReservedConcurrentExecutions },
      ]),
    ),
    apiRate,
    addressRate: rules.map(({ Statement }) => Statement.RateBasedStatement?.Limit).find((limit) => limit),
  };
}

function readerOf(
  { EventSourceArn: arn, FunctionName, ScalingConfig, ...settings }: MappingProperties,
  functions: readonly { readonly name: string; readonly arn: string }[],
): Reader {
  const fn = functions.find(({ name, arn: own }) => name === FunctionName || own === FunctionName);
  if (!fn) throw new Error(`${FunctionName} reads ${arn} and is not in the template`);
  const source = arn.includes("/stream/") ? "stream" : "queue";
  return {
    name: fn.name,
    source,
    of:
      arn
        .replace(/\/stream\/.*$/, "")
        .split(/[:/]/)
        .at(-1) ?? "",
    batchSize: settings.BatchSize ?? (source === "stream" ? 100 : 10),
    windowMs: (settings.MaximumBatchingWindowInSeconds ?? 0) * 1_000,
    parallelizationFactor: settings.ParallelizationFactor ?? 1,
    mostAtOnce: ScalingConfig?.MaximumConcurrency,
  };
}
