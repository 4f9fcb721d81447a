import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { linesOf } from "../metrics.ts";
import type { Ground, HouseFunction } from "./house-function.ts";
import { lastResortQueue } from "./queues.ts";
import { journalTable } from "./tables.ts";

/** The journal of a service, with the queue of rows that its readers could not handle, and the alarm for tampering. */
export class Journal extends Construct {
  readonly table: TableV2;
  readonly stuck: Queue;
  readonly #tampered: string;

  constructor(scope: Construct, service: string, { config, operators }: Ground) {
    super(scope, "journal");
    this.table = journalTable(this, config);
    this.stuck = lastResortQueue(this, {
      kind: "stuck-rows",
      name: `${service}-stuck`,
      meaning: "What was decided about some requests is not shown, or not passed on.",
      operators,
    });
    this.#tampered = `${service}-journal-tampered`;
    operators.alarm({
      kind: "journal-tampered",
      name: service,
      meaning:
        "A decision on record may have been altered: what citizens were told may no longer be provable.",
      seen: `A row of the journal of ${service} was changed or removed.`,
      metric: linesOf(this.#tampered),
      above: 0,
    });
  }

  /** A reader says so in its log when the stream shows a changed or removed row. */
  watch(reader: HouseFunction): void {
    const pattern = FilterPattern.stringValue("$.alarm", "=", "journal-tampered");
    reader.lines("journal-tampered", pattern, { metric: this.#tampered });
  }
}
