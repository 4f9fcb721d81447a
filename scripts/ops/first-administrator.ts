/**
 * `first-administrator <user name> <e-mail>`: lets an administrator of the published directory sign in for
 * the first time. On Cognito it creates the account. On the local stack every user has an account, so it
 * prints the link.
 */
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import { signInLinks } from "../../local/issuers/staff/sign-in-link.ts";
import { readDirectory } from "../../shared/directory/reader.ts";
import type { Directory } from "../../shared/directory/snapshot.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { Outage } from "../../shared/outage.ts";
import { NotUnderstood } from "../operator/run-command.ts";
import { viewsTable } from "../operator/services.ts";
import type { System } from "../operator/system.ts";

export interface Wanted {
  readonly username: string;
  /** The address to which Cognito sends the first password. */
  readonly email: string | undefined;
  readonly dryRun: boolean;
}

export interface Ports {
  readonly directory: Directory;
  /** The OIDC issuer at which staff sign in. */
  readonly issuer: string;
  readonly makeAccount: MakeAccount;
}

/**
 * Creates an account in the user pool.
 * @returns false when the account exists already
 */
type MakeAccount = (pool: string, username: string, email: string) => Promise<boolean>;

/** @returns the message for the operator */
export async function letIn({ directory, issuer, makeAccount }: Ports, wanted: Wanted): Promise<string> {
  const { username, email, dryRun } = wanted;
  await checkIsAdministrator(directory, username);
  if (new URL(issuer).protocol === "http:")
    return `${username} signs in at ${issuer}${signInLinks}${username}`;
  const pool = poolOf(issuer);
  if (pool === undefined) return `Make the account “${username}” at your own provider, ${issuer}.`;
  if (email === undefined || !/^[^@\s]+@[^@\s]+$/.test(email))
    throw new NotUnderstood("Give the e-mail address: first-administrator <user name> <e-mail>");
  if (dryRun) return `${username} is an administrator; Cognito would write to ${email}.`;
  return (await makeAccount(pool, username, email))
    ? `Cognito writes the first password to ${email}; it is good for three days.`
    : `${username} has an account already.`;
}

/**
 * Returns the user pool of an issuer: `https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbC` →
 * `eu-central-1_AbC`; undefined for an issuer other than Cognito.
 */
export const poolOf = (issuer: string): string | undefined =>
  /^https:\/\/cognito-idp\.[a-z\d-]+\.amazonaws\.com\/([\w-]+)$/.exec(issuer)?.[1];

async function checkIsAdministrator(directory: Directory, username: string): Promise<void> {
  const { snapshot } = await directory.current().catch((error) => {
    if (error instanceof Outage)
      throw new Error("Publish the organisation first: npm run import-directory -- <folder>");
    throw error;
  });
  const administrators = snapshot.staff.filter(({ roles }) => roles.includes("administrator"));
  if (administrators.some((member) => member.username === username)) return;
  const names = administrators.map((member) => member.username).join(", ");
  throw new Error(`“${username}” is no administrator of the published directory. Administrators: ${names}`);
}

export async function firstAdministrator(system: System, wanted: Wanted): Promise<boolean> {
  const views = dynamodbViews(await viewsTable(system, "directory"), system.aws);
  const issuer = await system.variable("referral-staff-api", "STAFF_ISSUER");
  console.log(await letIn({ directory: readDirectory(views), issuer, makeAccount }, wanted));
  return true;
}

const makeAccount: MakeAccount = async (UserPoolId, Username, email) => {
  const UserAttributes = [
    { Name: "email", Value: email },
    { Name: "email_verified", Value: "true" },
  ];
  const make = new AdminCreateUserCommand({
    ...{ UserPoolId, Username, UserAttributes, DesiredDeliveryMediums: ["EMAIL"] },
  });
  try {
    await new CognitoIdentityProviderClient({}).send(make);
    return true;
  } catch (error) {
    if (error instanceof UsernameExistsException) return false;
    throw error;
  }
};
