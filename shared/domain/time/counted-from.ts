import { momentOfTehran } from "./tehran-time.ts";

/** C7: the dates of a request that came on paper. */
export interface HandedIn {
  /** The day it was handed in: ISO, Tehran. */
  readonly handedIn?: string | undefined;
  /** The directory then counted clocks from the entry. */
  readonly countsFromEntry?: true | undefined;
}

/**
 * When the clocks of a request start (C7): for a paper form at the beginning of the day in Tehran on which it
 * was handed in, unless the directory says otherwise; for all others at registration.
 */
export const countedFrom = ({ handedIn, countsFromEntry }: HandedIn, registeredAt: Date): Date =>
  handedIn === undefined || countsFromEntry ? registeredAt : new Date(momentOfTehran(handedIn, "00:00"));
