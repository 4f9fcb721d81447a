import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** So many odd requests are enough to notice that a defence of the API is gone. */
const requests = 6_000;

/** What the fuzzer says of a copy of the project; nothing when all seems well. */
export function complaintOfFuzzer(folder: string): string | undefined {
  const campaign = [join(folder, "test/fuzz/fuzz.ts"), "--requests", String(requests), "--seed", "1"];
  const { status, stdout, stderr } = spawnSync(process.execPath, campaign, { cwd: folder, encoding: "utf8" });
  return status === 0 ? undefined : `${stdout}${stderr}`;
}
