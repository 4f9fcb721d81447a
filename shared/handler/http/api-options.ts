/** The options of an HTTP API: its routes, and the ports that its pages and operations share. */
import type { RefusalTexts } from "../../contracts/refusals/refusal-text.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import type { LambdaTriggers } from "../../triggers.ts";
import type { ApplicantSessions } from "../auth/session.ts";
import type { IdentifyStaff } from "../auth/staff.ts";
import type { Always } from "../environment.ts";
import type { Write } from "../log.ts";
import type { EventReads } from "../queue/event-reads.ts";
import type { Problem } from "./problem.ts";
import type { PageRequest } from "./request.ts";
import type { Route, RoutesWhenAsked } from "./route.ts";

export interface ApiOptions {
  /** The result of `environment([…])`, with the name of this Lambda for its log. */
  readonly environment: Readonly<Record<Always, string>>;
  /** The Lambda's entry in `triggers.ts`, which names exactly the routes that the API must serve. */
  readonly triggers: LambdaTriggers;
  readonly routes: readonly (Route | RoutesWhenAsked)[];
  readonly now: () => Date;
  /** Loads the texts of all refusals of this API, at the first refusal. */
  readonly refusals: () => Promise<RefusalTexts>;
  /** The options for pages and forms; absent for an API without pages. */
  readonly pages?: PageOptions | undefined;
  /** Opens applicants' sessions; when absent, no call has a session. */
  readonly applicants?: Pick<ApplicantSessions, "open"> | undefined;
  /** Checks the signature of a partner's message; when absent, every message is refused (N7). */
  readonly partners?: KnowsPartner | undefined;
  /** Finds the member of staff to whom a token belongs. */
  readonly staff?: IdentifyStaff | undefined;
  /**
   * The secret value of the header that CloudFront adds to calls (`DOOR`). The `X-Forwarded-For` of a call without this
   * value is not trusted; when no secret is given here, that of every call is.
   */
  readonly door?: string | undefined;
  /** The cache of reads for one event; it is cleared when the next event begins. */
  readonly reads?: EventReads | undefined;
  /** Where the log is written; standard output when absent. */
  readonly log?: Write | undefined;
}

/**
 * Checks that a partner signed a message.
 * @param body the raw text of the message
 */
export type KnowsPartner = (
  partner: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
) => Promise<boolean>;

export interface PageOptions {
  /**
   * The address of the pages (`PUBLIC_URL`). Its scheme decides whether cookies have the prefix `__Host-`.
   */
  readonly publicUrl: string;
  /** The keys that sign CSRF tokens of forms. */
  readonly formKeys: KeyRing;
  /** Makes the page that shows a problem to a person: 404, 500 and every other refusal of a page. */
  readonly problem: (problem: Problem, request: PageRequest) => string | Promise<string>;
  /** Another origin to which forms and scripts of these pages may upload files (C12). */
  readonly sendsTo?: string;
  /** Another origin to which only scripts of these pages may upload files (C12). */
  readonly uploadsTo?: string;
}
