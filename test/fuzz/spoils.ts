/** All spoils: deliberate faults of a request, or unusual forms of a valid one, each with the answer that the API must give. */

import { ofAddress } from "./spoils/address.ts";
import { ofAuthentication } from "./spoils/authentication.ts";
import { ofBody } from "./spoils/body.ts";
import { ofDesk } from "./spoils/desk.ts";
import { ofHeaders } from "./spoils/headers.ts";
import { ofPower } from "./spoils/power.ts";
import type { Spoil } from "./spoils/spoil.ts";
import { ofState } from "./spoils/state.ts";

export const spoils: readonly Spoil[] = [
  ...ofBody,
  ...ofHeaders,
  ...ofAddress,
  ...ofAuthentication,
  ...ofState,
  ...ofDesk,
  ...ofPower,
];
