import { type Channel, channels } from "./snapshot.ts";

/**
 * C4: the list of channels is closed.
 * @returns undefined for a name that is not in it
 */
export const channelNamed = (name: string): Channel | undefined => channels.find((one) => one === name);

/**
 * The channel of a journal row or event.
 * @throws Error for a name that no known release wrote
 */
export function knownChannel(name: string): Channel {
  const known = channelNamed(name);
  if (known === undefined) throw new Error("a request came through an unknown channel");
  return known;
}
