/** Heartbeat alarms: raised when a function writes no log line about its work for some office hours. */
import { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, type IFilterPattern } from "aws-cdk-lib/aws-logs";
import type { AlarmKind } from "../alarm-kinds.ts";
import { type HouseFunction, logOf } from "./house-function.ts";

export interface Heartbeat {
  readonly kind: Extract<AlarmKind, "no-requests" | "nothing-told">;
  /** The effect of the fault on citizens or staff, in a sentence. */
  readonly meaning: string;
  readonly seen: string;
  /** Matches the log lines by which the function shows that it works. */
  readonly beat: IFilterPattern;
}

/** The function whose log has a line every minute, day and night. */
const clock = "referral-every-minute";

/** Creates an alarm that is raised when no log line of the function matches `beat` for three office hours. */
export function heartbeat(house: HouseFunction, { kind, meaning, seen, beat }: Heartbeat): void {
  const { name, ground } = house;
  ground.operators.alarm({
    ...{ kind, name, meaning, seen },
    metric: inOfficeHours(beats(house, kind, beat)),
    below: 1,
    periods: 3,
  });
}

/**
 * The number of log lines in an hour that match `beat`. Lines of the every-minute function are added with the value zero,
 * so that the metric has a value in every hour.
 */
function beats({ name, ground: { operators } }: HouseFunction, kind: string, beat: IFilterPattern): IMetric {
  const metric = `${name}-${kind}`;
  const ticks = FilterPattern.stringValue("$.outcome", "=", "ok");
  operators.lines({ name: clock, log: logOf(clock), tells: metric, pattern: ticks, metric, value: 0 });
  const lines = operators.lines({ name, log: logOf(name), tells: kind, pattern: beat, metric });
  return lines.with({ period: Duration.hours(1) });
}

/**
 * Returns the metric's value on Saturday to Wednesday from half past eight to half past one in Tehran, and the value 1
 * at any other time. The hours are whole hours in UTC, since Iran has had no summer time since 2022. CloudWatch knows no
 * holidays, so the alarm may be raised on a holiday (`docs/operate/runbook`).
 */
const inOfficeHours = (beats: IMetric): IMetric =>
  new MathExpression({
    expression:
      "IF((DAY(beats) >= 6 OR DAY(beats) <= 3) AND HOUR(beats) >= 5 AND HOUR(beats) < 10, beats, 1)",
    usingMetrics: { beats },
    period: Duration.hours(1),
  });
