/**
 * The dashboard `peygir-now`: are citizens served now? The title of each tile is a question; below it are the alarm
 * that answers the question at night, and the runbook page of that alarm.
 */
import { Duration, type Stack } from "aws-cdk-lib";
import {
  type Alarm,
  AlarmStatusWidget,
  Column,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  PeriodOverride,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import { accessLogGroup } from "./access-log.ts";
import type { AlarmKind } from "./alarm-kinds.ts";
import { byDay, byHour, type CountedEvent, eventCounts, hearsAllEvents } from "./event-counts.ts";
import type { WatchedFunction } from "./function-kinds.ts";
import { logTable } from "./log-table.ts";
import { functionMetric, queueMetric } from "./metrics.ts";
import { serverErrorsByRoute } from "./saved-queries.ts";

/** An alarm by its kind and the resource that it watches; its name is both, with a dash between. */
export interface NamedAlarm {
  readonly kind: AlarmKind;
  readonly of: string;
  readonly alarm: Alarm;
}

/** The alarms of the deployment, none in a demo, and the address of the runbook. */
export interface Now {
  readonly alarms: readonly NamedAlarm[];
  readonly runbook: string;
}

interface Tile {
  readonly widget: IWidget;
  readonly kind: AlarmKind;
  /** The resource that the alarm watches; absent when all alarms of the kind belong to the tile. */
  readonly of?: string;
  /** How to read the tile, in one or two sentences. */
  readonly note: string;
}

/** Three tiles stand in a row: CloudWatch divides a dashboard into twenty-four columns. */
const size = { width: 8, height: 6 };
const perRow = 3;

/** Creates the dashboard. It shows the last day unless an operator chooses another range. */
export function nowDashboard(stack: Stack, rows: readonly WatchedFunction[], now: Now): void {
  const tiles = [...served(), ...waiting(rows)];
  const columns = tiles.map((tile) => new Column(tile.widget, ...alarmOf(tile, now)));
  new Dashboard(stack, "now-dashboard", {
    dashboardName: "peygir-now",
    periodOverride: PeriodOverride.INHERIT,
    defaultInterval: Duration.days(1),
    widgets: columns.flatMap((_, at) => (at % perRow === 0 ? [columns.slice(at, at + perRow)] : [])),
  });
}

/** The tiles about what citizens and staff get. */
const served = (): readonly Tile[] => [
  {
    widget: perHour("Do people register requests?", ["registered"]),
    kind: "no-requests",
    of: "referral-on-events",
    note: "Registrations in each hour, by every channel.",
  },
  {
    widget: perHour("Do applicants get answers?", ["answered"]),
    kind: "nothing-told",
    of: hearsAllEvents,
    note: "Published answers in each hour. The alarm rings when no decision at all is announced.",
  },
  {
    widget: logTable(
      "How much was done today and yesterday?",
      [logOf(hearsAllEvents)],
      eventCounts(["registered", "answered", "unreached", "refusedInCases", "refusedInMeetings"], byDay),
      size,
    ),
    kind: "nothing-told",
    of: hearsAllEvents,
    note: "The first row is today, by the days of Tehran; yesterday is complete if you choose a range of two days.",
  },
  {
    widget: logTable("Do people see error pages?", [accessLogGroup], [...serverErrorsByRoute], size),
    kind: "api-errors",
    of: "front-door",
    note: "Replies with a server error, by route. An empty table is good.",
  },
  {
    widget: perHour("Did SMS or e-mails fail?", ["unreached", "notTaken"]),
    kind: "queue-late",
    of: "notification-on-events",
    note: "`unreached`: staff must call the applicant. `notTaken`: no provider took the message, which is tried again. One-time codes are in the next tile.",
  },
  {
    widget: perHour("Do people get and enter their one-time codes?", ["codesIssued", "codesConfirmed"]),
    kind: "budget-used-up",
    of: "all",
    note: "Many codes issued and hardly any confirmed: the SMS do not arrive, or a program requests codes.",
  },
  {
    widget: perHour("Were people in conflict of interest refused?", ["refusedInCases", "refusedInMeetings"]),
    kind: "glass-broken",
    of: "directory-import",
    note: "A refusal is the rule at work and rings no alarm. The alarm rings when an operator changes who may decide.",
  },
];

/** The tiles about work that waits. */
function waiting(rows: readonly WatchedFunction[]): readonly Tile[] {
  const namesBy = (by: WatchedFunction["by"]) => rows.flatMap((row) => (row.by === by ? [row.name] : []));
  const [queues, streams, clocks] = [namesBy("queue"), namesBy("stream"), namesBy("clock")];
  const services = new Set(rows.flatMap(({ by, service }) => (by === "stream" ? [service] : [])));
  const visible = "ApproximateNumberOfMessagesVisible";
  const metrics = (title: string, of: readonly string[], metric: (name: string) => IMetric) =>
    graph(title, of.map(metric), size);
  return [
    {
      widget: metrics("How long has the oldest event waited?", queues, (name) =>
        queueMetric(name, "ApproximateAgeOfOldestMessage"),
      ),
      kind: "queue-late",
      note: "In seconds, for each queue.",
    },
    {
      widget: metrics("Which events wait for an operator?", [...queues, ...clocks], (name) =>
        queueMetric(`${name}-dlq`, visible),
      ),
      kind: "dead-letters",
      note: "Events that could not be handled, and runs of every minute that failed.",
    },
    {
      widget: metrics("Are lists and events behind the decisions?", streams, (name) =>
        functionMetric(name, "IteratorAge"),
      ),
      kind: "stream-late",
      note: "By how many milliseconds each view builder and relay is behind its journal.",
    },
    {
      widget: metrics("Which decisions are missing in lists?", [...services], (name) =>
        queueMetric(`${name}-stuck`, visible),
      ),
      kind: "stuck-rows",
      note: "Rows that a view builder or relay put aside.",
    },
    {
      widget: metrics("Does the work of every minute run?", clocks, (name) =>
        functionMetric(name, "Invocations"),
      ),
      kind: "minutes-missed",
      note: "Five runs of each function in five minutes.",
    },
  ];
}

/** The name of the tile's alarm, with a link to its runbook page, and the state of the alarm if there are alarms. */
function alarmOf({ kind, of, note }: Tile, { alarms, runbook }: Now): readonly IWidget[] {
  const own = alarms.filter((each) => each.kind === kind && (of === undefined || each.of === of));
  const name = `\`${of ?? "…"}-${kind}\``;
  const markdown = `${note}\n\n**Alarm** ${name}: [what to do](${runbook}/${kind}.md)`;
  const text = new TextWidget({ markdown, width: size.width, height: 3 });
  if (own.length === 0) return [text];
  const states = { title: "State of the alarm", alarms: own.map(({ alarm }) => alarm) };
  return [text, new AlarmStatusWidget({ ...states, width: size.width, height: 3 })];
}

const perHour = (title: string, columns: readonly CountedEvent[]): IWidget =>
  new LogQueryWidget({
    ...{ title, ...size, view: LogQueryVisualizationType.LINE },
    logGroupNames: [logOf(hearsAllEvents)],
    queryLines: eventCounts(columns, byHour),
  });

const logOf = (name: string): string => `/aws/lambda/${name}`;

export const graph = (
  title: string,
  left: IMetric[],
  place: { readonly width: number; readonly height: number },
): IWidget => new GraphWidget({ title, left, ...place });
