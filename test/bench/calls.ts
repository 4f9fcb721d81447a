/** Counts each command's calls of AWS, which take most of its time and are the same on every machine. */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import type { Line } from "./table.ts";

/**
 * The largest number of AWS calls of each command in a warm process: first of the command's own function, then of the
 * functions that this function invokes.
 */
export const callsOf = {
  register: [6, 4],
  see: [8, 0],
  accept: [9, 0],
  draft: [11, 0],
  approve: [11, 0],
  refer: [11, 0],
} as const;

export type Command = keyof typeof callsOf;

/**
 * The lines that compare a command's AWS calls with `callsOf`.
 * @param taker the name of the function that handles the command
 * @param own all calls until the answer, by this function and by the functions that it invokes
 */
export function callLines(command: Command, taker: string, own: readonly RecordedCall[]): readonly Line[] {
  const [bar, invoked] = callsOf[command];
  const byTaker = own.filter(({ caller }) => caller === taker).length;
  const lines = [
    { what: `calls of AWS: ${command}`, measured: byTaker, bar, unit: "" },
    { what: `… by the functions it invokes`, measured: own.length - byTaker, bar: invoked, unit: "" },
  ];
  return lines.filter(({ measured, bar: most }) => measured + most > 0);
}
