import * as z from "zod/mini";
import { once } from "../once.ts";

/** A staff webhook: where somebody's system hears what happens (N6). */
export const webhook = once(() =>
  z.string().check(z.describe("Webhook: a keyed hash"), z.regex(/^[0-9a-f]{32}$/)),
);
/** One event on its way to one webhook; with `delivery-` before it, what the receiver reads as `webhook-id`. */
export const delivery = once(() =>
  z.string().check(z.describe("Delivery: a hash of webhook and event"), z.regex(/^[0-9a-f]{32}$/)),
);
