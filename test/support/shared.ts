import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { Shared } from "../shared-by-workers.ts";

/**
 * Returns a resource that the run's workers share; undefined when the test does not run under a shared run. Throws the error
 * because of which the resource could not be made.
 */
export async function shared<Path extends keyof Shared>(path: Path): Promise<Shared[Path] | undefined> {
  const origin = process.env["SHARED_BY_WORKERS"];
  if (origin === undefined) return undefined;
  const answer = await answerTo(origin + path);
  const said = await text(answer);
  if (answer.statusCode !== 200) throw new Error(said);
  return JSON.parse(said) as Shared[Path];
}

/**
 * Opens a new connection without a time limit. `fetch` gives up on a process that is too busy, and reuses connections that are
 * already closed.
 */
const answerTo = (url: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => get(url, { agent: false }, resolve).on("error", reject));
