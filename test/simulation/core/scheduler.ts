/**
 * Virtual time. Every wait (for a call to another machine, a message's visibility timeout, a person who thinks) is an entry
 * in one heap. The scheduler moves the time to the next entry and runs this entry and all code that can then continue. When
 * all code waits again, it takes the next entry. No real time passes.
 */
export interface Scheduler {
  /** Returns the virtual time in milliseconds since the epoch. */
  now(): number;
  at(delay: number, action: () => void): void;
  sleep(delay: number): Promise<void>;
  /** Runs until no entry is left. Throws `Restless` when the run reaches its limit first. */
  run(): Promise<void>;
  readonly steps: number;
}

/** Thrown when a run reaches its limit of time or steps while entries still wait. */
export class Restless extends Error {
  override readonly name = "Restless";
}

interface Moment {
  readonly time: number;
  readonly order: number;
  readonly action: () => void;
}

export interface SchedulerOptions {
  readonly start: number;
  /** The latest virtual time that a run may reach; `mostSteps` is the largest number of entries that it may run. */
  readonly until: number;
  readonly mostSteps: number;
}

export function scheduler({ start, until, mostSteps }: SchedulerOptions): Scheduler {
  const heap = momentHeap();
  let now = start;
  let steps = 0;
  const at = (delay: number, action: () => void) =>
    heap.push({ time: now + delay, order: heap.count(), action });
  return {
    now: () => now,
    at,
    sleep: (delay) => new Promise((resolve) => at(delay, resolve)),
    run: async () => {
      await settled();
      for (let next = heap.pop(); next; next = heap.pop()) {
        steps += 1;
        if (next.time > until || steps > mostSteps)
          throw new Restless(`still moving at step ${steps}, ${new Date(now).toISOString()}`);
        now = next.time;
        next.action();
        await settled();
      }
    },
    get steps() {
      return steps;
    },
  };
}

/** Resolves when no promise can continue: a tick scheduled inside a microtask runs after the last microtask. */
function settled(): Promise<void> {
  return new Promise((resolve) => queueMicrotask(() => process.nextTick(resolve)));
}

/** A binary heap of entries; entries with the same time are in the order in which they were scheduled. */
function momentHeap() {
  const heap: Moment[] = [];
  let asked = 0;
  const before = (a: Moment, b: Moment) => a.time < b.time || (a.time === b.time && a.order < b.order);
  const rise = (moment: Moment, from: number) => {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent] as Moment;
      if (!before(moment, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = moment;
  };
  const sink = (moment: Moment) => {
    let index = 0;
    for (let child = 1; child < heap.length; child = 2 * index + 1) {
      const [left, right] = [heap[child] as Moment, heap[child + 1]];
      const least = right && before(right, left) ? right : left;
      if (!before(least, moment)) break;
      heap[index] = least;
      index = least === left ? child : child + 1;
    }
    heap[index] = moment;
  };
  return {
    count: () => {
      asked += 1;
      return asked;
    },
    push: (moment: Moment) => {
      heap.push(moment);
      rise(moment, heap.length - 1);
    },
    pop: (): Moment | undefined => {
      const [top, last] = [heap[0], heap.pop()];
      if (top !== undefined && last !== undefined && top !== last) sink(last);
      return top;
    },
  };
}
