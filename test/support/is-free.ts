import { createServer } from "node:net";
import { listen } from "../../local/stack/ports.ts";

/** Returns whether no process listens on this port of the loopback address. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listen(server, port);
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
