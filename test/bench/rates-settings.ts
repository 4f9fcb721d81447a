/** The template's settings that limit how fast each part may go. */
import type { Template } from "../../local/template/template.ts";

/** How a stream or a queue is read. */
export interface Reader {
  readonly name: string;
  readonly source: "stream" | "queue";
  /** Batches of one shard at once; each holds other partition keys. */
  readonly parallelizationFactor: number;
  /** The most batches of a queue at once, where the template limits them. */
  readonly mostAtOnce: number | undefined;
}

export interface Settings {
  readonly readers: readonly Reader[];
  readonly functions: ReadonlyMap<
    string,
    { readonly memoryMb: number; readonly reserved: number | undefined }
  >;
  /** Calls of the API a second. */
  readonly apiRate: number;
  /** Calls of one address in five minutes; undefined where no web ACL is made. */
  readonly addressRate: number | undefined;
}

interface FunctionProperties {
  readonly MemorySize?: number;
  readonly ReservedConcurrentExecutions?: number;
}

interface MappingProperties {
  readonly EventSourceArn: string;
  readonly FunctionName: string;
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

/** @param acl the template of the web ACL, which only production has */
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
  { EventSourceArn, FunctionName, ParallelizationFactor = 1, ScalingConfig }: MappingProperties,
  functions: readonly { readonly name: string; readonly arn: string }[],
): Reader {
  const fn = functions.find(({ name, arn }) => name === FunctionName || arn === FunctionName);
  if (!fn) throw new Error(`${FunctionName} reads ${EventSourceArn} and is not in the template`);
  return {
    name: fn.name,
    source: EventSourceArn.includes("/stream/") ? "stream" : "queue",
    parallelizationFactor: ParallelizationFactor,
    mostAtOnce: ScalingConfig?.MaximumConcurrency,
  };
}
