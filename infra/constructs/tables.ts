import { Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  type CfnGlobalTable,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  type TablePropsV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { keysRecoveryDays } from "../../shared/triggers.ts";
import type { Config, Stage } from "../config.ts";

const id = { name: "id", type: AttributeType.STRING } as const;

/**
 * Days back to which a table can be restored, to any second; destroyed data are gone for good only after
 * them.
 */
const recoveryDays = { usual: 35, keys: keysRecoveryDays };

/**
 * In production data outlive the stack, unless its creation failed, so that a second try meets no leftovers.
 */
export const removal = (stage: Stage): RemovalPolicy =>
  stage === "production" ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;

/** A bucket must be empty to be deleted: where data are deleted with the stack, it empties itself first. */
export const bucketRemoval = (stage: Stage) => ({
  removalPolicy: removal(stage),
  autoDeleteObjects: stage === "demo",
});

function safe({ stage, isProtected }: Config, days = recoveryDays.usual) {
  const production = stage === "production";
  return {
    billing: Billing.onDemand(),
    deletionProtection: isProtected,
    removalPolicy: removal(stage),
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: production,
      ...(production ? { recoveryPeriodInDays: days } : {}),
    },
  } satisfies Partial<TablePropsV2>;
}

/** The journal of one service: insert only; its stream feeds the view builder and the relay. */
export function journalTable(scope: Construct, config: Config): TableV2 {
  return new TableV2(scope, "table", {
    ...safe(config),
    partitionKey: id,
    sortKey: { name: "version", type: AttributeType.NUMBER },
    dynamoStream: StreamViewType.NEW_IMAGE,
    resourcePolicy: new PolicyDocument({ statements: [insertsOnly()] }),
  });
}

/** The hashes of journal rows, without a stream, since nothing reads one. */
export function anchorsTable(scope: Construct, config: Config, policy: PolicyDocument): TableV2 {
  policy.addStatements(insertsOnly());
  return new TableV2(scope, "anchors-table", {
    ...safe(config),
    partitionKey: id,
    sortKey: { name: "version", type: AttributeType.NUMBER },
    resourcePolicy: policy,
  });
}

/**
 * No role can change or remove a row: an operator would have to remove this policy first. (A table's own
 * policy cannot name its table; `*` means this table and nothing else.)
 */
const insertsOnly = () =>
  new PolicyStatement({
    sid: "InsertsOnly",
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ["UpdateItem", "DeleteItem", "BatchWriteItem", "PartiQLUpdate", "PartiQLDelete"].map(
      (action) => `dynamodb:${action}`,
    ),
    resources: ["*"],
  });

/**
 * The views of one service, with the index for lists; where a function needs it, with the index of second
 * lists too. CloudFormation makes one index of a table in an update.
 */
export function viewsTable(scope: Construct, config: Config, hasSecond: boolean): TableV2 {
  return new TableV2(scope, "views-table", {
    ...safe(config),
    partitionKey: id,
    timeToLiveAttribute: "expires",
    globalSecondaryIndexes: (hasSecond ? ["list", "second"] : ["list"]).map((name) => ({
      indexName: name,
      partitionKey: { name, type: AttributeType.STRING },
      sortKey: { name: "order", type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    })),
  });
}

/**
 * Sums by subject and period, and the rows they were counted from; without a stream, since nothing reads one.
 */
export function sheetsTable(scope: Construct, config: Config): TableV2 {
  return new TableV2(scope, "sheets-table", {
    ...safe(config),
    partitionKey: id,
    sortKey: { name: "period", type: AttributeType.STRING },
  });
}

/**
 * The word index of one service: the newest cases with a word first; without a stream, since nothing reads
 * one.
 */
export function wordIndexTable(scope: Construct, config: Config): TableV2 {
  return new TableV2(scope, "word-index-table", {
    ...safe(config),
    partitionKey: id,
    sortKey: { name: "order", type: AttributeType.STRING },
  });
}

/** A table of single rows by id. */
export function plainTable(scope: Construct, name: string, config: Config): TableV2 {
  return new TableV2(scope, `${name}-table`, { ...safe(config), partitionKey: id });
}

/** The stores that several services use, each within its own prefix. */
export class SharedStores extends Construct {
  readonly documents: TableV2;
  readonly keys: TableV2;
  readonly limits: TableV2;
  /**
   * Encrypts the keys table and the files of applicants at rest; DynamoDB and S3 call KMS for the caller, a
   * function never does. Each right to it works through one of the two services only, so two keys would
   * protect no better, and a key costs by the month (ADR 0051).
   */
  readonly keysKey: Key;

  constructor(scope: Construct, config: Config) {
    super(scope, "stores");
    this.documents = plainTable(this, "documents", config);
    this.keysKey = new Key(this, "keys-key", {
      description: "Encrypts people's data keys and the files of applicants (Peygir)",
      enableKeyRotation: true,
      removalPolicy: removal(config.stage),
      pendingWindow: Duration.days(30),
    });
    this.keys = new TableV2(this, "keys-table", {
      ...safe(config, recoveryDays.keys),
      partitionKey: id,
      encryption: TableEncryptionV2.awsManagedKey(),
    });
    useKey(this.keys, this.keysKey);
    this.limits = new TableV2(this, "limits-table", {
      ...safe(config),
      partitionKey: id,
      timeToLiveAttribute: "expires",
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false },
    });
  }
}

/** `TableEncryptionV2.customerManagedKey` needs the region at synthesis, which our stack does not have. */
function useKey(table: TableV2, key: Key): void {
  const resource = table.node.defaultChild as CfnGlobalTable;
  resource.addPropertyOverride("Replicas.0.SSESpecification.KMSMasterKeyId", key.keyArn);
}
