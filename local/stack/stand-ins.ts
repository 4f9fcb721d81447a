/** Addresses that only exist on AWS, and their stand-ins on this machine. */
import { region, returnValue } from "../template/names.ts";
import type { Template } from "../template/template.ts";

export interface Addresses {
  /** The distribution: citizens' and staff's pages and the API. */
  readonly pages: string;
  /** The operator's page of the local stack itself. */
  readonly operator: string;
  /** The user pool: the sign-in of staff. */
  readonly signIn: string;
  /** The identity provider for citizens. */
  readonly citizenSignIn: string;
  /** The service that tells whether a mobile belongs to an identity. */
  readonly ownership: string;
  /** SMS vendors. */
  readonly kavenegar: string;
  readonly smsIr: string;
  /** Files of applicants: the buckets for upload and download, on a separate origin. */
  readonly files: string;
  /** The receiver of webhooks. */
  readonly webhooks: string;
  /** All AWS calls but those on files. */
  readonly gateway: string;
}

export function standInsFor(
  template: Template,
  { pages, signIn, files, gateway }: Addresses,
): Readonly<Record<string, string>> {
  const distributions = template.ofType("AWS::CloudFront::Distribution");
  const buckets = template.ofType("AWS::S3::Bucket");
  const pools = template.ofType("AWS::Cognito::UserPool");
  return Object.fromEntries([
    ...distributions.map((each) => [`https://${returnValue(each, "DomainName")}`, pages]),
    ...pools.map((each) => [returnValue(each, "ProviderURL"), signIn]),
    ...buckets.map((each) => [
      `https://${returnValue(each, "RegionalDomainName")}`,
      `${files}/${returnValue(each, "Ref")}`,
    ]),
    [`https://sqs.${region}.amazonaws.com`, gateway],
  ]);
}
