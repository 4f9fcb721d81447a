/**
 * CloudWatch metrics, named by strings. Alarms and dashboards are in another stack than the functions and queues that
 * they watch, so they cannot refer to these resources (ADR 0015).
 */
import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";

/** The namespace of our own metrics, which are counted from log lines. */
export const namespace = "Peygir";
const fiveMinutes = Duration.minutes(5);

/**
 * The number of log lines in five minutes that `Operators.lines` counts under this metric name, over all
 * logs.
 */
export const linesOf = (metric: string): Metric =>
  new Metric({ namespace, metricName: metric, statistic: "Sum", period: fiveMinutes });

/**
 * The calls that AWS throttled in five minutes, over all functions of the account, because they share one
 * concurrency limit.
 */
export const throttlesOfAll = new Metric({
  namespace: "AWS/Lambda",
  metricName: "Throttles",
  statistic: "Sum",
  period: fiveMinutes,
});

/** A metric of AWS about a function in five minutes; for `IteratorAge` the maximum, in milliseconds. */
export const functionMetric = (name: string, metricName: "Invocations" | "IteratorAge"): Metric =>
  new Metric({
    namespace: "AWS/Lambda",
    metricName,
    dimensionsMap: { FunctionName: name },
    statistic: metricName === "IteratorAge" ? "Maximum" : "Sum",
    period: fiveMinutes,
  });

/**
 * A queue's metric in five minutes: the largest number of waiting messages, or the largest age of the oldest
 * message in seconds.
 */
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
