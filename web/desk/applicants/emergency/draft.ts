/** What a clerk has typed of an emergency that is called in, and what of it is sent (S3). Pure. */
import type { registerEmergencyForApplicant } from "../../../../shared/contracts/public/emergencies.ts";
import type { InputOf } from "../../app/api/call.ts";
import { filled } from "../registration/draft.ts";

type Body = InputOf<typeof registerEmergencyForApplicant>["body"];

/** Everything that is typed. The key goes with it, so that what was sent and not answered is the same after a reload. */
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
  /** C15: what is usual is that the unit is not told. */
  readonly hidden: boolean;
}

export const nobodyCalled: Called = {
  ...{ key: "", reason: "", complainedOfUnit: "", complainedOfPerson: "", room: "", description: "" },
  ...{ readBack: false, noMobile: false, mobile: "", landline: "", fullName: "", hidden: true },
};

/** Words that are changed after they were read back are to be read back again. */
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
    readBack: readBack as true,
  };
}
