/**
 * What one request takes, from being registered on the page to the answer that is read (registered, listed, looked at, accepted,
 * drafted, approved; one step each): measured by `npm run bench -- life` on 30 November 2026, or assumed; `test/bench/bench.test.ts` holds what is
 * measured.
 */
export const perRequest = {
  /** Two fifths of it to be found by its words. */
  write: 189,
  read: 68.4,
  invocations: 63.9,
  /**
   * Milliseconds of all of them together, in a run of 26 November; busier machines took more. On AWS it was never measured.
   */
  duration: 7_514,
  events: 18,
  /** Events times those who listen. */
  handled: 42,
  /** Of 30 November: each message and each row has a line of its own. */
  logBytes: 44_778,
  /** Messages; the words of the demo organisation. */
  sms: 2,
} as const;

export const assumed = {
  /** Pages and files that a citizen and staff call for one request: the form, its style and fonts, the status looked at five times, the desk. */
  pageCalls: 60,
  /** Of those, what is not in CloudFront's cache and comes to the API. */
  apiCalls: 25,
  /** Calls of SQS for one message: sent by the bus, received and deleted, often several in one. */
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
