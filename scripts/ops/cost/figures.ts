/**
 * The consumption of one request, from registration to answer (registered, listed, looked at, accepted, drafted, approved; one
 * step each), without the surrounding pages: measured by `npm run bench -- life` on 30 November 2026 and held by
 * `test/bench/bench.test.ts`.
 */
export const perRequest = {
  /** WCU, about 80 of them for the word index. */
  write: 182,
  /** RCU. */
  read: 55.1,
  /** At a million requests in a month's office hours, when streams and queues are read in batches; 64 for single requests. */
  invocations: 52,
  /**
   * Milliseconds of all functions together, on a two-core machine that also ran the emulators; busier hours gave 2,900. Lambda
   * bills them by the function's memory, 512 MB, used or not. Never measured on AWS.
   */
  duration: 1_608,
  events: 18,
  /** Queue messages: events times consumers. */
  handled: 42,
  /** SQS calls at that pace: EventBridge's send, the receive and the delete of each message. */
  queueCalls: 97,
  /** Bytes, a line per invocation. */
  logBytes: 19_143,
  /** Messages, with the demo organisation's texts. */
  sms: 2,
} as const;

/** The consumption of a part of the pages around a request. */
export interface Visit {
  /** Calls that reach CloudFront and its web ACL; files in the browser's cache do not. */
  readonly pageCalls: number;
  /** The part of them that reaches the API. */
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

/** Measured with Chromium by `test/browser/calls.test.ts`, which holds them. */
export const perVisit = {
  /** The home page and the form's six steps, each sent and then shown (ADR 0057), on an applicant's first visit. */
  fillsIn: {
    ...{ ...nothing, pageCalls: 24, apiCalls: 16, invocations: 18 },
    ...{ write: 10, read: 12.5, logBytes: 5_149 },
  },
  /** The request's own work is counted elsewhere, except that the stored answers are deleted. */
  sends: { ...nothing, pageCalls: 2, apiCalls: 2, invocations: 0, write: 1, read: 1, logBytes: 0 },
  /** The status page, by code and mobile. */
  looks: { ...nothing, pageCalls: 3, apiCalls: 3, invocations: 3, write: 3, read: 3, logBytes: 832 },
  /** The texts, by an additional one-time code. */
  reads: {
    ...{ pageCalls: 4, apiCalls: 4, invocations: 22, write: 20.5, read: 27 },
    ...{ events: 5, handled: 8, logBytes: 6_967, sms: 1 },
  },
  /** Staff sign in and see their inbox; the browser has cached the desk's files. */
  sits: { ...nothing, pageCalls: 9, apiCalls: 7, invocations: 7, read: 12, logBytes: 2_208 },
  /** From the inbox to a case with its applicant, and back. */
  visits: { ...nothing, pageCalls: 4, apiCalls: 4, invocations: 5, read: 18, logBytes: 1_461 },
  /** The desk reads an open case again periodically. Every two minutes the reader is recorded as viewing it (`stays`). */
  rests: { ...nothing, pageCalls: 1, apiCalls: 1, invocations: 1, read: 3.5, logBytes: 294 },
  stays: { ...nothing, pageCalls: 0, apiCalls: 0, invocations: 0, write: 3, read: 0, logBytes: 0 },
} as const satisfies Readonly<Record<string, Visit>>;

/** How often each part occurs in a request's life; assumed, since people's behaviour was never measured. */
export const assumedVisits: Readonly<Record<keyof typeof perVisit, number>> = {
  ...{ fillsIn: 1, sends: 1, looks: 5, reads: 1 },
  /** An expert and a unit head, once a day for twenty cases. */
  sits: 2 / 20,
  visits: 2,
  /** Ten minutes of the expert and five of the head without a change: every twenty seconds for a minute, then every minute. */
  rests: 3 + 9 + 3 + 4,
  stays: 15 / 2,
};

export const assumed = {
  /** Milliseconds of a function behind a page or a desk call; measurements gave 10 to 45. */
  visitMilliseconds: 30,
  /** SQS calls for a single message of a visit: sent, received and deleted alone. */
  queueCallsPerMessage: 3,
  /** Persian SMS hold 70 characters per part; the demo organisation's have one or two parts. */
  smsParts: 1.5,
  /** Kilobytes that one request leaves in tables and indexes: about fourteen for the word index and five for figures. */
  kilobytesKept: 79,
  /**
   * Lambda's pollers on an empty queue: five that poll every twenty seconds. AWS may use two where no maximum concurrency is
   * set: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
   */
  idleCallsPerQueueAndMonth: 5 * 3 * 60 * 24 * 30,
  /** A scheduled run with nothing due; `test/ops/idle-minute.test.ts` holds all but the duration. */
  minute: { milliseconds: 100, read: 5, write: 0.2, logBytes: 400 },
  /** AWS traces one call a second of each function behind the API, and a twentieth of the others; here the functions of a request, and a month's office hours. */
  traces: { functions: 5, officeSeconds: 22 * 8 * 3_600, share: 0.05 },
  /** Months of log retention, and the share left by compression. */
  logs: { months: 3, share: 0.15 },
} as const;
