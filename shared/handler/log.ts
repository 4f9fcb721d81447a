import { correlation } from "../correlation.ts";

/**
 * The log of a Lambda: one JSON line for each invocation, and one for each message or row that failed.
 *
 * Only the fields below are logged, and their values are codes, counts and names of our own (law 4). Input
 * and the messages of exceptions are never logged. Each line has the correlation id of the work that writes
 * it (`shared/correlation.ts`).
 */

export interface LogFields {
  readonly service: string;
  readonly lambda: string;
  readonly release: string;
  /** Lambda's version number, or `$LATEST`; failures are counted for each version of the Lambda (P6). */
  readonly functionVersion: string;
  /** AWS's id of the invocation. */
  readonly invocation: string;
  /**
   * The root id of the AWS X-Ray trace, when tracing is on. It is the same in every Lambda that one call
   * reaches.
   */
  readonly trace: string;
  /** Present on the first invocation of a process. */
  readonly coldStart: true;
  readonly durationMs: number;
  /** The key of the route, never the path of the request: `GET /api/requests/{code}`. */
  readonly route: string;
  readonly operation: string;
  readonly status: number;
  readonly outcome: "ok" | "refused" | "failed" | "parked" | "retry";
  /** The code of the refusal (`shared/contracts/refusals/refusals.ts`). */
  readonly refusal: string;
  /**
   * The tracking code of the request that the line is about, which is not a secret (C2). Without a tracking
   * code, the correlation id of the row or event, else the id of the invocation that began the work.
   */
  readonly correlation: string;
  readonly command: string;
  readonly eventType: string;
  readonly eventId: string;
  readonly messageId: string;
  readonly aggregate: string;
  readonly version: number;
  readonly attempt: number;
  readonly records: number;
  /** The finished messages or rows of a batch, by ids and types (`handled.ts`). */
  readonly handled: string;
  /** The number of aggregates whose work was due and was handled. */
  readonly due: number;
  /**
   * `recounted`: the number of cases whose deadlines were recomputed after a change of the calendar (D3). `moved`:
   * the number of these cases whose deadlines changed.
   */
  readonly recounted: number;
  readonly moved: number;
  /** `failed`: messages or rows to be delivered again; `parked`: rows set aside for an operator. Absent when 0. */
  readonly failed: number;
  readonly parked: number;
  /** The number that a user can quote, so that an operator finds this line. */
  readonly incident: string;
  /** The class of an exception, without its message. */
  readonly error: string;
  /** The files and line numbers of our code in the stack of the exception. */
  readonly stack: readonly string[];
  /** The name of an alarm. CloudWatch alarms filter log lines by this field. */
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

/** The log of the running invocation. Fields contain ids and codes, never personal data (law 4). */
export interface Log {
  /**
   * Adds fields to the line of this invocation; a later value replaces an earlier one. Use `correlate` to set
   * the correlation id.
   */
  add(fields: Omit<Partial<LogFields>, "correlation">): void;
  /** Writes a separate line immediately, before the line of the invocation. */
  line(level: Level, fields: Partial<LogFields>): void;
}

export type Level = "info" | "warn" | "error";
export type Write = (line: string) => void;

/** Writes a line to standard output, which Lambda stores. */
export const toStdout: Write = (line) => {
  process.stdout.write(`${line}\n`);
};

/** The log of one invocation; `done` writes the invocation's line. */
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
/**
 * Matches a stack frame: `at name (file:line:column)`. The lines before the first match are the message,
 * which is never logged.
 */
const frame = /^\s+at (?:[\w.$<>[\] ]+ \()?(?:file:\/\/)?[\w./@+-]+:\d+:\d+\)?$/;

/**
 * The parts of an exception that may be logged: its class and stack frames. The message may contain personal
 * data.
 */
export function describeError(error: unknown): Pick<LogFields, "error" | "stack"> {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const lines = (error.stack ?? "").split("\n").filter((line) => frame.test(line));
  return {
    error: className.test(error.name) ? error.name : "Error",
    stack: lines.slice(0, 8).map((line) => line.trim()),
  };
}
