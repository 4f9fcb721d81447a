/**
 * The operators' dashboards: one of all functions, one of waiting work, one for a single request. An account
 * has three dashboards for free while none names more than fifty metrics (ADR 0051), so the figures of
 * functions come from their logs.
 */
import type { Stack } from "aws-cdk-lib";
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  PeriodOverride,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import { logTable } from "./log-table.ts";
import { functionMetric, queueMetric, throttlesOfAll } from "./metrics.ts";
import { type Logged, oneRequestDashboard } from "./one-request.ts";

export interface Row {
  readonly service: string;
  /** The function's name, such as `intake-citizen-api`. */
  readonly name: string;
  /** The name of its log group. */
  readonly log: string;
  readonly summary: string;
  /** The effect on citizens or staff when the function fails, in a sentence. */
  readonly meaning: string;
  /** The function's trigger, which decides the further figures that the dashboard shows. */
  readonly by: "queue" | "stream" | "clock" | "call";
}

/** The width of half a dashboard: CloudWatch divides it into twenty-four columns. */
const half = 12;

export class Dashboards {
  readonly #stack: Stack;
  readonly #rows: Row[] = [];

  constructor(stack: Stack) {
    this.#stack = stack;
  }

  show(row: Row): void {
    this.#rows.push(row);
  }

  /** Creates the dashboards; call it after every function is added. */
  make(): void {
    oneRequestDashboard(this.#stack, this.#logs());
    this.#board("functions", [this.#broken(), ...this.#services()]);
    this.#board("waiting", this.#waiting());
  }

  #logs(): readonly Logged[] {
    return this.#rows.map(({ log, by }) => ({ log, followsJournal: by === "stream" }));
  }

  /** Creates a dashboard whose figures use the periods of the alarms, whatever range is displayed. */
  #board(name: string, widgets: IWidget[][]): void {
    new Dashboard(this.#stack, `${name}-dashboard`, {
      dashboardName: `peygir-${name}`,
      periodOverride: PeriodOverride.INHERIT,
      widgets,
    });
  }

  /**
   * The tables of broken invocations: two, because one query of Logs Insights reads at most fifty log groups.
   */
  #broken(): IWidget[] {
    const of = (follows: boolean) =>
      this.#logs().flatMap(({ log, followsJournal }) => (followsJournal === follows ? [log] : []));
    return [
      logTable("Failed, or continued after an exception", of(false), failures, { width: 9, height: 7 }),
      logTable("The same for readers of the journals", of(true), failures, { width: 9, height: 7 }),
      graph("Calls throttled by AWS", [throttlesOfAll], { width: 6, height: 7 }),
    ];
  }

  /** A row for each service: the summaries of its functions, with their figures beside them. */
  #services(): IWidget[][] {
    return [...Map.groupBy(this.#rows, ({ service }) => service)].map(([service, rows]) => {
      const height = 3 + 2 * rows.length;
      const logs = rows.map(({ log }) => log);
      const title = `${service}: invocations by their outcome, and the slowest`;
      return [
        new TextWidget({ markdown: explained(service, rows), width: half, height }),
        logTable(title, logs, outcomes, { width: half, height }),
      ];
    });
  }

  #waiting(): IWidget[][] {
    const namesBy = (by: Row["by"]) => this.#rows.flatMap((row) => (row.by === by ? [row.name] : []));
    const [queues, streams, clocks] = [namesBy("queue"), namesBy("stream"), namesBy("clock")];
    const services = new Set(this.#rows.flatMap(({ by, service }) => (by === "stream" ? [service] : [])));
    const visible = "ApproximateNumberOfMessagesVisible";
    const deadLetters = [...queues, ...clocks].map((name) => queueMetric(`${name}-dlq`, visible));
    const size = { width: half, height: 8 };
    return [
      [
        graph(
          "Age of the oldest event, in seconds",
          queues.map((name) => queueMetric(name, "ApproximateAgeOfOldestMessage")),
          size,
        ),
        graph("Dead letters, and minutes that failed", deadLetters, size),
      ],
      [
        graph(
          "Readers behind their journals, in milliseconds",
          streams.map((name) => functionMetric(name, "IteratorAge")),
          size,
        ),
        graph(
          "Rows put aside",
          [...services].map((service) => queueMetric(`${service}-stuck`, visible)),
          size,
        ),
      ],
      [
        graph(
          "Minutes of the clock",
          clocks.map((name) => functionMetric(name, "Invocations")),
          size,
        ),
      ],
    ];
  }
}

const failures = [
  'filter alarm = "unexpected" or (type = "platform.report" and record.status != "success")',
  "stats count(*) as times, max(@timestamp) as last by @log, error, record.status, release",
  "sort last desc",
];
const outcomes = [
  "filter ispresent(durationMs)",
  "stats count(*) as times, max(durationMs) as slowestMs by lambda, outcome",
  "sort lambda asc, times desc",
];

const explained = (service: string, rows: readonly Row[]): string =>
  [
    `## ${service}`,
    ...rows.map(({ name, summary, meaning }) => `**${name}**: ${summary} *When it fails:* ${meaning}`),
  ].join("\n\n");

const graph = (title: string, left: IMetric[], size: { width: number; height: number }): IWidget =>
  new GraphWidget({ title, left, ...size });
