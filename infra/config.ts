import { type OtherServices, otherServices } from "./other-services.ts";

/**
 * The settings of a deployment, from `cdk.json` or `-c name=value`; `docs/operate/deploy.md` explains each.
 */
export interface Config extends OtherServices {
  /**
   * The kind of deployment. `production` keeps the data when the stack is deleted; `demo` and `local` delete
   * the data with it.
   */
  readonly stage: Stage;
  /** Whether AWS refuses to delete the stacks and tables; off until the first deployment has succeeded. */
  readonly isProtected: boolean;
  /** Whether a new release takes a tenth of the calls for five minutes before it takes all of them. */
  readonly canary: boolean;
  /**
   * The address of the citizens' pages, without a final slash; when absent, CloudFront's own address is used.
   */
  readonly publicUrl?: string;
  /** The ARN of the ACM certificate (in us-east-1) for the host of `publicUrl`. */
  readonly certificateArn?: string;
  /** The ARN of the AWS WAF web ACL (in us-east-1) that protects the CloudFront distribution. */
  readonly webAclArn?: string;
  /** The address from which e-mail is sent. */
  readonly emailFrom: string;
  /**
   * Whether SES already knows the sender's domain. If not, the stack creates the domain's SES identity, which
   * can send once its DNS records exist.
   */
  readonly emailIdentity: EmailIdentityChoice;
  /**
   * Whether the stack creates alarms. A demo has none: nobody is on call for it, and each alarm and each
   * counted log line costs by the month.
   */
  readonly alarms: boolean;
  /**
   * The name of a bucket of another account for the published log, which seals the hashes of each day's journal rows
   * (P7); when absent, the stack creates a bucket.
   */
  readonly historyBucket?: string;
  /** The e-mail address that receives alarms first; more addresses can subscribe to the topic later. */
  readonly operatorEmail?: string;
  /** The address of the runbook, which each alarm names. */
  readonly runbook: string;
  /** The OIDC provider at which staff sign in; when absent, the stack creates a Cognito user pool. */
  readonly staff?: StaffLogin;
  /**
   * The addresses of the staff's OIDC provider that the desk's code calls: the issuer, and the other addresses in the
   * issuer's discovery document.
   */
  readonly staffAddresses?: readonly string[];
}

export type EmailIdentityChoice = "new" | "existing";

export type Stage = "production" | "demo" | "local";

/** An OIDC provider at which staff sign in; the API's JWT authorizer and the desk use these settings. */
export interface StaffLogin {
  readonly issuer: string;
  readonly clientId: string;
  /** The claim of the access token that contains the user name of the directory. */
  readonly claim: string;
  /** The scope that an access token must have. */
  readonly scope: string;
}

const emailIdentities: readonly EmailIdentityChoice[] = ["new", "existing"];
const stages: readonly Stage[] = ["production", "demo", "local"];

/**
 * Reads the settings from the CDK's context.
 * @throws Error for a wrong value, with the name of the setting
 */
export function readConfig(context: (name: string) => unknown): Config {
  const text = (name: string): string | undefined => optionalText(name, context(name));
  const staff = staffLogin(text);
  const chosen = oneOf(stages, "stage", text("stage") ?? "production");
  return {
    stage: chosen,
    isProtected: onOrOff("protection", text("protection") ?? (chosen === "production" ? "on" : "off")),
    canary: onOrOff("canary", text("canary") ?? (chosen === "demo" ? "off" : "on")),
    alarms: onOrOff("alarms", text("alarms") ?? (chosen === "demo" ? "off" : "on")),
    emailFrom: sender(text("emailFrom") ?? "peygir@example.org"),
    emailIdentity: oneOf(emailIdentities, "emailIdentity", text("emailIdentity") ?? "new"),
    runbook: text("runbook") ?? "docs/operate/runbook",
    ...given("publicUrl", origin(text("publicUrl"), chosen)),
    ...given("certificateArn", text("certificateArn")),
    ...given("webAclArn", text("webAclArn")),
    ...given("historyBucket", text("historyBucket")),
    ...given("operatorEmail", text("operatorEmail")),
    ...otherServices(text),
    ...(staff === undefined ? {} : { staff, staffAddresses: addresses(staff, text("staffAddresses")) }),
  };
}

/**
 * Returns the addresses of the staff's OIDC provider as sources of a content security policy, in which a final slash
 * permits all paths below.
 */
function addresses({ issuer }: StaffLogin, others: string | undefined): readonly string[] {
  const all = [issuer.replace(/\/?$/, "/"), ...(others?.split(/\s+/) ?? [])];
  const wrong = all.find((each) => !/^https?:\/\/[^\s;,'"]+$/.test(each));
  if (wrong !== undefined)
    throw new Error(`staffAddresses must be addresses with spaces between, not ${wrong}`);
  return all;
}

function staffLogin(text: (name: string) => string | undefined): StaffLogin | undefined {
  const issuer = text("staffIssuer");
  const clientId = text("staffClientId");
  if (issuer === undefined && clientId === undefined) return undefined;
  if (issuer === undefined || clientId === undefined)
    throw new Error("staffIssuer and staffClientId go together");
  return {
    issuer,
    clientId,
    claim: text("staffClaim") ?? "username",
    scope: text("staffScope") ?? "peygir/staff",
  };
}

function oneOf<Choice extends string>(choices: readonly Choice[], name: string, value: string): Choice {
  const found = choices.find((each) => each === value);
  if (found === undefined) throw new Error(`${name} must be one of ${choices.join(", ")}, not ${value}`);
  return found;
}

function onOrOff(name: string, value: string): boolean {
  if (value !== "on" && value !== "off") throw new Error(`${name} must be on or off, not ${value}`);
  return value === "on";
}

/** Over plain HTTP cookies have neither `Secure` nor a prefix, so only the local stack may use it. */
function origin(url: string | undefined, stage: Stage): string | undefined {
  if (url === undefined) return undefined;
  const { origin: parsed, protocol } = URL.parse(url) ?? {};
  if (parsed !== url)
    throw new Error(
      `publicUrl must be an address without a path, like https://peygir.example.org, not ${url}`,
    );
  if (protocol !== "https:" && stage !== "local")
    throw new Error(`publicUrl must be an https address, not ${url}`);
  return url;
}

/** Returns the domain of an e-mail address. */
export const domainOf = (address: string): string => address.slice(address.indexOf("@") + 1);

function sender(address: string): string {
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address))
    throw new Error(`emailFrom must be an e-mail address, not ${address}`);
  return address;
}

function optionalText(name: string, value: unknown): string | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value !== "string") throw new Error(`context ${name} must be a text`);
  return value;
}

function given<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: string });
}
