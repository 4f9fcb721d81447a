import * as z from "zod/mini";
import type { EventEnvelope } from "./define-event.ts";
import { moment } from "./fields.ts";
import { once } from "./once.ts";

/**
 * The schemas of the envelope's attributes, as `EventEnvelope` describes them. The attribute `data` is left
 * out, since each event defines its own.
 */
export const envelopeShape = once(() => ({
  specversion: z.literal("1.0"),
  id: z.string().check(z.minLength(1), z.maxLength(400)),
  source: z.string().check(z.regex(/^peygir\.[a-z]+$/)),
  type: z.string().check(z.regex(/^[a-z]+\.[a-z-]+\.v\d+$/)),
  time: moment(),
  subject: z.string().check(z.minLength(1), z.maxLength(200)),
  sequence: z.int().check(z.gte(1)),
  correlationid: z.string().check(z.minLength(1), z.maxLength(200)),
  causationid: z.string().check(z.minLength(1), z.maxLength(400)),
  rowhash: z.optional(z.string().check(z.regex(/^[\w-]{43}$/))),
  factshash: z.optional(z.string().check(z.regex(/^[\w-]{43}$/))),
  actor: z.optional(z.string().check(z.regex(/^staff:[a-z0-9][a-z0-9._-]{0,59}$/))),
}));

/**
 * Parses an envelope whose data may be anything. Unknown attributes are ignored, because CloudEvents lets
 * intermediaries add attributes.
 */
export const envelope = once(
  (): z.ZodMiniType<EventEnvelope> => z.object({ ...envelopeShape(), data: z.unknown() }),
);
