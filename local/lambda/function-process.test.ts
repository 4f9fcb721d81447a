import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type FunctionProcess, startProcess } from "./function-process.ts";

let folder: string;
let logged: string;
let started: FunctionProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "peygir-function-"));
  logged = "";
});
afterEach(() => {
  started.kill();
  rmSync(folder, { recursive: true });
});

function start(code: string): FunctionProcess {
  writeFileSync(join(folder, "index.js"), code);
  started = startProcess({
    id: "one",
    arn: "arn:aws:lambda:eu-central-1:000000000000:function:one",
    env: { PATH: process.env["PATH"], LAMBDA_TASK_ROOT: folder, _HANDLER: "index.handler" },
    memoryMb: 128,
    clockOffset: 0,
    log: (text) => {
      logged += text;
    },
  });
  return started;
}

it("a function's time limit starts after its code is loaded, however long loading took", async () => {
  const slow = start(`
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000);
    exports.handler = async (event, context) => context.getRemainingTimeInMillis() > 0 && event;`);
  expect(await slow.invoke("r-1", { said: 1 }, 2_500)).toEqual({ payload: { said: 1 } });
});

it("a function that exceeds its time limit is ended, and the log has Lambda's line about the timeout", async () => {
  const endless = start("exports.handler = () => new Promise((done) => setTimeout(done, 1e9));");
  expect(await endless.invoke("r-2", {}, 50)).toEqual({
    payload: {
      errorType: "Sandbox.Timedout",
      errorMessage: "RequestId: r-2 Error: Task timed out after 0.05 seconds",
    },
    functionError: "Unhandled",
  });
  expect(logged).toMatch(/^\d{4}-\S+Z r-2 Task timed out after 0\.05 seconds$/m);
  expect(endless.ended).toBe(true);
});

it.each([
  ["error", "exports.handler = async () => { throw new TypeError('words'); };", 2_500],
  ["error", "exports.handler = async () => process.exit(1);", 2_500],
  ["timeout", "exports.handler = () => new Promise((done) => setTimeout(done, 1e9));", 50],
])(
  "an invocation that ends with %s writes a platform.report line to the log, without the error's text",
  async (status, code, time) => {
    await start(code).invoke("r-3", {}, time);
    const [line = ""] = logged.match(/^.*platform\.report.*$/m) ?? [];
    expect(JSON.parse(line)).toMatchObject({ type: "platform.report", record: { requestId: "r-3", status } });
    expect(line).not.toContain("words");
  },
);

it("a successful invocation writes no platform.report line to the log", async () => {
  await start("exports.handler = async () => 1;").invoke("r-4", {}, 2_500);
  expect(logged).not.toContain("platform.report");
});
