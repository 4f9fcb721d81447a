/**
 * Keeps the AWS calls of functions, newest last, for tests of permissions, the benchmark and the operator's
 * page.
 */
import type { RecordedCall } from "./gateway.ts";

export interface CallLog {
  record(call: RecordedCall): void;
  all(): readonly RecordedCall[];
  /** Returns the calls that a function's role did not allow. */
  denied(): readonly RecordedCall[];
  clear(): void;
}

const kept = 20_000;

export function openCallLog(complain: (line: string) => void): CallLog {
  let calls: RecordedCall[] = [];
  return {
    record(call) {
      calls.push(call);
      if (calls.length > 2 * kept) calls = calls.slice(-kept);
      if (call.denied)
        complain(
          `${call.caller} may not ${call.operation} on ${call.accesses.map((a) => a.resource).join(", ")}`,
        );
    },
    all: () => calls,
    denied: () => calls.filter(({ denied }) => denied),
    clear() {
      calls = [];
    },
  };
}
