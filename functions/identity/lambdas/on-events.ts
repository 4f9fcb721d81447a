/** Records what events about requests and one-time codes show about a person's mobile (C13). */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { aws } from "../../../shared/aws/environment.ts";
import { environment, optionalSettings } from "../../../shared/handler/environment.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { eventReads } from "../../../shared/handler/queue/event-reads.ts";
import { httpOwnership } from "../../../shared/ownership/http-ownership.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import { secretNamed } from "../../../shared/secrets/secrets-manager.ts";
import { peopleIn, vaultIn } from "../adapters/compose.ts";
import { checkOwnership } from "../commands/check-ownership.ts";
import { noteMobile } from "../reactions/note-mobile.ts";
import triggers from "../triggers.ts";

const env = environment(["JOURNAL_TABLE", "KEYS_TABLE", "VAULT_TABLE", "QUEUE_URL", "DLQ_URL"]);
const { OWNERSHIP_URL: url, OWNERSHIP_KEY: keyName } = optionalSettings(["OWNERSHIP_URL", "OWNERSHIP_KEY"]);
const key = keyName === undefined ? undefined : secretNamed(keyName, aws());
const ownership = url === undefined ? undefined : httpOwnership({ url, key });

const reads = eventReads();
const { vault, keys } = vaultIn(env.VAULT_TABLE, env.KEYS_TABLE, reads);
const deps = { vault, keys, people: peopleIn(env.JOURNAL_TABLE, env.RELEASE), now: () => new Date() };

const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consume(triggers["on-events"].events, {
  "intake.request-registered.v1": async (event) => {
    if (ownership) await checkOwnership({ ...deps, ownership }, event);
  },
  "identity.one-time-code-confirmed.v1": (event) => noteMobile(deps, event),
});

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events }, reads });
