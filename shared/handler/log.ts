import { correlation } from "../correlation.ts";

/**
 * The log: one JSON line per invocation, and per failed message or row, by allow-list.
 *
 * Input and texts of exceptions are never logged: only the fields below, whose values are codes, counts and
 * names of our own (law 4). Each line has the correlation id of the work that writes it
 * (`shared/correlation.ts`).
 */

export interface LogFields {
  readonly service: string;
  readonly lambda: string;
  readonly release: string;
  /** Lambda's version number, or `$LATEST`: failures are counted by it (P6). */
  readonly functionVersion: string;
  /** AWS's id of the invocation. */
  readonly invocation: string;
  /** The root of AWS X-Ray's trace, where tracing is on: the same in every function that one call reached. */
  readonly trace: string;
  /** Absent on warm starts. */
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
   * The tracking code of the request that the line is about, which is not a secret (C2); else the correlation
   * id of the row or event; else the id of the invocation that began the work.
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
  /** The finished messages or rows of a batch, by ids and types (`handled.ts`). */
  readonly handled: string;
  /** The number of aggregates that were due. */
  readonly due: number;
  /**
   * The number of cases whose dates were recomputed because the calendar changed (D3), and of those whose
   * dates moved.
   */
  readonly recounted: number;
  readonly moved: number;
  /** The number of messages or rows that failed or were parked; absent when 0. */
  readonly failed: number;
  readonly parked: number;
  /** A number that a user can quote to find this line. */
  readonly incident: string;
  /** The class of an exception, without its message. */
  readonly error: string;
  /** The files and lines of our code in its stack. */
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

/** The log of the running invocation. Fields hold ids and codes, never personal data (law 4). */
export interface Log {
  /** Adds fields to the line of this invocation; later values win. `correlate` sets the correlation id. */
  add(fields: Omit<Partial<LogFields>, "correlation">): void;
  /** Writes a separate line at once. */
  line(level: Level, fields: Partial<LogFields>): void;
}

export type Level = "info" | "warn" | "error";
export type Write = (line: string) => void;

/** Standard output, which Lambda stores. */
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
/** `at name (file:line:column)`; the message, which is never logged, stands before the first such line. */
const frame = /^\s+at (?:[\w.$<>[\] ]+ \()?(?:file:\/\/)?[\w./@+-]+:\d+:\d+\)?$/;

/** The loggable part of an exception: its class and stack frames. Its message may contain personal data. */
export function describeError(error: unknown): Pick<LogFields, "error" | "stack"> {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const lines = (error.stack ?? "").split("\n").filter((line) => frame.test(line));
  return {
    error: className.test(error.name) ? error.name : "Error",
    stack: lines.slice(0, 8).map((line) => line.trim()),
  };
}
