/**
 * The operators' three dashboards: one shows whether citizens are served now, one all functions, one a single request.
 * An account has three dashboards for free while none names more than fifty metrics (ADR 0051), so most figures come
 * from logs.
 */
import type { Stack } from "aws-cdk-lib";
import { Dashboard, type IWidget, PeriodOverride, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { WatchedFunction } from "./function-kinds.ts";
import { logTable } from "./log-table.ts";
import { throttlesOfAll } from "./metrics.ts";
import { graph, type Now, nowDashboard } from "./now.ts";
import { type Logged, oneRequestDashboard } from "./one-request.ts";
import { failures } from "./saved-queries.ts";

/** The width of half a dashboard: CloudWatch divides it into twenty-four columns. */
const half = 12;

export class Dashboards {
  readonly #stack: Stack;
  readonly rows: WatchedFunction[] = [];

  constructor(stack: Stack) {
    this.#stack = stack;
  }

  show(row: WatchedFunction): void {
    this.rows.push(row);
  }

  /** Creates the dashboards; call it after every function and alarm is added. */
  make(now: Now): void {
    oneRequestDashboard(this.#stack, this.#logs());
    nowDashboard(this.#stack, this.rows, now);
    this.#functions();
  }

  #logs(): readonly Logged[] {
    return this.rows.map(({ log, by }) => ({ log, followsJournal: by === "stream" }));
  }

  /**
   * Creates the dashboard of all functions. Its graph of throttled calls counts in periods of five minutes, as the alarm
   * does, whatever time range is displayed.
   */
  #functions(): void {
    new Dashboard(this.#stack, "functions-dashboard", {
      dashboardName: "peygir-functions",
      periodOverride: PeriodOverride.INHERIT,
      widgets: [this.#broken(), ...this.#services()],
    });
  }

  /**
   * The tables of broken invocations: two, because one query of Logs Insights reads at most fifty log groups.
   */
  #broken(): IWidget[] {
    const of = (follows: boolean) =>
      this.#logs().flatMap(({ log, followsJournal }) => (followsJournal === follows ? [log] : []));
    return [
      logTable("Failed, or continued after an exception", of(false), [...failures], { width: 9, height: 7 }),
      logTable("The same for readers of the journals", of(true), [...failures], { width: 9, height: 7 }),
      graph("Calls throttled by AWS", [throttlesOfAll], { width: 6, height: 7 }),
    ];
  }

  /** A row for each service: the summaries of its functions, with their figures beside them. */
  #services(): IWidget[][] {
    return [...Map.groupBy(this.rows, ({ service }) => service)].map(([service, rows]) => {
      const height = 3 + 2 * rows.length;
      const logs = rows.map(({ log }) => log);
      const title = `${service}: invocations by their outcome, and the slowest`;
      return [
        new TextWidget({ markdown: explained(service, rows), width: half, height }),
        logTable(title, logs, outcomes, { width: half, height }),
      ];
    });
  }
}

const outcomes = [
  "filter ispresent(durationMs)",
  "stats count(*) as times, max(durationMs) as slowestMs by lambda, outcome",
  "sort lambda asc, times desc",
];

const explained = (service: string, rows: readonly WatchedFunction[]): string =>
  [
    `## ${service}`,
    ...rows.map(({ name, summary, meaning }) => `**${name}**: ${summary} *When it fails:* ${meaning}`),
  ].join("\n\n");
