/** Ports on loopback. */
import { randomInt } from "node:crypto";
import { createServer, type Server } from "node:net";

const loopback = "127.0.0.1";

/** Listens on loopback only and gives the port (any free one for 0). */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: loopback }, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Below what systems give to outgoing connections (Linux from 32768, Debian's default): nobody takes one by chance. */
const ours = { from: 12_000, to: 32_000 };

/** A port that nothing listens on, and that no outgoing connection is given before it is listened on. */
export async function freePort(): Promise<number> {
  const port = randomInt(ours.from, ours.to);
  return (await isFree(port)) ? port : freePort();
}

/** Of pages, operator's page, both sign-ins, files, and who hears webhooks. */
export type Ports = readonly [
  pages: number,
  operator: number,
  signIn: number,
  citizenSignIn: number,
  files: number,
  webhooks: number,
];

export const portsFrom = (first: number): Ports => [
  first,
  first + 1,
  first + 2,
  first + 3,
  first + 4,
  first + 5,
];

/** Behind those: where the nth program of a partner has its page, and where it hears; three have room. */
export const partnerPorts = (
  webhooks: number,
  n: number,
): { readonly page: number; readonly hears: number } => ({
  page: webhooks + 1 + n,
  hears: webhooks + 4 + n,
});

/** Whether nothing listens on the port. */
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
