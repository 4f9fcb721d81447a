import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { Shared } from "../shared-by-workers.ts";

/** @returns what this run's workers share; undefined outside of a run. @throws the error that kept it from being made. */
export async function shared<Path extends keyof Shared>(path: Path): Promise<Shared[Path] | undefined> {
  const origin = process.env["SHARED_BY_WORKERS"];
  if (origin === undefined) return undefined;
  const answer = await answerTo(origin + path);
  const said = await text(answer);
  if (answer.statusCode !== 200) throw new Error(said);
  return JSON.parse(said) as Shared[Path];
}

/**
 * Uses a new connection without a time limit: `fetch` gives up on a process too busy for the network, and sends on kept
 * connections that are already closed.
 */
const answerTo = (url: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => get(url, { agent: false }, resolve).on("error", reject));
