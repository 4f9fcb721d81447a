/** What there is month by month, whether or not anybody asks for anything: counted in the synthesized templates. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

export interface Standing {
  readonly alarmMetrics: number;
  readonly logMetrics: number;
  readonly dashboards: number;
  readonly keys: number;
  readonly webAcls: number;
  readonly webAclRules: number;
  /** Functions that run every minute. */
  readonly minutes: number;
  /** Queues that a function reads. */
  readonly readQueues: number;
  /** Memory of each function, in gigabytes. */
  readonly memory: number;
}

/** Of all stacks in a folder (`cdk.out`). */
export function resourcesIn(folder: string): readonly Resource[] {
  const stacks = readdirSync(folder).filter((file) => file.endsWith(".template.json"));
  return stacks.flatMap((file) =>
    Object.values<Resource>(JSON.parse(readFileSync(join(folder, file), "utf8")).Resources),
  );
}

export function standingOf(resources: readonly Resource[]): Standing {
  const of = (type: string) => resources.filter(({ Type }) => Type === type);
  const metricsOf = ({ Properties = {} }: Resource) =>
    ((Properties["Metrics"] as readonly object[] | undefined) ?? [{ MetricStat: {} }]).filter(
      (metric) => "MetricStat" in metric,
    ).length;
  const namesOf = ({ Properties = {} }: Resource) =>
    (Properties["MetricTransformations"] as readonly { readonly MetricName: string }[]).map(
      ({ MetricName }) => MetricName,
    );
  const memories = of("AWS::Lambda::Function").map(({ Properties = {} }) =>
    Number(Properties["MemorySize"] ?? 128),
  );
  return {
    alarmMetrics: of("AWS::CloudWatch::Alarm").reduce((sum, alarm) => sum + metricsOf(alarm), 0),
    logMetrics: new Set(of("AWS::Logs::MetricFilter").flatMap(namesOf)).size,
    dashboards: of("AWS::CloudWatch::Dashboard").length,
    keys: of("AWS::KMS::Key").length,
    webAcls: of("AWS::WAFv2::WebACL").length,
    webAclRules: of("AWS::WAFv2::WebACL").flatMap(
      ({ Properties = {} }) => Properties["Rules"] as readonly object[],
    ).length,
    minutes: of("AWS::Events::Rule").filter(({ Properties = {} }) => Properties["ScheduleExpression"]).length,
    readQueues: of("AWS::Lambda::EventSourceMapping").filter(
      ({ Properties = {} }) => Properties["StartingPosition"] === undefined,
    ).length,
    memory: Math.max(...memories) / 1_024,
  };
}
