import { type CfnElement, Duration, Stack } from "aws-cdk-lib";
import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Config } from "../config.ts";
import { acknowledge } from "./acknowledge.ts";
import { bucketRemoval } from "./tables.ts";

/**
 * The time for which the published log is kept, because decisions may have to be proved. Nobody can delete an
 * object earlier, not even the account's owner.
 */
const keptFor = Duration.days(3_650);

/**
 * The bucket of the published log of days (P7). Only one function writes objects, and Object Lock in
 * compliance mode keeps them. A demo has no lock, because its bucket is deleted with its stack. The log
 * contains no personal data, so S3's own key encrypts the bucket.
 */
export class History extends Construct {
  readonly bucket: Pick<IBucket, "bucketArn" | "bucketRegionalDomainName" | "arnForObjects">;
  readonly #own: Bucket | undefined;

  constructor(scope: Construct, { stage, historyBucket }: Config) {
    super(scope, "history");
    if (historyBucket !== undefined) {
      this.bucket = Bucket.fromBucketName(this, "log", historyBucket);
      return;
    }
    this.#own = new Bucket(this, "log", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      ...(stage !== "demo" && {
        objectLockEnabled: true,
        objectLockDefaultRetention: ObjectLockRetention.compliance(keptFor),
      }),
      ...bucketRemoval(stage),
    });
    acknowledge.history(this.#own);
    this.bucket = this.#own;
  }

  /**
   * Denies the writing of objects to all functions except the given function. When the bucket belongs to another
   * account, nothing changes, because that account sets the bucket's policy.
   */
  onlyFor({ fn }: { readonly fn: LambdaFunction }): void {
    this.#own?.addToResourcePolicy(
      new PolicyStatement({
        sid: "OneWriter",
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ["s3:PutObject"],
        resources: [this.#own.arnForObjects("*")],
        conditions: { ArnNotEquals: { "aws:PrincipalArn": fn.role?.roleArn } },
      }),
    );
  }

  /**
   * The bucket's id in the template, by which cdk-nag's findings name it; undefined when the bucket belongs
   * to another account.
   */
  get id(): string | undefined {
    const own = this.#own?.node.defaultChild as CfnElement | undefined;
    return own && Stack.of(this).getLogicalId(own);
  }
}
