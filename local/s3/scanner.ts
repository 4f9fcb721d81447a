/**
 * Stands in for GuardDuty Malware Protection for S3. It has no malware database: it finds only the EICAR test
 * file, anywhere in an object.
 */
import type { Template } from "../template/template.ts";

/** The EICAR test text in two halves, so that malware scanners do not report this source file. */
const eicar = Buffer.from(
  ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
);

export const scanResult = (body: Buffer): "NO_THREATS_FOUND" | "THREATS_FOUND" =>
  body.includes(eicar) ? "THREATS_FOUND" : "NO_THREATS_FOUND";

interface PlanProperties {
  readonly ProtectedResource: { readonly S3Bucket: { readonly BucketName: string } };
}

/** Returns the names of the buckets that GuardDuty scans, each with the ARN of its scan plan in the template. */
export const scannedBuckets = (template: Template): ReadonlyMap<string, string> =>
  new Map(
    template
      .ofType<PlanProperties>("AWS::GuardDuty::MalwareProtectionPlan")
      .map(({ arn, properties }) => [properties.ProtectedResource.S3Bucket.BucketName, arn]),
  );
