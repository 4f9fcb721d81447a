/** The entry file of a process that runs one measured function and reports the processor time of each invocation. */
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Measured, ToHost } from "./hosted.ts";

type Handler = (event: unknown, context: object) => Promise<unknown>;

const handlers = new Map<string, Handler>();
function handlerIn(folder: string): Handler {
  const handler = handlers.get(folder) ?? createRequire(join(folder, "/"))(join(folder, "index.js")).handler;
  handlers.set(folder, handler);
  return handler;
}

// The function writes its log as usual, since this is part of the measured work; the bench discards the log.
const context = { awsRequestId: "bench", functionName: "bench", getRemainingTimeInMillis: () => 10_000 };

handlerIn(process.env["LAMBDA_TASK_ROOT"] ?? "");
process.on("disconnect", () => process.exit(0));
process.on("message", async ({ folder, event }: ToHost) => {
  const handler = handlerIn(folder);
  const cpu = process.cpuUsage();
  const payload = await handler(event, context);
  const { user, system } = process.cpuUsage(cpu);
  const measured: Measured = { payload, cpu: (user + system) / 1_000 };
  process.send?.(measured);
});
process.send?.("ready");
