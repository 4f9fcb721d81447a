import { Lazy, Stack } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  type Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { CfnMetricFilter, type IFilterPattern } from "aws-cdk-lib/aws-logs";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Config } from "./config.ts";
import { Dashboards } from "./dashboards.ts";
import { linesOf, namespace } from "./metrics.ts";

/** Each kind has a page of this name in `docs/operate/runbook`. */
const alarmKinds = [
  "function-errors",
  "function-throttles",
  "api-errors",
  "queue-late",
  "dead-letters",
  "stuck-rows",
  "stream-late",
  "minutes-missed",
  "journal-tampered",
  "budget-used-up",
  "verdict-late",
  "glass-broken",
  "webhook-turned-off",
  "no-requests",
  "nothing-told",
  "canary-failed",
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

export interface AlarmSpec {
  readonly kind: AlarmKind;
  /** The affected part: `intake-citizen-api`. The alarm's name is this and the kind. */
  readonly name: string;
  /** The effect on citizens or staff, in a sentence. */
  readonly meaning: string;
  /** The observation, in a sentence. */
  readonly seen: string;
  readonly metric: IMetric;
  /** Raises the alarm when the metric is above this; or below it or absent, for work that must continue. */
  readonly above?: number;
  readonly below?: number;
  /** The number of consecutive periods. */
  readonly periods?: number;
}

/** Counted lines of a log. */
export interface LinesSpec {
  /** The function of the log: `intake-citizen-api`. */
  readonly name: string;
  /** The name of the log's group. */
  readonly log: string;
  /**
   * The meaning of such a line, `budget-used-up`. With the log's name it is the name of the filter, and of
   * the metric if that has no other.
   */
  readonly tells: string;
  readonly pattern: IFilterPattern;
  /** Set when the lines of several logs make one metric. */
  readonly metric?: string;
  /** The value of a line; one if absent. */
  readonly value?: number;
}

/**
 * The operators' view of the system, and how alarms reach them: first the effect, then the observation, then
 * the remedy. A separate stack, which refers to the other's resources by name (ADR 0015).
 */
export class Operators extends Stack {
  /** Absent without alarms. */
  readonly #topic: Topic | undefined;
  readonly #runbook: string;
  readonly #shared = new Map<string, Set<string>>();
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
    const action = new SnsAction(this.#topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }

  /**
   * One alarm for all with the same `name` and `kind`, since each metric of an alarm costs by the month (ADR
   * 0051): it lists each effect.
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

  /** The number of such lines in five minutes. */
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
}

/** First the effect, then the observation, then the remedy. */
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
