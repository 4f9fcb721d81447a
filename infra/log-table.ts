import { type IWidget, LogQueryVisualizationType, LogQueryWidget } from "aws-cdk-lib/aws-cloudwatch";

/** A dashboard table with the result of a Logs Insights query over the given log groups. */
export const logTable = (
  title: string,
  logGroupNames: string[],
  queryLines: string[],
  size: { readonly width: number; readonly height: number },
): IWidget =>
  new LogQueryWidget({ title, logGroupNames, queryLines, view: LogQueryVisualizationType.TABLE, ...size });
