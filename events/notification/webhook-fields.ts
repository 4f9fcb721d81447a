import * as z from "zod/mini";
import { once } from "../once.ts";

/**
 * A webhook's id. A webhook is an address of another system, entered by staff, to which events are posted
 * (N6).
 */
export const webhook = once(() =>
  z.string().check(z.describe("Webhook: a keyed hash"), z.regex(/^[0-9a-f]{32}$/)),
);
/**
 * The id of the delivery of one event to one webhook. The receiver sees it as `webhook-id`, prefixed with
 * `delivery-`.
 */
export const delivery = once(() =>
  z.string().check(z.describe("Delivery: a hash of webhook and event"), z.regex(/^[0-9a-f]{32}$/)),
);
