/**
 * Gives a fixed address to a program that restarts on other ports. The door listens from the start, so that no other process
 * can take the port; while no program is behind the door, it closes connections at once.
 */
import { connect, createServer } from "node:net";
import { listen } from "../../local/stack/ports.ts";

export interface Door {
  readonly port: number;
  /** From now on forwards connections to this port of the loopback address; without `port`, closes them. */
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
