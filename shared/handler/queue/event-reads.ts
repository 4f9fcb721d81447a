/**
 * Values that a function reads once for an event, however many of its parts ask: which directory is in force, a person's key. A function
 * handles one event at a time and forgets them when the next one begins, so an event that is decided by them is as one that took a
 * moment longer.
 */
export interface EventReads {
  /** Forgets what was read: another event begins. */
  begin(): void;
  /** The value read under this name since the event began, else reads it. A failed read, or one that found nothing, is made again. */
  once<Read>(name: string, read: () => Promise<Read>): Promise<Read>;
}

export function eventReads(): EventReads {
  let known = new Map<string, Promise<unknown>>();
  return {
    begin: () => {
      known = new Map();
    },
    once: (name, read) => {
      const event = known;
      const found = event.get(name) as ReturnType<typeof read> | undefined;
      if (found) return found;
      const reading = read();
      event.set(name, reading);
      const forget = () => event.delete(name);
      void reading.then((value) => value === undefined && forget(), forget);
      return reading;
    },
  };
}

/** For functions that read a value each time they need it. */
export const noEventReads: EventReads = { begin: () => undefined, once: (_, read) => read() };
