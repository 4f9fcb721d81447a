import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Config } from "../config.ts";

/** Each kind has a page of this name in `docs/runbook`. */
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
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

export interface AlarmSpec {
  readonly kind: AlarmKind;
  /** What is affected: `intake-citizen-api`. The alarm's name is this and the kind. */
  readonly name: string;
  /** What it means for citizens or staff, a sentence. */
  readonly meaning: string;
  /** What was seen, a sentence. */
  readonly seen: string;
  readonly metric: IMetric;
  /** Rings when the metric is above this; or below it, or not there, when something must go on happening. */
  readonly above?: number;
  readonly below?: number;
  /** How many periods in a row. */
  readonly periods?: number;
}

/** The people who run the system, and how an alarm reaches them: first what it means, then what was seen, then what to do. */
export class Operators extends Construct {
  readonly #topic: Topic;
  readonly #runbook: string;

  constructor(scope: Construct, config: Config) {
    super(scope, "operators");
    this.#runbook = config.runbook;
    this.#topic = new Topic(this, "alarms", { displayName: "Peygir alarms", enforceSSL: true });
    if (config.operatorEmail) this.#topic.addSubscription(new EmailSubscription(config.operatorEmail));
  }

  alarm(scope: Construct, spec: AlarmSpec): Alarm {
    const alarm = new Alarm(scope, `${spec.kind}-alarm`, {
      alarmName: `${spec.name}-${spec.kind}`,
      alarmDescription: `${spec.meaning} Seen: ${spec.seen} To do: ${this.#runbook}/${spec.kind}.md`,
      metric: spec.metric,
      ...ringing(spec),
      evaluationPeriods: spec.periods ?? 1,
    });
    const action = new SnsAction(this.#topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    return alarm;
  }
}

const ringing = ({ above = 0, below }: AlarmSpec) =>
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

export const fiveMinutes = Duration.minutes(5);
