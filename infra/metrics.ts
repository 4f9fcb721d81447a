/** Metrics of CloudWatch by the names of what they are of: alarms and dashboards are in another stack than that (ADR 0015). */
import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";

/** Of the metrics that are counted from lines of logs. */
export const namespace = "Peygir";
const fiveMinutes = Duration.minutes(5);

/** Lines counted by `lines`, of all the logs that count into one metric. */
export const linesOf = (metric: string): Metric =>
  new Metric({ namespace, metricName: metric, statistic: "Sum", period: fiveMinutes });

/** Calls that AWS held back in five minutes, of all functions of the account: they share its concurrency, and none of ours has a part of its own. */
export const throttlesOfAll = new Metric({
  namespace: "AWS/Lambda",
  metricName: "Throttles",
  statistic: "Sum",
  period: fiveMinutes,
});

/** What AWS counts of a function in five minutes; of `IteratorAge` the greatest, in milliseconds. */
export const functionMetric = (name: string, metricName: "Invocations" | "IteratorAge"): Metric =>
  new Metric({
    namespace: "AWS/Lambda",
    metricName,
    dimensionsMap: { FunctionName: name },
    statistic: metricName === "IteratorAge" ? "Maximum" : "Sum",
    period: fiveMinutes,
  });

/** The most that waited in a queue in five minutes, or the age of the oldest of it in seconds. */
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
