/** The addresses that only exist on AWS, and what stands in for them on this machine. */
import { region, returnValue } from "./template/names.ts";
import type { Template } from "./template/template.ts";

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
  /** All AWS calls. */
  readonly gateway: string;
}

export function standInsFor(
  template: Template,
  { pages, signIn, gateway }: Addresses,
): Readonly<Record<string, string>> {
  const distributions = template.ofType("AWS::CloudFront::Distribution");
  const pools = template.ofType("AWS::Cognito::UserPool");
  return Object.fromEntries([
    ...distributions.map((each) => [`https://${returnValue(each, "DomainName")}`, pages]),
    ...pools.map((each) => [returnValue(each, "ProviderURL"), signIn]),
    [`https://sqs.${region}.amazonaws.com`, gateway],
  ]);
}
