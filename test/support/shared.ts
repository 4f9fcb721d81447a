import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { Shared } from "../shared-by-workers.ts";

/** What this run of the tests shares among its workers; undefined outside of a run. Throws what kept it from being made. */
export async function shared<Path extends keyof Shared>(path: Path): Promise<Shared[Path] | undefined> {
  const origin = process.env["SHARED_BY_WORKERS"];
  if (origin === undefined) return undefined;
  const answer = await answerTo(origin + path);
  const said = await text(answer);
  if (answer.statusCode !== 200) throw new Error(said);
  return JSON.parse(said) as Shared[Path];
}

/**
 * Over a connection of its own, for as long as it takes. `fetch` gives up where a process that loads a large file has no time for the
 * network, and sends on a kept connection that was closed meanwhile.
 */
const answerTo = (url: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => get(url, { agent: false }, resolve).on("error", reject));
