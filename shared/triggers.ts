/**
 * The triggers and rights of each Lambda as plain data, read by `infra` (which makes the route, rule, queue,
 * role and alarm) and by no running code but the handlers' checks.
 *
 * A Lambda's key is the name of its entry file: `functions/intake/lambdas/citizen-api.ts` is `"citizen-api"`.
 */

import type { EventDefinition } from "../events/define-event.ts";
import type { Purpose } from "./secrets/purposes.ts";

/** A right. Each allows exactly the AWS actions that the matching port in `shared/` uses. */
export type Need =
  /** Load an aggregate of this service's journal (`Query`). */
  | "journal.read"
  /** Load and append (`Query`, `PutItem`; a transaction over several aggregates needs no more). */
  | "journal.append"
  /** Find out which aggregates of this service's journal have a row, several at once (`BatchGetItem`). */
  | "journal.begun"
  /** Read the lists of this service's views (`Query` on the list index, except `looking/*` and `due/*`). */
  | "views.list"
  /** Read the second lists of this service's views (`Query` on the index of second lists). */
  | "views.second"
  /** Read the due lists of this service's views (`Query` on the list index, `due/*` only). */
  | "views.due"
  /** Write this service's views, if newer (`PutItem`). */
  | "views.write"
  /** Search in the word index (`Query` on `word/*`). */
  | "word-index.find"
  /**
   * Index a case: read and write its entry (`GetItem`, `PutItem` on `of/*`), write and delete its rows
   * (`BatchWriteItem` on `word/*`).
   */
  | "word-index.write"
  /**
   * Remove a case from the index for good: read and close its entry (`GetItem`, `PutItem` on `of/*`), and
   * delete its rows (`BatchWriteItem` on `word/*`) (P2).
   */
  | "word-index.forget"
  /** Read encrypted documents, by the writing service's prefix (`GetItem`). */
  | `documents.read:${string}`
  /** Write encrypted documents under this service's own prefix, only if absent (`PutItem`). */
  | "documents.write"
  /** Read a person's data key (`GetItem` on `person/*`). */
  | "keys.read"
  /** Make a person's data key (`GetItem`, `PutItem` on `person/*`). */
  | "keys.write"
  /**
   * Make or read a person's data key, and count their operation in the same write (`UpdateItem` on
   * `person/*`).
   */
  | "keys.count"
  /**
   * Destroy a person's data key without reading it (`DeleteItem` on `person/*`), which only one function may
   * (P2).
   */
  | "keys.destroy"
  /** The key ring of one purpose, made on first use (`GetItem`, `PutItem` on its row; ADR 0052). */
  | `key-ring:${Purpose}`
  /**
   * This service's own random secret, from which identifiers are derived, made on first use (`GetItem`,
   * `PutItem` on `secret/<service>`).
   */
  | "secret"
  /** Count in counters with a time to live, under this service's prefix (`UpdateItem`). */
  | "limits"
  /**
   * Read those counters (`GetItem`). With both of these a function can also end sessions and see which are
   * ended.
   */
  | "limits.count"
  /**
   * Store the answers of unfinished forms, and count how many begin (`GetItem`, `UpdateItem`, `DeleteItem` on
   * `<service>/draft/*` beside the limits; ADR 0057).
   */
  | "drafts"
  /** Check whether an applicant's session was ended (`GetItem` on `<service>/ended/*` beside the limits). */
  | "sessions.check"
  /** End applicants' sessions (`UpdateItem` on `<service>/ended/*` beside the limits). */
  | "sessions.end"
  /**
   * Presence: short-lived rows under `looking/` in this service's views (`PutItem`, and `Query` on the list
   * index).
   */
  | "presence"
  /** Allow uploads to the quarantine (`PutObject` under this service's prefix). */
  | "quarantine.fill"
  /**
   * Read uploads in the quarantine, and delete them (`GetObject`, `DeleteObject` under this service's
   * prefix).
   */
  | "quarantine.empty"
  /** Put a file into the store of files (`PutObject` under this service's prefix). */
  | "files.write"
  /**
   * Delete files that this service stored, of a request erased meanwhile (`DeleteObject` under its prefix)
   * (P2).
   */
  | "files.take-back"
  /**
   * Destroy files of a request in the store, known or not (`ListBucket`, `DeleteObject` under this service's
   * prefix) (P2).
   */
  | "files.destroy"
  /** Destroy uploads in the quarantine, unread (`DeleteObject` under this service's prefix) (P2). */
  | "quarantine.destroy"
  /** Read files by the storing service's prefix, or allow a person to do so for a minute (`GetObject`). */
  | `files.read:${string}`
  /** The directory's current snapshot (`GetItem` on the views of `directory`). */
  | "directory.read"
  /** Read the vault of applicants, which only `identity` may (`GetItem`). */
  | "vault.read"
  /** Put an applicant into the vault, only if absent (`PutItem`). */
  | "vault.write"
  /** Store the hashes of journal rows, insert only (`PutItem`), which only `audit` may. */
  | "anchors.keep"
  /** Read the anchors of a day (`Query` on `day/*`), which only `audit` may. */
  | "anchors.read"
  /**
   * Seal days: write and read objects of the log, and find its newest head (`PutObject`, `GetObject`,
   * `ListBucket` on `heads/*`), which only one function may (P7).
   */
  | "history.seal"
  /** Read the log of days, and find its newest head (`GetObject`, `ListBucket` on `heads/*`). */
  | "history.read"
  /**
   * Store counted rows, and add to the sums of sheets (`BatchGetItem`, `PutItem`, `UpdateItem`), which only
   * `insight` may.
   */
  | "sheets.count"
  /** Read sheets, but not the rows they were counted from (`Query`, except `of#*`). */
  | "sheets.read"
  /** Publish to the bus (`PutEvents`). */
  | "bus.publish"
  /** Read the secret of our account with a vendor (`GetSecretValue` on the one that the deployment names). */
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

/** All methods of a path: one resource of the stack instead of several. */
export type AnyRouteKey = `ANY /${string}`;

/** What starts a Lambda, what it may use, and what its failure means. */
export interface LambdaTriggers {
  /** The purpose of this Lambda, in one line. */
  readonly summary: string;
  /** The effect of its failure on citizens and staff, in a sentence; the text of its alarms (P6). */
  readonly whenItFails: string;
  /**
   * For a Lambda with a budget shared by all callers (C17): the effect when it is used up; the text of an
   * alarm.
   */
  readonly whenBudgetIsUsedUp?: string;
  /**
   * For the Lambda that looks for files without a verdict (C12): the effect of such files; the text of an
   * alarm.
   */
  readonly whenVerdictsAreLate?: string;
  /**
   * For the Lambda by which operators import (R2): the effect of an import that changes power without a
   * second person; the text of an alarm.
   */
  readonly whenGlassIsBroken?: string;
  /**
   * For the Lambda that posts to webhooks (N6): the effect when a webhook is turned off; the text of an
   * alarm.
   */
  readonly whenWebhookTurnsOff?: string;
  /**
   * For the consumer of registrations: the meaning of no request for hours of a working day; the text of an
   * alarm (P6).
   */
  readonly whenNoRequestComes?: string;
  /**
   * For the consumer of all events: the meaning of no event for hours of a working day; the text of an alarm
   * (P6).
   */
  readonly whenNothingIsTold?: string;
  /** HTTP routes without the staff authorizer (the function itself checks sessions). */
  readonly routes?: readonly RouteKey[];
  /**
   * The routes of the HTTP API through which `routes` reach this Lambda, which finds its own by the path;
   * absent: each has its own, except for steps of one aggregate and methods of one path. Saves resources,
   * since a stack holds 500 and each route is one (ADR 0012).
   */
  readonly through?: readonly (RouteKey | AnyRouteKey)[];
  /**
   * Called by many through the API: a new version takes a tenth of the calls first, and is rolled back when
   * it fails them (P6).
   */
  readonly canary?: true;
  /** HTTP routes behind the OIDC JWT authorizer. */
  readonly staffRoutes?: readonly RouteKey[];
  /** As `through`, for `staffRoutes`: behind the authorizer, and none of them leads to one of `routes`. */
  readonly staffThrough?: readonly (RouteKey | AnyRouteKey)[];
  /** Events from the bus: makes the rule, the queue with its dead-letter queue, and the parser. */
  readonly events?: readonly EventDefinition[];
  /** Handles its events one at a time, so that a slow one delays no other. */
  readonly oneByOne?: true;
  /**
   * The most batches of its events handled in parallel: the other events wait in the queue. At least two,
   * Lambda's minimum.
   */
  readonly batchesAtOnce?: number;
  /**
   * How its events are gathered before it is invoked, for consumers that nobody waits for. Absent: at most
   * ten, as soon as they come.
   */
  readonly gathers?: Gathers;
  /**
   * Reads the stream of this service's own journal. A view builder or a relay; a row it cannot handle is
   * parked.
   */
  readonly stream?: "views" | "relay";
  /**
   * Runs once a minute and looks for due work. A failed minute is not retried, since the next one does its
   * work; a minute may also run twice, or overlap the one before.
   */
  readonly everyMinute?: true;
  /**
   * Receives uploads to the quarantine and scan results: makes the rule, and the queue with its dead-letter
   * queue.
   */
  readonly scans?: true;
  /** Invoked directly by another service or an operator (no trigger of its own). */
  readonly invoked?: true;
  readonly needs: readonly Need[];
  /** Plain settings, by environment name; `infra` knows the values. */
  readonly settings?: readonly Setting[];
}

/** Lambda invokes a consumer when either is reached, or when the batch has 6 MB. */
export interface Gathers {
  /** The size of a full batch; SQS allows 10,000. */
  readonly messages: number;
  /** The window, from a batch's first message on; SQS allows 300. */
  readonly seconds: number;
}

/**
 * `UPLOADS_URL`: the address to which browsers upload files, which gives no right to upload. `STAFF_*`: the
 * OIDC issuer, its client, and the claim with the user name. `PUBLIC_URL`: the address of the pages.
 * `ASSET_BASE`: the path of this build's static files, without a final slash. `DOOR`: the secret by which
 * CloudFront marks its requests.
 */
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
 * Empty for a feature that an organisation leaves off. `CITIZEN_*`: the OIDC provider for citizens, and the
 * claim of its ID token with the national code. `OWNERSHIP_URL`: the service that tells whether a mobile
 * belongs to an identity. `SMS_PROVIDERS`: the SMS providers, in order of preference; Amazon SNS alone if
 * empty. `KAVENEGAR_URL`, `SMS_IR_URL`: the vendors' own addresses if empty. `CITIZEN_CLIENT_SECRET`,
 * `OWNERSHIP_KEY`, `KAVENEGAR_KEY`, `SMS_IR_KEY`: the names of secrets, read when needed. `WEBHOOK_RANGES`,
 * `WEBHOOK_PORTS`: inner networks, and ports besides 443, that webhooks may be posted to, separated by
 * spaces; `WEBHOOK_CA`: the certificate authority for them, in PEM (N6).
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

/** A service's Lambdas, by the name of their entry file. */
export type ServiceTriggers = Readonly<Record<string, LambdaTriggers>>;

/**
 * Days for which the table of people's keys can be restored to any second (`infra`): a destroyed key is gone
 * for good only after them, and its tombstone says when (P2).
 */
export const keysRecoveryDays = 7;
