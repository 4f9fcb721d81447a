import { run } from "./held.ts";

/** The number of unusual requests after which the fuzzer notices any missing defence of the API. */
const requests = 6_000;

/** Runs the fuzzer on a copy of the project and returns its output when it fails; undefined when it finds no fault. */
export async function complaintOfFuzzer(folder: string): Promise<string | undefined> {
  const campaign = ["test/fuzz/fuzz.ts", "--requests", String(requests), "--seed", "1"];
  const { status, said } = await run(folder, campaign);
  return status === 0 ? undefined : said;
}
