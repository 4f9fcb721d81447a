import { type OtherServices, otherServices } from "./other-services.ts";

/**
 * The settings of a deployment, from `-c name=value` or `cdk.json`; `docs/operate/deploy.md` explains each.
 */
export interface Config extends OtherServices {
  /** `production` keeps data when the stack is deleted; `demo` and `local` delete them too. */
  readonly stage: Stage;
  /** Whether stacks and tables refuse deletion; off until the first deployment has succeeded. */
  readonly isProtected: boolean;
  /** Whether a new release gets a tenth of the calls for five minutes first, or all at once. */
  readonly canary: boolean;
  /** The address of the citizens' pages, without a final slash; the distribution's own if absent. */
  readonly publicUrl?: string;
  /** ACM certificate (in us-east-1) for the host of `publicUrl`. */
  readonly certificateArn?: string;
  /** AWS WAF web ACL (in us-east-1) for the distribution. */
  readonly webAclArn?: string;
  /** The sender of e-mail. */
  readonly emailFrom: string;
  /**
   * Whether SES already knows the sender's domain; else the stack makes the identity, which sends once its
   * DNS records exist.
   */
  readonly emailIdentity: EmailIdentityChoice;
  /**
   * Whether there are alarms: each alarm and each counted log line costs by the month, so a demo, for which
   * nobody is on call, has none.
   */
  readonly alarms: boolean;
  /** The bucket of another account for the log of days (P7); one of this stack if absent. */
  readonly historyBucket?: string;
  /** The first recipient of alarms; more can subscribe to the topic later. */
  readonly operatorEmail?: string;
  /** The address of the runbook in alarms. */
  readonly runbook: string;
  /** The staff's OIDC provider; a Cognito user pool of our own if absent. */
  readonly staff?: StaffLogin;
  /** The provider's addresses for the desk's code: its issuer, and the others in its discovery document. */
  readonly staffAddresses?: readonly string[];
}

export type EmailIdentityChoice = "new" | "existing";

export type Stage = "production" | "demo" | "local";

/** An OIDC provider, as the API's JWT authorizer and the desk need it. */
export interface StaffLogin {
  readonly issuer: string;
  readonly clientId: string;
  /** The claim of an access token with the directory's user name. */
  readonly claim: string;
  /** The required scope of an access token. */
  readonly scope: string;
}

const emailIdentities: readonly EmailIdentityChoice[] = ["new", "existing"];
const stages: readonly Stage[] = ["production", "demo", "local"];

/** Reads the CDK's context, and reports a wrong value rather than guessing. */
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
    ...given("publicUrl", origin(text("publicUrl"))),
    ...given("certificateArn", text("certificateArn")),
    ...given("webAclArn", text("webAclArn")),
    ...given("historyBucket", text("historyBucket")),
    ...given("operatorEmail", text("operatorEmail")),
    ...otherServices(text),
    ...(staff === undefined ? {} : { staff, staffAddresses: addresses(staff, text("staffAddresses")) }),
  };
}

/** As sources of a content security policy, where a final slash covers all paths below. */
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

function origin(url: string | undefined): string | undefined {
  if (url !== undefined && URL.parse(url)?.origin !== url)
    throw new Error(
      `publicUrl must be an address without a path, like https://peygir.example.org, not ${url}`,
    );
  return url;
}

/** The domain of an e-mail address. */
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
