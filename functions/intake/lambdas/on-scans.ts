/** Handles events about uploads and scans in the quarantine bucket, and approves the clean files. */

import { aws, signer } from "../../../shared/aws/environment.ts";
import { arrivedIn, filesIn } from "../../../shared/files/s3.ts";
import { environment } from "../../../shared/handler/environment.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { describeFileNews, type FileNews, parseFileNews } from "../../../shared/handler/queue/scan-result.ts";
import { sqsConsumer } from "../../../shared/queue/sqs.ts";
import { requestsIn } from "../adapters/compose.ts";
import { hearOfFile } from "../attachments/settle-attachment/hear-of-file.ts";

const env = environment(["JOURNAL_TABLE", "QUARANTINE_URL", "FILES_URL", "QUEUE_URL", "DLQ_URL"]);
const now = () => new Date();
const s3 = (bucket: string) => ({ bucket, signer: signer(), now });

const deps = {
  requests: requestsIn(env.JOURNAL_TABLE, env.RELEASE),
  arrived: arrivedIn(s3(env.QUARANTINE_URL)),
  files: filesIn(s3(env.FILES_URL)),
  now,
};
const queue = sqsConsumer({ queueUrl: env.QUEUE_URL, deadLettersUrl: env.DLQ_URL }, aws());

export const handler = batch<FileNews>({
  environment: env,
  consumer: {
    ...queue,
    parse: parseFileNews,
    handle: (news) => hearOfFile(deps, news),
    describe: describeFileNews,
  },
});
