/** Runs one process of one function: in Lambda's terms, an execution environment. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { compiledFolder } from "../stack/settings.ts";
import type { ErrorShape, FromProcess, ToProcess } from "./messages.ts";

export interface InvocationResult {
  readonly payload: unknown;
  /** Lambda's `FunctionError`; when present, the payload is an error. */
  readonly functionError?: "Unhandled";
}

export interface ProcessOptions {
  readonly id: string;
  readonly arn: string;
  readonly env: NodeJS.ProcessEnv;
  readonly memoryMb: number;
  readonly clockOffset: number;
  readonly log: (text: string) => void;
}

export interface FunctionProcess {
  readonly id: string;
  readonly pid: number | undefined;
  /** The request id of the invocation that runs now; undefined when none runs. */
  readonly busyWith: string | undefined;
  readonly ended: boolean;
  invoke(requestId: string, event: unknown, timeoutMs: number): Promise<InvocationResult>;
  moveClock(offset: number): void;
  kill(): void;
}

/**
 * The most milliseconds for loading a function. Lambda allows ten seconds, but here all functions share one
 * processor, so the limit only catches a process that hangs.
 */
const longestBoot = 600_000;

const runtime = join(import.meta.dirname, "runtime.ts");

export function startProcess(options: ProcessOptions): FunctionProcess {
  const child = fork(runtime, [options.arn, String(options.clockOffset)], {
    env: { ...options.env, NODE_COMPILE_CACHE: compiledFolder },
    execArgv: [`--max-old-space-size=${options.memoryMb}`, "--disable-warning=ExperimentalWarning"],
    // A separate process group: Ctrl-C reaches only the main process, which then ends the functions in order.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  child.stdout?.setEncoding("utf8").on("data", options.log);
  child.stderr?.setEncoding("utf8").on("data", options.log);
  // The process's first message says that the function is loaded, or why it could not be loaded.
  const booted = new Promise((done) => child.once("message", done));
  let busyWith: string | undefined;
  let killed = false;
  const kill = () => {
    killed = true;
    child.kill("SIGKILL");
  };
  return {
    id: options.id,
    pid: child.pid,
    get busyWith() {
      return busyWith;
    },
    get ended() {
      return killed || child.exitCode !== null || child.signalCode !== null || !child.connected;
    },
    async invoke(requestId, event, timeoutMs) {
      busyWith = requestId;
      try {
        const result = await invocation(child, booted, {
          requestId,
          event,
          timeoutMs,
          kill,
          log: options.log,
        });
        if (result.functionError) options.log(reportOf(requestId, result.payload as ErrorShape));
        return result;
      } finally {
        busyWith = undefined;
      }
    },
    moveClock: (offset) => send(child, { kind: "clock", offset }),
    kill,
  };
}

const send = (child: ChildProcess, message: ToProcess) => {
  if (child.connected) child.send(message, () => undefined);
};

/**
 * Returns the log line that Lambda writes about a broken invocation, which metric filters count. At our log
 * level (WARN), Lambda writes none about a successful invocation.
 * https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html#platform-report
 */
function reportOf(requestId: string, { errorType }: ErrorShape): string {
  const status = errorType === "Sandbox.Timedout" ? "timeout" : "error";
  const record = { requestId, status, errorType };
  return `${JSON.stringify({ time: new Date().toISOString(), type: "platform.report", record })}\n`;
}

const failure = (error: ErrorShape): InvocationResult => ({ payload: error, functionError: "Unhandled" });

interface Invocation {
  readonly requestId: string;
  readonly event: unknown;
  readonly timeoutMs: number;
  readonly kill: () => void;
  readonly log: (text: string) => void;
}

/**
 * Runs an invocation. As on Lambda, its time limit starts when the function is loaded. An invocation that
 * exceeds the limit is ended, with a log line.
 */
function invocation(
  child: ChildProcess,
  booted: Promise<unknown>,
  { requestId, event, timeoutMs, kill, log }: Invocation,
): Promise<InvocationResult> {
  const { promise, resolve } = Promise.withResolvers<InvocationResult>();
  const endAfter = (milliseconds: number) =>
    setTimeout(() => {
      kill();
      const said = `Task timed out after ${(milliseconds / 1000).toFixed(2)} seconds`;
      log(`${new Date().toISOString()} ${requestId} ${said}\n`);
      const errorMessage = `RequestId: ${requestId} Error: ${said}`;
      resolve(failure({ errorType: "Sandbox.Timedout", errorMessage }));
    }, milliseconds);
  let timer = endAfter(longestBoot);
  void booted.then(() => {
    clearTimeout(timer);
    timer = endAfter(timeoutMs);
    send(child, { kind: "invoke", requestId, event, deadline: Date.now() + timeoutMs });
  });
  const onExit = () =>
    resolve(
      failure({
        errorType: "Runtime.ExitError",
        errorMessage: `RequestId: ${requestId} Error: Runtime exited`,
      }),
    );
  const onMessage = (message: FromProcess) => {
    if (message.kind === "failed-to-start") return resolve(failure(message.error));
    if (message.kind === "ready" || message.requestId !== requestId) return;
    resolve(message.kind === "result" ? { payload: message.payload } : failure(message.error));
  };
  child.on("message", onMessage).on("exit", onExit);
  return promise.finally(() => {
    clearTimeout(timer);
    child.off("message", onMessage).off("exit", onExit);
  });
}
