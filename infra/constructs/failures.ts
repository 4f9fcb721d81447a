/** Alarms for failing functions: three for all functions, and one for throttled calls (ADR 0051). */
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import type { LambdaTriggers } from "../../shared/triggers.ts";
import { linesOf, throttlesOfAll } from "../metrics.ts";
import type { HouseFunction } from "./house-function.ts";

type Part = "api" | "called" | "background";

/** The effect of a failure; the dashboard and the function's own alarms, if any, say more. */
const meanings: Readonly<Record<Part, string>> = {
  api: "Applicants, staff or partner systems get errors.",
  called:
    "Calls between services fail: people cannot register or get a code, or staff cannot read what they need.",
  background: "Decisions are shown, passed on or followed up late.",
};

/** The kind of a function by its triggers, and so the effect of its failure. */
function partOf({ routes, staffRoutes, events, scans, stream, everyMinute }: LambdaTriggers): Part {
  if (routes ?? staffRoutes) return "api";
  return (events ?? scans ?? stream ?? everyMinute) ? "background" : "called";
}

/**
 * Lambda's own line about a broken invocation: at the level WARN it writes none about a successful one.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html
 * https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html#platform-report
 */
const brokeOff = FilterPattern.all(
  FilterPattern.stringValue("$.type", "=", "platform.report"),
  FilterPattern.stringValue("$.record.status", "!=", "success"),
);
/**
 * A function's line about an unexpected exception after which it continued, with an error page or the next
 * case.
 */
const unexpected = FilterPattern.stringValue("$.alarm", "=", "unexpected");

/** Counts the failures of a function with those of others of its kind. */
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
