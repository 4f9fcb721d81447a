/**
 * Caches values during one event, such as the current directory or a person's key, so that each is read
 * once. A Lambda handles one event at a time and clears the cache when the next event begins. A cached value
 * is therefore never older than the event for which it is used.
 */
export interface EventReads {
  /** Clears the cache for the next event. */
  begin(): void;
  /**
   * The value that was read under this name since the event began; when there is none, reads it now. A read
   * that failed or found nothing is repeated.
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

/** A cache that keeps nothing, for Lambdas without a cache. */
export const noEventReads: EventReads = { begin: () => undefined, once: (_, read) => read() };
