/** Checks whether an AWS account is ready for a deployment. */
import type { Config } from "../../infra/config.ts";
import { secretNames, settingsOf } from "../../infra/other-services.ts";
import type { Account, Names } from "./account.ts";
import { askAddress } from "./ask-address.ts";
import { askContact, type ReadOrganisation } from "./ask-contact.ts";
import { askMail } from "./ask-mail.ts";
import { askStack } from "./ask-stack.ts";
import { answered, type Finding, look, ready, stop } from "./finding.ts";
import { askIssuer, type Desk, type Web } from "./issuer.ts";

export interface Asked {
  readonly account: Account;
  readonly web: Web;
  readonly config: Config;
  readonly names: Names;
  readonly organisation: ReadOrganisation;
}

/** @returns the findings in the order of the questions */
export function preflight({ account, web, config, names, organisation }: Asked): Promise<readonly Finding[]> {
  const { staff, citizens } = config;
  return Promise.all([
    answered("account", async () => ready("account", `${await account.number()}, ${account.region}`)),
    answered("services", () => services(account)),
    answered("concurrency", () => concurrency(account)),
    ...askStack(account, config, names),
    ...askMail(account, config),
    ...(staff ? [askIssuer("issuer of staff", staff.issuer, web, deskOf(config))] : []),
    ...(citizens ? [askIssuer("issuer of citizens", citizens.issuer, web)] : []),
    ...askAddress(account, config),
    ...secretsOf(config).map((name) => answered(`secret ${name}`, () => secret(account, name))),
    answered("operators", async () => operators(config)),
    askContact(organisation),
  ]);
}

const deskOf = ({ staffAddresses = [], publicUrl }: Config): Desk => ({
  addresses: staffAddresses,
  origin: publicUrl,
});

/** The AWS services that the stacks use, by AWS's short names. */
const needed = [
  ...["apigateway", "cloudwatch", "codedeploy", "cognito-idp", "dynamodb", "events", "guardduty"],
  ...["kms", "lambda", "logs", "s3", "secretsmanager", "ses", "sns", "sqs", "xray"],
];

async function services(account: Account): Promise<Finding> {
  const there = new Set(await account.services());
  const missing = needed.filter((each) => !there.has(each));
  return missing.length === 0
    ? ready("services", `all ${needed.length} are in ${account.region}`)
    : stop("services", `not in ${account.region}: ${missing.join(", ")}`, "another region");
}

/**
 * The smallest sufficient concurrency limit of the account. With a lower limit AWS throttles calls in the first busy minute.
 * This limit lets each of our functions run twice in parallel.
 */
const enough = 100;
/** The usual quota of concurrency, which a new account does not have at first. */
const usual = 1_000;

async function concurrency(account: Account): Promise<Finding> {
  const most = await account.concurrency();
  const found = `${most} functions at once`;
  const todo = "Service Quotas: ask for 1,000 of Lambda's “Concurrent executions”";
  if (most < enough) return stop("concurrency", found, todo);
  return most < usual ? look("concurrency", found, todo) : ready("concurrency", found);
}

/** Returns the names of the secrets that the settings use. */
function secretsOf(config: Config): readonly string[] {
  const told = new Set(Object.values(settingsOf(config)));
  return Object.values(secretNames(config)).filter((name) => told.has(name));
}

const secret = async (account: Account, name: string): Promise<Finding> =>
  (await account.hasSecret(name))
    ? ready(`secret ${name}`, "there")
    : stop(
        `secret ${name}`,
        "none of this name",
        `aws secretsmanager create-secret --name ${name} --secret-string file://…`,
      );

function operators({ alarms, operatorEmail }: Config): Finding {
  if (!alarms) return ready("operators", "nothing rings: alarms are off, as in any demo");
  return operatorEmail === undefined
    ? look("operators", "nobody receives alarms", "-c operatorEmail=…, and confirm what AWS then writes")
    : ready("operators", `${operatorEmail} receives alarms, once confirmed`);
}
