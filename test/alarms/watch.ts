/**
 * Computes the CloudWatch metrics of a local stack, as far as a local stack can measure them, and which alarms ring for these
 * values.
 */
import { functionsOf } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { filterOf } from "./filters.ts";
import type { Figure } from "./metric-math.ts";
import { type Alarm, rings } from "./rings.ts";

interface Filter {
  readonly LogGroupName: string;
  readonly FilterPattern: string;
  readonly MetricTransformations: readonly Transformation[];
}

interface Transformation {
  readonly MetricName: string;
  readonly MetricValue: string;
}

export interface Watch {
  readonly alarms: readonly Alarm[];
  /** Starts a new period; earlier log lines, answers and failures no longer count. */
  begin(): void;
  /** Sets a metric that the local stack cannot measure, such as `AWS/Lambda/IteratorAge/intake-relay`. */
  put(metric: string, figure: number): void;
  /** A function's JSON log lines since `begin`. */
  linesSince(name: string): readonly string[];
  /** Records a failure of the function version behind an alias, as Lambda does. */
  failed(name: string, version: string): void;
  /** Records the HTTP status of an answer of the API. */
  answered(status: number): void;
  /** The names of the alarms that ring when everything since `begin` is taken as one period. */
  ringing(): readonly string[];
}

export function watch(stack: Stack): Watch {
  const alarms = stack.template.ofType<Alarm>("AWS::CloudWatch::Alarm").map(({ properties }) => properties);
  const filters = stack.template
    .ofType<Filter>("AWS::Logs::MetricFilter")
    .map(({ properties }) => properties);
  const names = functionsOf(stack.template).map(({ name }) => name);
  const put = new Map<string, number>();
  const responses: string[] = [];
  let seen = new Set<string>();

  const linesOf = (log: string): readonly string[] =>
    log.startsWith("/aws/lambda/")
      ? stack.log(log.slice("/aws/lambda/".length)).filter((line) => line.startsWith("{") && !seen.has(line))
      : responses;

  /** The number of a function's invocations, counted by the last log line of each; undefined when the function has no log. */
  const invocationsOf = (name: string): Figure =>
    linesOf(`/aws/lambda/${name}`).filter((line) => line.includes('"durationMs":')).length || undefined;

  function counted(metric: string): Figure {
    let sum: Figure;
    for (const { LogGroupName, FilterPattern, MetricTransformations } of filters) {
      const transformation = MetricTransformations.find(
        ({ MetricName }) => metric === `Peygir/${MetricName}`,
      );
      if (!transformation) continue;
      const isCounted = filterOf(FilterPattern);
      const lines = linesOf(LogGroupName)
        .map((line) => JSON.parse(line))
        .filter(isCounted);
      if (lines.length > 0) sum = (sum ?? 0) + lines.length * Number(transformation.MetricValue);
    }
    return sum;
  }

  function figureOf(metric: string): Figure {
    const waiting = /^AWS\/SQS\/ApproximateNumberOfMessagesVisible\/(.+)$/.exec(metric)?.[1];
    if (waiting !== undefined) return stack.queues().find(({ name }) => name === waiting)?.ready;
    const invoked = /^AWS\/Lambda\/Invocations\/(.+)$/.exec(metric)?.[1];
    if (invoked !== undefined) return invocationsOf(invoked);
    return put.get(metric) ?? (metric.startsWith("Peygir/") ? counted(metric) : undefined);
  }

  return {
    alarms,
    begin() {
      seen = new Set(names.flatMap((name) => stack.log(name)));
      responses.length = 0;
      put.clear();
    },
    put: (metric, figure) => void put.set(metric, figure),
    linesSince: (name) => linesOf(`/aws/lambda/${name}`),
    failed: (name, version) => void put.set(`AWS/Lambda/Errors/${version}/${name}/${name}:live`, 1),
    answered: (status) => void responses.push(JSON.stringify({ status: String(status) })),
    ringing: () =>
      alarms.filter((alarm) => rings(alarm, figureOf, stack.clock.now())).map(({ AlarmName }) => AlarmName),
  };
}
