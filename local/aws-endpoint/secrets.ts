/** The stand-in of Secrets Manager's `GetSecretValue`, for secrets of outside services. */
import { account, region } from "../template/names.ts";
import { type AwsService, json, parseTarget, targetError } from "./api-call.ts";

/** Stands for the random characters that AWS adds to a secret's name in its ARN. */
const chance = "a1B2c3";

/** @param secrets values by the secrets' names */
export const secretsService = (secrets: Readonly<Record<string, string>>): AwsService => ({
  parse: parseTarget,
  accesses: ({ action, input }) => [
    {
      action: `secretsmanager:${action}`,
      resource: `arn:aws:secretsmanager:${region}:${account}:secret:${input["SecretId"]}-${chance}`,
    },
  ],
  serve: async ({ action, input }) => {
    const SecretString = secrets[String(input["SecretId"])];
    if (action !== "GetSecretValue" || SecretString === undefined)
      return { answer: targetError("ResourceNotFoundException", "There is no such secret here", 400) };
    return { answer: json(200, { Name: input["SecretId"], SecretString }) };
  },
  error: targetError,
});
