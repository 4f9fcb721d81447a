/** Ways to spoil a request, or to make it odd and still valid: each states a fact about the API. */

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
