/**
 * The dashboard of one request: an operator enters the tracking code and sees every log line about that
 * request, from all functions.
 */
import type { Stack } from "aws-cdk-lib";
import {
  Dashboard,
  DashboardVariable,
  DefaultValue,
  type IWidget,
  TextWidget,
  VariableInputType,
  VariableType,
} from "aws-cdk-lib/aws-cloudwatch";
import { logTable } from "./log-table.ts";

/** A function's log, and whether the function only reads a journal's stream. */
export interface Logged {
  /** The name of its log group. */
  readonly log: string;
  readonly followsJournal: boolean;
}

/** The placeholder in the queries, which CloudWatch replaces by the text of the dashboard's input field. */
const asked = "TRACKING-CODE";

/** Matches the log lines about the request; a line about several requests names them in `handled`. */
const about = [`filter correlation = "${asked}" or handled like "${asked}"`];
const columns =
  "fields @timestamp, service, lambda, route, operation, command, handled, eventType, aggregate, version, outcome, refusal, incident, error, trace";

/**
 * Creates the dashboard. One query of Logs Insights reads at most fifty log groups, so the functions that read
 * journals' streams have a second table. CloudWatch has no widget for X-Ray, so the page lists the traces
 * with a link.
 */
export function oneRequestDashboard(stack: Stack, functions: readonly Logged[]): void {
  const logsOf = (follows: boolean) =>
    functions.filter(({ followsJournal }) => followsJournal === follows).map(({ log }) => log);
  const first = logsOf(false);
  new Dashboard(stack, "one-request-dashboard", {
    dashboardName: "peygir-one-request",
    variables: [
      new DashboardVariable({
        id: "request",
        label: "Tracking code, without spaces (or another correlation)",
        type: VariableType.PATTERN,
        inputType: VariableInputType.INPUT,
        value: asked,
        defaultValue: DefaultValue.value(asked),
      }),
    ],
    widgets: [
      [new TextWidget({ markdown: explanation(stack), width: 24, height: 4 })],
      [table("Calls, events and the clock", first, [columns, ...about, oldestFirst], 12)],
      [table("Readers of the journals: views and relays", logsOf(true), [columns, ...about, oldestFirst], 9)],
      [table("Its traces", first, [...about, traces, "sort since"], 6)],
    ],
  });
}

const oldestFirst = "sort @timestamp asc";
const traces = "stats min(@timestamp) as since, count(*) as lines, max(durationMs) as slowestMs by trace";

const table = (title: string, logs: string[], queryLines: string[], height: number): IWidget =>
  logTable(title, logs, queryLines, { width: 24, height });

function explanation({ region }: Stack): string {
  const xray = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#xray:`;
  return [
    "## One request",
    "Type its tracking code above and choose a time: each function that worked for it is below, oldest first.",
    `A line's \`trace\` opens in [X-Ray's traces](${xray}traces/query), and the [map](${xray}service-map/map) shows how functions call each other.`,
    "A line that is about no request has the id of its invocation in `correlation`.",
  ].join("\n\n");
}
