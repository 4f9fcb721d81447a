/**
 * The id that joins all that one request sets off, over functions and services: its tracking code, once that is known. It stays
 * beside the running work, so that a line of log and an invocation have it without being handed it.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const running = new AsyncLocalStorage<{ id: string }>();

/** Runs work under an id, and whatever it calls. */
export const correlated = <T>(id: string, work: () => T): T => running.run({ id }, work);

/** The id of the running work; undefined outside of any, as while a function loads. */
export const correlation = (): string | undefined => running.getStore()?.id;

/** From here on the running work belongs to another id, as when it learns which request it is about; undefined changes nothing. */
export function correlate(id: string | undefined): void {
  const work = running.getStore();
  if (work && id !== undefined) work.id = id;
}
