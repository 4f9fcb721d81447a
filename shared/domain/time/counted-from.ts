import { momentOfTehran } from "./tehran-time.ts";

/** C7: what a request that came on paper keeps of its days. */
export interface HandedIn {
  /** The day it was handed in: ISO, Tehran. */
  readonly handedIn?: string | undefined;
  /** The directory had clocks count from when it was entered. */
  readonly countsFromEntry?: true | undefined;
}

/**
 * From when the clocks of a request count (C7): a paper form's from the beginning of the day it was handed in, in Tehran, unless
 * the directory had it otherwise; everything else from the moment it was registered.
 */
export const countedFrom = ({ handedIn, countsFromEntry }: HandedIn, registeredAt: Date): Date =>
  handedIn === undefined || countsFromEntry ? registeredAt : new Date(momentOfTehran(handedIn, "00:00"));
