/**
 * What sets a Lambda off and what it may touch: plain data, one entry per Lambda, read by `infra` (which makes
 * the route, rule, queue, role and alarm of it) and by nothing else that runs.
 *
 * The name of the Lambda's entry file is its key: `functions/intake/lambdas/citizen-api.ts` is `"citizen-api"`.
 */

import type { EventDefinition } from "../events/define-event.ts";
import type { Purpose } from "./secrets/purposes.ts";

/** A capability. Each stands for the few AWS actions that the matching port in `shared/` uses, and for no more. */
export type Need =
  /** Load an aggregate of this service's journal (`Query`). */
  | "journal.read"
  /** Load and append (`Query`, `PutItem`; a transaction over several aggregates needs no more). */
  | "journal.append"
  /** See which aggregates of this service's journal have a row, several at once (`BatchGetItem`). */
  | "journal.begun"
  /** Read the lists of this service's views (`Query` on the list index, `looking/*` and `due/*` excepted). */
  | "views.list"
  /** Read the second lists that rows of this service's views stand in (`Query` on the index of second lists). */
  | "views.second"
  /** Read what falls due of this service's views (`Query` on the list index, `due/*` only). */
  | "views.due"
  /** Write this service's views, if newer (`PutItem`). */
  | "views.write"
  /** Find by the index of words (`Query` on `word/*`). */
  | "word-index.find"
  /** See what the index of words has of a thing (`GetItem`), keep what it has (`PutItem` on `of/*`), put it under words and take it back (`BatchWriteItem` on `word/*`). */
  | "word-index.write"
  /** See what it has and let nothing be put there again (`GetItem`, `PutItem` on `of/*`), and take it away (`BatchWriteItem` on `word/*`) (P2). */
  | "word-index.forget"
  /** Read encrypted documents another service or this one wrote, by the writer's prefix (`GetItem`). */
  | `documents.read:${string}`
  /** Write encrypted documents under this service's own prefix, only if absent (`PutItem`). */
  | "documents.write"
  /** Read a person's data key (`GetItem` on `person/*`). */
  | "keys.read"
  /** Make a person's data key (`GetItem`, `PutItem` on `person/*`). */
  | "keys.write"
  /** Make a person's data key, or find it, and count their operation in the same write (`UpdateItem` on `person/*`). */
  | "keys.count"
  /** Destroy a person's data key, and read nothing of it (`DeleteItem` on `person/*`), which only one function may (P2). */
  | "keys.destroy"
  /** The ring of keys of one purpose, made on first use (`GetItem`, `PutItem` on its row; ADR 0052). */
  | `key-ring:${Purpose}`
  /** This service's own random secret, from which identifiers are derived, made on first use (`GetItem`, `PutItem` on `secret/<service>`). */
  | "secret"
  /** Take from counters with a time to live, under this service's prefix (`UpdateItem`). */
  | "limits"
  /** See how much was taken (`GetItem`). With both of these a function can also end sessions and see which are ended. */
  | "limits.count"
  /** Keep the answers of forms that are being filled in, and count how many begin (`GetItem`, `UpdateItem`, `DeleteItem` on `<service>/draft/*` beside the limits; ADR 0057). */
  | "drafts"
  /** See whether an applicant's session was ended (`GetItem` on `<service>/ended/*` beside the limits). */
  | "sessions.check"
  /** End applicants' sessions (`UpdateItem` on `<service>/ended/*` beside the limits). */
  | "sessions.end"
  /** Who else is looking at a thing: short-lived rows under `looking/` in this service's views (`PutItem`, and `Query` on the list index). */
  | "presence"
  /** Let somebody put a file into the quarantine (`PutObject` under this service's prefix). */
  | "quarantine.fill"
  /** Read what arrived in the quarantine, and take it out (`GetObject`, `DeleteObject` under this service's prefix). */
  | "quarantine.empty"
  /** Put a file into the store of files (`PutObject` under this service's prefix). */
  | "files.write"
  /** Take back what this service put there (`DeleteObject` under its prefix): of a request that was erased meanwhile (P2). */
  | "files.take-back"
  /** Destroy files of a request in the store, whether or not anything knows of them (`ListBucket`, `DeleteObject` under this service's prefix) (P2). */
  | "files.destroy"
  /** Destroy what arrived in the quarantine, unread (`DeleteObject` under this service's prefix) (P2). */
  | "quarantine.destroy"
  /** Read files that a service put there, by its prefix; or let somebody do so for a minute (`GetObject`). */
  | `files.read:${string}`
  /** The directory's current snapshot (`GetItem` on the views of `directory`). */
  | "directory.read"
  /** The vault of applicants, which only `identity` has (`GetItem`). */
  | "vault.read"
  /** Put an applicant into the vault, only if absent (`PutItem`). */
  | "vault.write"
  /** Keep the hashes of journal rows, never to be altered (`PutItem`), which only `audit` may. */
  | "anchors.keep"
  /** Read the anchors of a day (`Query` on `day/*`), which only `audit` may. */
  | "anchors.read"
  /** Seal days: put objects of the log, read them, and find its newest head (`PutObject`, `GetObject`, `ListBucket` on `heads/*`), which only one function may (P7). */
  | "history.seal"
  /** Read the log of days, and find its newest head (`GetObject`, `ListBucket` on `heads/*`). */
  | "history.read"
  /** Keep what was told of a request, and add to the sums of sheets (`BatchGetItem`, `PutItem`, `UpdateItem`), which only `insight` has. */
  | "sheets.count"
  /** Read sheets, and nothing of what they were counted from (`Query`, `of#*` excepted). */
  | "sheets.read"
  /** Publish to the bus (`PutEvents`). */
  | "bus.publish"
  /** Read a secret that a vendor knows us by (`GetSecretValue` on the one that the deployment names). */
  | `vendor-secret:${VendorSecret}`
  /** Send an SMS through Amazon SNS (`Publish` to a phone number). */
  | "sms.send"
  /** Send an e-mail through Amazon SES (`SendEmail` from the organisation's identity). */
  | "email.send"
  /** Invoke another service's Lambda directly, as `service/lambda` (`InvokeFunction`). */
  | `invoke:${string}`;

export type VendorSecret = "citizen-client-secret" | "ownership-key" | "kavenegar-key" | "sms-ir-key";

/** `"POST /api/requests"`, in the syntax of an HTTP API route key. */
export type RouteKey = `${"GET" | "POST" | "PUT" | "DELETE"} /${string}`;

/** Every method at once: one resource of the stack instead of several. */
export type AnyRouteKey = `ANY /${string}`;

export interface LambdaTriggers {
  /** One line: what this Lambda is for. */
  readonly summary: string;
  /** What it means for citizens and staff when it fails, in a sentence; the text of its alarms (P6). */
  readonly whenItFails: string;
  /** For a Lambda that has something to spend on everybody (C17): what it means when that is used up; the text of an alarm. */
  readonly whenBudgetIsUsedUp?: string;
  /** For the Lambda that looks for files without a verdict (C12): what it means when there are some; the text of an alarm. */
  readonly whenVerdictsAreLate?: string;
  /** For the Lambda that operators import with (R2): what it means when one changes power without a second person; the text of an alarm. */
  readonly whenGlassIsBroken?: string;
  /** For the Lambda that posts to webhooks (N6): what it means when one of them is turned off; the text of an alarm. */
  readonly whenWebhookTurnsOff?: string;
  /** For the consumer of what is registered: what it means when it hears of no request for hours of a working day; the text of an alarm (P6). */
  readonly whenNoRequestComes?: string;
  /** For the consumer of everything: what it means when it hears nothing for hours of a working day; the text of an alarm (P6). */
  readonly whenNothingIsTold?: string;
  /** HTTP routes open to everybody (a session, where one is needed, is checked by the function). */
  readonly routes?: readonly RouteKey[];
  /**
   * The routes of the HTTP API by which `routes` come to this Lambda, which then finds its own by the path; absent: each has its
   * own, but for steps of one thing and methods of one path. A stack holds 500 resources, and a route is one of them (ADR 0012).
   */
  readonly through?: readonly (RouteKey | AnyRouteKey)[];
  /** Called by many through the API: a new version of it takes a tenth of the calls first, and is taken back when it fails them (P6). */
  readonly canary?: true;
  /** HTTP routes behind the OIDC JWT authorizer. */
  readonly staffRoutes?: readonly RouteKey[];
  /** As `through`, of `staffRoutes`: behind the authorizer, and none of them leads to one of `routes`. */
  readonly staffThrough?: readonly (RouteKey | AnyRouteKey)[];
  /** Events taken from the bus: makes the rule, the queue with its dead-letter queue, and the parser. */
  readonly events?: readonly EventDefinition[];
  /** Of its events, each by itself: one that takes long holds up no other. */
  readonly oneByOne?: true;
  /** Batches of its events that are handled at once, at most: the other events wait in the queue. At least two, as Lambda wants it. */
  readonly batchesAtOnce?: number;
  /** How its events are gathered before it is invoked: for consumers that nobody waits for. Absent: at most ten, as soon as they come. */
  readonly gathers?: Gathers;
  /** Reads the stream of this service's own journal. A view builder or a relay; a row it cannot handle is parked. */
  readonly stream?: "views" | "relay";
  /**
   * Runs once a minute, whatever happens: what falls due is found by looking. A minute that failed is not tried again, for
   * the next one does its work; it may also come twice, and beside the one before.
   */
  readonly everyMinute?: true;
  /** Hears what came into the quarantine and what its scan found: makes the rule, and the queue with its dead-letter queue. */
  readonly scans?: true;
  /** Invoked directly by another service or an operator (no trigger of its own). */
  readonly invoked?: true;
  readonly needs: readonly Need[];
  /** Plain settings, by environment name; `infra` knows the values. */
  readonly settings?: readonly Setting[];
}

/** Lambda invokes a consumer when either is reached, or when the batch is 6 MB large. */
export interface Gathers {
  /** The size of a full batch; SQS allows 10,000. */
  readonly messages: number;
  /** The window, from a batch's first message on; SQS allows 300. */
  readonly seconds: number;
}

/** `UPLOADS_URL`: where browsers send files, which gives no right to. `STAFF_*`: the OIDC issuer, its client, and which claim names the staff member. `PUBLIC_URL`: where the pages are. `ASSET_BASE`: the path of this build's static files, without a slash at the end. `DOOR`: what CloudFront says to show that a request came through it. */
export type Setting =
  | "STAFF_ISSUER"
  | "STAFF_CLIENT_ID"
  | "STAFF_CLAIM"
  | "STAFF_SCOPE"
  | "PUBLIC_URL"
  | "ASSET_BASE"
  | "DOOR"
  | "UPLOADS_URL"
  | OptionalSetting
  | "EMAIL_FROM";

/**
 * Empty where an organisation has no such thing. `CITIZEN_*`: the OIDC provider that citizens can sign in with, and which
 * claim of its ID token holds the national code. `OWNERSHIP_URL`: who says whether a mobile is an identity's own. `SMS_PROVIDERS`:
 * who carries SMS, in order of preference; Amazon SNS alone where it is empty. `KAVENEGAR_URL`, `SMS_IR_URL`: theirs where empty.
 * `CITIZEN_CLIENT_SECRET`, `OWNERSHIP_KEY`, `KAVENEGAR_KEY`, `SMS_IR_KEY`: the names of secrets, which are read when they are needed.
 * `WEBHOOK_RANGES`, `WEBHOOK_PORTS`: inner networks and ports besides 443 that webhooks may be posted to, with spaces between;
 * `WEBHOOK_CA`: who vouches for certificates there, in PEM (N6).
 */
export type OptionalSetting =
  | "CITIZEN_ISSUER"
  | "CITIZEN_CLIENT_ID"
  | "CITIZEN_CLIENT_SECRET"
  | "CITIZEN_SCOPE"
  | "CITIZEN_CLAIM"
  | "OWNERSHIP_URL"
  | "OWNERSHIP_KEY"
  | "SMS_PROVIDERS"
  | "KAVENEGAR_KEY"
  | "KAVENEGAR_LINE"
  | "KAVENEGAR_URL"
  | "SMS_IR_KEY"
  | "SMS_IR_LINE"
  | "SMS_IR_URL"
  | "WEBHOOK_RANGES"
  | "WEBHOOK_PORTS"
  | "WEBHOOK_CA";

export type ServiceTriggers = Readonly<Record<string, LambdaTriggers>>;

/**
 * For so many days the table of people's keys can be put back to any second of them (`infra`): a destroyed key is truly gone
 * after them, and a tombstone says when that is (P2).
 */
export const keysRecoveryDays = 7;
