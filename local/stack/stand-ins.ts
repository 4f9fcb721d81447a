/** The addresses that only exist on AWS, and what stands in for them on this machine. */
import { region, returnValue } from "../template/names.ts";
import type { Template } from "../template/template.ts";

export interface Addresses {
  /** Citizens' and staff's pages and the API: the distribution. */
  readonly pages: string;
  /** The operator's page of the local stack itself. */
  readonly operator: string;
  /** Where staff sign in: the user pool. */
  readonly signIn: string;
  /** Where citizens can sign in: an identity provider. */
  readonly citizenSignIn: string;
  /** Who says whether a mobile is an identity's own. */
  readonly ownership: string;
  /** Vendors that carry SMS. */
  readonly kavenegar: string;
  readonly smsIr: string;
  /** Files of applicants: the buckets they are sent to and downloaded from, on an origin of their own. */
  readonly files: string;
  /** Who hears webhooks. */
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
