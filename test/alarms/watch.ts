/** The figures that CloudWatch would have of a local stack, as far as they can be had here, and the alarms that ring on them. */
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
  /** The field of a line, `$.functionVersion`, whose values are counted apart. */
  readonly Dimensions?: readonly { readonly Value: string }[];
}

/** What of a line is counted in a metric, `Peygir/front-door-server-error` or, by one of its fields, `…-unexpected-in/8`. */
const metricOf = ({ MetricName, Dimensions = [] }: Transformation, line: Readonly<Record<string, unknown>>) =>
  ["Peygir", MetricName, ...Dimensions.map(({ Value }) => line[Value.replace(/^\$\./, "")])].join("/");

export interface Watch {
  readonly alarms: readonly Alarm[];
  /** From here on: what was logged, failed or waited before is not looked at any more. */
  begin(): void;
  /** A figure that nothing here can count: `AWS/Lambda/IteratorAge/intake-relay`. */
  put(metric: string, figure: number): void;
  /** What a function logged since `begin`, but for what is not JSON. */
  linesSince(name: string): readonly string[];
  /** A function failed as Lambda counts it, or the version of it that its alias stands for. */
  failed(name: string, version?: string): void;
  /** The API answered this. */
  answered(status: number): void;
  /** The names of the alarms that ring on what was since `begin`, an hour or five minutes or whatever it was. */
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

  function counted(metric: string): Figure {
    let sum: Figure;
    for (const { LogGroupName, FilterPattern, MetricTransformations } of filters) {
      const transformation = MetricTransformations.find(({ MetricName }) =>
        `${metric}/`.startsWith(`Peygir/${MetricName}/`),
      );
      if (!transformation) continue;
      const isCounted = filterOf(FilterPattern);
      const lines = linesOf(LogGroupName)
        .map((line) => JSON.parse(line))
        .filter((line) => isCounted(line) && metricOf(transformation, line) === metric);
      if (lines.length > 0) sum = (sum ?? 0) + lines.length * Number(transformation.MetricValue);
    }
    return sum;
  }

  function figureOf(metric: string): Figure {
    const waiting = /^AWS\/SQS\/ApproximateNumberOfMessagesVisible\/(.+)$/.exec(metric)?.[1];
    if (waiting !== undefined) return stack.queues().find(({ name }) => name === waiting)?.ready;
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
    failed: (name, version) =>
      void put.set(`AWS/Lambda/Errors/${version ? `${version}/${name}/${name}:live` : name}`, 1),
    answered: (status) => void responses.push(JSON.stringify({ status: String(status) })),
    ringing: () =>
      alarms.filter((alarm) => rings(alarm, figureOf, stack.clock.now())).map(({ AlarmName }) => AlarmName),
  };
}
