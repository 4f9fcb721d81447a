/** Chooses and opens ports on loopback. */
import type { Server } from "node:net";

const loopback = "127.0.0.1";

/** Thrown when another program already listens on a port that a person chose. */
export class PortTaken extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`Something else uses port ${port}`);
    this.port = port;
  }
}

/**
 * Lets a server listen on loopback only.
 * @param port 0 for any free one
 * @returns the port on which it listens
 * @throws PortTaken when another program uses the port
 */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortTaken(port) : error);
    server.once("error", failed);
    server.listen({ port, host: loopback }, () => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** The ports of the pages, the operator's page, both sign-in services, files and the webhook receiver. */
export type Ports = readonly [
  pages: number,
  operator: number,
  signIn: number,
  citizenSignIn: number,
  files: number,
  webhooks: number,
];

/** Returns six ports in a row; when the first is 0, six zeros, which mean any free port. */
export const portsFrom = (first: number): Ports =>
  first === 0 ? [0, 0, 0, 0, 0, 0] : [first, first + 1, first + 2, first + 3, first + 4, first + 5];

/**
 * Returns the ports of the nth demo partner's page and webhook receiver, behind the stack's six; for at most
 * three partners.
 */
export const partnerPorts = (
  webhooks: number,
  n: number,
): { readonly page: number; readonly hears: number } => ({
  page: webhooks + 1 + n,
  hears: webhooks + 4 + n,
});
