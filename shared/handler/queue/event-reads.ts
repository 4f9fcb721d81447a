/**
 * Caches values for one event, however many of its parts read them: the directory in force, a person's key. A
 * function handles one event at a time and clears the cache when the next begins, so the event behaves as if
 * it had taken a moment longer.
 */
export interface EventReads {
  /** Clears the cache for the next event. */
  begin(): void;
  /**
   * The value read under this name since the event began, else reads it. A read that failed or found nothing
   * is repeated.
   */
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

/** For functions without a cache. */
export const noEventReads: EventReads = { begin: () => undefined, once: (_, read) => read() };
