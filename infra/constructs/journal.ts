import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { linesOf } from "../metrics.ts";
import type { Ground, HouseFunction } from "./house-function.ts";
import { lastResortQueue } from "./queues.ts";
import { journalTable } from "./tables.ts";

/** The metric that counts tampering found by the readers of all journals. */
const tampered = "journal-tampered";

/**
 * The journal table of a service, the queue of rows that a reader of its stream could not handle, and the
 * alarm for tampering.
 */
export class Journal extends Construct {
  readonly table: TableV2;
  readonly stuck: Queue;

  constructor(scope: Construct, service: string, { config, operators }: Ground) {
    super(scope, "journal");
    this.table = journalTable(this, config);
    this.stuck = lastResortQueue(this, {
      kind: "stuck-rows",
      name: `${service}-stuck`,
      meaning: "Decisions about some requests are not shown, or not passed on.",
      operators,
    });
    operators.alarmTogether({
      kind: "journal-tampered",
      name: "all",
      meaning: "A recorded decision may have been altered: statements to citizens may no longer be provable.",
      seen: "A row of a journal was changed or removed; the line that rang names the service and the row.",
      metric: linesOf(tampered),
      above: 0,
    });
  }

  /** Counts the log lines by which a reader of the stream reports a changed or removed row. */
  watch(reader: HouseFunction): void {
    const pattern = FilterPattern.stringValue("$.alarm", "=", "journal-tampered");
    reader.lines("journal-tampered", pattern, tampered);
  }
}
