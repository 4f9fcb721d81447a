/** Finds in recorded AWS calls when a row or message arrived at each reader of a stream or queue of the template. */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import { matches } from "../../local/eventbridge/pattern.ts";
import type { Template } from "../../local/template/template.ts";
import type { Reader } from "./rates-settings.ts";
import type { Arrival } from "./replay.ts";

export function arrivalsIn(
  calls: readonly RecordedCall[],
  readers: readonly Reader[],
  template: Template,
): readonly Arrival[] {
  const queuesOf = rulesIn(template);
  return calls
    .filter(({ status }) => status < 300)
    .flatMap((call) => [
      ...arrived(rowsIn(call), "stream", call.at),
      ...arrived(call.accesses.flatMap(queuesOf), "queue", call.at),
    ]);

  function arrived(places: readonly Place[], source: Reader["source"], at: number): readonly Arrival[] {
    return places.flatMap(({ of, key }) =>
      readers
        .filter((reader) => reader.source === source && reader.of === of)
        .map(({ name: reader }) => ({ reader, at, key })),
    );
  }
}

/** The table or queue at which a row or message arrived; for a row, with its partition key. */
interface Place {
  readonly of: string;
  readonly key: string;
}

const rowsIn = ({ capacity }: RecordedCall): readonly Place[] =>
  capacity
    .filter(({ index, write }) => index === undefined && write > 0)
    .map(({ table, key = "" }) => ({ of: table, key }));

interface RuleProperties {
  readonly EventPattern?: Readonly<Record<string, unknown>>;
  readonly Targets?: readonly { readonly Arn: string }[];
}

/** Makes a function that returns the queues to which the bus sends the event of a `PutEvents` call. */
function rulesIn(template: Template): (access: RecordedCall["accesses"][number]) => readonly Place[] {
  const rules = template.ofType<RuleProperties>("AWS::Events::Rule");
  return ({ action, context = {} }) => {
    if (action !== "events:PutEvents") return [];
    const [source, type] = [context["events:source"]?.[0], context["events:detail-type"]?.[0]];
    return rules
      .filter(
        ({ properties: { EventPattern: pattern } }) =>
          pattern !== undefined && matches(pattern, { source, "detail-type": type }),
      )
      .flatMap(({ properties: { Targets = [] } }) => Targets)
      .map(({ Arn }) => ({ of: Arn.split(":").at(-1) ?? "", key: "" }));
  };
}
