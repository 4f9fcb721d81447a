import { type Channel, channels } from "./snapshot.ts";

/**
 * The channel with this name (C4).
 * @returns undefined for a name that is not in the closed list of channels
 */
export const channelNamed = (name: string): Channel | undefined => channels.find((one) => one === name);

/**
 * Finds the channel whose name a journal row or event contains.
 * @throws Error for a name that is not in the list of channels
 */
export function knownChannel(name: string): Channel {
  const known = channelNamed(name);
  if (known === undefined) throw new Error("a request came through an unknown channel");
  return known;
}
