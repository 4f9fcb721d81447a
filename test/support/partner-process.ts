/** Runs a partner's program, `local/partners/program.ts`, as a separate process beside a test stack (C8). */

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { KeptState } from "../../local/partners/kept.ts";
import type { Listening } from "../../local/partners/program.ts";
import { writeAddresses } from "../../local/stack/addresses-file.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { Door } from "./door.ts";
import { type Answer, newVisitor } from "./visitor.ts";

const script = join(import.meta.dirname, "../../local/partners/program.ts");

export interface PartnerProcess {
  /** Sends a form of the program's page. */
  send(path: string, form: Readonly<Record<string, string>>): Promise<Answer>;
  page(): Promise<Answer>;
  kept(): Promise<Pick<KeptState, "sent" | "heard" | "away">>;
  /** Kills the process, as a power cut would. */
  stop(): Promise<void>;
}

interface Where {
  /** The program's data folder. */
  readonly dataDir: string;
  /** The program's fixed address, since the program listens on another port after each start. */
  readonly door: Door;
}

export async function partnerProcess(
  { addresses }: Pick<Stack, "addresses">,
  partner: string,
  { dataDir, door }: Where,
): Promise<PartnerProcess> {
  writeAddresses(dataDir, addresses);
  const ports = { PAGE_PORT: "0", HEARS_PORT: "0", HEARS_AT: String(door.port) };
  const env = { ...process.env, DATA_DIR: dataDir, ...ports };
  const child: ChildProcess = fork(script, [partner], { env, execArgv: [], stdio: "pipe" });
  let said = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  const ended = once(child, "exit");
  const ready = once(child, "message") as Promise<[Listening]>;
  const [{ page, hears }] = await Promise.race([ready, ended.then(() => Promise.reject(new Error(said)))]);
  door.leadTo(hears);
  const visitor = newVisitor(`http://127.0.0.1:${page}`);
  return {
    send: (path, form) => visitor.send(path, { method: "POST", form }),
    page: () => visitor.send("/"),
    kept: async () => (await visitor.send("/kept")).json(),
    stop: async () => {
      child.kill("SIGKILL");
      await ended;
      door.leadTo();
    },
  };
}
