/**
 * `npm run partners`: runs the programs of three demo partner systems beside a running `npm start`, each in a
 * process of its own, until Ctrl-C.
 */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { partners } from "./partners/who.ts";

const program = join(import.meta.dirname, "partners/program.ts");
const children: ChildProcess[] = [];
let stopping = false;

/** Starts a partner's program; returns false when it could not start, after it has printed the reason. */
async function start(partner: string): Promise<boolean> {
  const child = fork(program, [partner], { execArgv: ["--disable-warning=ExperimentalWarning"] });
  children.push(child);
  const isReady = await new Promise<boolean>((resolve) => {
    child.once("message", () => resolve(true));
    child.once("exit", () => resolve(false));
  });
  child.once("exit", () => stop(1));
  return isReady;
}

function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  for (const child of children) if (child.connected) child.disconnect();
  process.exitCode = code;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop(0));

for (const { key } of partners) {
  if (stopping) break;
  if (!(await start(key))) stop(1);
}
if (!stopping)
  console.log("\nThe programs of partners run. Their data are in DATA_DIR/partners. Ctrl-C stops them.");
