import { run } from "./held.ts";

/** So many odd requests are enough to notice that a defence of the API is gone. */
const requests = 6_000;

/** What the fuzzer says of a copy of the project; nothing when all seems well. */
export async function complaintOfFuzzer(folder: string): Promise<string | undefined> {
  const campaign = ["test/fuzz/fuzz.ts", "--requests", String(requests), "--seed", "1"];
  const { status, said } = await run(folder, campaign);
  return status === 0 ? undefined : said;
}
