/** The typed fields of an emergency reported by telephone, and the request body made from them (S3). Pure. */
import type { registerEmergencyForApplicant } from "../../../../shared/contracts/public/emergencies.ts";
import type { InputOf } from "../../app/api/call.ts";
import { filled } from "../registration/draft.ts";

type Body = InputOf<typeof registerEmergencyForApplicant>["body"];

/** All typed fields, with the idempotency key, so that sending again after a reload uses the same key. */
export interface Called {
  readonly key: string;
  readonly reason: string;
  readonly complainedOfUnit: string;
  readonly complainedOfPerson: string;
  readonly room: string;
  readonly description: string;
  readonly readBack: boolean;
  readonly noMobile: boolean;
  readonly mobile: string;
  readonly landline: string;
  readonly fullName: string;
  /** C15: whether the unit does not see the caller's name, which is the default. */
  readonly hidden: boolean;
}

export const nobodyCalled: Called = {
  ...{ key: "", reason: "", complainedOfUnit: "", complainedOfPerson: "", room: "", description: "" },
  ...{ readBack: false, noMobile: false, mobile: "", landline: "", fullName: "", hidden: true },
};

/** Changes fields. If the text changes, the clerk must read it back to the caller again. */
export const changed = (called: Called, change: Partial<Called>): Called => ({
  ...called,
  readBack:
    called.readBack && (change.description ?? called.description).trim() === called.description.trim(),
  ...change,
});

export function bodyOf(called: Called): Body {
  const { reason, noMobile, hidden, readBack } = called;
  return {
    reason,
    ...filled("unit", called.complainedOfUnit),
    ...filled("person", called.complainedOfPerson),
    ...filled("room", called.room),
    ...filled("description", called.description),
    ...filled("fullName", called.fullName),
    ...(noMobile ? filled("landline", called.landline) : { mobile: called.mobile }),
    ...(!hidden && { knownTo: "unit" as const }),
    // An unticked box is left out of the body, so that the API reports at this field that the text was not read back.
    readBack: (readBack || undefined) as true,
  };
}
