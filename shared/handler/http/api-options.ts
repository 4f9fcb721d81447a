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
  /** Its entry of `triggers.ts`: the routes it must answer, all of them and no other. */
  readonly triggers: LambdaTriggers;
  readonly routes: readonly (Route | RoutesWhenAsked)[];
  readonly now: () => Date;
  /** The words of every refusal it can give, loaded when it refuses. */
  readonly refusals: () => Promise<RefusalTexts>;
  /** For pages and forms. */
  readonly pages?: PageOptions | undefined;
  /** Opens applicants' sessions; without it nobody has one. */
  readonly applicants?: Pick<ApplicantSessions, "open"> | undefined;
  /** Whether a partner's program signed what came; without it nobody's did (N7). */
  readonly partners?: KnowsPartner | undefined;
  /** Who a staff token stands for. */
  readonly staff?: IdentifyStaff | undefined;
  /** What CloudFront sends along (`DOOR`); with it, who comes another way cannot choose an address of their own. */
  readonly door?: string | undefined;
  /** What it reads once for an event; forgotten when the next one begins. */
  readonly reads?: EventReads | undefined;
  /** Where the log goes; standard output unless a test looks. */
  readonly log?: Write | undefined;
}

/** @param body as it came. */
export type KnowsPartner = (
  partner: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
) => Promise<boolean>;

export interface PageOptions {
  /** Where the pages are (`PUBLIC_URL`): whether cookies can be `__Host-` ones. */
  readonly publicUrl: string;
  /** Sign form tokens. */
  readonly formKeys: KeyRing;
  /** The friendly page of a problem: 404, 500 and everything else a page's handler refuses. */
  readonly problem: (problem: Problem, request: PageRequest) => string | Promise<string>;
  /** The origin besides our own that forms and scripts of these pages send files to (C12). */
  readonly sendsTo?: string;
  /** The origin besides our own that scripts of these pages send files to, and no form does (C12). */
  readonly uploadsTo?: string;
}
