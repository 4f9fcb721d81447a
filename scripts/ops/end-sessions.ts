/**
 * `end-sessions <tracking code | user name>`: ends all sessions of one person, an applicant or a member of staff, as
 * after the theft of a phone or a token. It ends the sessions from before now by the clock of this computer, so on a local
 * stack whose clock was moved ahead some sessions stay.
 */
import {
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from "@aws-sdk/client-cognito-identity-provider";
import { type Listed, personList } from "../../functions/intake/projections/build-views.ts";
import { requestAggregate } from "../../functions/intake/request/journal.ts";
import type { RequestState } from "../../functions/intake/request/request-state.ts";
import { readDirectory } from "../../shared/directory/reader.ts";
import type { Directory } from "../../shared/directory/snapshot.ts";
import { parseTrackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { type EndSessionsOf, endsSessionsOf } from "../../shared/handler/auth/session.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import type { ViewStore } from "../../shared/journal/views.ts";
import { dynamodbEndings } from "../../shared/limits/dynamodb-endings.ts";
import { journalTable, viewsTable } from "../operator/services.ts";
import type { System } from "../operator/system.ts";
import { poolOf } from "./first-administrator.ts";

export interface EndingPorts {
  loadRequest(code: string): Promise<RequestState>;
  readonly views: Pick<ViewStore, "list">;
  readonly endSessionsOf: EndSessionsOf;
  readonly directory: Directory;
  /** The OIDC issuer at which staff sign in. */
  issuer(): Promise<string>;
  /**
   * Ends all sessions of a user of the pool.
   * @returns false when the pool has no such user
   */
  signOut(pool: string, username: string): Promise<boolean>;
  readonly now: () => Date;
}

interface Wanted {
  /** The tracking code of one of an applicant's requests, or the user name of a member of staff. */
  readonly whose: string;
  readonly dryRun: boolean;
}

/** @returns the message for the operator */
export async function endSessions(ports: EndingPorts, { whose, dryRun }: Wanted): Promise<string> {
  const code = parseTrackingCode(whose);
  return code.ok ? endOfApplicant(ports, code.code, dryRun) : endOfStaff(ports, whose, dryRun);
}

async function endOfApplicant(ports: EndingPorts, code: string, dryRun: boolean): Promise<string> {
  const { registration } = await ports.loadRequest(code);
  if (!registration) throw new Error(`No request has the tracking code ${code}.`);
  const { person } = registration;
  const requests = [...new Set([code, ...(await requestsOf(ports, person))])];
  const of = `the applicant's sessions, for ${requests.length} requests and for their list`;
  if (dryRun) return `It would end ${of}.`;
  await ports.endSessionsOf({ person, requests }, ports.now());
  return `Ended ${of}. The applicant can sign in again.`;
}

async function requestsOf({ views }: EndingPorts, person: string): Promise<readonly string[]> {
  const codes: string[] = [];
  let after: string | undefined;
  do {
    const page = await views.list(personList(person), { ...(after !== undefined && { after }) });
    codes.push(...page.items.map(({ data }) => (data as Listed).code));
    after = page.next;
  } while (after !== undefined);
  return codes;
}

async function endOfStaff(ports: EndingPorts, username: string, dryRun: boolean): Promise<string> {
  const { snapshot } = await ports.directory.current();
  if (!snapshot.staff.some((member) => member.username === username))
    throw new Error(`“${username}” is neither a tracking code nor a user name of the directory.`);
  const issuer = await ports.issuer();
  const pool = poolOf(issuer);
  if (pool === undefined) return `End the sessions of ${username} at your own provider, ${issuer}. ${copies}`;
  if (dryRun) return `It would end all sessions of ${username} at Cognito.`;
  if (!(await ports.signOut(pool, username))) throw new Error(`“${username}” has no account in Cognito.`);
  return `Ended all sessions of ${username} at Cognito. ${copies}`;
}

const copies =
  "A copied access token works for up to fifteen minutes more; to refuse it at once, remove the person from the directory.";

export async function endSessionsOn(system: System, wanted: Wanted): Promise<boolean> {
  const store = dynamodbJournalStore(await journalTable(system, "intake"), system.aws);
  const requests = openJournal(requestAggregate, store, { release: "operator" });
  const limits = await system.variable("intake-citizen-api", "LIMITS_TABLE");
  const ports: EndingPorts = {
    loadRequest: async (code) => (await requests.load(code)).state,
    views: dynamodbViews(await viewsTable(system, "intake"), system.aws),
    endSessionsOf: endsSessionsOf(dynamodbEndings(limits, "intake", system.aws)),
    directory: readDirectory(dynamodbViews(await viewsTable(system, "directory"), system.aws)),
    issuer: () => system.variable("referral-staff-api", "STAFF_ISSUER"),
    signOut,
    now: () => new Date(),
  };
  console.log(await endSessions(ports, wanted));
  return true;
}

const signOut: EndingPorts["signOut"] = async (UserPoolId, Username) => {
  try {
    await new CognitoIdentityProviderClient({}).send(
      new AdminUserGlobalSignOutCommand({ UserPoolId, Username }),
    );
    return true;
  } catch (error) {
    if (error instanceof UserNotFoundException) return false;
    throw error;
  }
};
