/**
 * A fixed address for a program that restarts on other ports. It listens from the start, so that nothing else can take the
 * port; while no program is behind it, connections are closed at once.
 */
import { connect, createServer } from "node:net";
import { listen } from "../../local/stack/ports.ts";

export interface Door {
  readonly port: number;
  /** Forwards to that port of loopback from now on; to none when left out. */
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
