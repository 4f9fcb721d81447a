/** What operators look at: a dashboard for each service, a row for each of its functions, first what it is to people; and one for a request. */
import type { Stack } from "aws-cdk-lib";
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  PeriodOverride,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import { functionMetric, linesOf, queueMetric } from "./metrics.ts";
import { type Logged, oneRequestDashboard } from "./one-request.ts";

export interface Row {
  readonly service: string;
  /** `intake-citizen-api` */
  readonly name: string;
  /** The name of its log group. */
  readonly log: string;
  readonly summary: string;
  /** What it means for citizens or staff when it fails, a sentence. */
  readonly meaning: string;
  /** What sets it off: then there is more to see than the function itself. */
  readonly by: "queue" | "stream" | "clock" | "call";
}

/** CloudWatch's grid has twenty-four columns. */
const quarter = { width: 6, height: 6 };

export class Dashboards {
  readonly #stack: Stack;
  readonly #of = new Map<string, Dashboard>();
  readonly #functions: Logged[] = [];

  constructor(stack: Stack) {
    this.#stack = stack;
  }

  show(row: Row): void {
    const more = moreOf(row);
    this.#functions.push({ log: row.log, followsJournal: row.by === "stream" });
    this.#dashboard(row.service).addWidgets(
      new TextWidget({
        markdown: `## ${row.name}\n${row.summary}\n\n**When it fails:** ${row.meaning}`,
        ...quarter,
      }),
      graph("Broken, went on after an unexpected exception, held back", [
        functionMetric(row.name, "Errors"),
        linesOf(`${row.name}-unexpected`),
        functionMetric(row.name, "Throttles"),
      ]),
      graph(
        "Invocations, and how long the slowest took",
        [functionMetric(row.name, "Invocations")],
        [functionMetric(row.name, "Duration")],
      ),
      ...more,
    );
  }

  /** The page of one request, once every function is shown. */
  showOneRequest(): void {
    oneRequestDashboard(this.#stack, this.#functions);
  }

  #dashboard(service: string): Dashboard {
    const known = this.#of.get(service);
    if (known) return known;
    // By the periods of the alarms, however long a time is looked at.
    const made = new Dashboard(this.#stack, `${service}-dashboard`, {
      dashboardName: `peygir-${service}`,
      periodOverride: PeriodOverride.INHERIT,
    });
    this.#of.set(service, made);
    return made;
  }
}

function moreOf({ by, name, service }: Row): readonly IWidget[] {
  switch (by) {
    case "queue":
      return [
        graph(
          "Age of the oldest event, and dead letters",
          [queueMetric(name, "ApproximateAgeOfOldestMessage")],
          [queueMetric(`${name}-dlq`, "ApproximateNumberOfMessagesVisible")],
        ),
      ];
    case "stream":
      return [
        graph(
          "Behind the journal, and rows put aside",
          [functionMetric(name, "IteratorAge")],
          [queueMetric(`${service}-stuck`, "ApproximateNumberOfMessagesVisible")],
        ),
      ];
    case "clock":
      return [
        graph(
          "Minutes got through, and minutes that failed",
          [linesOf(`${name}-minutes-done`)],
          [queueMetric(`${name}-dlq`, "ApproximateNumberOfMessagesVisible")],
        ),
      ];
    case "call":
      return [];
  }
}

const graph = (title: string, left: IMetric[], right: IMetric[] = []): IWidget =>
  new GraphWidget({ title, left, right, ...quarter });
