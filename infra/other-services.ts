/** Services of others that an organisation may use or do without: an identity provider for citizens, the check of mobiles (C13). */
import { SecretValue } from "aws-cdk-lib";
import type { OptionalSetting } from "../shared/triggers.ts";

export interface OtherServices {
  readonly citizens?: CitizenLogin;
  readonly ownership?: OwnershipCheck;
}

/** The OIDC provider that citizens can sign in with. */
interface CitizenLogin {
  readonly issuer: string;
  readonly clientId: string;
  /** The Secrets Manager secret that is a confidential client's; a public client has none. */
  readonly clientSecret?: string;
  /** Asked for besides `openid`. */
  readonly scope: string;
  /** The claim of the ID token that holds the national code. */
  readonly claim: string;
}

/** Who says whether a mobile is the applicant's own. */
interface OwnershipCheck {
  readonly url: string;
  /** The Secrets Manager secret that is its key. */
  readonly key?: string;
}

type Text = (name: string) => string | undefined;

export function otherServices(text: Text): OtherServices {
  const [citizens, ownership] = [citizenLogin(text), ownershipCheck(text)];
  return { ...(citizens && { citizens }), ...(ownership && { ownership }) };
}

function citizenLogin(text: Text): CitizenLogin | undefined {
  const [issuer, clientId, clientSecret] = ["citizenIssuer", "citizenClientId", "citizenClientSecret"].map(
    text,
  );
  if (issuer === undefined && clientId === undefined) return undefined;
  if (issuer === undefined || clientId === undefined)
    throw new Error("citizenIssuer and citizenClientId go together");
  return {
    issuer: secure("citizenIssuer", issuer),
    clientId,
    ...(clientSecret !== undefined && { clientSecret }),
    scope: text("citizenScope") ?? "",
    claim: text("citizenClaim") ?? "national_code",
  };
}

function ownershipCheck(text: Text): OwnershipCheck | undefined {
  const [url, key] = [text("ownershipUrl"), text("ownershipKey")];
  if (url === undefined) return undefined;
  return { url: secure("ownershipUrl", url), ...(key !== undefined && { key }) };
}

function secure(name: string, url: string): string {
  if (URL.parse(url)?.protocol !== "https:") throw new Error(`${name} must be an https address, not ${url}`);
  return url;
}

/** A reference that CloudFormation looks up when it deploys: the template does not hold the secret. */
const secret = (name: string | undefined): string =>
  name === undefined ? "" : SecretValue.secretsManager(name).unsafeUnwrap();

/** What functions are told of them; empty where there is none. */
export const settingsOf = ({ citizens, ownership }: OtherServices): Record<OptionalSetting, string> => ({
  CITIZEN_ISSUER: citizens?.issuer ?? "",
  CITIZEN_CLIENT_ID: citizens?.clientId ?? "",
  CITIZEN_CLIENT_SECRET: secret(citizens?.clientSecret),
  CITIZEN_SCOPE: citizens?.scope ?? "",
  CITIZEN_CLAIM: citizens?.claim ?? "",
  OWNERSHIP_URL: ownership?.url ?? "",
  OWNERSHIP_KEY: secret(ownership?.key),
});
