/** The parts of the AWS SDK with which `sqs.ts` calls SQS, in a module that is loaded only when a call is made. */
export { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
