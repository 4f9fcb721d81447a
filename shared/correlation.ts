/**
 * The correlation id joins all log lines, rows and events that one request causes, over Lambdas and services.
 * The id is the tracking code of the request as soon as the code is known. It is kept in the asynchronous
 * context, so that log lines and invocations carry it without an argument.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const running = new AsyncLocalStorage<{ id: string }>();

/** Runs `work`, and everything that `work` calls, under this correlation id. */
export const correlated = <T>(id: string, work: () => T): T => running.run({ id }, work);

/** The correlation id of the running work; undefined outside `correlated`, such as while a Lambda loads. */
export const correlation = (): string | undefined => running.getStore()?.id;

/**
 * Changes the correlation id of the running work, for example once the work knows its request. Does nothing
 * when `id` is undefined.
 */
export function correlate(id: string | undefined): void {
  const work = running.getStore();
  if (work && id !== undefined) work.id = id;
}
