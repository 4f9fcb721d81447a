import type { Random } from "./random.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Story } from "./story.ts";
import type { Tally } from "./tally.ts";

/** A fault: a way in which something can fail, and how likely the fault is at each opportunity while faults occur. */
export interface Fault {
  readonly name: string;
  readonly likely: number;
  /** Whether the fault also occurs after the periods of faults, so that the system must give up by itself. */
  readonly lasts?: true;
}

export interface Weather {
  /** Returns whether the fault occurs now; if so, counts the fault and records it in the run's story. */
  strikes(fault: Fault, where: string): boolean;
  /** The end of the run's first period of faults, in milliseconds since the epoch. */
  readonly over: number;
  /** Lets the run's faults occur again for this number of minutes from now. */
  again(minutes: number): void;
}

/**
 * The strengths of a fault: off, rare, usual or frequent. Each seed draws one strength for each fault, for the whole run,
 * after “swarm testing” (Groce et al. 2012): when some faults are off, runs with the other faults get further.
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
      if (likely === 0 || random.next() >= likely || (!fault.lasts && scheduler.now() >= calm)) return false;
      tally.count("fault", fault.name);
      story.tell(where, `-- ${fault.name}`);
      return true;
    },
  };
}
