/**
 * Alarms for failing functions: three for all functions together, and one for calls that AWS throttles (ADR
 * 0051).
 */
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import type { LambdaTriggers } from "../../shared/triggers.ts";
import { linesOf, throttlesOfAll } from "../metrics.ts";
import type { HouseFunction } from "./house-function.ts";

type Part = "api" | "called" | "background";

/** The effect of a failing function on people, by the kind of function. The dashboard names the function. */
const meanings: Readonly<Record<Part, string>> = {
  api: "Applicants, staff or partner systems get errors.",
  called:
    "Calls between services fail: people cannot register or get a code, or staff cannot read what they need.",
  background: "Decisions are shown, passed on or followed up late.",
};

/** Returns the kind of a function by its triggers; the kind decides the effect that the alarm names. */
function partOf({ routes, staffRoutes, events, scans, stream, everyMinute }: LambdaTriggers): Part {
  if (routes ?? staffRoutes) return "api";
  return (events ?? scans ?? stream ?? everyMinute) ? "background" : "called";
}

/**
 * Matches the log line that Lambda writes about a broken invocation: at the level WARN, Lambda writes no such
 * line about a successful one.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html
 * https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html#platform-report
 */
const brokeOff = FilterPattern.all(
  FilterPattern.stringValue("$.type", "=", "platform.report"),
  FilterPattern.stringValue("$.record.status", "!=", "success"),
);
/**
 * Matches a function's log line about an unexpected exception that did not end the invocation: the function answered
 * with an error page, or went on with the next aggregate.
 */
const unexpected = FilterPattern.stringValue("$.alarm", "=", "unexpected");

/** Adds the failures of one function to the alarms that all functions of the same kind share. */
export function watchFailures(house: HouseFunction): void {
  const { operators } = house.ground;
  const part = partOf(house.triggers);
  const metric = `${part}-function-errors`;
  house.lines("function-errors", FilterPattern.any(unexpected, brokeOff), metric);
  operators.alarmTogether({
    kind: "function-errors",
    name: part,
    meaning: meanings[part],
    seen: "A function failed, or continued after an unexpected exception, in the last five minutes; the query on this page names it.",
    metric: linesOf(metric),
    above: 0,
  });
  operators.alarmTogether({
    kind: "function-throttles",
    name: "all",
    meaning: "People see error pages, or decisions are passed on late.",
    seen: "AWS throttled calls of functions of this account in the last five minutes.",
    metric: throttlesOfAll,
    above: 0,
  });
}
