import { Lazy, Stack } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  type Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { CfnMetricFilter, CfnQueryDefinition, type IFilterPattern } from "aws-cdk-lib/aws-logs";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { AlarmKind } from "./alarm-kinds.ts";
import type { Config } from "./config.ts";
import { Dashboards } from "./dashboards.ts";
import { linesOf, namespace } from "./metrics.ts";
import type { NamedAlarm } from "./now.ts";
import { logsOf, savedQueries } from "./saved-queries.ts";

export interface AlarmSpec {
  readonly kind: AlarmKind;
  /**
   * The function or other resource that the alarm watches, such as `intake-citizen-api`. The alarm's name is this name
   * and the kind, with a dash between.
   */
  readonly name: string;
  /** The effect of the fault on citizens or staff, in a sentence. */
  readonly meaning: string;
  /** The observation that raised the alarm, in a sentence. */
  readonly seen: string;
  readonly metric: IMetric;
  /**
   * Raises the alarm when the metric is above `above`. For work that must continue, `below` raises the alarm when the
   * metric is lower than `below`, or has no value.
   */
  readonly above?: number;
  readonly below?: number;
  /** For how many consecutive periods the metric must cross the limit. */
  readonly periods?: number;
}

/** Log lines to count as a metric. */
export interface LinesSpec {
  /** The function that writes the log, such as `intake-citizen-api`. */
  readonly name: string;
  /** The name of the log group. */
  readonly log: string;
  /**
   * A short name for the meaning of the line, such as `budget-used-up`. Together with the function's name it
   * is the name of the filter, and of the metric unless `metric` is given.
   */
  readonly tells: string;
  readonly pattern: IFilterPattern;
  /** The name of the metric, when the lines of several logs are counted together. */
  readonly metric?: string;
  /** The value that each line adds to the metric; one when absent. */
  readonly value?: number;
}

/**
 * The operators' stack: alarms, how they reach operators, dashboards, and saved queries. A message names the effect first, then the
 * observation, then the remedy. It is a separate stack, which refers to the system's resources by name (ADR
 * 0015).
 */
export class Operators extends Stack {
  /** The SNS topic of alarms; absent when the deployment has no alarms. */
  readonly #topic: Topic | undefined;
  readonly #runbook: string;
  readonly #shared = new Map<string, Set<string>>();
  readonly #alarms: NamedAlarm[] = [];
  readonly dashboards = new Dashboards(this);

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id, {
      description: "Peygir: what its operators watch it by",
      terminationProtection: config.isProtected,
    });
    this.#runbook = config.runbook;
    this.#topic = config.alarms
      ? new Topic(this, "alarms", { displayName: "Peygir alarms", enforceSSL: true })
      : undefined;
    if (config.operatorEmail) this.#topic?.addSubscription(new EmailSubscription(config.operatorEmail));
  }

  alarm(spec: AlarmSpec): void {
    if (this.#topic === undefined) return;
    const name = `${spec.name}-${spec.kind}`;
    const alarm = new Alarm(this, name, {
      alarmName: name,
      alarmDescription: describeAlarm(spec, this.#runbook),
      metric: spec.metric,
      ...ringing(spec),
      evaluationPeriods: spec.periods ?? 1,
    });
    this.#alarms.push({ kind: spec.kind, of: spec.name, alarm });
    const action = new SnsAction(this.#topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }

  /**
   * Adds the metric to one alarm for all calls with the same `name` and `kind`, because each alarm costs by
   * the month (ADR 0051). The alarm's text lists each effect.
   */
  alarmTogether(spec: AlarmSpec): void {
    const name = `${spec.name}-${spec.kind}`;
    const known = this.#shared.get(name);
    const meanings = known ?? new Set<string>();
    meanings.add(spec.meaning);
    if (known) return;
    this.#shared.set(name, meanings);
    this.alarm({ ...spec, meaning: Lazy.string({ produce: () => [...meanings].join(" ") }) });
  }

  /**
   * Counts the log lines that match the pattern, in five minutes, and returns the metric. Without alarms it
   * creates no metric filter, since that would cost by the month.
   */
  lines({ name, log, tells, pattern, metric = `${name}-${tells}`, value = 1 }: LinesSpec): Metric {
    if (this.#topic === undefined) return linesOf(metric);
    new CfnMetricFilter(this, `${name}-${tells}-lines`, {
      logGroupName: log,
      filterPattern: pattern.logPatternString,
      metricTransformations: [
        {
          metricNamespace: namespace,
          metricName: metric,
          metricValue: String(value),
        },
      ],
    });
    return linesOf(metric);
  }

  /** Creates the dashboards and the saved queries; call it after every function and alarm is added. */
  finish(): void {
    this.dashboards.make({ alarms: this.#alarms, runbook: this.#runbook });
    for (const query of savedQueries)
      new CfnQueryDefinition(this, `${query.name.replaceAll("/", "-")}-query`, {
        name: query.name,
        queryString: query.text,
        ...logNames(logsOf(query, this.dashboards.rows)),
      });
  }
}

/** Without log groups, a saved query reads those that the operator selects. */
const logNames = (logGroupNames: string[]) => (logGroupNames.length > 0 ? { logGroupNames } : {});

/** The text of an alarm: first the effect, then the observation, then the address of the runbook. */
export const describeAlarm = (
  { meaning, seen, kind }: Pick<AlarmSpec, "meaning" | "seen" | "kind">,
  runbook: string,
): string => `${meaning} Seen: ${seen} To do: ${runbook}/${kind}.md`;

export const ringing = ({ above = 0, below }: Pick<AlarmSpec, "above" | "below">) =>
  below === undefined
    ? {
        threshold: above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }
    : {
        threshold: below,
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.BREACHING,
      };
