import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug } from "../fields.ts";

export const resultDelivered = defineEvent({
  name: "notification.result-delivered",
  version: 1,
  summary: "A partner system accepted the result of a request that the partner had registered (C8).",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      partner: slug(),
      /** The number of the result in its request, from 1. */
      result: z.int(),
      at: moment(),
    }),
});
