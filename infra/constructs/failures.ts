/** What rings when a function fails: three alarms for all functions, and one for calls that AWS held back (ADR 0051). */
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import type { LambdaTriggers } from "../../shared/triggers.ts";
import { linesOf, throttlesOfAll } from "../metrics.ts";
import type { HouseFunction } from "./house-function.ts";

type Part = "api" | "called" | "background";

/** What it means when one of them fails; the dashboard and the function's own alarms, if it has some, say more. */
const meanings: Readonly<Record<Part, string>> = {
  api: "Applicants, staff or partner systems get an error in place of what they asked for.",
  called:
    "What one service asks another at once fails: people cannot register or get a code, or staff cannot read what they need.",
  background: "Decisions are shown, passed on or acted upon late.",
};

/** How people or other functions come to it, and so what its failure means. */
function partOf({ routes, staffRoutes, events, scans, stream, everyMinute }: LambdaTriggers): Part {
  if (routes ?? staffRoutes) return "api";
  return (events ?? scans ?? stream ?? everyMinute) ? "background" : "called";
}

/**
 * Lambda's own line about an invocation that broke off: at the level WARN it writes none about one that succeeded.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html
 * https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html#platform-report
 */
const brokeOff = FilterPattern.all(
  FilterPattern.stringValue("$.type", "=", "platform.report"),
  FilterPattern.stringValue("$.record.status", "!=", "success"),
);
/** A function's line about an exception that it did not expect and went on after, by an error page or with the next case. */
const unexpected = FilterPattern.stringValue("$.alarm", "=", "unexpected");

/** Counts the failures of a function with those of others of its part. */
export function watchFailures(house: HouseFunction): void {
  const { operators } = house.ground;
  const part = partOf(house.triggers);
  const metric = `${part}-function-errors`;
  house.lines("function-errors", FilterPattern.any(unexpected, brokeOff), metric);
  operators.alarmTogether({
    kind: "function-errors",
    name: part,
    meaning: meanings[part],
    seen: "A function broke off, or went on after an exception that it did not expect, in the last five minutes; the query on this page names it.",
    metric: linesOf(metric),
    above: 0,
  });
  operators.alarmTogether({
    kind: "function-throttles",
    name: "all",
    meaning: "People see error pages, or what was decided is told late.",
    seen: "AWS held back calls of functions of this account in the last five minutes.",
    metric: throttlesOfAll,
    above: 0,
  });
}
