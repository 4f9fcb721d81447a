/**
 * Seals past days: publishes the signed hash tree of each day. A separate Lambda, because only this one may write to
 * the published log.
 */

import { anchorsOfDay } from "../../../shared/audit/dynamodb-anchors.ts";
import { signerOf } from "../../../shared/audit/log/head.ts";
import { s3Log } from "../../../shared/audit/log/s3-log.ts";
import { aws, signer } from "../../../shared/aws/environment.ts";
import { serviceSecretIn } from "../../../shared/documents/keys.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { everyMinute } from "../../../shared/handler/queue/every-minute.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { sealTask } from "../seal-day/seal-task.ts";

const env = environment(["ANCHORS_TABLE", "HISTORY_URL", "KEYS_TABLE"]);

const now = () => new Date();
const secret = serviceSecretIn(dynamodbTable(env.KEYS_TABLE, aws()), "audit");
const seal = sealTask({
  anchorsOf: (day) => anchorsOfDay(env.ANCHORS_TABLE, aws(), day),
  log: s3Log({ bucket: env.HISTORY_URL, signer: signer(), now }),
  signer: async () => signerOf(await secret.get()),
  now,
});

export const handler = everyMinute({ environment: env, tasks: { seal } });
