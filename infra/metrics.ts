/**
 * CloudWatch metrics by name, since alarms and dashboards are in another stack than the resources (ADR 0015).
 */
import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";

/** The namespace of metrics counted from log lines. */
export const namespace = "Peygir";
const fiveMinutes = Duration.minutes(5);

/** Lines counted by `lines`, of all logs in one metric. */
export const linesOf = (metric: string): Metric =>
  new Metric({ namespace, metricName: metric, statistic: "Sum", period: fiveMinutes });

/** Calls throttled by AWS in five minutes, of all functions of the account, which share its concurrency. */
export const throttlesOfAll = new Metric({
  namespace: "AWS/Lambda",
  metricName: "Throttles",
  statistic: "Sum",
  period: fiveMinutes,
});

/** AWS's figures of a function in five minutes; for `IteratorAge` the maximum, in milliseconds. */
export const functionMetric = (name: string, metricName: "Invocations" | "IteratorAge"): Metric =>
  new Metric({
    namespace: "AWS/Lambda",
    metricName,
    dimensionsMap: { FunctionName: name },
    statistic: metricName === "IteratorAge" ? "Maximum" : "Sum",
    period: fiveMinutes,
  });

/** The most waiting messages of a queue in five minutes, or the age of the oldest in seconds. */
export const queueMetric = (
  name: string,
  metricName: "ApproximateNumberOfMessagesVisible" | "ApproximateAgeOfOldestMessage",
): Metric =>
  new Metric({
    namespace: "AWS/SQS",
    metricName,
    dimensionsMap: { QueueName: name },
    statistic: "Maximum",
    period: fiveMinutes,
  });
