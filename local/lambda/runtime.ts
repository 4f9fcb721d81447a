/**
 * The stand-in of Lambda's Node runtime, which runs in the process of each function. It moves the clock,
 * loads the handler once, runs one invocation at a time, and ends when the stack has ended.
 */
import { createRequire, flushCompileCache } from "node:module";
import { join } from "node:path";
import type { ErrorShape, FromProcess, ToProcess } from "./messages.ts";
import { setClockOffset } from "./moved-date.ts";

type Handler = (event: unknown, context: object) => Promise<unknown>;
type Invocation = Extract<ToProcess, { kind: "invoke" }>;

const { env } = process;
// Removed so that the function sees only the variables that Lambda sets.
delete env["NODE_COMPILE_CACHE"];
const tell = (message: FromProcess) => void process.send?.(message, undefined, undefined, () => undefined);

process.on("disconnect", () => process.exit(0));
const [, , invokedFunctionArn = "", clockOffset = "0"] = process.argv;
setClockOffset(Number(clockOffset));
const handler = load();
process.on("message", (message: ToProcess) => {
  if (message.kind === "clock") setClockOffset(message.offset);
  else void run(message);
});
tell({ kind: "ready" });

function load(): Handler {
  const [file = "index", name = "handler"] = (env["_HANDLER"] ?? "").split(".");
  try {
    const folder = env["LAMBDA_TASK_ROOT"] ?? ".";
    const found = createRequire(join(folder, "/"))(join(folder, `${file}.js`))[name];
    if (typeof found !== "function") throw new TypeError(`${env["_HANDLER"]} is undefined or not exported`);
    return found;
  } catch (error) {
    tell({ kind: "failed-to-start", error: shapeOf(error) });
    console.error(error);
    process.exitCode = 1;
    process.disconnect();
    return () => Promise.reject(error);
  }
}

async function run({ requestId, event, deadline }: Invocation): Promise<void> {
  env["_X_AMZN_TRACE_ID"] =
    `Root=1-${requestId.slice(0, 8)}-${requestId.replaceAll("-", "").slice(8)};Sampled=0`;
  try {
    const payload = (await handler(event, contextOf(requestId, deadline))) ?? null;
    tell({ kind: "result", requestId, payload });
    keepCompiled();
  } catch (error) {
    console.error(JSON.stringify({ level: "ERROR", message: "Invoke Error", requestId, ...shapeOf(error) }));
    tell({ kind: "error", requestId, error: shapeOf(error) });
  }
}

let isKept = false;

/**
 * Saves compiled code for later processes, because this one will be killed without saving. After one
 * invocation most code is compiled.
 */
function keepCompiled(): void {
  if (!isKept) flushCompileCache();
  isKept = true;
}

function contextOf(awsRequestId: string, deadline: number) {
  return {
    awsRequestId,
    callbackWaitsForEmptyEventLoop: false,
    functionName: env["AWS_LAMBDA_FUNCTION_NAME"],
    functionVersion: env["AWS_LAMBDA_FUNCTION_VERSION"],
    invokedFunctionArn,
    memoryLimitInMB: env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"],
    logGroupName: env["AWS_LAMBDA_LOG_GROUP_NAME"],
    logStreamName: env["AWS_LAMBDA_LOG_STREAM_NAME"],
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.timeOrigin - performance.now()),
  };
}

function shapeOf(error: unknown): ErrorShape {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? "").split("\n") };
}
