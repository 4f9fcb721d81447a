/** Alarms for work that must continue in office hours. */
import { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import { FilterPattern, type IFilterPattern } from "aws-cdk-lib/aws-logs";
import type { AlarmKind } from "../operators.ts";
import { type HouseFunction, logOf } from "./house-function.ts";

export interface Heartbeat {
  readonly kind: Extract<AlarmKind, "no-requests" | "nothing-told">;
  /** The effect on citizens or staff, in a sentence. */
  readonly meaning: string;
  readonly seen: string;
  /** A log line of the function that shows that it works. */
  readonly beat: IFilterPattern;
}

/** The log with a line every minute, day and night. */
const clock = "referral-every-minute";

/** Raises the alarm after three office hours without a beat. */
export function heartbeat(house: HouseFunction, { kind, meaning, seen, beat }: Heartbeat): void {
  const { name, ground } = house;
  ground.operators.alarm({
    ...{ kind, name, meaning, seen },
    metric: inOfficeHours(beats(house, kind, beat)),
    below: 1,
    periods: 3,
  });
}

/** The number of beats in an hour; the clock's lines add nothing, but make zero a value too. */
function beats({ name, ground: { operators } }: HouseFunction, kind: string, beat: IFilterPattern): IMetric {
  const metric = `${name}-${kind}`;
  const ticks = FilterPattern.stringValue("$.outcome", "=", "ok");
  operators.lines({ name: clock, log: logOf(clock), tells: metric, pattern: ticks, metric, value: 0 });
  const lines = operators.lines({ name, log: logOf(name), tells: kind, pattern: beat, metric });
  return lines.with({ period: Duration.hours(1) });
}

/**
 * Saturday to Wednesday, half past eight to half past one in Tehran, as whole hours in UTC (Iran has no
 * summer time since 1401); one at any other time. CloudWatch knows no holidays, so it may ring on them
 * (`docs/operate/runbook`).
 */
const inOfficeHours = (beats: IMetric): IMetric =>
  new MathExpression({
    expression:
      "IF((DAY(beats) >= 6 OR DAY(beats) <= 3) AND HOUR(beats) >= 5 AND HOUR(beats) < 10, beats, 1)",
    usingMetrics: { beats },
    period: Duration.hours(1),
  });
