/** Consumes events; sends each event's notice once, by SMS, messenger or e-mail, and records the outcome. */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { aws } from "../../../shared/aws/environment.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { openLog, toStdout } from "../../../shared/handler/log.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { consume } from "../../../shared/handler/queue/consume.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import { sendingDeps, sendingEnvironment } from "../adapters/compose.ts";
import { noticeHandlers } from "../commands/send-notice/notice-handlers.ts";
import triggers from "../triggers.ts";

const env = environment([...sendingEnvironment, "EMAIL_FROM", "QUEUE_URL", "DLQ_URL"]);
const deps = sendingDeps(env, env.EMAIL_FROM);

const about = { service: env.SERVICE, lambda: env.LAMBDA, release: env.RELEASE, invocation: "" };
/** Raises the alarm that a budget is used up (N4, C17). */
const ring = () => openLog(about, toStdout).line("warn", { alarm: "budget-used-up" });
const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());
const events = consume(triggers["on-events"].events, noticeHandlers(deps, ring));

export const handler = batch<EventEnvelope>({ environment: env, consumer: { ...queue, ...events } });
