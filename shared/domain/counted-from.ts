import { momentOfTehran } from "./tehran-time.ts";

/**
 * From when the clocks of a request count (C7): a paper form's from the beginning of the day it was handed in, in Tehran;
 * everything else from the moment it was registered.
 */
export const countedFrom = (
  { handedIn }: { readonly handedIn?: string | undefined },
  registeredAt: Date,
): Date => (handedIn === undefined ? registeredAt : new Date(momentOfTehran(handedIn, "00:00")));
