import { afterEach, expect, test, vi } from "vitest";
import { readableLog, testContext } from "./fakes.ts";
import { inOneLine } from "./one-line.ts";

afterEach(() => vi.unstubAllEnvs());

const about = { SERVICE: "intake", LAMBDA: "citizen-api", RELEASE: "1" };

test("a log line has the X-Ray trace of its invocation, and no trace field without X-Ray (P6)", async () => {
  const { lines, write } = readableLog();
  const handler = inOneLine(about, write, async () => "done");
  const root = "1-5759e988-bd862e3fe1be46a994272793";
  vi.stubEnv("_X_AMZN_TRACE_ID", `Root=${root};Parent=53995c3f42cd8ad8;Sampled=1`);
  await handler({}, testContext());
  for (const other of ["a caller’s words", `Root=${root};Parent=53995c3f42cd8ad8;Sampled=0`]) {
    vi.stubEnv("_X_AMZN_TRACE_ID", other);
    await handler({}, testContext());
  }
  expect(lines).toMatchObject([{ trace: root }, { service: "intake" }, { service: "intake" }]);
  for (const line of lines.slice(1)) expect(line).not.toHaveProperty("trace");
});
