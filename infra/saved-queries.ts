/**
 * The saved queries of CloudWatch Logs Insights: one for each step of a runbook page that reads logs. The page shows
 * the same text (`test/infra/saved-queries.test.ts`). A word in capitals is to be replaced by the operator.
 */
import { accessLogGroup } from "./access-log.ts";
import type { AlarmKind } from "./alarm-kinds.ts";
import { byHour, eventCounts, hearsAllEvents } from "./event-counts.ts";
import type { FunctionKind, WatchedFunction } from "./function-kinds.ts";

export interface SavedQuery {
  /** `peygir/<runbook page>/<what>`: the console shows the parts before a slash as folders. */
  readonly name: `peygir/${AlarmKind}/${string}`;
  readonly text: string;
  readonly reads: Reads;
}

/**
 * The logs that a query reads: those of some kinds of functions, or of functions by name, or the API's access log.
 * `chosen`: the operator selects the log, since the runbook page with this query is about one function, whichever it is.
 */
export type Reads =
  | readonly FunctionKind[]
  | { readonly functions: readonly string[] }
  | "front-door"
  | "chosen";

/** Returns the names of the log groups that a query reads; none when the operator selects them. */
export function logsOf(
  { reads }: SavedQuery,
  rows: readonly Pick<WatchedFunction, "name" | "by" | "log">[],
): string[] {
  if (reads === "chosen") return [];
  if (reads === "front-door") return [accessLogGroup];
  const isRead = ({ name, by }: Pick<WatchedFunction, "name" | "by">) =>
    "functions" in reads ? reads.functions.includes(name) : reads.includes(by);
  return rows.filter(isRead).map(({ log }) => log);
}

const query = (name: SavedQuery["name"], reads: Reads, ...commands: readonly string[]): SavedQuery => ({
  name,
  reads,
  text: commands.join("\n| "),
});

const timesAndLast = "stats count(*) as times, max(@timestamp) as last";
const newestFirst = "sort @timestamp desc";

/** The commands that name the functions with failures. The dashboard `peygir-functions` uses them too. */
export const failures = [
  'filter alarm = "unexpected" or (type = "platform.report" and record.status != "success")',
  `${timesAndLast} by @log, error, record.status, release`,
  "sort last desc",
] as const;

/** The commands that count server errors by route. The dashboard `peygir-now` uses them too. */
export const serverErrorsByRoute = [
  "filter status like /^5/",
  `${timesAndLast} by route, status, integration`,
  "sort times desc",
] as const;

export const savedQueries: readonly SavedQuery[] = [
  query("peygir/api-errors/routes", "front-door", ...serverErrorsByRoute),
  query(
    "peygir/api-errors/incident",
    ["api"],
    'filter incident = "INCIDENT"',
    "fields @timestamp, service, lambda, route, error, stack.0, correlation, release",
  ),
  query(
    "peygir/budget-used-up/functions",
    { functions: ["identity-for-intake", "intake-register-api", "notification-on-events"] },
    'filter alarm = "budget-used-up"',
    `${timesAndLast} by service, lambda`,
  ),
  query(
    "peygir/budget-used-up/codes",
    { functions: [hearsAllEvents] },
    ...eventCounts(["registered", "codesIssued", "codesConfirmed"], byHour),
  ),
  query(
    "peygir/canary-failed/exceptions",
    { functions: ["intake-citizen-api", "intake-register-api", "intake-staff-api", "referral-staff-api"] },
    'filter alarm = "unexpected" and functionVersion = "VERSION"',
    `${timesAndLast} by service, lambda, error, stack.0`,
    "sort times desc",
  ),
  query(
    "peygir/dead-letters/events",
    ["queue"],
    'filter outcome = "parked"',
    `${timesAndLast} by service, lambda, alarm, eventType, error, release`,
    "sort last desc",
  ),
  query(
    "peygir/dead-letters/altered-rows",
    { functions: ["audit-seal"] },
    'filter outcome = "failed" and ispresent(aggregate)',
    "fields @timestamp, aggregate, version",
    newestFirst,
  ),
  query("peygir/function-errors/api", ["api"], ...failures),
  query("peygir/function-errors/called", ["called"], ...failures),
  query("peygir/function-errors/background", ["queue", "stream", "clock"], ...failures),
  query(
    "peygir/function-errors/lines",
    "chosen",
    'filter level = "error"',
    "fields @timestamp, error, stack.0, incident, aggregate, correlation, release",
    newestFirst,
  ),
  query(
    "peygir/function-errors/ended-by-lambda",
    "chosen",
    'filter @message like /Task timed out|Runtime exited/ or (type = "platform.report" and record.status != "success")',
    "fields @timestamp, record.status, @message",
    newestFirst,
  ),
  query("peygir/function-throttles/calls", "front-door", "stats count(*) as calls by bin(1m), route"),
  query(
    "peygir/function-throttles/durations",
    "chosen",
    "filter ispresent(durationMs)",
    "stats count(*) as invocations, avg(durationMs) as averageMs, max(durationMs) as slowestMs by bin(5m)",
  ),
  query(
    "peygir/glass-broken/imports",
    { functions: ["directory-import"] },
    'filter alarm = "glass-broken"',
    "fields @timestamp, invocation, release",
    newestFirst,
  ),
  query(
    "peygir/journal-tampered/rows",
    ["stream"],
    'filter alarm = "journal-tampered"',
    "fields @timestamp, service, lambda, aggregate, version",
    newestFirst,
  ),
  query(
    "peygir/minutes-missed/functions",
    ["clock"],
    'filter outcome = "retry" and failed > 0',
    "stats count(*) as minutes, max(@timestamp) as last by lambda, service",
  ),
  query(
    "peygir/minutes-missed/runs",
    "chosen",
    "filter ispresent(durationMs)",
    "stats count(*) as runs, sum(records) as handled, max(durationMs) as slowestMs by bin(1m)",
  ),
  query(
    "peygir/minutes-missed/tasks",
    ["clock"],
    "filter ispresent(command)",
    `${timesAndLast} by service, lambda, command, error, stack.0`,
    "sort last desc",
  ),
  query(
    "peygir/no-requests/calls",
    "front-door",
    "stats count(*) as calls by route, status",
    "sort calls desc",
  ),
  query(
    "peygir/nothing-told/relayed",
    { functions: ["intake-relay"] },
    "filter ispresent(records)",
    "stats sum(records) as rows, max(@timestamp) as last by bin(1h)",
  ),
  query(
    "peygir/queue-late/retries",
    ["queue"],
    'filter outcome = "retry" and ispresent(error)',
    `${timesAndLast} by service, lambda, eventType, error`,
    "sort times desc",
  ),
  query(
    "peygir/stream-late/rows",
    ["stream"],
    'filter outcome = "retry"',
    `${timesAndLast} by service, lambda, aggregate, version`,
    "sort times desc",
  ),
  query(
    "peygir/stuck-rows/rows",
    ["stream"],
    'filter alarm = "parked"',
    "fields @timestamp, service, lambda, aggregate, version, correlation",
    newestFirst,
  ),
  query(
    "peygir/verdict-late/cases",
    { functions: ["referral-every-minute"] },
    'filter alarm = "verdict-late"',
    "stats max(records) as cases by bin(5m)",
  ),
  query(
    "peygir/webhook-turned-off/webhooks",
    { functions: ["notification-post-webhook"] },
    'filter alarm = "webhook-turned-off"',
    "fields @timestamp, aggregate",
    newestFirst,
  ),
];
