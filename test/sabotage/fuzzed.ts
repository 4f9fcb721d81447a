import { run } from "./held.ts";

/** Odd requests that are enough to notice a missing defence of the API. */
const requests = 6_000;

/** The fuzzer's complaint about a copy of the project; undefined when it finds nothing. */
export async function complaintOfFuzzer(folder: string): Promise<string | undefined> {
  const campaign = ["test/fuzz/fuzz.ts", "--requests", String(requests), "--seed", "1"];
  const { status, said } = await run(folder, campaign);
  return status === 0 ? undefined : said;
}
