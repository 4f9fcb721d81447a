import * as z from "zod/mini";
import { once } from "../once.ts";

/** A staff webhook: an address at which another system receives events (N6). */
export const webhook = once(() =>
  z.string().check(z.describe("Webhook: a keyed hash"), z.regex(/^[0-9a-f]{32}$/)),
);
/** The delivery of one event to one webhook; prefixed with `delivery-`, the receiver's `webhook-id`. */
export const delivery = once(() =>
  z.string().check(z.describe("Delivery: a hash of webhook and event"), z.regex(/^[0-9a-f]{32}$/)),
);
