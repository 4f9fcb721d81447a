/**
 * What one request consumes from registration to answer, without visits to pages. The request is registered, listed,
 * read, accepted, drafted and approved, each once. Measured by `npm run bench -- life` on 30 November 2026;
 * `test/bench/bench.test.ts` fails when the figures change.
 */
export const perRequest = {
  /** Write capacity units of DynamoDB, about 80 of them for the word index. */
  write: 182,
  /** Read capacity units of DynamoDB. */
  read: 55.1,
  /**
   * Lambda invocations at a million requests in a month's office hours, when streams and queues are read in
   * batches. A single request needs 64.
   */
  invocations: 51,
  /**
   * Milliseconds of all functions together, on a two-core machine that also ran the emulators; while the machine was
   * busy, 2,900 were measured. Lambda bills them with the whole memory of the function, 512 MB. Never measured on AWS.
   */
  duration: 1_608,
  events: 18,
  /** Messages in queues: each event counts once for each consumer. */
  handled: 42,
  /** SQS calls when messages are sent, received and deleted in batches; EventBridge sends them. */
  queueCalls: 97,
  /** Bytes of logs; each invocation writes one line. */
  logBytes: 19_143,
  /** SMS sent, with the notice texts of the demo organisation. */
  sms: 2,
} as const;

/** What one visit to pages about a request consumes, for one kind of visit. */
export interface Visit {
  /** Calls that reach CloudFront and its web ACL; files from the browser's cache do not. */
  readonly pageCalls: number;
  /** The page calls that CloudFront passes to the API. */
  readonly apiCalls: number;
  readonly invocations: number;
  readonly write: number;
  readonly read: number;
  readonly events: number;
  readonly handled: number;
  readonly logBytes: number;
  readonly sms: number;
}

const nothing = { write: 0, events: 0, handled: 0, sms: 0 };

/**
 * The consumption of each kind of visit, measured with Chromium; `test/browser/calls.test.ts` fails when the
 * figures change.
 */
export const perVisit = {
  /**
   * The first visit of an applicant: the home page and the form's six steps, each sent and then shown (ADR
   * 0057).
   */
  fillsIn: {
    ...{ ...nothing, pageCalls: 24, apiCalls: 16, invocations: 18 },
    ...{ write: 10, read: 12.5, logBytes: 5_149 },
  },
  /**
   * Sending the form: only the pages and the deletion of the stored answers, because the rest is in
   * `perRequest`.
   */
  sends: { ...nothing, pageCalls: 2, apiCalls: 2, invocations: 0, write: 1, read: 1, logBytes: 0 },
  /** A visit to the request's status page, with tracking code and mobile. */
  looks: { ...nothing, pageCalls: 3, apiCalls: 3, invocations: 3, write: 3, read: 3, logBytes: 832 },
  /** Reading the texts, which needs an additional one-time code. */
  reads: {
    ...{ pageCalls: 4, apiCalls: 4, invocations: 22, write: 20.5, read: 27 },
    ...{ events: 5, handled: 8, logBytes: 6_967, sms: 1 },
  },
  /** Signing in at the desk and reading the inbox; the browser has cached the desk's files. */
  sits: { ...nothing, pageCalls: 9, apiCalls: 7, invocations: 7, read: 12, logBytes: 2_208 },
  /** Going from the inbox to a case with its applicant, and back. */
  visits: { ...nothing, pageCalls: 4, apiCalls: 4, invocations: 5, read: 18, logBytes: 1_461 },
  /**
   * `rests`: the desk reads an open case again at intervals. `stays`: every two minutes it records that the
   * user has the case open.
   */
  rests: { ...nothing, pageCalls: 1, apiCalls: 1, invocations: 1, read: 3.5, logBytes: 294 },
  stays: { ...nothing, pageCalls: 0, apiCalls: 0, invocations: 0, write: 3, read: 0, logBytes: 0 },
} as const satisfies Readonly<Record<string, Visit>>;

/**
 * How often each kind of visit occurs for one request. These numbers are assumed, because people's behaviour
 * was never measured.
 */
export const assumedVisits: Readonly<Record<keyof typeof perVisit, number>> = {
  ...{ fillsIn: 1, sends: 1, looks: 5, reads: 1 },
  /** An expert and a unit head each sign in once a day, for twenty cases. */
  sits: 2 / 20,
  visits: 2,
  /**
   * The expert keeps the case open for ten minutes and the head for five. The desk reads it every twenty
   * seconds for a minute, then every minute.
   */
  rests: 3 + 9 + 3 + 4,
  stays: 15 / 2,
};

export const assumed = {
  /** Milliseconds of a function for a page or a desk call; measurements gave 10 to 45. */
  visitMilliseconds: 30,
  /** SQS calls for a message of a visit. The message is sent, received and deleted by one call each, without a batch. */
  queueCallsPerMessage: 3,
  /**
   * Parts of an SMS: a part holds 70 Persian characters, and the demo organisation's SMS have one or two
   * parts.
   */
  smsParts: 1.5,
  /**
   * Messages about a request that go by SMS although the applicant chose Bale at this registration: the tracking code and
   * the first one-time code. An applicant who chose Bale at an earlier request gets none by SMS.
   */
  smsOfNewcomers: 2,
  /**
   * Kilobytes that one request leaves in tables and indexes. About fourteen of them are in the word index and five in
   * the statistics of the insight service.
   */
  kilobytesKept: 79,
  /**
   * Calls by which Lambda polls an empty queue in a month: five pollers, each every twenty seconds. AWS may use only two
   * pollers when no maximum concurrency is set:
   * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
   */
  idleCallsPerQueueAndMonth: 5 * 3 * 60 * 24 * 30,
  /**
   * A run of the every-minute function with nothing due; `test/ops/idle-minute.test.ts` fails when a figure
   * other than the duration changes.
   */
  minute: { milliseconds: 100, read: 5, write: 0.2, logBytes: 400 },
  /**
   * AWS traces one call a second of each function behind the API, and a twentieth of the other calls. `functions` is the
   * number of functions that one request calls; `officeSeconds` is the length of a month's office hours.
   */
  traces: { functions: 5, officeSeconds: 22 * 8 * 3_600, share: 0.05 },
  /** For how many months logs are kept, and which share of them is left after compression. */
  logs: { months: 3, share: 0.15 },
} as const;
