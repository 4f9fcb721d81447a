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
 * In production, the number of days for which a table can be restored to any earlier second. Data that were deleted
 * from the table can be restored until this number of days has passed.
 */
const recoveryDays = { usual: 35, keys: keysRecoveryDays };

/**
 * In production the data stay when the stack is deleted. They are deleted when the stack's creation failed,
 * so that the next attempt finds no leftovers.
 */
export const removal = (stage: Stage): RemovalPolicy =>
  stage === "production" ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;

/** AWS deletes only empty buckets, so a demo's bucket, which is deleted with the stack, empties itself first. */
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

/**
 * Creates the journal table of one service, for insertion only. Its stream feeds the view builder and the
 * relay.
 */
export function journalTable(scope: Construct, config: Config): TableV2 {
  return new TableV2(scope, "table", {
    ...safe(config),
    partitionKey: id,
    sortKey: { name: "version", type: AttributeType.NUMBER },
    dynamoStream: StreamViewType.NEW_IMAGE,
    resourcePolicy: new PolicyDocument({ statements: [insertsOnly()] }),
  });
}

/**
 * Creates the table of anchors, the hashes of journal rows. It has no stream, since nothing would read one.
 */
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
 * A table policy that denies every role the change or removal of a row; an operator would have to remove this
 * policy first. A table's policy cannot name its own table: `*` means this table and no other.
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
 * Creates the views table of one service, with the index by which lists of rows are read.
 * @param hasSecond also creates a second index, so that a row can be in two lists; CloudFormation can add only one
 * index to a table in one update
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
 * Creates the table of the organisation's statistics. It stores counts for each unit and period, and what was counted
 * of each request. It has no stream, since nothing would read one.
 */
export function sheetsTable(scope: Construct, config: Config): TableV2 {
  return new TableV2(scope, "sheets-table", {
    ...safe(config),
    partitionKey: id,
    sortKey: { name: "period", type: AttributeType.STRING },
  });
}

/**
 * Creates the word index of one service, in which the newest case with a word comes first. It has no stream,
 * since nothing would read one.
 */
export function wordIndexTable(scope: Construct, config: Config): TableV2 {
  return new TableV2(scope, "word-index-table", {
    ...safe(config),
    partitionKey: id,
    sortKey: { name: "order", type: AttributeType.STRING },
  });
}

/** Creates a table whose rows have one key, `id`. */
export function plainTable(scope: Construct, name: string, config: Config): TableV2 {
  return new TableV2(scope, `${name}-table`, { ...safe(config), partitionKey: id });
}

/** The tables that several services use. In the documents and limits tables, each service has its own prefix. */
export class SharedStores extends Construct {
  readonly documents: TableV2;
  readonly keys: TableV2;
  readonly limits: TableV2;
  /**
   * The KMS key that encrypts the keys table and the applicants' files. DynamoDB and S3 call KMS for the
   * caller; no function calls KMS directly. Each right to the key works through one of the two AWS services
   * only, so a second key would protect no better, and each key costs by the month (ADR 0051).
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

/**
 * Sets the table's KMS key directly: the CDK's `TableEncryptionV2.customerManagedKey` needs the region at
 * synthesis, which our stack does not have.
 */
function useKey(table: TableV2, key: Key): void {
  const resource = table.node.defaultChild as CfnGlobalTable;
  resource.addPropertyOverride("Replicas.0.SSESpecification.KMSMasterKeyId", key.keyArn);
}
