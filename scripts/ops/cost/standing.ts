/** Counts, in the synthesised templates, the resources that are billed by the month even without requests. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

export interface Standing {
  readonly alarmMetrics: number;
  readonly logMetrics: number;
  /** The dashboards that cost money: those beyond three, or with more than fifty metrics. */
  readonly dashboards: number;
  readonly keys: number;
  /** The secrets in Secrets Manager, in the templates or named by a function's settings. */
  readonly secrets: number;
  readonly webAcls: number;
  readonly webAclRules: number;
  /** The number of functions that run every minute. */
  readonly minutes: number;
  /** The number of queues that a function reads. */
  readonly readQueues: number;
  /** The memory of most functions in gigabytes; the function that copies static files has more. */
  readonly memory: number;
}

/** Returns the resources of all stacks in a folder (`cdk.out`). */
export function resourcesIn(folder: string): readonly Resource[] {
  const stacks = readdirSync(folder).filter((file) => file.endsWith(".template.json"));
  return stacks.flatMap((file) =>
    Object.values<Resource>(JSON.parse(readFileSync(join(folder, file), "utf8")).Resources),
  );
}

export function standingOf(resources: readonly Resource[]): Standing {
  const of = (type: string) =>
    resources.filter(({ Type }) => Type === type).map(({ Properties = {} }) => Properties);
  const memories = of("AWS::Lambda::Function").map(({ MemorySize }) => Number(MemorySize ?? 128));
  return {
    alarmMetrics: of("AWS::CloudWatch::Alarm").reduce((sum, alarm) => sum + metricsOf(alarm), 0),
    logMetrics: new Set(of("AWS::Logs::MetricFilter").flatMap(countedBy)).size,
    dashboards: paid(of("AWS::CloudWatch::Dashboard")),
    keys: of("AWS::KMS::Key").length,
    secrets:
      of("AWS::SecretsManager::Secret").length +
      new Set(of("AWS::Lambda::Function").flatMap(secretsNamedBy)).size,
    webAcls: of("AWS::WAFv2::WebACL").length,
    webAclRules: of("AWS::WAFv2::WebACL").flatMap(({ Rules }) => Rules as readonly object[]).length,
    minutes: of("AWS::Events::Rule").filter(({ ScheduleExpression }) => ScheduleExpression).length,
    readQueues: of("AWS::Lambda::EventSourceMapping").filter(
      ({ StartingPosition }) => StartingPosition === undefined,
    ).length,
    memory: (memories.toSorted((a, b) => a - b)[Math.floor(memories.length / 2)] ?? 0) / 1_024,
  };
}

type Properties = NonNullable<Resource["Properties"]>;

/** Returns the number of metrics that an alarm uses: CloudWatch bills each metric of an expression. */
const metricsOf = ({ Metrics }: Properties): number =>
  ((Metrics as readonly object[] | undefined) ?? [{ MetricStat: {} }]).filter(
    (metric) => "MetricStat" in metric,
  ).length;

/**
 * Returns the names of the metrics that a metric filter counts, as JSON. In the template, a name that contains a
 * function's version is an object.
 */
const countedBy = ({ MetricTransformations }: Properties): readonly string[] =>
  (MetricTransformations as readonly { readonly MetricName: unknown }[]).map(({ MetricName }) =>
    JSON.stringify(MetricName),
  );

const free = { dashboards: 3, metrics: 50 };

function paid(dashboards: readonly Properties[]): number {
  const large = dashboards.filter(({ DashboardBody }) => namedIn(DashboardBody) > free.metrics).length;
  return large + Math.max(0, dashboards.length - large - free.dashboards);
}

/** Returns the number of metrics in a dashboard's JSON body, which may contain CloudFormation references. */
const namedIn = (body: unknown): number => JSON.stringify(body ?? "").match(/\[\\*"AWS\//g)?.length ?? 0;

const secretSettings = [
  ...["CITIZEN_CLIENT_SECRET", "OWNERSHIP_KEY", "KAVENEGAR_KEY", "SMS_IR_KEY"],
  ...["BALE_KEY", "BALE_GATEWAY_SECRET"],
];

function secretsNamedBy({ Environment }: Properties): readonly string[] {
  const { Variables = {} } = (Environment ?? {}) as {
    readonly Variables?: Readonly<Record<string, unknown>>;
  };
  return secretSettings.flatMap((name) => (Variables[name] ? [String(Variables[name])] : []));
}
