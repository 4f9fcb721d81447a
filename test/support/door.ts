/**
 * An address that stays while the program behind it ends and starts again on another port. It is listened on from the start, so
 * nothing else can take it; while nobody is behind it, a connection is cut at once.
 */
import { connect, createServer } from "node:net";
import { listen } from "../../local/stack/ports.ts";

export interface Door {
  readonly port: number;
  /** From now on leads to that port of loopback; to nobody when not given. */
  leadTo(port?: number): void;
  close(): void;
}

export async function openDoor(): Promise<Door> {
  let behind: number | undefined;
  const server = createServer((caller) => {
    caller.on("error", () => undefined);
    if (behind === undefined) return void caller.destroy();
    const program = connect({ host: "127.0.0.1", port: behind });
    program.on("error", () => caller.destroy()).on("close", () => caller.destroy());
    caller.on("close", () => program.destroy());
    caller.pipe(program).pipe(caller);
  });
  return {
    port: await listen(server),
    leadTo(port) {
      behind = port;
    },
    close: () => void server.close(),
  };
}
