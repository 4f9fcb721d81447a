import { type CfnElement, Duration, Stack } from "aws-cdk-lib";
import { CfnMalwareProtectionPlan } from "aws-cdk-lib/aws-guardduty";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct, type IConstruct } from "constructs";
import type { Config } from "../config.ts";
import { acknowledge } from "./acknowledge.ts";
import type { PublicAddress } from "./distribution.ts";
import { allow } from "./statements.ts";
import { bucketRemoval, type SharedStores } from "./tables.ts";

/** Days after which an uploaded file is deleted from the quarantine; its scan has long ended by then. */
const quarantineDays = 7;

/**
 * The two buckets for applicants' files (C12). Browsers upload into the quarantine, with a form that one
 * function signs. GuardDuty scans each upload and reports to the account's default event bus. One function
 * then copies clean files into the store of files, where each download address works for one minute. Both
 * buckets have another origin than our pages, so their files get no cookies.
 */
export class Files extends Construct {
  readonly quarantine: Bucket;
  readonly store: Bucket;
  /** The KMS key that encrypts both buckets. */
  readonly key: Key;

  constructor(
    scope: Construct,
    { stage }: Config,
    { url: publicUrl, distribution }: PublicAddress,
    { keysKey }: SharedStores,
  ) {
    super(scope, "files");
    this.key = keysKey;
    const safe = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      ...bucketRemoval(stage),
    };
    this.quarantine = new Bucket(this, "quarantine", {
      ...safe,
      lifecycleRules: [
        { expiration: Duration.days(quarantineDays), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          allowedOrigins: [publicUrl],
          allowedHeaders: [],
          maxAge: 3_000,
        },
      ],
    });
    this.store = new Bucket(this, "store", {
      ...safe,
      // Files of requests are kept until their request is erased; exports are deleted after a day (I4).
      lifecycleRules: [{ prefix: "referral/", expiration: Duration.days(1) }],
    });
    for (const bucket of [this.quarantine, this.store]) acknowledge.filesOfPeople(bucket);
    this.#tellsOfArrivals();
    this.#scans(distribution);
  }

  /**
   * Lets the quarantine bucket report uploads to EventBridge, by setting CloudFormation's property directly: the CDK's
   * own way would create an extra function.
   */
  #tellsOfArrivals(): void {
    const bucket = this.quarantine.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }

  /**
   * Creates GuardDuty's scan of the quarantine and its role.
   * https://docs.aws.amazon.com/guardduty/latest/ug/malware-protection-s3-iam-policy-prerequisite.html
   *
   * GuardDuty tests the role while the plan is created, and IAM needs seconds to distribute a new right.
   * Therefore the role itself contains the rights, and the plan waits for CloudFront, which takes minutes.
   * @param slow the construct to wait for
   */
  #scans(slow: IConstruct): void {
    const { bucketArn } = this.quarantine;
    const stack = Stack.of(this);
    const own = { "events:ManagedBy": "malware-protection-plan.guardduty.amazonaws.com" };
    const rule = stack.formatArn({
      service: "events",
      resource: "rule",
      resourceName: "DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*",
    });
    const keeps = ["events:PutRule", "events:DeleteRule", "events:PutTargets", "events:RemoveTargets"];
    const sees = ["events:DescribeRule", "events:ListTargetsByRule"];
    const rights = new PolicyDocument({
      statements: [
        allow("KeepRule", keeps, [rule], { StringLike: own }),
        allow("SeeRule", sees, [rule]),
        allow("Notification", ["s3:PutBucketNotification", "s3:GetBucketNotification"], [bucketArn]),
        allow("See", ["s3:ListBucket"], [bucketArn]),
        allow("Try", ["s3:PutObject"], [`${bucketArn}/malware-protection-resource-validation-object`]),
        allow("Scan", ["s3:GetObject", "s3:GetObjectVersion"], [`${bucketArn}/*`]),
        allow("Tag", ["s3:PutObjectTagging", "s3:GetObjectTagging"], [`${bucketArn}/*`]),
        allow("AtRest", ["kms:GenerateDataKey", "kms:Decrypt"], [this.key.keyArn], {
          StringLike: { "kms:ViaService": `s3.${stack.region}.amazonaws.com` },
        }),
      ],
    });
    const role = new Role(this, "scanner", {
      assumedBy: new ServicePrincipal("malware-protection-plan.guardduty.amazonaws.com"),
      description: "What GuardDuty may do to scan the quarantine",
      inlinePolicies: { rights },
    });
    acknowledge.scanner(role, stack.getLogicalId(this.quarantine.node.defaultChild as CfnElement));
    const plan = new CfnMalwareProtectionPlan(this, "scan", {
      role: role.roleArn,
      protectedResource: { s3Bucket: { bucketName: this.quarantine.bucketName } },
      actions: { tagging: { status: "ENABLED" } },
    });
    plan.node.addDependency(role, slow);
  }
}
