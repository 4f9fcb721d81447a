import { createServer } from "node:net";
import { listen } from "../../local/stack/ports.ts";

/** Whether no process listens on the port of loopback. */
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
