/** The parts of an HTTP API: its routes, and the ports that its pages and operations share. */
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
  /** `environment([…])`: names this Lambda in its log. */
  readonly environment: Readonly<Record<Always, string>>;
  /** Its entry in `triggers.ts`: exactly the routes it must answer. */
  readonly triggers: LambdaTriggers;
  readonly routes: readonly (Route | RoutesWhenAsked)[];
  readonly now: () => Date;
  /** The texts of all its refusals, loaded at the first refusal. */
  readonly refusals: () => Promise<RefusalTexts>;
  /** For pages and forms. */
  readonly pages?: PageOptions | undefined;
  /** Opens applicants' sessions; without it every call has none. */
  readonly applicants?: Pick<ApplicantSessions, "open"> | undefined;
  /** Checks the signature of a partner's message; without it every message is refused (N7). */
  readonly partners?: KnowsPartner | undefined;
  /** Finds the member of staff of a token. */
  readonly staff?: IdentifyStaff | undefined;
  /** The secret that CloudFront sends along (`DOOR`); callers without it cannot choose their own address. */
  readonly door?: string | undefined;
  /** The cache of reads for one event; cleared when the next begins. */
  readonly reads?: EventReads | undefined;
  /** The destination of the log; standard output outside tests. */
  readonly log?: Write | undefined;
}

/** @param body the raw text */
export type KnowsPartner = (
  partner: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
) => Promise<boolean>;

export interface PageOptions {
  /** The address of the pages (`PUBLIC_URL`): decides whether cookies can be `__Host-` ones. */
  readonly publicUrl: string;
  /** Signs form tokens. */
  readonly formKeys: KeyRing;
  /** The friendly page of a problem: 404, 500 and every other refusal of a page's handler. */
  readonly problem: (problem: Problem, request: PageRequest) => string | Promise<string>;
  /** The other origin to which forms and scripts of these pages upload files (C12). */
  readonly sendsTo?: string;
  /** The other origin to which only scripts of these pages upload files (C12). */
  readonly uploadsTo?: string;
}
