/**
 * What one request takes, from being registered to its answer (registered, listed, looked at, accepted, drafted, approved; one step
 * each), without the pages around it: measured by `npm run bench -- life` on 30 November 2026; `test/bench/bench.test.ts` holds it.
 */
export const perRequest = {
  /** WCU. Some 80 of it to be found by its words. */
  write: 182,
  /** RCU. */
  read: 55.1,
  /** As streams and queues are read when a million requests come in the office hours of a month; 64 where each came alone. */
  invocations: 52,
  /**
   * Milliseconds of all functions together, on a machine of two cores that ran the emulators as well; busier hours gave 2,900. Lambda
   * bills them by the memory that a function has, 512 MB, however much of it is used. On AWS they were never measured.
   */
  duration: 1_608,
  events: 18,
  /** Messages of queues: events times those who listen. */
  handled: 42,
  /** Of SQS at that pace: a message is sent by EventBridge, received, and deleted. */
  queueCalls: 97,
  /** Bytes: a line for each invocation. */
  logBytes: 19_143,
  /** Messages; the words of the demo organisation. */
  sms: 2,
} as const;

/** What a part of the pages around a request takes. */
export interface Visit {
  /** Calls that reach CloudFront, which its web ACL sees; the files that the browser keeps are none. */
  readonly pageCalls: number;
  /** Those of them that come to the API. */
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
  /** The home page and the form's six steps, each sent and then shown (ADR 0057), of an applicant who comes for the first time. */
  fillsIn: {
    ...{ ...nothing, pageCalls: 24, apiCalls: 16, invocations: 18 },
    ...{ write: 10, read: 12.5, logBytes: 5_149 },
  },
  /** Its work is the request's own, but that the kept answers are deleted. */
  sends: { ...nothing, pageCalls: 2, apiCalls: 2, invocations: 0, write: 1, read: 1, logBytes: 0 },
  /** The status, by code and mobile. */
  looks: { ...nothing, pageCalls: 3, apiCalls: 3, invocations: 3, write: 3, read: 3, logBytes: 832 },
  /** The words, by a one-time code besides. */
  reads: {
    ...{ pageCalls: 4, apiCalls: 4, invocations: 22, write: 20.5, read: 27 },
    ...{ events: 5, handled: 8, logBytes: 6_967, sms: 1 },
  },
  /** Staff sign in, and see their inbox; the browser has the desk's files. */
  sits: { ...nothing, pageCalls: 9, apiCalls: 7, invocations: 7, read: 12, logBytes: 2_208 },
  /** From the inbox to a case, whose it is, and back. */
  visits: { ...nothing, pageCalls: 4, apiCalls: 4, invocations: 5, read: 18, logBytes: 1_461 },
  /** A case that stays open is read again by itself. Every two minutes the reader is written down as looking at it (`stays`). */
  rests: { ...nothing, pageCalls: 1, apiCalls: 1, invocations: 1, read: 3.5, logBytes: 294 },
  stays: { ...nothing, pageCalls: 0, apiCalls: 0, invocations: 0, write: 3, read: 0, logBytes: 0 },
} as const satisfies Readonly<Record<string, Visit>>;

/** How often each comes in a request's life. Nobody measured what people do. */
export const assumedVisits: Readonly<Record<keyof typeof perVisit, number>> = {
  ...{ fillsIn: 1, sends: 1, looks: 5, reads: 1 },
  /** An expert and a head of unit, once a day for twenty cases. */
  sits: 2 / 20,
  visits: 2,
  /** Ten minutes of the expert and five of the head in which nothing changes: every twenty seconds for a minute, then every minute. */
  rests: 3 + 9 + 3 + 4,
  stays: 15 / 2,
};

export const assumed = {
  /** Milliseconds of a function behind a page or a call of the desk; 10 to 45 where they were measured. */
  visitMilliseconds: 30,
  /** Calls of SQS for a message of a visit: sent, received and deleted alone. */
  queueCallsPerMessage: 3,
  /** Persian SMS have 70 characters in a part; the demo organisation's have one or two. */
  smsParts: 1.5,
  /** What one request leaves in the tables, with indexes, in kilobytes: some fourteen of them to be found by its words, five to be counted. */
  kilobytesKept: 79,
  /**
   * Of Lambda's pollers, on a queue in which nothing is: five that ask every twenty seconds. AWS may make do with two where no
   * maximum concurrency is set: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
   */
  idleCallsPerQueueAndMonth: 5 * 3 * 60 * 24 * 30,
  /** A run of a function of the clock when nothing is due; `test/ops/idle-minute.test.ts` holds all of it but the duration. */
  minute: { milliseconds: 100, read: 5, write: 0.2, logBytes: 400 },
  /** AWS traces one call a second of a function behind the API, and a twentieth of the others; here the functions that a request comes to, and the office hours of a month. */
  traces: { functions: 5, officeSeconds: 22 * 8 * 3_600, share: 0.05 },
  /** Months for which logs are kept, and what compressing leaves of them. */
  logs: { months: 3, share: 0.15 },
} as const;
