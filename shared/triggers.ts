/**
 * The triggers and rights of each Lambda as plain data. `infra` reads these data and makes the routes, rules,
 * queues, roles and alarms of the Lambda. When the system runs, only the handlers' own checks read the data.
 * The key of a Lambda is the name of its entry file: `functions/intake/lambdas/citizen-api.ts` is
 * `"citizen-api"`.
 */

import type { EventDefinition } from "../events/define-event.ts";
import type { Purpose } from "./secrets/purposes.ts";

/**
 * A right of a Lambda. Each right allows exactly the AWS actions that the matching port in `shared/` uses.
 */
export type Need =
  /** Load an aggregate from this service's journal (`Query`). */
  | "journal.read"
  /**
   * Load an aggregate and append a row (`Query`, `PutItem`; also enough for a transaction over several
   * aggregates).
   */
  | "journal.append"
  /**
   * Find which aggregates of this service's journal have a row, several aggregates in one call
   * (`BatchGetItem`).
   */
  | "journal.begun"
  /** Read the lists of this service's views (`Query` on the list index, except `looking/*` and `due/*`). */
  | "views.list"
  /** Read the second lists of this service's views (`Query` on the index of second lists). */
  | "views.second"
  /** Read the due lists of this service's views (`Query` on the list index, `due/*` only). */
  | "views.due"
  /** Write this service's views, unless the stored ones are newer (`PutItem`). */
  | "views.write"
  /** Search in the word index (`Query` on `word/*`). */
  | "word-index.find"
  /**
   * Index a case in the word index: read and write the entry of the case (`GetItem`, `PutItem` on `of/*`),
   * write and delete its rows (`BatchWriteItem` on `word/*`).
   */
  | "word-index.write"
  /**
   * Remove a case from the word index for good: read and close the entry of the case (`GetItem`, `PutItem` on
   * `of/*`), and delete its rows (`BatchWriteItem` on `word/*`) (P2).
   */
  | "word-index.forget"
  /** Read encrypted documents that the named service wrote (`GetItem` under that service's prefix). */
  | `documents.read:${string}`
  /** Write encrypted documents under this service's own prefix, only if absent (`PutItem`). */
  | "documents.write"
  /** Read a person's data key (`BatchGetItem` on `person/*`). */
  | "keys.read"
  /** Make a person's data key (`BatchGetItem`, `PutItem` on `person/*`). */
  | "keys.write"
  /**
   * Destroy a person's data key without reading it (`DeleteItem` on `person/*`). Only one Lambda may do this
   * (P2).
   */
  | "keys.destroy"
  /**
   * Read the key ring of one purpose, and make it on first use (`GetItem`, `PutItem` on the ring's row; ADR
   * 0052).
   */
  | `key-ring:${Purpose}`
  /**
   * Read this service's own random secret, from which identifiers are derived, and make it on first use
   * (`GetItem`, `PutItem` on `secret/<service>`).
   */
  | "secret"
  /** Count uses in rate limits, under this service's prefix (`UpdateItem` on the limits table). */
  | "limits"
  /**
   * Read the counters of rate limits (`GetItem`). With `limits` and this right, a Lambda can also end
   * sessions and see which sessions were ended.
   */
  | "limits.count"
  /**
   * Store the answers of unfinished forms, and count how many are begun (`GetItem`, `UpdateItem`,
   * `DeleteItem` on `draft/<service>/*` in the limits table; ADR 0057).
   */
  | "drafts"
  /**
   * Check whether an applicant's session was ended (`GetItem` on `<service>/ended/*` in the limits table).
   */
  | "sessions.check"
  /** End applicants' sessions (`UpdateItem` on `<service>/ended/*` in the limits table). */
  | "sessions.end"
  /**
   * Record and read which people have a case open: short-lived rows under `looking/` in this service's views
   * (`PutItem`, and `Query` on the list index).
   */
  | "presence"
  /** Allow browsers to upload files to the quarantine (`PutObject` under this service's prefix). */
  | "quarantine.fill"
  /**
   * Read and delete uploaded files in the quarantine (`GetObject`, `DeleteObject` under this service's
   * prefix).
   */
  | "quarantine.empty"
  /** Write a file into the store of files (`PutObject` under this service's prefix). */
  | "files.write"
  /**
   * Delete files that this service stored for a request that was erased meanwhile (`DeleteObject` under this
   * service's prefix) (P2).
   */
  | "files.take-back"
  /**
   * Destroy all files of a request in the store, including files that no journal row names (`ListBucket`,
   * `DeleteObject` under this service's prefix) (P2).
   */
  | "files.destroy"
  /**
   * Destroy uploaded files in the quarantine without reading them (`DeleteObject` under this service's
   * prefix) (P2).
   */
  | "quarantine.destroy"
  /**
   * Read files that the named service stored, or allow a person to do so for a minute (`GetObject` under that
   * service's prefix).
   */
  | `files.read:${string}`
  /** Read the directory's snapshots (`GetItem` on the views of the directory service). */
  | "directory.read"
  /** Read the vault of applicants (`GetItem`). Only the identity service may do this. */
  | "vault.read"
  /** Store an applicant in the vault, unless there is one already (`PutItem`). */
  | "vault.write"
  /** Store the hashes of journal rows, insert only (`PutItem`). Only the audit service may do this. */
  | "anchors.keep"
  /** Read the anchors of a day (`Query` on `day/*`). Only the audit service may do this. */
  | "anchors.read"
  /**
   * Seal days in the public log: write and read objects of the log, and find its newest head (`PutObject`,
   * `GetObject`, `ListBucket` on `heads/*`). Only one Lambda may do this (P7).
   */
  | "history.seal"
  /** Read the public log of days, and find its newest head (`GetObject`, `ListBucket` on `heads/*`). */
  | "history.read"
  /**
   * Count requests for the figures: store the rows of requests, and add to the sums of each day
   * (`BatchGetItem`, `PutItem`, `UpdateItem`). Only the insight service may do this.
   */
  | "sheets.count"
  /** Read the sums of each day, but not the rows of requests (`Query`, except `of#*`). */
  | "sheets.read"
  /** Publish events to the bus (`PutEvents`). */
  | "bus.publish"
  /**
   * Read the secret of our account with a vendor (`GetSecretValue` on the secret that the deployment names).
   */
  | `vendor-secret:${VendorSecret}`
  /** Send an SMS through Amazon SNS (`Publish` to a phone number). */
  | "sms.send"
  /** Send an e-mail through Amazon SES (`SendEmail` from the organisation's identity). */
  | "email.send"
  /** Invoke a Lambda of another service directly, named `service/lambda` (`InvokeFunction`). */
  | `invoke:${string}`;

export type VendorSecret =
  | "citizen-client-secret"
  | "ownership-key"
  | "kavenegar-key"
  | "sms-ir-key"
  | "bale-key"
  | "bale-gateway-secret";

/** A route of the HTTP API, in the syntax of its route keys: `"POST /api/requests"`. */
export type RouteKey = `${"GET" | "POST" | "PUT" | "DELETE"} /${string}`;

/** A route of the HTTP API for all methods of a path: one resource of the stack instead of several. */
export type AnyRouteKey = `ANY /${string}`;

/** The triggers of a Lambda, its rights, and what its failure means. */
export interface LambdaTriggers {
  /** The purpose of this Lambda, in one line. */
  readonly summary: string;
  /**
   * What the Lambda's failure means for citizens and staff, in one sentence; used as the text of its alarms
   * (P6).
   */
  readonly whenItFails: string;
  /**
   * For a Lambda with a budget that all callers share (C17): the consequence when the budget is used up, as
   * the text of an alarm.
   */
  readonly whenBudgetIsUsedUp?: string;
  /**
   * For the Lambda that looks for files without a scan result (C12): the consequence of such files, as the
   * text of an alarm.
   */
  readonly whenVerdictsAreLate?: string;
  /**
   * For the Lambda by which operators import the directory (R2): the meaning of an import that changes
   * someone's power over cases without a second person's approval, as the text of an alarm.
   */
  readonly whenGlassIsBroken?: string;
  /**
   * For the Lambda that posts to webhooks (N6): the consequence when a webhook is turned off, as the text of
   * an alarm.
   */
  readonly whenWebhookTurnsOff?: string;
  /**
   * For the consumer of registrations: the meaning of several hours of a working day without a new request,
   * as the text of an alarm (P6).
   */
  readonly whenNoRequestComes?: string;
  /**
   * For the consumer of all events: the meaning of several hours of a working day without any event, as the
   * text of an alarm (P6).
   */
  readonly whenNothingIsTold?: string;
  /** HTTP routes without the staff authorizer; the Lambda itself checks sessions. */
  readonly routes?: readonly RouteKey[];
  /**
   * The shared routes of the HTTP API through which calls of `routes` reach this Lambda; the Lambda then
   * finds its own route by the path. When absent, each of `routes` is a route of the HTTP API, except that
   * the operations of one aggregate share a route, and so do the methods of one path. Shared routes save
   * resources: a CloudFormation stack may have 500 resources, and each route is a resource (ADR 0012).
   */
  readonly through?: readonly (RouteKey | AnyRouteKey)[];
  /**
   * Present when many callers use the Lambda through the API: a new version gets a tenth of the calls first,
   * and is rolled back when they fail (P6).
   */
  readonly canary?: true;
  /** HTTP routes behind the JWT authorizer, which checks the OIDC token of staff. */
  readonly staffRoutes?: readonly RouteKey[];
  /**
   * The shared routes for `staffRoutes`, as `through` for `routes`. These shared routes are behind the
   * authorizer, and never lead to a route of the list `routes`.
   */
  readonly staffThrough?: readonly (RouteKey | AnyRouteKey)[];
  /**
   * The events that the Lambda consumes. `infra` makes the rule and the queue with its dead-letter queue, and
   * the Lambda's handler makes the parser.
   */
  readonly events?: readonly EventDefinition[];
  /** Each invocation gets a single event, so that a slow event delays no other. */
  readonly oneByOne?: true;
  /**
   * The most batches of events that are handled in parallel; further events wait in the queue. At least two,
   * which is Lambda's minimum.
   */
  readonly batchesAtOnce?: number;
  /**
   * How events are collected into a batch before the Lambda is invoked; only for consumers whose result no
   * person waits for. When absent, a batch has at most ten events, and the Lambda is invoked as soon as
   * events come.
   */
  readonly gathers?: Gathers;
  /**
   * The Lambda reads the stream of this service's journal, as a view builder or a relay. The key of a row that it
   * cannot handle is put in the stuck queue for an operator.
   */
  readonly stream?: "views" | "relay";
  /**
   * The Lambda runs every minute and looks for work that is due. A failed run is not retried, since the next
   * run does its work. A run may also happen twice, or overlap the preceding run.
   */
  readonly everyMinute?: true;
  /**
   * The Lambda gets events about uploads to the quarantine and about scan results. `infra` makes the rule,
   * and the queue with its dead-letter queue.
   */
  readonly scans?: true;
  /** Another service, or an operator, invokes the Lambda directly. An operator waits longer than a service. */
  readonly invoked?: "by-services" | "by-operators";
  readonly needs: readonly Need[];
  /** The environment variables with plain settings that the Lambda gets; `infra` has the values. */
  readonly settings?: readonly Setting[];
}

/**
 * The limits by which messages are collected. Lambda invokes the consumer when one of these limits is
 * reached, or when the batch has 6 MB.
 */
export interface Gathers {
  /** The number of messages that make a full batch; SQS allows up to 10,000. */
  readonly messages: number;
  /** The seconds to wait after the first message of a batch; SQS allows up to 300. */
  readonly seconds: number;
}

/**
 * The names of environment variables with settings. `UPLOADS_URL`: the address to which browsers upload
 * files; the address does not give the right to upload. `STAFF_*`: the OIDC issuer of staff, its client, and
 * the claim with the user name. `PUBLIC_URL`: the address of the pages. `ASSET_BASE`: the path of this
 * build's static files, without a final slash. `DOOR`: the secret by which CloudFront marks its requests.
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
 * The names of environment variables that are empty when an organisation leaves a feature off. `CITIZEN_*`:
 * the OIDC provider for citizens, and the claim of its ID token with the national code. `OWNERSHIP_URL`: the
 * service that tells whether a mobile belongs to an identity. `SMS_PROVIDERS`: the SMS providers and messengers,
 * in order of preference; only Amazon SNS when empty. `KAVENEGAR_URL`, `SMS_IR_URL`, `BALE_URL`: addresses to
 * use instead of the vendors' own. `BALE_BOT`, `BALE_GATEWAY_CLIENT`: the organisation's bot, and its account
 * at the gateway of one-time codes (N9). `CITIZEN_CLIENT_SECRET`, `OWNERSHIP_KEY`, `KAVENEGAR_KEY`,
 * `SMS_IR_KEY`, `BALE_KEY`, `BALE_GATEWAY_SECRET`: the names of secrets, which are read when needed. `WEBHOOK_RANGES`, `WEBHOOK_PORTS`: inner networks, and ports besides
 * 443, to which webhooks may be posted, separated by spaces. `WEBHOOK_CA`: the certificate authority for
 * these networks, in PEM (N6).
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
  | "BALE_KEY"
  | "BALE_BOT"
  | "BALE_GATEWAY_CLIENT"
  | "BALE_GATEWAY_SECRET"
  | "BALE_URL"
  | "WEBHOOK_RANGES"
  | "WEBHOOK_PORTS"
  | "WEBHOOK_CA";

/** The Lambdas of a service, by the names of their entry files. */
export type ServiceTriggers = Readonly<Record<string, LambdaTriggers>>;

/**
 * Days for which `infra` keeps point-in-time recovery of the table of people's keys. A destroyed key is gone
 * for good only after these days; the tombstone of the person says when (P2).
 */
export const keysRecoveryDays = 7;
