import type { Shared } from "../shared-by-workers.ts";

/** What this run of the tests shares among its workers; undefined outside of a run. Throws what kept it from being made. */
export async function shared<Path extends keyof Shared>(path: Path): Promise<Shared[Path] | undefined> {
  const origin = process.env["SHARED_BY_WORKERS"];
  if (origin === undefined) return undefined;
  const answer = await fetch(origin + path);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Shared[Path];
}
