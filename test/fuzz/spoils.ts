/** What can be wrong with a request, or odd and yet right: each a fact about the API in one line. */

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
