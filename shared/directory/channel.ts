import { type Channel, channels } from "./snapshot.ts";

/** C4 is a closed list. @returns the one of this name; nothing when there is none */
export const channelNamed = (name: string): Channel | undefined => channels.find((one) => one === name);

/** As a journal or an event has it. @throws when no release that we know wrote it */
export function knownChannel(name: string): Channel {
  const known = channelNamed(name);
  if (known === undefined) throw new Error("a request came through a channel nobody knows");
  return known;
}
