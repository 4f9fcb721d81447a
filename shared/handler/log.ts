import { correlation } from "../correlation.ts";

/**
 * The log: one JSON line per invocation, and per message or row that failed, by allow-list.
 *
 * Nothing that came from outside and no text of an exception is ever logged: only the fields below, whose values are
 * codes, counts and names of our own (law 4). Each line has the correlation of the work that writes it (`shared/correlation.ts`).
 */

export interface LogFields {
  readonly service: string;
  readonly lambda: string;
  readonly release: string;
  /** Lambda's number of the version that ran, or `$LATEST`: failures are counted by it (P6). */
  readonly functionVersion: string;
  /** AWS's id of the invocation. */
  readonly invocation: string;
  /** The root of AWS X-Ray's trace, where AWS keeps one: the same in every function that one call came to. */
  readonly trace: string;
  /** Left out where it is not. */
  readonly coldStart: true;
  readonly durationMs: number;
  /** The route's key, never its path: `GET /api/requests/{code}`. */
  readonly route: string;
  readonly operation: string;
  readonly status: number;
  readonly outcome: "ok" | "refused" | "failed" | "parked" | "retry";
  /** A code of `shared/contracts/refusals/refusals.ts`. */
  readonly refusal: string;
  /**
   * The tracking code of the request that the line is about, which is not a secret (C2); else the row's or the event's own
   * correlation; else the id of the invocation that began the work.
   */
  readonly correlation: string;
  readonly command: string;
  readonly eventType: string;
  readonly eventId: string;
  readonly messageId: string;
  readonly sequenceNumber: string;
  readonly aggregate: string;
  readonly version: number;
  readonly attempt: number;
  readonly records: number;
  /** The messages or rows of a batch that are done, by ids and types (`handled.ts`). */
  readonly handled: string;
  /** How many cases had something due. */
  readonly due: number;
  /** Of how many cases the dates were counted again because the calendar changed (D3), and in how many one moved. */
  readonly recounted: number;
  readonly moved: number;
  /** How many of a batch failed or were put aside; left out where none was. */
  readonly failed: number;
  readonly parked: number;
  /** What a person can quote, and what finds this line. */
  readonly incident: string;
  /** The class of an exception, without its message. */
  readonly error: string;
  /** Where it was thrown: files and lines of ours. */
  readonly stack: readonly string[];
  /** Alarms are filters over this field. */
  readonly alarm:
    | "budget-used-up"
    | "glass-broken"
    | "journal-tampered"
    | "parked"
    | "poison"
    | "unexpected"
    | "verdict-late"
    | "webhook-turned-off";
}

export interface Log {
  /** Adds to the one line of this invocation; later values win. It is `correlate` that says what the line is about. */
  add(fields: Omit<Partial<LogFields>, "correlation">): void;
  /** Writes a line of its own, at once. */
  line(level: Level, fields: Partial<LogFields>): void;
}

export type Level = "info" | "warn" | "error";
export type Write = (line: string) => void;

/** Standard output: what Lambda keeps. */
export const toStdout: Write = (line) => {
  process.stdout.write(`${line}\n`);
};

/** The log of one invocation; `done` writes its line. */
export interface InvocationLog extends Log {
  done(level: Level): void;
}

export function openLog(about: Partial<LogFields>, write: Write): InvocationLog {
  let gathered: Partial<LogFields> = about;
  const put = (level: Level, fields: Partial<LogFields>) =>
    write(JSON.stringify({ level, correlation: correlation(), ...fields }));
  return {
    add: (fields) => {
      gathered = { ...gathered, ...fields };
    },
    line: (level, fields) => put(level, { ...about, ...fields }),
    done: (level) => put(level, gathered),
  };
}

const className = /^[A-Za-z][A-Za-z0-9]{0,60}$/;
/** `at name (file:line:column)`; what stands before the first such line is the message, which is never logged. */
const frame = /^\s+at (?:[\w.$<>[\] ]+ \()?(?:file:\/\/)?[\w./@+-]+:\d+:\d+\)?$/;

/** What may be said of an exception: its class and where it was thrown. Its message may hold anybody's words. */
export function describeError(error: unknown): Pick<LogFields, "error" | "stack"> {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const lines = (error.stack ?? "").split("\n").filter((line) => frame.test(line));
  return {
    error: className.test(error.name) ? error.name : "Error",
    stack: lines.slice(0, 8).map((line) => line.trim()),
  };
}
