/**
 * The correlation id joins everything that one request causes, over functions and services: its tracking
 * code, once that is known. It follows the asynchronous context, so that log lines and invocations carry it
 * without an argument.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const running = new AsyncLocalStorage<{ id: string }>();

/** Runs work, and everything it calls, under this id. */
export const correlated = <T>(id: string, work: () => T): T => running.run({ id }, work);

/** The id of the running work; undefined outside any, as while a function loads. */
export const correlation = (): string | undefined => running.getStore()?.id;

/**
 * Changes the id of the running work, as when it learns which request it is about; undefined changes nothing.
 */
export function correlate(id: string | undefined): void {
  const work = running.getStore();
  if (work && id !== undefined) work.id = id;
}
