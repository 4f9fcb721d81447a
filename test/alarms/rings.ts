/** Computes whether an alarm of the CloudFormation template rings for given values of its metrics. */
import { type Figure, metricMath } from "./metric-math.ts";

interface Metric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
}

type Statistic = Metric & { readonly Period: number };

export interface Alarm extends Partial<Statistic> {
  readonly AlarmName: string;
  readonly AlarmDescription: string;
  readonly ComparisonOperator: string;
  readonly Threshold: number;
  readonly EvaluationPeriods: number;
  readonly TreatMissingData: string;
  readonly Metrics?: readonly {
    readonly Id: string;
    readonly Expression?: string;
    readonly MetricStat?: { readonly Metric: Metric; readonly Period: number };
  }[];
}

/** A metric's name in these tests, such as `Peygir/front-door-server-error` or `AWS/Lambda/Errors/intake-relay`. */
export const nameOf = ({ Namespace, MetricName, Dimensions = [] }: Metric): string =>
  [Namespace, MetricName, ...Dimensions.map(({ Value }) => Value)].join("/");

/** Returns a metric's value in a period. Period 0 is the newest period, and period 1 is the period before it. */
export type FigureOf = (metric: string, period: number) => Figure;

/** The names of the metrics that an alarm evaluates. */
export const metricsOf = ({ Metrics, ...own }: Alarm): readonly string[] =>
  Metrics
    ? Metrics.flatMap(({ MetricStat }) => (MetricStat ? [nameOf(MetricStat.Metric)] : []))
    : [nameOf(own as Metric)];

/**
 * Returns whether the alarm rings.
 * @param now the end of the newest period
 */
export function rings(alarm: Alarm, figureOf: FigureOf, now: Date): boolean {
  const periods = Array.from({ length: alarm.EvaluationPeriods }, (_, n) => valueIn(alarm, figureOf, now, n));
  return periods.every((value) => breaches(alarm, value));
}

function breaches({ ComparisonOperator, Threshold, TreatMissingData }: Alarm, value: Figure): boolean {
  if (value === undefined) return TreatMissingData === "breaching";
  if (ComparisonOperator === "GreaterThanThreshold") return value > Threshold;
  if (ComparisonOperator === "LessThanThreshold") return value < Threshold;
  throw new Error(`Not known here: ${ComparisonOperator}`);
}

function valueIn(alarm: Alarm, figureOf: FigureOf, now: Date, n: number): Figure {
  if (!alarm.Metrics) return figureOf(nameOf(alarm as Statistic), n);
  const stats = alarm.Metrics.flatMap(({ Id, MetricStat }) => (MetricStat ? [{ Id, ...MetricStat }] : []));
  const expression = alarm.Metrics.find(({ Expression }) => Expression)?.Expression ?? "";
  const period = Math.max(...stats.map(({ Period }) => Period)) * 1_000;
  const figures = Object.fromEntries(stats.map(({ Id, Metric }) => [Id, figureOf(nameOf(Metric), n)]));
  return metricMath(expression)({ figures, at: new Date(now.getTime() - (n + 1) * period) });
}
