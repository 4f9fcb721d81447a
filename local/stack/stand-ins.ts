/** The addresses of a running stack, and which address on AWS each stands for. */
import { region, returnValue } from "../template/names.ts";
import type { Template } from "../template/template.ts";

export interface Addresses {
  /** The distribution: the pages of citizens and staff, and the API. */
  readonly pages: string;
  /** The operator's page of the local stack. */
  readonly operator: string;
  /** The stand-in of the Cognito user pool, where staff sign in. */
  readonly signIn: string;
  /** The stand-in of the identity provider for citizens. */
  readonly citizenSignIn: string;
  /** The stand-in of the service that tells whether a mobile belongs to a national code. */
  readonly ownership: string;
  /** The stand-ins of the SMS providers Kavenegar and SMS.ir, and of the messenger Bale. */
  readonly kavenegar: string;
  readonly smsIr: string;
  readonly bale: string;
  /** The stand-in of S3 for applicants' files, on an origin of its own. */
  readonly files: string;
  /** The stand-in of a system that receives webhooks. */
  readonly webhooks: string;
  /** The gateway for all other AWS calls of functions. */
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
