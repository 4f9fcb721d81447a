import triggers from "../../functions/notification/triggers.ts";

/** The types of the events of which the notification service makes notices. */
export const notificationEvents: readonly string[] = triggers["on-events"].events.map(({ type }) => type);
