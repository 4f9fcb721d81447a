import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const orderKept = defineEvent({
  name: "meeting.order-kept",
  version: 1,
  summary: "The referral service reported that an order of a meeting was carried out.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      /**
       * The number of the order in its case, from 1. The orders of all meetings about the case are numbered
       * together.
       */
      commitment: z.int().check(z.gte(1)),
      at: moment(),
    }),
});
