import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, eventId, moment, person, slug } from "../fields.ts";

export const noticeArrived = defineEvent({
  name: "notification.notice-arrived",
  version: 1,
  summary: "The SMS or e-mail provider reported whether a notice arrived.",
  public: true,
  data: () =>
    z.strictObject({
      notice: eventId(),
      request: code(),
      person: person(),
      template: slug(),
      arrival: z.enum(["delivered", "not-delivered", "on-its-way"]),
      at: moment(),
    }),
});
