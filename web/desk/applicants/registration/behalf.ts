/** The typed fields about a represented person (C11), and the part of the body made from them. Pure. */

import type { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";
import type { relations } from "../../../../shared/contracts/words/proxy-words.ts";
import type { InputOf } from "../../app/api/call.ts";
import type { IdentityType } from "../../app/words/identity.text.ts";

type Body = InputOf<typeof registerForApplicant>["body"];

export const behalves = ["self", "another"] as const;

/** The fields as typed; an empty text means that no value is given. */
export interface Behalf {
  readonly behalf: (typeof behalves)[number];
  readonly relation: (typeof relations)[number] | "";
  readonly representedName: string;
  readonly representedType: IdentityType;
  readonly representedNumber: string;
  readonly representedMobile: string;
  /** Whether the clerk saw the authority document. */
  readonly authoritySeen: boolean;
}

export const forThemselves: Behalf = {
  ...{ behalf: "self", relation: "", representedName: "", representedType: "national-code" },
  ...{ representedNumber: "", representedMobile: "", authoritySeen: false },
};

/**
 * The part of the body about the represented person; a person without an identity number is identified by name only
 * (C13).
 */
export function behalfOf(typed: Behalf): Pick<Body, "onBehalfOf" | "authoritySeen"> {
  if (typed.behalf !== "another") return {};
  const { relation, representedName: fullName, representedType: type, authoritySeen } = typed;
  const [number, mobile] = [typed.representedNumber.trim(), typed.representedMobile.trim()];
  return {
    onBehalfOf: {
      type: "another",
      relation: relation as Exclude<Behalf["relation"], "">,
      fullName,
      identity: number === "" ? { type: "none" } : { type, number },
      ...(mobile !== "" && { mobile }),
    },
    ...(authoritySeen && { authoritySeen: true as const }),
  };
}
