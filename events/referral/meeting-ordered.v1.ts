import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, moment, party } from "../fields.ts";
import { meeting } from "../meeting/meeting-fields.ts";

export const meetingOrdered = defineEvent({
  name: "referral.meeting-ordered",
  version: 1,
  summary: "An order that was given in a meeting became a commitment of the case.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      meeting: meeting(),
      /**
       * The number of the order in its case, from 1. The orders of all meetings about the case are numbered
       * together.
       */
      commitment: z.int().check(z.gte(1)),
      owner: party(),
      due: day(),
      at: moment(),
    }),
});
