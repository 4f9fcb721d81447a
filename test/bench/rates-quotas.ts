/**
 * Figures that `npm run bench -- rates` needs and cannot count on a local stack: AWS's limits, and assumed durations of
 * calls.
 */

/** Where a limit applies: set by this repository, by AWS for an account, or for each visitor's address. */
export type Whose = "ours" | "account" | "address";

/** A limit of AWS per account and region, with its source. */
export interface Quota {
  readonly name: string;
  /** The limit per second, in requests, units or messages; for `concurrency`, the number of concurrent executions. */
  readonly value: number;
  readonly source: string;
}

const docs = (page: string) => `https://docs.aws.amazon.com/${page}`;

/** AWS's default quotas in eu-central-1 as of November 2026. The console's Service Quotas shows an account's real values. */
export const quotas = {
  concurrency: {
    name: "Lambda: concurrent executions, 1,000",
    value: 1_000,
    source: docs("lambda/latest/dg/gettingstarted-limits.html"),
  },
  newConcurrency: {
    name: "Lambda: concurrent executions, 10 in many new accounts",
    value: 10,
    source: docs("lambda/latest/dg/gettingstarted-limits.html"),
  },
  pollers: {
    name: "Lambda: 1,000 batches at once of one queue (300 more each minute, from 5)",
    value: 1_000,
    source: docs("lambda/latest/dg/services-sqs-scaling.html"),
  },
  putEvents: {
    name: "EventBridge: PutEvents, 2,400 a second",
    value: 2_400,
    source: docs("eventbridge/latest/userguide/eb-quota.html"),
  },
  targets: {
    name: "EventBridge: invocations of targets, 4,500 a second",
    value: 4_500,
    source: docs("eventbridge/latest/userguide/eb-quota.html"),
  },
  apiCalls: {
    name: "API Gateway: requests of the account, 10,000 a second",
    value: 10_000,
    source: docs("apigateway/latest/developerguide/limits.html"),
  },
  tableWrites: {
    name: "DynamoDB: write units of one table, 40,000",
    value: 40_000,
    source: docs("amazondynamodb/latest/developerguide/ServiceQuotas.html"),
  },
  tableReads: {
    name: "DynamoDB: read units of one table, 40,000",
    value: 40_000,
    source: docs("amazondynamodb/latest/developerguide/ServiceQuotas.html"),
  },
  newTableWrites: {
    name: "DynamoDB: write units of a new table, 4,000 until it has grown",
    value: 4_000,
    source: docs("amazondynamodb/latest/developerguide/on-demand-capacity-mode.html"),
  },
  newTableReads: {
    name: "DynamoDB: read units of a new table, 12,000 until it has grown",
    value: 12_000,
    source: docs("amazondynamodb/latest/developerguide/on-demand-capacity-mode.html"),
  },
  sms: {
    name: "SNS: SMS a second, 20 (to confirm: by country and kind), after the monthly spending limit of 1 USD",
    value: 20,
    source: docs("general/latest/gr/sns.html"),
  },
  email: {
    name: "SES: e-mails a second, 1 in the sandbox; else as AWS grants",
    value: 1,
    source: docs("ses/latest/dg/quotas.html"),
  },
  secrets: {
    name: "Secrets Manager: GetSecretValue, 10,000 a second",
    value: 10_000,
    source: docs("secretsmanager/latest/userguide/reference_limits.html"),
  },
} as const satisfies Readonly<Record<string, Quota>>;

/** The units per second that one partition key of a table or index can take. */
export const partition = { read: 3_000, write: 1_000 };

/**
 * The assumed milliseconds of a call within an AWS region, by service. They were never measured on AWS; DynamoDB's
 * documentation promises single-digit milliseconds.
 */
const waits: Readonly<Record<string, number>> = {
  dynamodb: 5,
  sqs: 10,
  events: 25,
  lambda: 10,
  sns: 100,
  ses: 100,
  secretsmanager: 20,
};
const otherWait = 25;

export const waitOf = (service: string): number => waits[service] ?? otherWait;

export const assumed = {
  /**
   * The processor milliseconds for each AWS call, and for each handled message, row or HTTP call. A warm registration with ten
   * calls takes about six milliseconds (docs/develop/performance.md).
   */
  processorPerCall: 1,
  /** Megabytes of memory with which a Lambda function gets a whole processor (Lambda's documentation). */
  memoryOfProcessor: 1_769,
  /** The number of shards of a journal's stream. DynamoDB adds shards once the load exceeds one partition. */
  shards: 1,
  /** The number of events that a relay under full load sends in one PutEvents call, which may have at most ten. */
  entriesPerPut: 5,
  /** Due rows per request: half the requests are answered in time, the others cause two rows, a warning and a breach. */
  duePerRequest: 1,
  /** The number of shards that are swept concurrently (`shared/due/due-list.ts`), and the seconds of a minute for a sweep. */
  sweeps: { beside: 8, seconds: 45 },
} as const;
