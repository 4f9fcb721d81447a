import { type IWidget, LogQueryVisualizationType, LogQueryWidget } from "aws-cdk-lib/aws-cloudwatch";

/** A table with the result of a Logs Insights query in these logs. */
export const logTable = (
  title: string,
  logGroupNames: string[],
  queryLines: string[],
  size: { readonly width: number; readonly height: number },
): IWidget =>
  new LogQueryWidget({ title, logGroupNames, queryLines, view: LogQueryVisualizationType.TABLE, ...size });
