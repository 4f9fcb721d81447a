import type { Random } from "./random.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Story } from "./story.ts";
import type { Tally } from "./tally.ts";

/** A fault: what goes wrong, and how likely it is each time it could, on a bad day. */
export interface Fault {
  readonly name: string;
  readonly likely: number;
}

export interface Weather {
  /** Whether the fault strikes here and now; counts it and records it in the story when it does. */
  strikes(fault: Fault, where: string): boolean;
  /** Ends the storm: no fault strikes any more, and the run must settle. */
  readonly over: number;
  /** Repeats the same weather from now on, for a number of minutes. */
  again(minutes: number): void;
}

/**
 * Every seed has weather of its own: each fault is off, rare, usual or frequent all day (after "swarm testing", Groce et
 * al. 2012: leaving some faults out lets the others reach further).
 */
const severities = [0, 0, 0.3, 1, 3] as const;

export function weatherOf(
  random: Random,
  scheduler: Scheduler,
  { story, tally, minutes }: { readonly story: Story; readonly tally: Tally; readonly minutes: number },
): Weather {
  const severity = new Map<string, number>();
  const over = scheduler.now() + minutes * 60_000;
  let calm = over;
  const todays = ({ name, likely }: Fault): number => {
    const found = severity.get(name) ?? random.fork(name).pick(severities);
    severity.set(name, found);
    return found * likely;
  };
  return {
    over,
    again: (more) => {
      calm = scheduler.now() + more * 60_000;
    },
    strikes: (fault, where) => {
      const likely = todays(fault);
      if (likely === 0 || random.next() >= likely || scheduler.now() >= calm) return false;
      tally.count("fault", fault.name);
      story.tell(where, `-- ${fault.name}`);
      return true;
    },
  };
}
