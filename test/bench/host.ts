/** The entry file of a measured function's process: one execution environment that times its invocations. */
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

// The bench discards the function's log, but writing it is part of the measured work.
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
